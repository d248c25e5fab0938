package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.model.RecordKind;

/** Where one clause asks two offices for their parts, a clause about one of them is kept with that part alone. */
class ClauseRecordsTest extends CompliantSchool {
    private static final String BOTH = "第五點(二)1";
    private static final String PLANS = "第四點「修課評估」";
    private static final String LISTS = "第四點「選修課程作業」";

    @Test
    void whatOneOfficeOwesIsNotHeldAgainstAnother() throws IOException {
        assertEquals(List.of(Kept.KEPT, Kept.KEPT, Kept.KEPT), states());
        deleteBelow(folder.resolve("kept/students"), "guidance");
        assertEquals(List.of(Kept.OPEN, Kept.OPEN, Kept.KEPT), states());
    }

    @Test
    void norTheOtherWayRound() throws IOException {
        Path enrolment = folder.resolve("kept/enrolments/115-1/101.yaml");
        Files.writeString(
                enrolment, Files.readString(enrolment).replace(", {course: SELF-1}", "")); // nobody lists who chose it
        assertEquals(List.of(Kept.OPEN, Kept.KEPT, Kept.OPEN), states());
    }

    @Test
    void aClauseIsLookedAtByTheRecordsItIsAbout() throws IOException {
        deleteBelow(folder.resolve("kept/students"), "guidance");
        ClauseState both = clause("kept", AFTER, BOTH);
        assertEquals(both, both.about(List.of()));
        ClauseState lists = both.about(List.of(RecordKind.COURSE_ENROLMENT));
        assertEquals(Kept.KEPT, lists.state());
        assertTrue(both.findings().size() > lists.findings().size(), both::toString);
    }

    private List<Kept> states() throws IOException {
        Compliance compliance = compliance("kept", AFTER);
        return Stream.of(BOTH, PLANS, LISTS)
                .map(number -> compliance.clauses().stream()
                        .filter(state -> state.clause().clause().equals(number))
                        .findFirst()
                        .orElseThrow()
                        .state())
                .toList();
    }

    private static void deleteBelow(Path root, String part) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> root.relativize(file).toString().contains(part + "/"))
                    .toList();
        }
        assertTrue(!files.isEmpty(), root + " has nothing below " + part);
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
