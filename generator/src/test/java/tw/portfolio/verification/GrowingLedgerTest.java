package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.guards.RealCommand;

/** A ledger is one file that grows: what a school gave out stays what it was. */
class GrowingLedgerTest {
    private static final String STUDENT = "students/114/1140101";
    private static final String RIVER = STUDENT + "/outcomes/114-1/river";
    private static final String BUILT = "2025-12-01T00:00:00Z";
    private static final String BEFORE = "2025-11-01T08:00+08:00";
    private static final String AFTER = "2026-03-01T08:00+08:00";

    @TempDir
    Path folder;

    private CaseRun run;
    private Path ledger;
    private Path site;
    private Path proof;

    @BeforeEach
    void build() throws IOException, SettingException, InterruptedException {
        run = CaseRun.of("02-forge-signed", folder);
        ledger = Files.writeString(folder.resolve("ledger.yaml"), "accepted:\n" + accepted(BEFORE, head()));
        run.with(Setting.LEDGER, ledger.toString()).with(Setting.CLOCK, BUILT).build();
        proof = folder.resolve("proof.zip");
        run.proof(RIVER, proof);
        run.with(Setting.CLOCK, "2026-08-01T00:00:00Z");
        site = folder.resolve("out/family/" + STUDENT);
    }

    @Test
    void whatWasGivenOutBeforeAnAcceptanceMatchesAfterIt() throws IOException, SettingException, InterruptedException {
        add("README.md", "x\n");
        Files.writeString(ledger, Files.readString(ledger) + accepted(AFTER, head()));
        for (Path given : new Path[] {
            site,
            site.resolve("portfolio.pdf"),
            site.resolve("outcomes/114-1/river/index.html"),
            site.resolve("receipts.json"),
            folder.resolve("out/office/certification.json"),
            proof
        }) {
            run.checked(given, true);
        }
    }

    @Test
    void itMatchesWhereNothingWasAcceptedBeforeIt() throws IOException, SettingException, InterruptedException {
        add("README.md", "x\n");
        Files.writeString(ledger, "accepted:\n" + accepted(AFTER, head()));
        run.checked(site, true);
    }

    @Test
    void aStateThatWasAcceptedBeforeItMustBeOnItsLine() throws IOException, SettingException {
        Files.writeString(ledger, Files.readString(ledger) + accepted("2025-11-30T08:00+08:00", "1".repeat(40)));
        String words = run.checked(site, false);
        assertTrue(words.contains("【不符】" + RIVER), words);
    }

    @Test
    void aStateThatWasAcceptedSinceMustBeOnTheLineThatStandsNow() throws IOException, SettingException {
        Files.writeString(ledger, Files.readString(ledger) + accepted(AFTER, "1".repeat(40)));
        String words = run.checked(site, false);
        assertTrue(words.contains("【已有變動】" + RIVER), words);
        assertFalse(words.contains("【不符】"), words);
    }

    private static String accepted(String at, String head) {
        return "  - at: " + at + "\n    sources:\n      - {source: main, head: \"" + head + "\"}\n";
    }

    private String head() throws IOException, InterruptedException {
        return git(run.repository(), "rev-parse", "refs/heads/main");
    }

    private void add(String file, String text) throws IOException, InterruptedException {
        Path work = folder.resolve("work");
        git(folder, "clone", "-q", run.repository().toString(), work.toString());
        Files.writeString(work.resolve(file), text);
        git(work, "add", "-A");
        git(work, "-c", "user.name=黃組長", "-c", "user.email=huang@yfsh.example", "commit", "-qm", "x");
        git(work, "push", "-q", "origin", "HEAD:main");
    }

    private static String git(Path folder, String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return RealCommand.run(folder, command).strip();
    }
}
