package tw.portfolio.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
                "1140103、1121231",
                "1140103、•••、A1140103、11401003、1121231…（7）"
            })
    void studentsOfTheSchoolAreNamedByTheirNumbers(String row) {
        Diagnostic finding = FINDING.ofStudents(Set.of("1140103", "1121231", "A1140103", "11401003"));
        assertEquals(Text.same(row), finding.with("row", row).values().get("row"));
        assertEquals(
                Text.same(row),
                finding.with("row", row).with("who", "x").values().get("row"));
    }

    /** Whatever its form: what somebody wrote in the wrong column can look like a number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1140104",
                "1140103 H200000010",
                "H200000010",
                "H20000001",
                "H2000000100",
                "HC00000010",
                "h200000010",
                "01A123456789",
                "0A123456789",
                "A1234567",
                "15032009",
                "03152009",
                "090315",
                "300123456",
                "WANGHSIAO",
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
        Diagnostic finding = FINDING.ofStudents(Set.of("1140103"));
        assertEquals(Text.same("•••"), finding.with("row", row).values().get("row"));
        assertEquals(Text.same("•••"), finding.with("student", row).values().get("student"));
        assertEquals(Text.same("•••"), FINDING.with("row", row).values().get("row"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A123456789.yaml", "王小明.yaml", "114-2009-05-09.yaml", "A123456789/114.yaml", "090315.yaml"})
    void aFileIsNamedOnlyAsItShouldBe(String name) {
        for (String folder : List.of("identities/", "Identities/")) {
            Location at = new Location("private", folder + name, 3, 5);
            Diagnostic finding = Diagnostic.error(new RuleId("some.rule"), at);
            assertEquals("identities/•••:3:5", finding.at().toString());
            assertFalse(finding.with("who", "x").toString().contains(name), finding::toString);
        }
        assertEquals(
                new Location("private", "identities/114.yaml", 3, 5),
                Diagnostic.error(new RuleId("some.rule"), new Location("private", "identities/114.yaml", 3, 5))
                        .at());
    }
}
