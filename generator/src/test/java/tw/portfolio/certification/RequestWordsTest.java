package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.edition.Cap;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.regulation.Regulation;

class RequestWordsTest {
    private static final Preview NOTHING =
            new Preview("", "", Text.same(""), "", "", List.of(), 0, List.of(), List.of(), Optional.empty());
    private final RequestWords words = new RequestWords(Catalogue.shipped());

    /** Words that lacked a value ended the run of the whole school. */
    @Test
    void whateverStandsInTheWayOfWhateverKindHasWords() {
        for (Cause cause : Cause.values()) {
            for (RecordKind kind : List.of(RecordKind.OUTCOME, RecordKind.GRADES)) {
                Obstacle obstacle = Obstacle.of(cause, "found");
                ProposedRecord record = record(kind).with(obstacle);
                OpenRequest request = request(record);
                for (Text said : List.of(
                        words.reason(obstacle, record),
                        words.next(obstacle, record),
                        words.ownReason(obstacle, record),
                        words.ownNext(request, record))) {
                    assertFalse(said.zh().isBlank() || said.en().isBlank(), cause + " " + said);
                    assertFalse(said.zh().contains("{") || said.en().contains("{"), cause + " " + said);
                }
            }
        }
    }

    /** Works are counted by the piece, performances by the item, as everywhere else. */
    @Test
    void aCapIsToldInTheWordThatCountsWhatItIsOn() {
        Edition edition = Regulation.shipped().edition("yungfeng-108").orElseThrow();
        Cap outcomes = edition.cap(CapSubject.OUTCOME_ENTERED).orElseThrow();
        Cap performances = edition.cap(CapSubject.PERFORMANCE_ENTERED).orElseThrow();
        assertEquals(
                "114-1 登錄的課程學習成果：現有 1 件，併入後 2 件，上限 5 件",
                words.cap(new CapEffect(outcomes, "114-1", 1, 2, 2)).zh());
        assertEquals(
                "114 登錄的多元表現：現有 1 項，併入後 2 項，上限 15 項",
                words.cap(new CapEffect(performances, "114", 1, 2, 2)).zh());
    }

    private static ProposedRecord record(RecordKind kind) {
        return new ProposedRecord(
                kind,
                "path",
                ProposedRecord.Change.ADDED,
                Optional.empty(),
                NOTHING,
                Responsible.NOBODY,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static OpenRequest request(ProposedRecord record) {
        return new OpenRequest(
                "main",
                1,
                "a".repeat(40),
                "",
                "",
                Optional.empty(),
                Optional.of(Instant.EPOCH),
                Optional.empty(),
                new Bracket(Optional.empty(), Optional.empty()),
                Optional.empty(),
                List.of(record),
                0,
                Optional.empty());
    }
}
