package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.model.Term;

/** A term that has begun is owed, and told of, though the school still names the one before as the current one. */
class TermBehindTest extends CompliantSchool {
    private static final Instant BEGUN = Instant.parse("2027-03-05T00:00:00Z");
    private static final Term SECOND = Term.of("115-2");

    @Test
    void theDayOnWhichTheNextTermBeginsIsTheFirstToTellOfIt() throws IOException {
        assertEquals(List.of(), told(Instant.parse("2027-01-31T15:59:00Z")));
        assertEquals(List.of("calendar.missing", "school.term-behind"), told(Instant.parse("2027-01-31T16:00:00Z")));
    }

    @Test
    void itsCalendarIsAskedForThoughTheLineIsBehind() throws IOException {
        assertEquals(List.of("calendar.missing", "school.term-behind"), told(BEGUN));
        assertTrue(
                clause("kept", BEGUN, "第五點(一)2").evidence().stream()
                        .anyMatch(row -> row instanceof ClauseState.Uncalendared none
                                && none.term().equals(SECOND)),
                "and nothing is kept of a term nobody looked at");
        enterCalendar();
        assertEquals(List.of("school.term-behind"), told(BEGUN));
    }

    @Test
    void whatItOwesIsLookedAt() throws IOException {
        enterCalendar();
        Completeness completeness = Completeness.of(school("kept", BEGUN));
        assertEquals(SECOND, completeness.terms().get(0));
        Instant late = Instant.parse("2027-09-20T00:00:00Z");
        List<String> missing = Completeness.of(school("kept", late)).rows().stream()
                .filter(row -> row.term().equals(SECOND) && row.state() == DeliveryState.MISSING)
                .map(OfficeDelivery::path)
                .toList();
        assertTrue(missing.contains("rechecks/115-2/101.yaml"), missing::toString);
        assertEquals(Kept.OPEN, clause("kept", late, "第五點(一)1").state());
    }

    private void enterCalendar() throws IOException {
        Files.writeString(
                folder.resolve("kept/calendar/115-2.yaml"),
                "begins: 2027-02-22\nends: 2027-06-30\nwindows: []\nauthority-deadline: 2027-09-30\n");
    }

    private List<String> told(Instant clock) throws IOException {
        return Rules.check(school("kept", clock)).stream()
                .filter(finding -> finding.at().path().equals("portfolio.yaml"))
                .map(finding -> finding.rule().value())
                .toList();
    }
}
