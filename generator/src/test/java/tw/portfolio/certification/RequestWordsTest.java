package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;

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
