package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;

/** What the record of a meeting has to say, so that it shows that the group met. */
class MeetingRecordTest extends CompliantSchool {
    private static final Instant OVER = Instant.parse("2027-02-02T00:00:00Z");
    private static final String ATTENDED = "attended: [prin, acad]\n";
    private static final String DECIDED = "decisions: [期程照案通過。]\n";

    /** What is asked for is asked for once. */
    @Test
    void withoutAttendanceAndDecisionsItIsAskedForBoth() throws IOException {
        without(ATTENDED);
        assertEquals(List.of("請補上 attended"), asked());
        without(DECIDED);
        assertEquals(List.of("請補上 attended 與 decisions"), asked());
        lay();
        without(DECIDED);
        assertEquals(List.of("請補上 decisions"), asked());
    }

    /** An empty record shows no meeting where no list tells who the group is, and neither rule nor clause takes it for one. */
    @Test
    void whatNobodyAttendedIsNoMeetingAlsoWithoutAListOfTheGroup() throws IOException {
        Files.delete(folder.resolve("kept/people/working-group.yaml"));
        assertEquals(List.of(), found());
        assertEquals(1, held());
        without(ATTENDED);
        assertEquals(List.of("warning meeting.incomplete", "warning meeting.missing"), found());
        assertEquals(0, held());
    }

    private long held() throws IOException {
        return compliance("kept", AFTER).clauses().stream()
                .flatMap(state -> state.evidence().stream())
                .filter(ClauseState.Met.class::isInstance)
                .mapToLong(met -> ((ClauseState.Met) met).paths().size())
                .findFirst()
                .orElseThrow();
    }

    private void without(String line) throws IOException {
        Path file = folder.resolve("kept/meetings/115-1/first.md");
        Files.writeString(file, Files.readString(file).replace(line, ""));
    }

    private List<String> asked() throws IOException {
        return Rules.check(school("kept", AFTER)).stream()
                .filter(finding -> finding.at().path().startsWith("meetings/"))
                .map(finding -> Catalogue.shipped().fix(finding, Language.ZH_TW))
                .toList();
    }

    /** Returns what is found of the term that is over, and of its meeting. */
    private List<String> found() throws IOException {
        return Rules.check(school("kept", OVER)).stream()
                .filter(finding -> finding.rule().value().startsWith("meeting."))
                .filter(MeetingRecordTest::isOfTerm)
                .map(finding -> finding.severity().word() + " " + finding.rule())
                .sorted()
                .toList();
    }

    private static boolean isOfTerm(Diagnostic finding) {
        return finding.at().path().startsWith("meetings/115-1/")
                || Catalogue.shipped().message(finding, Language.ZH_TW).contains("115-1");
    }
}
