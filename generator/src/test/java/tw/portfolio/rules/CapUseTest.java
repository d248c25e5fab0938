package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.Bracket;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Verdict;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.guards.Golden;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.report.PlanJson;
import tw.portfolio.report.PlanText;

/** What takes a place under a cap, and what is beyond it. */
class CapUseTest {
    private static final String STUDENT = "students/115/1150101/";
    private static final Editions EDITIONS =
            Editions.only(Regulation.shipped().edition("yungfeng-108").orElseThrow());

    /** While students may still enter. */
    private static final Instant OPEN = Instant.parse("2027-01-12T00:00:00Z");

    @TempDir
    Path root;

    @BeforeEach
    void lay() throws IOException {
        RulesSchool.lay(RulesSchool.CASES.resolve("base"), root);
    }

    @Test
    void aWaitingWorkIsBeyondBeforeAnyCertifiedOneWhateverItsName() throws IOException {
        copy(STUDENT + "outcomes/115-1/work-a/outcome.md", STUDENT + "outcomes/115-1/pending/outcome.md");
        assertEquals(
                List.of("115-1/pending"),
                use(CapSubject.OUTCOME_ENTERED).surplus().stream()
                        .map(CapItem::name)
                        .toList());
    }

    @Test
    void aRefusedWorkLeftAsItWasTakesNoPlace() throws IOException {
        copy(STUDENT + "outcomes/115-1/work-a/outcome.md", STUDENT + "outcomes/115-1/pending/outcome.md");
        write(
                "refusals/115-1/one.yaml",
                "student: \"1150101\"\noutcome: 115-1/pending\nrefused-by: acad\non: 2027-01-10\nreason: file-unreadable\n");
        assertEquals(5, use(CapSubject.OUTCOME_ENTERED).used());
        write(
                "refusals/115-1/one.yaml",
                Files.readString(root.resolve("refusals/115-1/one.yaml")).replace("pending", "work-a"));
        assertEquals(6, use(CapSubject.OUTCOME_ENTERED).used(), "a certified work counts whatever was said before");
    }

    @Test
    void handedInAgainOnTheDayOfRefusalItTakesAPlace() throws IOException {
        copy(STUDENT + "outcomes/115-1/work-a/outcome.md", STUDENT + "outcomes/115-1/pending/outcome.md");
        write(
                "refusals/115-1/one.yaml",
                "student: \"1150101\"\noutcome: 115-1/pending\nrefused-by: acad\non: 2027-01-10\nreason: file-unreadable\n");
        assertEquals(5, enteredAt("2027-01-10T09:00:00+08:00", "2027-01-10T10:00:00+08:00"), "as it was refused");
        assertEquals(6, enteredAt("2027-01-10T14:00:00+08:00", "2027-01-10T10:00:00+08:00"), "again, the same day");
        assertEquals(6, enteredAt("2027-01-11T09:00:00+08:00", "2027-01-12T10:00:00+08:00"), "written down later");
        assertEquals(5, enteredAt("2027-01-10T23:59:59+08:00", "2027-01-12T10:00:00+08:00"), "before the day was over");
    }

    /** Neither names nor dates decide which of two waiting works was there first. */
    @Test
    void ofSeveralThatWaitTheLastToArriveIsBeyond() throws IOException {
        for (String name : List.of("pending", "pending-a", "pending-z")) {
            copy(STUDENT + "outcomes/115-1/work-a/outcome.md", STUDENT + "outcomes/115-1/" + name + "/outcome.md");
        }
        Inspection plain = RulesSchool.read(root, school -> EDITIONS);
        SortedMap<String, Verdict> verdicts = new TreeMap<>(plain.certified().verdicts());
        arrives(verdicts, "pending-z", 3, "2027-01-12T09:00:00+08:00");
        arrives(verdicts, "pending", 5, "2027-01-11T09:00:00+08:00");
        arrives(verdicts, "pending-a", 9, "2027-01-10T09:00:00+08:00");
        Inspection timed = new Inspection(
                new CertifiedSchool(plain.school(), verdicts), EDITIONS, plain.national(), plain.clock());
        CapUse use = CapUse.of(student(timed), timed).stream()
                .filter(one -> one.period().equals("115-1"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("115-1/pending-z", "115-1/pending", "115-1/pending-a"),
                use.surplus().stream().map(CapItem::name).toList());
        String fix = new CapRule()
                .check(student(timed), timed)
                .map(finding -> Catalogue.shipped().fix(finding, Language.ZH_TW))
                .findFirst()
                .orElseThrow();
        assertTrue(fix.contains("已認證的先算，依認證先後；其餘依登錄先後"), fix);
        assertTrue(fix.contains("115-1/pending（尚未認證）、115-1/pending-a（尚未認證）"), fix);
    }

    private static void arrives(SortedMap<String, Verdict> verdicts, String name, int place, String time) {
        String path = STUDENT + "outcomes/115-1/" + name;
        at(
                verdicts,
                path,
                time,
                new Verdict.Arrival(place, OffsetDateTime.parse(time).toInstant()));
    }

    /** Returns the outcomes entered when the waiting one was last changed and the refusal was written down at those times. */
    private int enteredAt(String changed, String refused) throws IOException {
        Inspection plain = RulesSchool.read(root, school -> EDITIONS);
        SortedMap<String, Verdict> verdicts = new TreeMap<>(plain.certified().verdicts());
        at(verdicts, STUDENT + "outcomes/115-1/pending", changed);
        at(verdicts, "refusals/115-1/one.yaml", refused);
        Inspection timed = new Inspection(
                new CertifiedSchool(plain.school(), verdicts), EDITIONS, plain.national(), plain.clock());
        return CapUse.of(student(timed), timed).stream()
                .filter(use -> use.period().equals("115-1"))
                .findFirst()
                .orElseThrow()
                .used();
    }

    private static void at(SortedMap<String, Verdict> verdicts, String path, String time) {
        at(
                verdicts,
                path,
                time,
                new Verdict.Arrival(
                        Integer.MAX_VALUE, OffsetDateTime.parse(time).toInstant()));
    }

    private static void at(SortedMap<String, Verdict> verdicts, String path, String time, Verdict.Arrival arrival) {
        Verdict was = Objects.requireNonNull(verdicts.get(CertifiedSchool.key("main", path)));
        Verdict.Step step = new Verdict.Step(
                "1".repeat(40),
                OffsetDateTime.parse(time).toInstant(),
                "somebody",
                was.step().flatMap(Verdict.Step::certifier),
                "somebody",
                Optional.empty(),
                Bracket.OPEN,
                Optional.empty(),
                arrival);
        verdicts.put(
                CertifiedSchool.key("main", path),
                new Verdict(
                        was.source(),
                        was.path(),
                        was.recordKind(),
                        was.kind(),
                        was.flags(),
                        was.trust(),
                        Optional.of(step),
                        was.earlier(),
                        was.reason(),
                        was.responsible(),
                        was.digest()));
    }

    @Test
    void whatOthersEnterTakesNoPlaceInTheTen() throws IOException {
        int used = use(CapSubject.PERFORMANCE_SELECTED).used();
        Path selection = root.resolve(STUDENT + "selection/115.yaml");
        String text = Files.readString(selection);
        Files.writeString(
                selection, text.replace("performances: [", "performances: [cadres/115-1, external/115/english, "));
        assertEquals(used, use(CapSubject.PERFORMANCE_SELECTED).used());
    }

    @Test
    void theMeterIsNoFraction() throws IOException {
        String words = new CapMeter(Catalogue.shipped())
                .words(use(CapSubject.OUTCOME_ENTERED))
                .zh();
        assertEquals("已登錄5件（最多5件，不必登滿）", words);
        assertFalse(words.contains("/"));
        assertTrue(
                new CapMeter(Catalogue.shipped())
                        .words(use(CapSubject.PERFORMANCE_SELECTED))
                        .zh()
                        .contains("解讀為「多元表現」"),
                "the reading stands wherever it counts");
    }

    @Test
    void thePlanIsWhatAPersonApproved() throws IOException {
        copy(STUDENT + "outcomes/115-1/work-a/outcome.md", STUDENT + "outcomes/115-1/pending/outcome.md");
        Inspection inspection = RulesSchool.read(root, school -> EDITIONS, OPEN);
        StudentPlan plan = StudentPlan.of(student(inspection), inspection);
        Path expected = Path.of("src/test/cases/plan");
        for (Language language : Language.values()) {
            StringBuilder text = new StringBuilder();
            new PlanText(Catalogue.shipped(), language, text).write(plan);
            Golden.assertSame(expected.resolve("plan." + language.tag() + ".txt"), text.toString());
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        new PlanJson(Catalogue.shipped()).write(plan, json);
        Golden.assertSame(expected.resolve("plan.json"), json.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aYearInWhichNobodyCanSelectAnyMoreIsForReference() throws IOException {
        write(
                "calendar/115-2.yaml",
                "begins: 2027-02-15\nends: 2027-06-30\nwindows:\n"
                        + "  - {window: selection, opens: 2027-01-20T08:00, closes: 2027-01-30T23:59}\n");
        Inspection closed = RulesSchool.read(root, school -> EDITIONS);
        StringBuilder told = new StringBuilder();
        new PlanText(Catalogue.shipped(), Language.ZH_TW, told).write(StudentPlan.of(student(closed), closed));
        assertTrue(told.indexOf("115 學年（勾選已於 2027-01-30 截止；要更動，請在 2027-02-10 以前洽註冊組）：") > 0, told.toString());
        assertFalse(told.indexOf("若撤回") > 0, told.toString());
        Inspection over = RulesSchool.read(root, school -> EDITIONS, Instant.parse("2027-02-11T00:00:00Z"));
        StringBuilder text = new StringBuilder();
        new PlanText(Catalogue.shipped(), Language.ZH_TW, text).write(StudentPlan.of(student(over), over));
        assertTrue(text.indexOf("115 學年（勾選已於 2027-01-30 截止，只供查閱）：") > 0, text.toString());
        assertTrue(text.indexOf("  勾選已於 2027-01-30 截止，不能再撤回；以下只供查閱\n  - 115-1/work-a\n") > 0, text.toString());
        assertFalse(text.indexOf("若撤回") > 0, text.toString());
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        new PlanJson(Catalogue.shipped()).write(StudentPlan.of(student(over), over), json);
        assertFalse(json.toString(StandardCharsets.UTF_8).contains("if-withdrawn"), json.toString());
        Inspection open = RulesSchool.read(root, school -> EDITIONS, Instant.parse("2027-01-29T00:00:00Z"));
        assertEquals(0, StudentPlan.of(student(open), open).closed().size());
    }

    @Test
    void whoHasLeftPlansNothing() throws IOException {
        Path profile = root.resolve(STUDENT + "student.yaml");
        String text = Files.readString(profile);
        Files.writeString(
                profile,
                text.replaceFirst(
                        "(?s)standing:.*",
                        "standing:\n  - {status: enrolled, from: 2026-08-01, to: 2027-01-19}\n"
                                + "  - {status: transferred-out, from: 2027-01-20}\n"));
        Inspection inspection = RulesSchool.read(root, school -> EDITIONS);
        StudentPlan plan = StudentPlan.of(student(inspection), inspection);
        StringBuilder told = new StringBuilder();
        new PlanText(Catalogue.shipped(), Language.ZH_TW, told).write(plan);
        String said = told.toString();
        assertTrue(said.contains("自 2027-01-20 起已不在學，不能再登錄、撤回或勾選；以下只供查閱"), said);
        assertTrue(said.contains("  - 115-1/work-a\n"), said);
        assertFalse(said.contains("若撤回") || said.contains("可以勾選") || said.contains("還可"), said);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        new PlanJson(Catalogue.shipped()).write(plan, json);
        assertTrue(json.toString(StandardCharsets.UTF_8).contains("\"left\":\"2027-01-20\""), json.toString());
        assertFalse(json.toString(StandardCharsets.UTF_8).contains("if-withdrawn"), json.toString());
    }

    private CapUse use(CapSubject subject) throws IOException {
        Inspection inspection = RulesSchool.read(root, school -> EDITIONS);
        return CapUse.of(student(inspection), inspection).stream()
                .filter(use -> use.cap().subject() == subject)
                .filter(use -> use.period().startsWith("115"))
                .findFirst()
                .orElseThrow();
    }

    private static Student student(Inspection inspection) {
        return inspection.school().student(StudentNumber.of("1150101")).orElseThrow();
    }

    private void copy(String from, String to) throws IOException {
        write(to, Files.readString(root.resolve(from)));
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }
}
