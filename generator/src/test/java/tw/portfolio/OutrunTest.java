package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.CaseSchool;
import tw.portfolio.certification.Ledger;
import tw.portfolio.torture.NativeGit;

/** An old state is not accepted where a later one is known: a pipeline that is retried checks out what was the newest commit then. */
class OutrunTest {
    @TempDir
    Path folder;

    private NativeGit git;
    private Path ledger;

    @BeforeEach
    void school() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        Path test = CaseSchool.CASES.resolve("30-deputy-outside-the-period");
        git = NativeGit.in(CaseSchool.replay(test, folder).location());
        ledger = folder.resolve("ledger.yaml");
    }

    @Test
    void theNewestStateIsAcceptedHoweverItIsCheckedOut() throws IOException, SettingException {
        git.run("update-ref", "refs/remotes/origin/main", "main");
        git.run("update-ref", "--no-deref", "HEAD", "main");
        assertEquals(List.of(), outrun());
        assertEquals(1, Ledger.read(ledger).accepted().size());
    }

    @Test
    void aCommitOfTheMainLineIsNotItsNewest() throws IOException, SettingException {
        git.run("update-ref", "--no-deref", "HEAD", "main^");
        assertEquals(List.of("refs/heads/main"), outrun());
        assertFalse(Files.exists(ledger));
    }

    @Test
    void aBranchIsBehindTheRemoteThatItCameFrom() throws IOException, SettingException {
        git.run("update-ref", "refs/remotes/upstream/main", "main");
        git.run("update-ref", "refs/heads/main", "main^");
        assertEquals(List.of("refs/remotes/upstream/main"), outrun());
        assertFalse(Files.exists(ledger));
    }

    @Test
    void whatAnotherBranchHasIsNoLaterStateOfTheMainOne() throws IOException, SettingException {
        git.run("update-ref", "refs/heads/draft", "main");
        git.run("update-ref", "refs/remotes/origin/draft", "main");
        git.run("update-ref", "refs/heads/main", "main^");
        assertEquals(List.of(), outrun());
        assertEquals(1, Ledger.read(ledger).accepted().size());
    }

    private List<String> outrun() throws IOException, SettingException {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.REPOSITORY, git.folder().toString());
        values.put(Setting.OUTPUT, folder.resolve("out").toString());
        values.put(Setting.CLOCK, CaseSchool.CLOCK.toString());
        values.put(Setting.LEDGER, ledger.toString());
        values.put(Setting.ACCEPT, "true");
        BuildRequest request = new Settings(values).request(Goal.PACKAGE, CaseSchool.CLOCK);
        return Compiler.run(request, Progress.silent()).findings().stream()
                .filter(finding -> finding.rule().equals(AcceptedStates.OUTRUN))
                .map(finding -> finding.values().get("found").zh())
                .toList();
    }
}
