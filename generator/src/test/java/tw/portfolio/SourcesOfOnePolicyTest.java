package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;

/** What a further source's policy is judged by: the main source as it stood by then, whatever the sources are called or given first. */
class SourcesOfOnePolicyTest {
    private static final Path CASES = Path.of("src/test/cases/certification");
    private static final String COURSES = "courses/114-1.yaml";
    private static final String CALENDAR = "calendar/114-1.yaml";
    private static final String STAFF = "people/staff.yaml";
    private static final String DEPUTIES = "people/deputies.yaml";
    private static final String WORK = "students/114/1140101/outcomes/114-1/river";

    @TempDir
    Path folder;

    private Branches main;
    private Branches clubs;
    private Branches lists;
    private String courses = "";
    private String calendar = "";
    private String staff = "";

    @BeforeEach
    void begin() throws IOException {
        main = Branches.create(folder.resolve("school.git")).lay(CASES.resolve("base"));
        courses = main.text(COURSES);
        calendar = main.text(CALENDAR);
        String registry = "      - {duty: section-head, office: registry, from: 2020-08-01}\n";
        staff = main.text(STAFF).replace(registry, registry + registry.replace("registry", "teaching"));
        main.remove(COURSES)
                .remove(CALENDAR)
                .put(STAFF, staff)
                .put("portfolio.yaml", main.text("portfolio.yaml") + """
                  - {name: clubs, scope: records, folders: [courses, people]}
                  - {name: lists, scope: records, folders: [calendar]}
                """);
        main.on("2025-08-20T00:00:00Z").by("huang@yfsh.example").commit("main");
        clubs = begun("clubs.git").put(COURSES, courses);
        clubs.on("2025-08-22T02:00:00Z").merge("main");
        lists = begun("lists.git");
    }

    private Branches begun(String name) throws IOException {
        Branches begun = Branches.create(folder.resolve(name)).put("README.md", "社團\n");
        return begun.on("2025-08-21T00:00:00Z").by("huang@yfsh.example").commit("main");
    }

    @Test
    void aRoleEnteredLaterWithAnEarlierDayEntitlesToNoEarlierStep() throws IOException {
        clubs.put(COURSES, courses.replace("{teacher: wang, from: 2025-08-01", "{teacher: sub, from: 2025-08-01"));
        clubs.on("2025-09-15T02:00:00Z").by("sub@yfsh.example").merge("main");
        main.put(WORK + "/outcome.md", "---\ncourse: MATH\ntitle: 河寬\nsummary: 河寬的測量。\n---\n");
        main.on("2025-11-05T02:00:00Z").by("sub@yfsh.example").merge("main", "chen@yfsh.example");
        List<VerdictKind> before = List.of(VerdictKind.POLICY_TAMPERED, VerdictKind.WRONG_CERTIFIER);
        assertEquals(before, List.of(verdict("clubs:" + COURSES), verdict("main:" + WORK)));
        String teacher =
                "  - id: sub\n    name: 孫老師\n    emails:\n      - {value: sub@yfsh.example, from: 2020-08-01}\n    roles:\n";
        main.put(
                STAFF,
                changed(teacher, teacher + "      - {duty: section-head, office: teaching, from: 2025-08-01}\n"));
        main.on("2025-11-10T02:00:00Z").by("huang@yfsh.example").merge("main");
        assertEquals(before, List.of(verdict("clubs:" + COURSES), verdict("main:" + WORK)));
    }

    /** Anybody may push a file under whichever date. */
    @Test
    void aDateOfWhoeverIsNotEntitledSaysNothing() throws IOException {
        for (Branches pushed : List.of(main, clubs)) {
            pushed.put("README.md", "社團二\n")
                    .on("2026-05-01T02:00:00Z")
                    .by("lin@yfsh.example")
                    .commit("main");
            pushed.put("README.md", "社團三\n").on("2025-09-14T02:00:00Z").commit("main");
        }
        clubs.put(COURSES, courses.replace("{teacher: wang, from: 2025-08-01", "{teacher: sub, from: 2025-08-01"));
        clubs.on("2025-09-15T02:00:00Z").by("sub@yfsh.example").merge("main");
        String teacher =
                "  - id: sub\n    name: 孫老師\n    emails:\n      - {value: sub@yfsh.example, from: 2020-08-01}\n    roles:\n";
        String later = changed(teacher, teacher + "      - {duty: section-head, office: teaching, from: 2025-08-01}\n");
        main.put(STAFF, later)
                .on("2025-09-18T02:00:00Z")
                .by("huang@yfsh.example")
                .merge("main");
        assertEquals(VerdictKind.POLICY_TAMPERED, verdict("clubs:" + COURSES));
        clubs.put(COURSES, courses + " # 已核對\n")
                .on("2025-09-20T02:00:00Z")
                .by("sub@yfsh.example")
                .merge("main");
        assertEquals(VerdictKind.CERTIFIED, verdict("clubs:" + COURSES), "he is entitled by now");
    }

    @Test
    void anAddressPutRightLaterAccusesNobodyOfWhatStoodBefore() throws IOException {
        main.put(STAFF, changed("value: huang@yfsh.example", "value: huang.ml@yfsh.example"));
        main.on("2025-11-01T02:00:00Z").by("huang@yfsh.example").merge("main");
        assertEquals(VerdictKind.CERTIFIED, verdict("clubs:" + COURSES));
    }

    @Test
    void theOrderOfSourcesChangesNothing() throws IOException {
        String deputy =
                "deputies:\n  - {absent: huang, deputy: sub, from: 2025-10-01, to: 2025-10-31, named-by: huang}\n";
        clubs.put(DEPUTIES, deputy).on("2025-09-20T02:00:00Z").merge("main");
        lists.put(CALENDAR, calendar).on("2025-10-10T02:00:00Z");
        lists.by("sub@yfsh.example").merge("main");
        for (List<String> order : List.of(List.of("clubs", "lists"), List.of("lists", "clubs"))) {
            assertEquals(
                    VerdictKind.POLICY_TAMPERED,
                    verdict("lists:" + CALENDAR, order),
                    "a deputy of a further source is none");
        }
        main.put(DEPUTIES, deputy)
                .on("2025-09-20T02:00:00Z")
                .by("huang@yfsh.example")
                .merge("main");
        for (List<String> order : List.of(List.of("clubs", "lists"), List.of("lists", "clubs"))) {
            assertEquals(VerdictKind.CERTIFIED, verdict("lists:" + CALENDAR, order));
        }
    }

    private String changed(String written, String instead) {
        assertEquals(1, (staff.length() - staff.replace(written, "").length()) / written.length(), written);
        return staff.replace(written, instead);
    }

    private VerdictKind verdict(String key) throws IOException {
        return verdict(key, List.of("clubs", "lists"));
    }

    private VerdictKind verdict(String key, List<String> order) throws IOException {
        String sources = order.stream()
                .map(name -> name + "=" + folder.resolve(name + ".git"))
                .collect(Collectors.joining("\n"));
        BuildReport report =
                new Judged(folder.resolve("school.git")).run(List.of("--branch", "main", "--source", sources));
        Verdict verdict = report.certified().orElseThrow().verdicts().get(key);
        return Stream.ofNullable(verdict).map(Verdict::kind).findFirst().orElseThrow();
    }
}
