package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.CaseSchool;
import tw.portfolio.source.SourceException;

/** The main line is the branch that portfolio.yaml names, not what happens to be checked out. */
class MainBranchTest {
    @TempDir
    Path folder;

    @Test
    void anotherBranchThatIsCheckedOutIsRefused() throws IOException {
        Path repository = school();
        Files.writeString(repository.resolve("HEAD"), "ref: refs/heads/feature\n");
        for (Goal goal : new Goal[] {Goal.CERTIFY, Goal.CHECK, Goal.BUILD}) {
            SourceException refused = assertThrows(SourceException.class, () -> run(goal, repository, Map.of()));
            assertTrue(
                    refused.text().zh().contains("--branch main"),
                    refused.text().zh());
            assertTrue(
                    refused.text().en().contains("--branch main"),
                    refused.text().en());
        }
        assertDoesNotThrow(() -> run(Goal.CERTIFY, repository, Map.of(Setting.BRANCH, "main")));
        assertDoesNotThrow(
                () -> run(Goal.CERTIFY, repository, Map.of(Setting.BRANCH, "feature")), "who says so means it");
        assertDoesNotThrow(() -> run(Goal.CHECK, repository, Map.of(Setting.SINCE, "main")));
    }

    @Test
    void aCommitThatIsCheckedOutMustBeOfTheMainLine() throws IOException {
        Path repository = school();
        String main = Files.readString(repository.resolve("refs/heads/main"));
        Files.writeString(repository.resolve("HEAD"), main);
        assertDoesNotThrow(() -> run(Goal.CERTIFY, repository, Map.of()));
        Files.createDirectories(repository.resolve("refs/remotes/origin"));
        Files.move(repository.resolve("refs/heads/main"), repository.resolve("refs/remotes/origin/main"));
        assertDoesNotThrow(() -> run(Goal.CERTIFY, repository, Map.of()), "a pipeline's clone");
        Files.writeString(repository.resolve("HEAD"), Files.readString(repository.resolve("refs/heads/feature")));
        SourceException refused = assertThrows(SourceException.class, () -> run(Goal.CERTIFY, repository, Map.of()));
        assertTrue(
                refused.text().en().contains("not on the main branch main"),
                refused.text().en());
        Files.delete(repository.resolve("refs/remotes/origin/main"));
        assertThrows(SourceException.class, () -> run(Goal.CERTIFY, repository, Map.of()), "no main line at all");
    }

    @Test
    void filesOnDiskAreComparedWithTheMainLine() throws IOException {
        Path repository = school();
        Path work = folder.resolve("work");
        Files.createDirectories(work);
        Files.move(repository, work.resolve(".git"));
        Files.copy(CaseSchool.CASES.resolve("base/portfolio.yaml"), work.resolve("portfolio.yaml"));
        Files.writeString(work.resolve(".git/HEAD"), "ref: refs/heads/feature\n");
        assertDoesNotThrow(() -> run(Goal.CHECK, work, Map.of(Setting.WORKTREE, "true")));
    }

    /** Whoever changes that line on a branch of his own names that one. */
    @Test
    void theBranchThatSomebodyNotEntitledNamesIsRefused() throws IOException, SettingException {
        Path own = Files.createDirectories(folder.resolve("case/history"));
        String profile = Files.readString(CaseSchool.CASES.resolve("base/portfolio.yaml"));
        for (String remarks :
                List.of("", "# x\n".repeat(300_000))) { // the second is longer than some reader would take
            theBranchIsRefused(own, profile.replaceFirst("(?m)^branch: .*$", "branch: mine") + remarks);
        }
    }

    private void theBranchIsRefused(Path own, String profile) throws IOException, SettingException {
        Files.writeString(own.resolve("portfolio.yaml"), profile);
        Files.writeString(
                folder.resolve("case/history.yaml"),
                "  - push: {by: chen, at: 2025-10-01T20:00+08:00, message: x, put: [{path: portfolio.yaml, from: history/portfolio.yaml}]}\n");
        Path repository = CaseSchool.replay(folder.resolve("case"), folder.resolve("made" + profile.length()))
                .location();
        Files.move(repository.resolve("refs/heads/main"), repository.resolve("refs/heads/mine"));
        Files.writeString(repository.resolve("HEAD"), "ref: refs/heads/mine\n");
        for (Goal goal : new Goal[] {Goal.CERTIFY, Goal.CHECK, Goal.BUILD}) {
            SourceException refused = assertThrows(SourceException.class, () -> run(goal, repository, Map.of()));
            assertTrue(
                    refused.text().en().contains("--branch main"),
                    refused.text().en());
        }
        assertDoesNotThrow(() -> run(Goal.CERTIFY, repository, Map.of(Setting.BRANCH, "mine")), "who says so means it");
    }

    /** What a student's push says of the main branch neither stops a run on it nor sends anybody to another one. */
    @Test
    void aRowThatIsNotInForceNamesNoBranch() throws IOException {
        Path repository = renamed();
        for (Goal goal : new Goal[] {Goal.CERTIFY, Goal.CHECK, Goal.BUILD}) {
            assertDoesNotThrow(() -> run(goal, repository, Map.of()), goal.word());
        }
        String main = Files.readString(repository.resolve("refs/heads/main"));
        Files.writeString(repository.resolve("HEAD"), main);
        assertDoesNotThrow(() -> run(Goal.CERTIFY, repository, Map.of()), "a pipeline's checkout of it");
        Files.writeString(repository.resolve("refs/heads/evil"), main);
        Files.writeString(repository.resolve("HEAD"), "ref: refs/heads/evil\n");
        theMainOneIsAdvised(assertThrows(SourceException.class, () -> run(Goal.CERTIFY, repository, Map.of())));
    }

    @Test
    void filesOnDiskWithARowThatIsNotInForceAreNotComparedWithItsBranch() throws IOException {
        Path repository = renamed();
        Files.copy(repository.resolve("refs/heads/main"), repository.resolve("refs/heads/evil"));
        Path work = Files.createDirectories(folder.resolve("work"));
        Files.move(repository, work.resolve(".git"));
        Files.copy(folder.resolve("case/history/portfolio.yaml"), work.resolve("portfolio.yaml"));
        theMainOneIsAdvised(assertThrows(
                SourceException.class, () -> run(Goal.CHECK, work, Map.of(Setting.WORKTREE, "true"))));
    }

    /** Nobody tells there whether the row is in force. */
    @Test
    void whoeverGivesNoVerdictsNamesNoBranchEither() throws IOException, SettingException {
        Path repository = renamed();
        BuildRequest request = new Settings(Map.of(Setting.REPOSITORY, repository.toString()))
                .request(Goal.CHECK, Instant.parse("2026-08-01T00:00:00Z"));
        SourceException refused = assertThrows(SourceException.class, () -> RulesRun.test(request));
        assertFalse(
                refused.text().zh().contains("--branch evil"), refused.text().zh());
        assertFalse(
                refused.text().en().contains("--branch evil"), refused.text().en());
    }

    private static void theMainOneIsAdvised(SourceException refused) {
        for (String text : List.of(refused.text().zh(), refused.text().en())) {
            assertTrue(text.contains("--branch main"), text);
            assertFalse(text.contains("--branch evil"), text);
            assertTrue(text.contains("evil") && text.contains("陳同學") && text.contains("2025-10-01"), text);
        }
    }

    /** The forge signed for the Registry; without its key nobody can tell. */
    @Test
    void aNewNameThatTheRegistryMergedIsNeverPassedOver() throws IOException {
        Path repository = renamed("""
                  - merge:
                      request: 1
                      by: huang
                      at: 2025-10-01T20:00+08:00
                      branch: name
                      title: x
                      committer: hub
                      signer: hub
                      commits: [{by: huang, at: 2025-10-01T19:00+08:00, message: x, put: [{path: portfolio.yaml, from: history/portfolio.yaml}]}]
                """);
        SourceException undecided =
                assertThrows(SourceException.class, () -> run(Goal.CERTIFY, repository, Map.of()), "no trust settings");
        assertTrue(undecided.text().en().contains("--trust"), undecided.text().en());
        String trust = CaseSchool.CASES
                .resolve("33-commit-of-a-forge-dated-ahead/trust.yaml")
                .toString();
        SourceException refused =
                assertThrows(SourceException.class, () -> run(Goal.CERTIFY, repository, Map.of(Setting.TRUST, trust)));
        assertTrue(
                refused.text().en().contains("--branch evil"),
                "the Registry's word: " + refused.text().en());
    }

    /** A school to whose main branch a student pushed another name of it. */
    private Path renamed() throws IOException {
        return renamed(
                "  - push: {by: chen, at: 2025-10-01T20:00+08:00, message: x, put: [{path: portfolio.yaml, from: history/portfolio.yaml}]}\n");
    }

    private Path renamed(String steps) throws IOException {
        String profile = Files.readString(CaseSchool.CASES.resolve("base/portfolio.yaml"));
        Path own = Files.createDirectories(folder.resolve("case/history"));
        Files.writeString(own.resolve("portfolio.yaml"), profile.replaceFirst("(?m)^branch: .*$", "branch: evil"));
        Files.writeString(folder.resolve("case/history.yaml"), steps);
        return CaseSchool.replay(folder.resolve("case"), folder.resolve("made")).location();
    }

    /** A school whose merge request is a branch of its own besides. */
    private Path school() throws IOException {
        Path repository = CaseSchool.replay(CaseSchool.CASES.resolve("01-plain-merge"), folder)
                .location();
        Files.copy(repository.resolve("refs/merge-requests/1/head"), repository.resolve("refs/heads/feature"));
        return repository;
    }

    private BuildReport run(Goal goal, Path repository, Map<Setting, String> more)
            throws IOException, SettingException {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.REPOSITORY, repository.toString());
        values.put(Setting.OUTPUT, folder.resolve("out").toString());
        values.putAll(more);
        return Compiler.run(
                new Settings(values).request(goal, Instant.parse("2026-08-01T00:00:00Z")), Progress.silent());
    }
}
