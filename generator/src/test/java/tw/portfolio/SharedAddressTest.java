package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.CaseSchool;
import tw.portfolio.diagnostic.Severity;

/** One e-mail address on two people: nothing is certified by it, and the lists themselves are told to be wrong. */
class SharedAddressTest {
    @TempDir
    Path folder;

    @Test
    void theHistoryWithAnAddressOfTwoPeopleYieldsAnErrorOfTheRoster() throws IOException, SettingException {
        Path school = CaseSchool.replay(CaseSchool.CASES.resolve("62-address-of-two-people"), folder)
                .location();
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.REPOSITORY, school.toString());
        BuildReport report =
                Compiler.run(new Settings(values).request(Goal.CHECK, CaseSchool.CLOCK), Progress.silent());
        assertEquals(
                List.of("students/114/1140102/student.yaml"),
                report.findings().stream()
                        .filter(found ->
                                found.rule().value().equals("duplicate.email") && found.severity() == Severity.ERROR)
                        .map(found -> found.at().path())
                        .toList());
    }
}
