package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.binding.FormBinder;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.NationalRules;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.source.yaml.YamlReader;

/** What another edition would do: each kind of number, in both directions, with the records named. */
class EditionEffectsTest {
    private static final Path SHIPPED =
            Path.of("src/main/resources/tw/portfolio/regulation/editions/yungfeng-108.yaml");

    private static final Edition OF_108 =
            Regulation.shipped().edition("yungfeng-108").orElseThrow();

    @TempDir
    Path root;

    @BeforeEach
    void lay() throws IOException {
        RulesSchool.layWhole(root);
        RulesSchool.lay(RulesSchool.CASES.resolve("delivery.late"), root);
    }

    @Test
    void fewerDaysMakeAnOfficeInTimeAndMoreMakeItLate() throws IOException {
        Edition later = changed("offices-finish-days-before: 14", "offices-finish-days-before: 10");
        List<OwedChange> owed = EditionEffects.of(inspection(), OF_108, later).owed();
        assertEquals(
                List.of("consultations/115-1/{id}.md"),
                owed.stream()
                        .filter(change -> change.noLonger(DeliveryState.LATE))
                        .map(change -> change.row().path())
                        .toList());
        assertTrue(owed.stream().anyMatch(OwedChange::onlyMoves));
        assertEquals(
                1,
                EditionEffects.of(inspection(), later, OF_108).owed().stream()
                        .filter(change -> change.newly(DeliveryState.LATE))
                        .count());
    }

    @Test
    void aTermThatIsNotYetDueByOneIsMissingByTheOther() throws IOException {
        Files.delete(root.resolve("students/115/1150101/guidance/115-1.yaml"));
        Edition later = changed("offices-finish-days-before: 14", "offices-finish-days-before: 2");
        OwedChange change = EditionEffects.of(inspection(), OF_108, later).owed().stream()
                .filter(it -> it.noLonger(DeliveryState.MISSING))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("1150101"),
                change.now().orElseThrow().students().orElseThrow().missing().stream()
                        .map(student -> student.number().value())
                        .toList());
    }

    @Test
    void seatsMeetingsEventsAndWindowsAreFindingsThatBeginAndEnd() throws IOException {
        both("student-representative, count: 2", "student-representative, count: 3", "group.seat-empty");
        both("{per: term, at-least: 1, called-by", "{per: term, at-least: 2, called-by", "meeting.missing");
        both(
                "teacher-workshop, per: school-year, at-least: 1",
                "teacher-workshop, per: school-year, at-least: 2",
                "event.missing");
        both(
                "meetings:\n",
                "windows:\n  - {window: outcome-upload, closes-after-end: 21, clause: 第五點(三)}\nmeetings:\n",
                "calendar.closes-early");
    }

    private void both(String from, String to, String rule) throws IOException {
        Edition other = changed(from, to);
        EditionEffects there = EditionEffects.of(inspection(), OF_108, other);
        EditionEffects back = EditionEffects.of(inspection(), other, OF_108);
        assertTrue(there.findings().get(rule).begun().count() > 0, rule);
        assertEquals(
                there.findings().get(rule).begun().count(),
                back.findings().get(rule).ended().count(),
                rule);
        assertEquals(1, there.provisions().size(), there.provisions().toString());
    }

    @Test
    void whoOwesWhatAndWhoCertifiesIsLaidDownToo() throws IOException {
        EditionEffects effects = EditionEffects.of(
                inspection(),
                OF_108,
                changed(
                        "  - {record: absences, due: each-term, entered-by: {offices: [discipline, student-affairs]}, kept-by: {offices: [discipline]}, clause: 第五點(一)5}\n",
                        ""));
        assertEquals(
                List.of("absences/115-1/101.yaml", "absences/115-1/301.yaml"),
                effects.owed().stream()
                        .filter(change -> change.now().isEmpty())
                        .map(change -> change.row().path())
                        .toList());
        assertEquals(
                List.of("認證「缺勤紀錄」：學務處生輔組 → 學務處訓育組（第四點）"),
                Provisions.between(
                                Provisions.of(OF_108),
                                Provisions.of(changed(
                                        "{record: absences, offices: [discipline]",
                                        "{record: absences, offices: [activities]")))
                        .stream()
                        .map(row -> row.what().zh() + "：" + row.old().zh() + " → "
                                + row.now().zh() + "（" + row.clauses() + "）")
                        .toList());
    }

    @Test
    void theMinistrysRulesOfAnotherYearAreComparedAlike() throws IOException {
        Path work = root.resolve("students/115/1150101/outcomes/115-1/work-a");
        Files.writeString(work.resolve("b.pdf"), "%PDF-1.7\n" + "x".repeat(3 << 20), StandardCharsets.ISO_8859_1);
        NationalRules national = Regulation.shipped().national();
        EditionEffects effects = EditionEffects.of(
                inspection(), national.as(SchoolYear.of("115")), national.as(SchoolYear.of("108")), List.of());
        assertEquals(
                "students/115/1150101/outcomes/115-1/work-a/b.pdf",
                effects.findings()
                        .get("file.too-large")
                        .begun()
                        .first()
                        .get(0)
                        .at()
                        .path());
        assertEquals(2, effects.provisions().size());
    }

    @Test
    void aDraftThatAllowsMoreThanTheMinistryTakesIsToldSo() throws IOException {
        EditionEffects effects = EditionEffects.of(inspection(), OF_108, changed("limit: 10\n", "limit: 12\n"));
        assertEquals(1, effects.findings().get("edition.above-national").begun().count());
    }

    @Test
    void listsStayShortAndTotalsDoNot() {
        Listed<Integer> listed = new Listed<>();
        for (int i = 0; i < 1500; i++) {
            listed.add(i);
        }
        assertEquals(100, listed.first().size());
        assertEquals(1400, listed.more());
        assertEquals(1500, listed.count());
    }

    private Inspection inspection() throws IOException {
        return RulesSchool.read(root, school -> Editions.only(OF_108));
    }

    private static Edition changed(String from, String to) throws IOException {
        String text = Files.readString(SHIPPED);
        assertTrue(text.contains(from), from);
        return YamlReader.read("", "draft.yaml", text.replace(from, to).getBytes(StandardCharsets.UTF_8))
                .value()
                .flatMap(node -> FormBinder.bind(Edition.class, node).value())
                .orElseThrow();
    }
}
