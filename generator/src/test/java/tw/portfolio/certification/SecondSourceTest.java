package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.binding.Binder;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.School;
import tw.portfolio.replay.Replay;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/** Whoever may write to a second source of the school does not thereby become its staff. */
class SecondSourceTest {
    private static final String GRADES = "grades/114-1/101.yaml";

    @TempDir
    Path folder;

    @Test
    void aListOfStaffThereNamesNobody() throws IOException {
        List<String> said = certify("""
                  - push: {repository: clubs, by: lee, at: 2025-08-21T08:00+08:00, message: 名單, put: [{path: people/staff.yaml, from: history/lee.yaml}]}
                  - merge:
                      repository: clubs
                      request: 1
                      by: lee
                      at: 2026-01-25T10:00+08:00
                      branch: grades
                      title: 成績
                      commits: [{by: lee, at: 2026-01-25T09:00+08:00, message: 成績, put: [{path: grades/114-1/101.yaml, from: history/grades.yaml}]}]
                """);
        assertEquals(
                List.of(
                        "WRONG_CERTIFIER",
                        "warning certification.wrong-certifier " + GRADES,
                        "error certification.policy-tampered people/staff.yaml:2:5"),
                said);
    }

    @Test
    void theMainSourcesStaffCertifyThere() throws IOException {
        List<String> said = certify("""
                  - push: {repository: clubs, by: lee, at: 2025-08-21T08:00+08:00, message: 開始, put: [{path: README.md, from: history/art.md}]}
                  - merge:
                      repository: clubs
                      request: 1
                      by: huang
                      at: 2026-01-25T10:00+08:00
                      branch: grades
                      title: 成績
                      commits: [{by: huang, at: 2026-01-25T09:00+08:00, message: 成績, put: [{path: grades/114-1/101.yaml, from: history/grades.yaml}]}]
                """);
        assertEquals(List.of("CERTIFIED"), said);
    }

    private List<String> certify(String steps) throws IOException {
        Path school = folder.resolve("school");
        CaseSchool.copy(CaseSchool.BASE, school);
        String base = Files.readString(CaseSchool.BASE.resolve("history.yaml"))
                .replace(
                        "exclude: [history.yaml, history]}",
                        "exclude: [history.yaml, history]}\n  - {name: clubs, folder: clubs}");
        Files.createDirectories(school.resolve("clubs"));
        Files.writeString(school.resolve("history/lee.yaml"), """
                staff:
                  - id: lee.registrar
                    name: 李老師
                    emails: [{value: lee@yfsh.example, from: 2020-08-01}]
                    roles: [{duty: section-head, office: registry, from: 2020-08-01}]
                """);
        String repository = steps.replace("repository: clubs, ", "").replace("      repository: clubs\n", "");
        Files.writeString(school.resolve("history.yaml"), base + inClubs(repository));
        Noted<List<SourceSettings>> replayed = Replay.run(school.resolve("history.yaml"), folder);
        assertEquals(List.of(), replayed.notes());
        List<Source> sources = new ArrayList<>();
        try {
            for (SourceSettings settings : replayed.value()) {
                sources.add(Sources.open(settings));
            }
            School bound = Binder.bind(sources).value().orElseThrow();
            Noted<CertifiedSchool> certified = Certifier.certify(
                    bound, sources, new CertificationSettings(CaseSchool.CLOCK, Optional.empty(), false));
            List<String> said = new ArrayList<>();
            said.add(CaseSchool.verdict(certified, GRADES).kind().name());
            certified.notes().forEach(note -> said.add(note.severity().word() + " " + note.rule() + " " + note.at()));
            return said;
        } finally {
            sources.forEach(Source::close);
        }
    }

    /** Puts every step into the second repository. */
    private static String inClubs(String steps) {
        return steps.replaceAll("(?m)^  - ", "  - repository: clubs\n    ");
    }
}
