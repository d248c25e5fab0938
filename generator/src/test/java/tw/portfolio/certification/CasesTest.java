package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.guards.Golden;
import tw.portfolio.source.SourceSettings;

/** Each folder is a small real history; its {@code expected.txt} says the verdict and the findings it must lead to. */
class CasesTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyHistoryHasItsVerdict() throws IOException {
        List<Path> cases;
        try (Stream<Path> all = Files.list(CaseSchool.CASES)) {
            cases = all.filter(test -> !test.equals(CaseSchool.BASE)).sorted().toList();
        }
        assertTrue(cases.size() > 5, "the cases are where they are looked for");
        return cases.stream().map(test -> DynamicTest.dynamicTest(name(test), () -> check(test)));
    }

    private void check(Path test) throws IOException {
        SourceSettings source = CaseSchool.replay(test, folder.resolve(name(test)));
        CertificationSettings settings = CaseSchool.settings(test);
        Noted<CertifiedSchool> certified = CaseSchool.certify(source, settings);
        Golden.assertSame(test.resolve("expected.txt"), CaseSchool.report(certified));
        Noted<CertifiedSchool> again = CaseSchool.certify(source, settings);
        assertEquals(certified.value().verdicts(), again.value().verdicts(), "a second run says the same");
    }

    private static String name(Path test) {
        return test.getFileName().toString();
    }
}
