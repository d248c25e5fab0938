package tw.portfolio.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.model.RecordKind;

/** Whatever a finding is given, of identities it tells what was thought of and nothing else. */
class DiscretionTest {
    private static final String FILE = RecordKind.IDENTITIES.pattern().replace("{entryYear}", "115");
    private static final Diagnostic FINDING =
            Diagnostic.error(new RuleId("some.rule"), Location.ofFile("private", FILE));

    @Test
    void aValueNobodyThoughtOfIsWithheld() {
        Diagnostic finding = FINDING.with("found", "Z277788899")
                .with("detail", new Text("號碼 Z277788899", "number Z277788899"))
                .corrected("  - {national-id: Z277788899}");
        assertFalse(finding.toString().contains("Z277788899"), finding::toString);
        assertEquals(Optional.empty(), finding.correctedLine());
        assertEquals(Text.same("•••"), finding.values().get("found"));
    }

    @Test
    void ofOtherFilesTheSameIsTold() {
        Diagnostic finding = Diagnostic.error(new RuleId("some.rule"), Location.ofFile("main", "people/staff.yaml"))
                .with("found", "wang")
                .corrected("  - id: wang");
        assertEquals(Text.same("wang"), finding.values().get("found"));
        assertTrue(finding.correctedLine().isPresent());
        assertEquals(Text.same("•••"), finding.discreet().values().get("found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1140103",
                "1121231",
                "A1140103",
                "11401003",
                "1140103、1140104",
                "1140103、•••、1140105、1140106、1140107…（7）"
            })
    void studentsAreNamedByTheirNumbers(String row) {
        assertEquals(Text.same(row), FINDING.with("row", row).values().get("row"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1140103 H200000010",
                "H200000010",
                "H20000001",
                "H2000000100",
                "HC00000010",
                "h200000010",
                "1140103、H200000010",
                "1140103、1140104…（H200000010）",
                "2010-02-02",
                "20100202",
                "990202",
                "0990202",
                "1000202",
                "277788899",
                "1140103\nH200000010",
                ""
            })
    void nothingElseIsTakenForANumber(String row) {
        assertEquals(Text.same("•••"), FINDING.with("row", row).values().get("row"));
        assertEquals(Text.same("•••"), FINDING.with("student", row).values().get("student"));
    }
}
