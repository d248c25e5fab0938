package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.binding.Binder;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.School;
import tw.portfolio.source.Proposal;
import tw.portfolio.source.Scope;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;

/** Of every case's history the last step is proposed to the one before: what is read once for both must say what reading each says. */
class MergeTargetTest {
    private static final Scope EVERYTHING = (path, folder) -> true;

    /** The case whose history is a single step, which nothing comes before. */
    private static final String ONE_STEP = "38-in-the-root-commit";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> oneReadingSaysWhatTwoSay() throws IOException {
        List<Path> cases;
        try (Stream<Path> all = Files.list(CaseSchool.CASES)) {
            cases = all.filter(test -> !test.equals(CaseSchool.BASE) && !test.endsWith(ONE_STEP))
                    .sorted()
                    .toList();
        }
        assertTrue(cases.size() > 5, "the cases are where they are looked for");
        return cases.stream()
                .map(test -> DynamicTest.dynamicTest(test.getFileName().toString(), () -> check(test)));
    }

    private void check(Path test) throws IOException {
        SourceSettings settings =
                CaseSchool.replay(test, folder.resolve(test.getFileName().toString()));
        CertificationSettings judged = CaseSchool.settings(test);
        try (Proposal proposal = Proposal.open(settings, settings.branch().orElse("main") + "~1");
                Source before = proposal.before(EVERYTHING);
                Source after = proposal.after(EVERYTHING)) {
            Optional<School> old = Binder.bind(List.of(before)).value();
            if (old.isEmpty()) {
                return; // the last step brings the school's own file back: before it there was no school to merge into
            }
            School proposed = Binder.bind(List.of(after)).value().orElseThrow();
            try (MergeTarget target = MergeTarget.of(old.get(), List.of(before), judged)) {
                assertSame(Certifier.certify(proposed, List.of(after), judged), target.after(proposed, List.of(after)));
                assertSame(Certifier.certify(old.get(), List.of(before), judged), target.before());
            }
        }
    }

    private static void assertSame(Noted<CertifiedSchool> expected, Noted<CertifiedSchool> found) {
        assertEquals(expected.value().verdicts(), found.value().verdicts());
        assertEquals(expected.notes(), found.notes());
        assertEquals(records(expected), records(found));
    }

    private static List<String> records(Noted<CertifiedSchool> school) {
        return school.value()
                .school()
                .all()
                .map(entry -> entry.source() + ":" + entry.path() + " " + entry.value())
                .toList();
    }
}
