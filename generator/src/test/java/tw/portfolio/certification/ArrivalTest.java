package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Since when a certified work has its place under a cap: since it was first certified, unless it was taken away in between. */
class ArrivalTest {
    @TempDir
    Path folder;

    @Test
    void aWorkThatWasCorrectedAndCertifiedAnewKeepsItsPlace() throws IOException {
        Verdict.Step step = step("21-edit-certified-again");
        assertEquals("2025-10-06T02:00:00Z", step.time().toString());
        assertEquals("2025-10-02T02:00:00Z", step.arrival().time().toString());
    }

    @Test
    void whatWasTakenAwayAndAddedAgainBeginsAnew() throws IOException {
        Verdict.Step step = step("23-revoked-and-added-again");
        assertEquals(step.time(), step.arrival().time());
    }

    private Verdict.Step step(String name) throws IOException {
        Path history = CaseSchool.CASES.resolve(name);
        CertifiedSchool certified = CaseSchool.certify(CaseSchool.replay(history, folder), CaseSchool.settings(history))
                .value();
        return certified.verdicts().values().stream()
                .filter(verdict -> verdict.path().contains("/outcomes/"))
                .findFirst()
                .flatMap(Verdict::step)
                .orElseThrow();
    }
}
