package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.binding.Binder;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.School;
import tw.portfolio.replay.Replay;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/** An end, a limit or a revocation that cannot be read is not the same as none: the row entitles nobody, and what it says counts once mended. */
class LimitsNotReadTest {
    private static final String WORK = "students/114/1140101/outcomes/114-1/river";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sub  | people/deputies.yaml | to: 2025-10-31, reason | to: 2025-11-30, reason | CERTIFIED",
                "sub  | people/deputies.yaml | to: 2025-10-31, reason | to: 2025-11-31, reason | WRONG_CERTIFIER",
                "sub  | people/deputies.yaml | to: 2025-10-31, reason | ends: 2025-11-30, reason | WRONG_CERTIFIER",
                "sub  | people/deputies.yaml | to: 2025-10-31, reason | courses: [物理], reason | WRONG_CERTIFIER",
                "sub  | people/deputies.yaml | to: 2025-10-31, reason | courses: [''], reason | WRONG_CERTIFIER",
                "sub  | people/deputies.yaml | to: 2025-10-31, reason | courses: {}, reason | WRONG_CERTIFIER",
                "sub  | people/deputies.yaml | to: 2025-10-31, reason | courses: {course: PHYS}, reason | WRONG_CERTIFIER",
                "sub  | people/deputies.yaml | to: 2025-10-31, reason | courses: [MATH], reason | CERTIFIED",
                "wang | people/staff.yaml | wang@yfsh.example, from: 2020-08-01} "
                        + "| wang@yfsh.example, from: 2020-08-01, to: 2025-11-30} | CERTIFIED",
                "wang | people/staff.yaml | wang@yfsh.example, from: 2020-08-01} "
                        + "| wang@yfsh.example, from: 2020-08-01, to: 2025-11-31} | UNKNOWN_IDENTITY",
                "wang | courses/114-1.yaml | wang, from: 2025-08-01, to: 2026-01-31} "
                        + "| wang, from: 2025-08-01, to: 2025-11-31} | WRONG_CERTIFIER",
                "wang | courses/114-1.yaml | wang, from: 2025-08-01, to: 2026-01-31} "
                        + "| wang, from: 2025-08-01} | CERTIFIED",
                "wang | people/staff.yaml | '  - id: wang\n' | '  - id: wang\n    bot: false\n' | CERTIFIED",
                "wang | people/staff.yaml | '  - id: wang\n' | '  - id: wang\n    bot: true\n' | AUTOMATED_MERGE",
                "wang | people/staff.yaml | '  - id: wang\n' | '  - id: wang\n    bot: ture\n' | AUTOMATED_MERGE",
                "wang | people/staff.yaml | '  - id: wang\n' | '  - id: wang\n    bot: [false, false]\n' | AUTOMATED_MERGE",
            })
    void aRowThatCannotBeReadWholeEntitlesNobody(
            String by, String file, String written, String instead, VerdictKind expected) throws IOException {
        assertEquals(expected, verdict(by, file, written, instead));
    }

    private VerdictKind verdict(String by, String file, String written, String instead) throws IOException {
        Path school = folder.resolve("files");
        CaseSchool.copy(CaseSchool.BASE, school);
        String text = Files.readString(school.resolve(file));
        assertFalse(text.equals(text.replace(written, instead)), text);
        Files.writeString(school.resolve(file), text.replace(written, instead));
        String steps = Files.readString(CaseSchool.CASES.resolve("30-deputy-outside-the-period/history.yaml"));
        Files.writeString(
                school.resolve("history.yaml"),
                Files.readString(CaseSchool.BASE.resolve("history.yaml")) + steps.replace("by: sub", "by: " + by));
        Noted<List<SourceSettings>> replayed =
                Replay.run(school.resolve("history.yaml"), folder.resolve("repositories"));
        assertEquals(List.of(), replayed.notes());
        try (Source source = Sources.open(replayed.value().get(0))) {
            Noted<Optional<School>> bound = Binder.bind(List.of(source));
            CertificationSettings settings = new CertificationSettings(CaseSchool.CLOCK, Optional.empty(), false);
            return CaseSchool.verdict(Certifier.certify(bound.value().orElseThrow(), List.of(source), settings), WORK)
                    .kind();
        }
    }
}
