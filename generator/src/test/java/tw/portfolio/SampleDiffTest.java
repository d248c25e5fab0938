package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.guards.Golden;
import tw.portfolio.replay.Replay;
import tw.portfolio.report.EffectsJson;
import tw.portfolio.report.EffectsText;
import tw.portfolio.rules.EditionEffects;
import tw.portfolio.rules.Listed;
import tw.portfolio.rules.VerdictChange;

/** What a draft and the second school's edition would do to the sample school, from its real history. */
class SampleDiffTest {
    private static final Path CONTENT = Path.of("../content");
    private static final Path EXPECTED = Path.of("src/test/cases/diff");
    private static final Path SHIPPED =
            Path.of("src/main/resources/tw/portfolio/regulation/editions/yungfeng-108.yaml");

    @TempDir
    static Path folder;

    private static Path repository = Path.of("");

    @BeforeAll
    static void make() throws IOException {
        repository = Replay.run(CONTENT.resolve("history.yaml"), folder)
                .value()
                .get(0)
                .location();
    }

    @Test
    void aStricterDraftNamesWhomItTouches() throws IOException, SettingException {
        Path draft = folder.resolve("draft.yaml");
        Files.writeString(
                draft,
                Files.readString(SHIPPED)
                        .replace("limit: 5\n", "limit: 3\n")
                        .replace("limit: 10\n", "limit: 4\n")
                        .replace("offices-finish-days-before: 14", "offices-finish-days-before: 150")
                        .replace("student-representative, count: 2", "student-representative, count: 3")
                        .replace(
                                "teacher-workshop, per: school-year, at-least: 1",
                                "teacher-workshop, per: school-year, at-least: 2"));
        RulesRun.Compared compared = compared("yungfeng-108", draft.toString());
        for (Language language : Language.values()) {
            StringBuilder text = new StringBuilder();
            new EffectsText(Catalogue.shipped(), language, text)
                    .write(compared.from(), compared.to(), compared.notInHand(), compared.effects());
            Golden.assertSame(EXPECTED.resolve("draft." + language.tag() + ".txt"), text.toString());
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        new EffectsJson(Catalogue.shipped()).write(compared.effects(), List.of(), json);
        Golden.assertSame(EXPECTED.resolve("draft.json"), json.toString(StandardCharsets.UTF_8));
        RulesRun.Compared back = compared(draft.toString(), "yungfeng-108");
        assertEquals(
                compared.effects().caps().stream()
                        .mapToInt(it -> it.all().newly())
                        .sum(),
                back.effects().caps().stream().mapToInt(it -> it.all().ended()).sum());
    }

    /** Named as absent, a student was asked to come: the assembly reads the same nine as the staff's pages show. */
    @Test
    void whoIsNamedAsAbsentOwesNoConsultation() throws IOException, SettingException {
        Path draft = folder.resolve("sooner.yaml");
        Files.writeString(
                draft,
                Files.readString(SHIPPED).replace("offices-finish-days-before: 14", "offices-finish-days-before: 150"));
        RulesRun.Compared compared = compared("yungfeng-108", draft.toString());
        StringBuilder text = new StringBuilder();
        new EffectsText(Catalogue.shipped(), Language.EN, text)
                .write(compared.from(), compared.to(), compared.notInHand(), compared.effects());
        String told = text.toString()
                .lines()
                .filter(line -> line.contains("consultation 115-1 "))
                .findFirst()
                .orElseThrow();
        assertTrue(told.endsWith(": 1130126、1140103、1140109、1140115、1140133、1150104、1150110、1150117、1150122"), told);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        new EffectsJson(Catalogue.shipped()).write(compared.effects(), List.of(), json);
        assertTrue(
                json.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains("consultations/115-1/"))
                        .allMatch(line -> line.contains("\"due\":\"2026-10-16\",\"studentsWithout\":9")),
                json::toString);
    }

    @Test
    void theSecondSchoolsEditionAsksForLess() throws IOException, SettingException {
        RulesRun.Compared compared = compared("yungfeng-108", "src/test/cases/editions/regulation/other-115.yaml");
        assertEquals(
                0,
                compared.effects().caps().stream()
                        .mapToInt(it -> it.all().newly())
                        .sum());
        assertTrue(
                compared.effects().findings().get("group.seat-too-many").begun().count() > 0);
        assertTrue(compared.effects().owed().stream()
                .allMatch(change -> change.now().isEmpty()));
    }

    @Test
    void recordsThatOthersWouldHaveCertifiedAreTold() throws IOException, SettingException {
        Path draft = folder.resolve("others.yaml");
        Files.writeString(
                draft,
                Files.readString(SHIPPED)
                        .replace(
                                "{record: outcome, duties: [teacher], clause: 第五點(三)}",
                                "{record: outcome, offices: [registry], clause: 第五點(三)}")
                        .replace(
                                "{record: self-statement, waived: true}",
                                "{record: self-statement, offices: [registry]}"));
        EditionEffects effects = compared("yungfeng-108", draft.toString()).effects();
        Listed<VerdictChange> outcomes = effects.verdicts().get("OUTCOME CERTIFIED WRONG_CERTIFIER");
        assertTrue(outcomes.count() > 10, effects.verdicts()::toString);
        assertEquals(
                outcomes.count(),
                compared(draft.toString(), "yungfeng-108")
                        .effects()
                        .verdicts()
                        .get("OUTCOME WRONG_CERTIFIER CERTIFIED")
                        .count());
        StringBuilder text = new StringBuilder();
        RulesRun.Compared told = compared("yungfeng-108", draft.toString());
        new EffectsText(Catalogue.shipped(), Language.ZH_TW, text)
                .write(told.from(), told.to(), told.notInHand(), told.effects());
        assertTrue(text.toString().contains("認證：課程學習成果 " + outcomes.count() + " 筆由「已認證」變成"), text::toString);
        assertEquals(
                0, compared("yungfeng-108", "yungfeng-108").effects().verdicts().size());
    }

    @Test
    void aTextThatIsNotInHandIsNotTakenForOneWithoutRules() throws IOException, SettingException {
        RulesRun.Compared told = compared("yungfeng-107", "yungfeng-108");
        StringBuilder text = new StringBuilder();
        new EffectsText(Catalogue.shipped(), Language.ZH_TW, text)
                .write(told.from(), told.to(), told.notInHand(), told.effects());
        assertTrue(text.toString().contains("補充規定 2018-06-29 的全文尚未取得"), text::toString);
        assertEquals(0, told.effects().verdicts().size());
    }

    private static RulesRun.Compared compared(String from, String to) throws IOException, SettingException {
        Map<Setting, String> values = Map.of(
                Setting.REPOSITORY,
                repository.toString(),
                Setting.TRUST,
                CONTENT.resolve("trust.yaml").toString(),
                Setting.DEMONSTRATION,
                "true",
                Setting.CLOCK,
                "2026-11-20T00:00:00Z");
        BuildRequest request = new Settings(values).request(Goal.CHECK, Instant.EPOCH);
        return RulesRun.diff(request, from, to).value().orElseThrow();
    }
}
