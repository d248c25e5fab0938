package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.report.PlanText;

/** Both batches share one yearly cap: what the first of them sent keeps its places, whatever the list says since. */
class LockedCapsTest {
    private static final String STUDENT = "students/114/1140101/";

    @TempDir
    Path folder;

    private CaseRun run;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        run = CaseRun.of(Path.of("src/test/cases/verification/locked-caps"), folder);
        run.with(Setting.CLOCK, "2026-05-11T00:00:00Z");
        run.withIdentities();
    }

    @Test
    void whatWasSentKeepsItsPlaceThoughTheListNamesItNoMore() throws IOException, SettingException {
        run.pack();
        Path made = folder.resolve("out/package");
        for (String work : List.of("114-1_a", "114-1_b", "114-1_c", "114-1_d", "114-1_e", "114-2_f")) {
            assertTrue(Files.exists(made.resolve("files/outcomes/1140101/" + work + ".pdf")), work);
        }
        assertFalse(Files.exists(made.resolve("files/outcomes/1140101/114-2_g.pdf")), "the seventh of the year");
        String manifest = Files.readString(made.resolve("manifest.json")).replaceAll("\\s", "");
        for (String work : List.of("outcomes/114-2/g", "performances/114/p11")) {
            assertTrue(manifest.contains("\"" + STUDENT + work + "\",\"reason\":\"beyond-cap\""), manifest);
        }
        assertFalse(manifest.contains("performances/114/p01\",\"reason"), manifest);
    }

    @Test
    void theSeventhAndTheEleventhAreTold() throws IOException, SettingException {
        List<String> told = run.check().findings().stream()
                .filter(finding -> finding.rule().value().matches("cap\\..*-selected"))
                .map(finding -> Catalogue.shipped().message(finding, Language.ZH_TW) + "；"
                        + Catalogue.shipped().fix(finding, Language.ZH_TW))
                .toList();
        assertEquals(2, told.size(), told.toString());
        assertTrue(told.get(0).contains("勾選了 7 件") && told.get(0).contains("清單上已沒有的：114-1/a）"), told.toString());
        assertTrue(told.get(0).contains("超出上限的是：114-2/g）"), told.toString());
        assertTrue(told.get(1).contains("勾選了 11 項") && told.get(1).contains("清單上已沒有的：114/p01）"), told.toString());
        assertTrue(told.get(1).contains("超出上限的是：114/p11）"), told.toString());
    }

    @Test
    void thePlanOffersNoPlaceThatIsTaken() throws IOException, SettingException {
        run.with(Setting.CLOCK, "2026-05-01T00:00:00Z");
        StringBuilder text = new StringBuilder();
        new PlanText(Catalogue.shipped(), Language.ZH_TW, text).write(run.plan("1140101"));
        String plan = text.toString();
        assertTrue(plan.contains("114 勾選的課程學習成果：已勾選7件") && plan.contains("- 114-2/g（超出上限）"), plan);
        assertTrue(plan.contains("- 114-1/a：已定案，名額不會空出來"), plan);
        assertFalse(plan.contains("- 114-1/a：若撤回") || plan.contains("- 114/p01：若撤回"), plan);
    }
}
