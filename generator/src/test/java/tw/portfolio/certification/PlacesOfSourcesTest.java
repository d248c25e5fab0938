package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** portfolio.yaml says to which source a place belongs: whatever stands there or is gone, no other brings anything into force, or out of it. */
class PlacesOfSourcesTest {
    private static final String LIST = "electives/114-1/DRAMA.yaml";
    private static final String WORK = "students/114/1140101/outcomes/114-1/drama";
    private static final String PROFILE = "students/114/1140101/student.yaml";
    private static final String WORKS = "students/114/1140101/outcomes";

    private static final Set<String> FOUND = Set.of(
            "scope.outside-folders",
            "scope.without-folders",
            "scope.same-folder",
            "duplicate.row",
            "certification.work-lost");

    @TempDir
    Path folder;

    /** The folders of the second source. */
    private String folders = "[electives, " + WORKS + "]";

    @Test
    void aListOfTheMainSourceIsItsOwnEmptyOrGone() throws IOException {
        folders = "[" + WORKS + "]";
        String former = list("clubs", "2025-08-22T10:00+08:00", "history/elective.yaml");
        String other = list("main", "2025-08-24T10:00+08:00", "history/elective-other.yaml");
        String none = list("main", "2025-08-25T10:00+08:00", "history/elective-none.yaml");
        for (String main : List.of("", other, other + none, other + none + away("lin"), other + away("huang"))) {
            List<String> said = certify(TwoSources.inMain(main) + TwoSources.inClubs(begun() + former + drama()));
            assertEquals("WRONG_CERTIFIER", said.get(0), main);
            assertTrue(said.contains("error scope.outside-folders clubs " + LIST), said::toString);
        }
    }

    @Test
    void aListOfTheFurtherSourceIsItsOwnWhoeverPutsOneIntoTheMainOne() throws IOException {
        String honest = list("clubs", "2025-08-22T10:00+08:00", "history/elective.yaml");
        String both = TwoSources.inClubs(begun() + honest + drama());
        assertEquals(List.of("CERTIFIED"), certify(both));
        String added =
                "  - push: {by: %s, at: 2025-08-23T10:00+08:00, message: 名單, put: [{path: %s, from: history/%s}]}\n";
        for (String by : List.of("lin", "huang")) {
            for (String file : List.of("elective-other.yaml", "elective-none.yaml", "river.txt")) {
                assertEquals(
                        List.of("CERTIFIED", "error scope.outside-folders main " + LIST),
                        certify(both + TwoSources.inMain(added.formatted(by, LIST, file))),
                        by + " " + file);
            }
        }
    }

    @Test
    void aStudentsOwnFileOfTheFurtherSourceIsReadThereAlone() throws IOException {
        folders = "[electives, students/114/1140101]";
        String moved = TwoSources.inMain(
                "  - push: {by: huang, at: 2025-08-21T08:00+08:00, message: 移出, remove: [" + PROFILE + "]}\n");
        String there = merge(
                "huang",
                "huang",
                "2025-08-22T09:00+08:00",
                "profile",
                "[{path: " + PROFILE + ", from: " + PROFILE + "}]");
        String honest = list("clubs", "2025-08-22T10:00+08:00", "history/elective.yaml");
        String both = moved + TwoSources.inClubs(begun() + there + honest + drama());
        assertEquals(List.of("CERTIFIED"), certify(both));
        String added = "  - push: {by: lin, at: 2025-11-02T10:00+08:00, message: 名單, put: [{path: " + PROFILE
                + ", from: %s}]}\n";
        for (String file : List.of("students/114/1140102/student.yaml", "history/river.txt")) {
            assertEquals(
                    List.of("CERTIFIED", "error scope.outside-folders main " + PROFILE),
                    certify(both + TwoSources.inMain(added.formatted(file))),
                    file);
        }
    }

    @Test
    void whoTakesAWorkAwayBringsNoOtherForward() throws IOException {
        folders = "[service]";
        String both = TwoSources.inMain(list("main", "2025-08-22T10:00+08:00", "history/elective.yaml") + drama())
                + TwoSources.inClubs(begun() + drama().replace("2025-10-02", "2025-09-22"));
        String elsewhere = "error scope.outside-folders clubs " + WORK + "/outcome.md";
        assertEquals(List.of("CERTIFIED", elsewhere), certify(both));
        String taken = "  - merge: {request: 9, by: lin, at: 2025-11-02T10:00+08:00, branch: away, title: 整理,"
                + " commits: [{by: lin, at: 2025-11-02T09:00+08:00, message: 整理, remove: [" + WORK
                + "/outcome.md]}]}\n";
        assertEquals(
                List.of("none", elsewhere, "error certification.work-lost main " + WORK + "/outcome.md"),
                certify(both + TwoSources.inMain(taken)));
    }

    @Test
    void whatLayOutsideIsNobodysWhereItsOfficeMovesItIn() throws IOException {
        folders = "[" + LIST + ", " + WORKS + "]";
        String put = "  - push: {by: %s, at: 2025-08-21T12:00+08:00, message: 名單, put: ["
                + "{path: electives/114-1/OTHER.yaml, from: history/elective.yaml}]}\n";
        String moved = merge(
                "huang",
                "huang",
                "2025-08-22T10:00+08:00",
                "moved",
                "[{path: " + LIST + ", from: history/elective.yaml}], remove: [electives/114-1/OTHER.yaml]");
        for (String by : List.of("lin", "wang")) {
            assertEquals(
                    "WRONG_CERTIFIER",
                    certify(TwoSources.inClubs(begun() + put.formatted(by) + moved + drama()))
                            .get(0),
                    by);
        }
        String honest = list("other", "2025-08-21T12:00+08:00", "history/elective.yaml")
                .replace(LIST, "electives/114-1/OTHER.yaml");
        assertEquals(
                "CERTIFIED",
                certify(TwoSources.inClubs(begun() + honest + moved + drama())).get(0));
    }

    @Test
    void withoutFoldersNothingOfItIsRead() throws IOException {
        folders = "[]";
        String list = list("main", "2025-08-22T10:00+08:00", "history/elective.yaml");
        assertEquals(
                List.of("none", "error scope.without-folders main portfolio.yaml"),
                certify(TwoSources.inMain(list) + TwoSources.inClubs(begun() + drama())));
    }

    @Test
    void whatTheSchoolIsJudgedByCannotBeGivenAway() throws IOException {
        folders = "[portfolio.yaml, people/staff.yaml, electives, " + WORKS + "]";
        String honest = list("clubs", "2025-08-22T10:00+08:00", "history/elective.yaml");
        assertEquals(List.of("CERTIFIED"), certify(TwoSources.inClubs(begun() + honest + drama())));
    }

    @Test
    void aSourceIsDeclaredOnce() throws IOException {
        folders = "[service]}\n  - {name: clubs, scope: records, folders: [electives, " + WORKS + "]";
        String honest = list("clubs", "2025-08-22T10:00+08:00", "history/elective.yaml");
        assertEquals(
                List.of("CERTIFIED", "error duplicate.row main portfolio.yaml"),
                certify(TwoSources.inClubs(begun() + honest + drama())),
                "the last row is what every part goes by");
    }

    @Test
    void aFolderGivenTwiceIsThatOfTheFirst() throws IOException {
        folders = "[electives, " + WORKS + "]}\n  - {name: again, scope: records, folders: [electives]";
        String honest = list("clubs", "2025-08-22T10:00+08:00", "history/elective.yaml");
        assertEquals(
                List.of("CERTIFIED", "error scope.same-folder main portfolio.yaml"),
                certify(TwoSources.inClubs(begun() + honest + drama())));
    }

    private static String begun() {
        return "  - push: {by: huang, at: 2025-08-21T08:00+08:00, message: 開始, put: [{path: README.md, from: history/art.md}]}\n";
    }

    private static String away(String by) {
        return "  - merge: {request: 9, by: " + by
                + ", at: 2025-11-02T10:00+08:00, branch: away, title: 整理, commits: [{by: " + by
                + ", at: 2025-11-02T09:00+08:00, message: 整理, remove: [" + LIST + "]}]}\n";
    }

    private static String list(String branch, String at, String from) {
        return merge("huang", "huang", at, branch, "[{path: " + LIST + ", from: " + from + "}]");
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

    /** Returns the verdict on the work, and what is found of places and of the work being gone. */
    private List<String> certify(String steps) throws IOException {
        String limited = "  - {name: clubs, scope: records, folders: " + folders + "}\n";
        return new TwoSources(folder, limited).certified(steps, (bound, certified) -> {
            List<String> said = new ArrayList<>();
            certified.value().verdicts().forEach((key, verdict) -> {
                if (key.endsWith(":" + WORK)) {
                    said.add(verdict.kind().name());
                }
            });
            said.addAll(said.isEmpty() ? List.of("none") : List.of());
            Stream.concat(bound.notes().stream(), certified.notes().stream())
                    .filter(note -> FOUND.contains(note.rule().value()))
                    .map(note -> note.severity().word() + " " + note.rule() + " "
                            + note.at().source() + " " + note.at().path())
                    .forEach(said::add);
            return said;
        });
    }
}
