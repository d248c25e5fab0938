package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where two sources have a list in one place, what is in force says which is read, whatever stands there or is gone at the heads. */
class PlacesOfSourcesTest {
    private static final String LIST = "electives/114-1/DRAMA.yaml";
    private static final String WORK = "students/114/1140101/outcomes/114-1/drama";

    @TempDir
    Path folder;

    @Test
    void whoTakesAListAwayBringsNoOtherIntoForce() throws IOException {
        String seized = list("main", "huang", "2025-08-24T10:00+08:00", "history/elective-other.yaml");
        String former = list("clubs", "huang", "2025-08-22T10:00+08:00", "history/elective.yaml");
        String both = TwoSources.inMain(seized) + TwoSources.inClubs(begun() + former + drama());
        assertEquals("WRONG_CERTIFIER", certify(both).get(0));
        assertEquals(
                List.of("WRONG_CERTIFIER", "error certification.policy-tampered " + LIST),
                certify(both + away("lin")),
                "the list of the main source holds the place though a student took it away");
        assertEquals(List.of("CERTIFIED"), certify(both + away("huang")), "its office gives the place up");
    }

    @Test
    void whoAddsAListPutsNoOtherOutOfForce() throws IOException {
        String honest = list("clubs", "huang", "2025-08-22T10:00+08:00", "history/elective.yaml");
        String both = TwoSources.inClubs(begun() + honest + drama());
        assertEquals(List.of("CERTIFIED"), certify(both));
        String added = "  - push: {by: lin, at: 2025-11-02T10:00+08:00, message: 名單, put: [{path: " + LIST
                + ", from: history/%s}]}\n";
        for (String file : List.of("elective-other.yaml", "river.txt")) {
            assertEquals(
                    "CERTIFIED",
                    certify(both + TwoSources.inMain(added.formatted(file))).get(0),
                    file);
        }
    }

    @Test
    void whatItsOfficeLeftEmptyHoldsThePlaceWhoeverTouchesIt() throws IOException {
        String emptied = list("main", "huang", "2025-08-24T10:00+08:00", "history/elective-other.yaml")
                + list("main", "huang", "2025-08-25T10:00+08:00", "history/elective-none.yaml");
        String former = list("clubs", "huang", "2025-08-22T10:00+08:00", "history/elective.yaml");
        String both = TwoSources.inMain(emptied) + TwoSources.inClubs(begun() + former + drama());
        assertEquals("WRONG_CERTIFIER", certify(both).get(0));
        assertEquals("WRONG_CERTIFIER", certify(both + away("lin")).get(0), "a student takes it away");
        String touched = "  - push: {by: lin, at: 2025-11-02T10:00+08:00, message: 名單, put: [{path: " + LIST
                + ", from: history/elective-none-remarked.yaml}]}\n";
        assertEquals(
                "WRONG_CERTIFIER", certify(both + TwoSources.inMain(touched)).get(0));
        assertEquals("CERTIFIED", certify(both + away("huang")).get(0));
    }

    private static String begun() {
        return "  - push: {by: huang, at: 2025-08-21T08:00+08:00, message: 開始, put: [{path: README.md, from: history/art.md}]}\n";
    }

    private static String away(String by) {
        return TwoSources.inMain("  - merge: {request: 9, by: " + by
                + ", at: 2025-11-02T10:00+08:00, branch: away, title: 整理, commits: [{by: " + by
                + ", at: 2025-11-02T09:00+08:00, message: 整理, remove: [" + LIST + "]}]}\n");
    }

    private static String list(String repository, String by, String at, String from) {
        return merge(by, by, at, repository, "[{path: " + LIST + ", from: " + from + "}]");
    }

    private static String drama() {
        return merge(
                "wang",
                "chen",
                "2025-10-02T10:00+08:00",
                "drama",
                "[{path: " + WORK + "/outcome.md, from: history/drama.md}, {path: " + WORK
                        + "/river.txt, from: history/river.txt}]");
    }

    private static String merge(String by, String author, String at, String branch, String put) {
        return "  - merge: {request: 1, by: " + by + ", at: " + at + ", branch: " + branch
                + ", title: 資料, commits: [{by: " + author + ", at: " + at + ", message: 資料, put: " + put + "}]}\n";
    }

    /** Returns the verdict on the work, and what is found of it and of the list. */
    private List<String> certify(String steps) throws IOException {
        return new TwoSources(folder, "").certified(steps, (bound, certified) -> {
            List<String> said = new ArrayList<>(
                    List.of(CaseSchool.verdict(certified, WORK).kind().name()));
            certified.notes().stream()
                    .filter(note -> note.at().path().startsWith("electives/"))
                    .forEach(note -> said.add(note.severity().word() + " " + note.rule() + " " + note.at()));
            return said;
        });
    }
}
