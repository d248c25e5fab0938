package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.source.SourceSettings;

/** The key everybody has is believed in a demonstration and nowhere else. */
class DemonstrationTest {
    private static final Path CASE = CaseSchool.CASES.resolve("60-demonstration-key");
    private static final String RIVER = "students/114/1140101/outcomes/114-1/river";

    @TempDir
    Path folder;

    @Test
    void aDemonstrationBelievesIt() throws IOException {
        assertEquals("CERTIFIED []", verdict(new CertificationSettings(CaseSchool.CLOCK, Optional.empty(), true)));
    }

    @Test
    void aSchoolDoesNot() throws IOException {
        assertEquals("BAD_SIGNATURE []", verdict(new CertificationSettings(CaseSchool.CLOCK, Optional.empty(), false)));
    }

    private String verdict(CertificationSettings settings) throws IOException {
        SourceSettings source = CaseSchool.replay(CASE, folder);
        Verdict verdict = CaseSchool.verdict(CaseSchool.certify(source, settings), RIVER);
        return verdict.kind() + " " + new TreeSet<>(verdict.flags());
    }
}
