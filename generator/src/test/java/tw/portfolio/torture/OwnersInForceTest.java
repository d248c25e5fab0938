package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.BuildRequest;
import tw.portfolio.Compiler;
import tw.portfolio.Goal;
import tw.portfolio.Owners;
import tw.portfolio.Progress;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.Settings;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.forge.Forge;

/** A forge asks, and may take the approval of, whom the file names: rows that nobody entitled stands for must not be in it. */
class OwnersInForceTest {
    private static final String STAFF = "people/staff.yaml";
    private static final String INTRUDER = """
              - id: evil
                name: 江同學
                emails: [{value: evil@yfsh.example, from: 2020-08-01}]
                accounts: [{value: evil, from: 2020-08-01}]
                roles:
                  - {duty: section-head, office: registry, from: 2020-08-01}
            """;

    @TempDir
    Path folder;

    private TinySchool school;

    @BeforeEach
    void school() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        school = TinySchool.in(folder.resolve("school"));
        school.git().run("checkout", "-q", "--orphan", "fresh");
        String staff = Files.readString(school.folder().resolve(STAFF));
        school.write(
                STAFF,
                staff.replace("name: 黃組長\n", "name: 黃組長\n    accounts: [{value: huang.ml, from: 2020-08-01}]\n"));
        school.commit("huang", "2025-08-20T08:00:00+08:00");
        school.git().run("checkout", "-q", "-B", "main");
    }

    @Test
    void whomAStudentEnteredIsNotAskedAndTheFileIsNotStale() throws IOException {
        school.write(STAFF, Files.readString(school.folder().resolve(STAFF)) + INTRUDER);
        school.commit("chen", "2025-10-03T20:00:00+08:00");
        Noted<Optional<String>> made = Owners.make(request(Map.of()), Forge.GITLAB, false);
        String owners = made.value().orElseThrow();
        assertTrue(owners.contains("@huang.ml"), owners);
        assertFalse(owners.contains("@evil"), owners);
        assertEquals(
                List.of("certification.not-believed"),
                made.notes().stream()
                        .map(note -> note.rule().value())
                        .filter(rule -> rule.startsWith("certification"))
                        .toList());
        school.write(".gitlab/CODEOWNERS", owners);
        school.commit("huang", "2025-10-03T21:00:00+08:00");
        assertEquals(List.of(), stale());
        school.write(".gitlab/CODEOWNERS", owners.replace("@huang.ml", "@evil"));
        school.commit("huang", "2025-10-03T22:00:00+08:00");
        assertEquals(List.of("forge.codeowners-stale"), stale());
    }

    /** Without trust settings nobody is believed: better no file than one that asks nobody. */
    @Test
    void whereNobodyCanBeJudgedNoFileIsMade() throws IOException {
        school.branch("checked");
        school.write(STAFF, Files.readString(school.folder().resolve(STAFF)) + "# 核對\n");
        school.commit("huang", "2025-10-03T20:00:00+08:00");
        school.git().run("checkout", "-q", "main");
        school.git()
                .with(Map.of(
                        "GIT_AUTHOR_NAME", "huang",
                        "GIT_AUTHOR_EMAIL", "huang@yfsh.example",
                        "GIT_AUTHOR_DATE", "2025-10-03T21:00:00+08:00",
                        "GIT_COMMITTER_NAME", "GitLab",
                        "GIT_COMMITTER_EMAIL", "noreply@gitlab.yfsh.example",
                        "GIT_COMMITTER_DATE", "2025-10-03T21:00:00+08:00"))
                .run("merge", "-q", "--no-ff", "-m", "合併", "checked");
        Noted<Optional<String>> made = Owners.make(request(Map.of()), Forge.GITLAB, false);
        assertEquals(Optional.empty(), made.value());
        assertEquals(
                "certification.no-trust-settings", made.notes().get(0).rule().value());
        Path trust = folder.resolve("trust.yaml");
        Files.writeString(trust, "forges:\n  - name: GitLab\n    email: noreply@gitlab.yfsh.example\n");
        assertTrue(Owners.make(request(Map.of(Setting.TRUST, trust.toString())), Forge.GITLAB, false)
                .value()
                .orElseThrow()
                .contains("@huang.ml"));
    }

    private List<String> stale() throws IOException {
        return Compiler.run(request(Map.of()), Progress.silent()).findings().stream()
                .map(finding -> finding.rule().value())
                .filter("forge.codeowners-stale"::equals)
                .toList();
    }

    private BuildRequest request(Map<Setting, String> more) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.REPOSITORY, school.folder().toString());
        values.putAll(more);
        try {
            return new Settings(values).request(Goal.CHECK, Instant.parse("2025-10-04T00:00:00Z"));
        } catch (SettingException e) {
            throw new AssertionError(e);
        }
    }
}
