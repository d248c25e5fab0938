package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
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
