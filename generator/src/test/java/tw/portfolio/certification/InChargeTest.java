package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.Text;

/** Whoever reads of a change without right is told whom to ask: the office and its people. */
class InChargeTest {
    @TempDir
    Path folder;

    @Test
    void aTamperedRosterNamesTheOfficeAndItsPeople() throws IOException {
        Path test = CaseSchool.CASES.resolve("65-roster-changed-in-a-students-request");
        Noted<CertifiedSchool> certified =
                CaseSchool.certify(CaseSchool.replay(test, folder), CaseSchool.settings(test));
        List<Text> whom = certified.notes().stream()
                .filter(note -> note.rule().equals(Findings.TAMPERED))
                .map(note -> note.values().get("whom"))
                .distinct()
                .toList();
        assertEquals(List.of(new Text("教務處註冊組（黃組長）", "the Registry (黃組長)")), whom);
    }
}
