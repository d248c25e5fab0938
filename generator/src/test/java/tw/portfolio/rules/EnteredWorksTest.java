package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.certification.Bracket;
import tw.portfolio.certification.OpenRequest;
import tw.portfolio.certification.Preview;
import tw.portfolio.certification.ProposedRecord;
import tw.portfolio.certification.Responsible;
import tw.portfolio.certification.ToDo;
import tw.portfolio.certification.Turn;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.edition.Delivery;

/** What waits is counted by whom it waits for, and a clause is open for what its own people have left. */
class EnteredWorksTest extends CompliantSchool {
    private static final String WORKS = "students/115/1150101/outcomes/";

    @Test
    void whatTheCertifierCanDoIsOpenOnceTheDayIsOver() throws IOException {
        assertEquals("1 0 0 OPEN", told(item(Turn.CERTIFIER, "115-1", ProposedRecord.Change.ADDED)));
    }

    @Test
    void whatWaitsForSomebodyElseFirstHoldsNothingAgainstTheCertifier() throws IOException {
        for (Turn turn : List.of(Turn.STUDENT, Turn.REGISTRY, Turn.IT, Turn.TEACHING)) {
            assertEquals("0 1 0 KEPT", told(item(turn, "115-1", ProposedRecord.Change.ADDED)), turn.word());
        }
    }

    @Test
    void whatIsTakenBackIsNoWorkToCertify() throws IOException {
        assertEquals("0 0 0 KEPT", told(item(Turn.CERTIFIER, "115-1", ProposedRecord.Change.REMOVED)));
    }

    @Test
    void whatStillWaitsOfATermBeforeKeepsTheClauseOpen() throws IOException {
        assertEquals("0 0 1 OPEN", told(item(Turn.CERTIFIER, "114-2", ProposedRecord.Change.ADDED)));
    }

    private String told(ToDo waiting) throws IOException {
        Inspection inspection = school("kept", AFTER);
        Delivery outcomes = EDITION.deliveries().stream()
                .filter(row -> row.record() == RecordKind.OUTCOME)
                .findFirst()
                .orElseThrow();
        ClauseState.Entered entered = new EnteredWorks(
                        inspection, inspection.school().settings().currentTerm(), List.of(waiting))
                .of(outcomes);
        ClauseState.Waits waits = entered.waits();
        return waits.certifiers() + " " + waits.others() + " " + waits.earlier() + " " + entered.state();
    }

    private static ToDo item(Turn turn, String period, ProposedRecord.Change change) {
        String path = WORKS + period + "/other";
        Optional<StudentNumber> owner = Optional.of(new StudentNumber("1150101"));
        Text none = Text.same("");
        return new ToDo(
                turn,
                Optional.of(request(path, change, owner)),
                RecordKind.OUTCOME,
                path,
                owner,
                "另一件作品",
                none,
                period,
                none,
                Optional.empty(),
                Responsible.NOBODY,
                List.of(),
                Optional.empty(),
                none,
                Optional.empty(),
                new ToDo.Own(Optional.empty(), none),
                Optional.empty());
    }

    private static OpenRequest request(String path, ProposedRecord.Change change, Optional<StudentNumber> owner) {
        Preview preview =
                new Preview("另一件作品", "", Text.same(""), "", "", List.of(), 0, List.of(), List.of(), Optional.empty());
        ProposedRecord record = new ProposedRecord(
                RecordKind.OUTCOME,
                path,
                change,
                owner,
                preview,
                Responsible.NOBODY,
                Optional.empty(),
                Optional.empty(),
                List.of());
        Optional<Instant> handedIn = Optional.of(Instant.parse("2026-11-18T12:00:00Z"));
        return new OpenRequest(
                "main",
                7,
                "1a2b3c4d5e6f708192a3b4c5d6e7f80912345678",
                "另一件作品",
                "學生",
                Optional.empty(),
                handedIn,
                handedIn,
                new Bracket(Optional.empty(), Optional.empty()),
                Optional.empty(),
                List.of(record),
                0,
                Optional.empty());
    }
}
