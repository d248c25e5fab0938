package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.CaseSchool;
import tw.portfolio.torture.NativeGit;

/** A trust file that is not understood wholly stops every command, whatever of it is understood. */
class TrustFileTest {
    private static final String WORK = "students/114/1140101/outcomes/114-1/river";

    private static final String REVERSED = """
            forges:
              - {name: x, email: x@y.example, keys: [
                  {key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIlBG6Ez8HdpISl4QJSvuOvu3xqyOOSgGD8ZIvAw+KTJ,
                   from: 2025-08-01, to: 2025-07-31}]}
            """;

    /** What is wrong in the file, and what is told of it. */
    private static final Map<String, String> SLIPS = Map.ofEntries(
            Map.entry("", "trust.yaml: 這個檔案沒有任何設定"),
            Map.entry("# minimum: forge-signed\n", "trust.yaml: this file holds no setting"),
            Map.entry("{}\n", "trust.yaml: this file holds no setting"),
            Map.entry("minimum:\n", "trust.yaml:1:1: \"minimum\" has no value"),
            Map.entry("minimum: ''\n", "trust.yaml:1:1: \"minimum\" has no value"),
            Map.entry("minimum: forge-signed\nledger-required:\n", "trust.yaml:2:1: 「ledger-required」後面沒有寫值"),
            Map.entry("minimum: forge-signed\nforges:\n  - {name: x, email: x@y, keys: }\n", "trust.yaml:3:27: "),
            Map.entry("minimum: Forge-Signed\n", "trust.yaml:1:10: "),
            Map.entry("minimum: forge-signed\n" + REVERSED, "trust.yaml:5:30: 結束日期 2025-07-31 早於開始日期 2025-08-01"),
            Map.entry("Minimum: forge-signed\n", "trust.yaml:1:1: "),
            Map.entry("minimum: forge-signed\n\tledger-required: true\n", "trust.yaml:1:22: "),
            Map.entry("minimum: forge-signed\nminimum: claimed\n", "trust.yaml:2:"),
            Map.entry("minimum: forge-signed\nledger-requird: true\n", "ledger-required"),
            Map.entry("minimum: forge-signed\ngenesys: x\n", "genesis"),
            Map.entry("- minimum: forge-signed\n", "trust.yaml:1:"));

    private static final String TAMPERED = "65-makes-himself-registrar";

    private final Typed typed = new Typed(Clock.fixed(CaseSchool.CLOCK, ZoneOffset.UTC));

    @TempDir
    Path folder;

    @Test
    void everySlipStopsTheRunAndIsTold() throws IOException {
        String repository = school();
        for (Map.Entry<String, String> slip : SLIPS.entrySet()) {
            Path trust = Files.writeString(folder.resolve("trust.yaml"), slip.getKey());
            typed.forget();
            assertEquals(
                    2, typed.run("certify", "--repository", repository, "--trust", trust.toString()), slip.getKey());
            assertEquals("", typed.out(), slip.getKey());
            assertTrue(typed.err().contains(slip.getValue()), () -> slip + "\n" + typed.err());
            assertTrue(typed.err().contains("什麼都沒有做") && typed.err().contains("nothing was done"), () -> typed.err());
        }
    }

    @Test
    void aSecretKeyStopsTheRunAndIsNotShown() throws IOException {
        String repository = school();
        String secret = "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ";
        String pasted = "-----BEGIN OPENSSH PRIVATE KEY-----\n" + secret + "\n-----END OPENSSH PRIVATE KEY-----\n";
        String forge = "minimum: forge-signed\nforges:\n  - name: x\n    email: x@y.example\n    keys:\n";
        for (String written : List.of(
                forge + "      - from: 2025-08-01\n        key: |\n" + pasted.indent(10),
                forge + "      - key: \"" + pasted.replace("\n", "\\n") + "\"\n        from: 2025-08-01\n",
                forge + "      - from: 2025-08-01\n        key:\n" + pasted,
                forge + "      - from: 2025-08-01\n        key: " + secret + "\n",
                "minimum: forge-signed\n" + pasted.indent(0).replaceAll("(?m)^", "# "))) {
            Path trust = Files.writeString(folder.resolve("trust.yaml"), written);
            typed.forget();
            assertEquals(2, typed.run("check", "--repository", repository, "--trust", trust.toString()), written);
            assertEquals("", typed.out(), written);
            assertTrue(typed.err().contains("私鑰") && typed.err().contains("trust.yaml:"), () -> typed.err());
            assertFalse(typed.err().contains("b3Blbn"), () -> typed.err());
        }
    }

    @Test
    void theAddressOfAPersonIsNoForges() throws IOException {
        String repository = school();
        for (String email : List.of("wang@yfsh.example", "WANG@yfsh.example", "chen@yfsh.example")) {
            Path trust = Files.writeString(
                    folder.resolve("trust.yaml"), "forges:\n  - {name: GitHub, email: %s}\n".formatted(email));
            for (String command : List.of("check", "certify", "todo", "build")) {
                typed.forget();
                String[] words = {
                    command, "--repository", repository, "--trust", trust.toString(), "--clock", "2026-08-01T00:00:00Z"
                };
                assertEquals(2, typed.run(words), () -> command + typed.out() + typed.err());
                assertTrue(typed.err().contains("trust.yaml:2:27：平臺的信箱 " + email + " 也是名單上「"), () -> typed.err());
            }
        }
    }

    @Test
    void everyCommandThatReadsItStopsBeforeAnythingIsWritten() throws IOException {
        String repository = school();
        Path trust = Files.writeString(folder.resolve("trust.yaml"), "minimum: forge-signed\nledger-requird: true\n");
        Path made = folder.resolve("made");
        for (String command : List.of(
                "check",
                "check --since main",
                "certify",
                "todo",
                "build --output " + made,
                "package --output " + made,
                "doctor",
                "verify " + folder.resolve("site"),
                "proof " + WORK + " --output " + made,
                "history " + WORK,
                "plan 1140101",
                "rules diff yungfeng-107 yungfeng-108")) {
            List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
            arguments.addAll(List.of("--repository", repository, "--trust", trust.toString()));
            typed.forget();
            assertEquals(2, typed.run(arguments.toArray(String[]::new)), () -> command + typed.out() + typed.err());
            assertEquals("", typed.out(), command);
            assertTrue(typed.err().contains("trust.yaml:2:1: "), () -> command + typed.err());
            assertFalse(Files.exists(made), command);
        }
    }

    @Test
    void anOptionWithoutAValueIsNotOneLeftOut() throws IOException {
        String repository = school();
        for (String option : List.of("--trust", "--ledger", "--since", "--branch", "--clock", "--source", "--report")) {
            typed.forget();
            assertEquals(2, typed.run("check", "--repository", repository, option, ""), option);
            assertTrue(typed.err().contains(option.substring(2) + " is given without a value"), () -> typed.err());
        }
    }

    @Test
    void aFileThatWhoeverWritesRecordsCouldChangeIsRefused() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        Path clone = folder.resolve("clone");
        NativeGit.in(folder).run("clone", "--quiet", school(), clone.toString());
        NativeGit git = NativeGit.in(clone);
        Path trust = Files.writeString(clone.resolve("trust.yaml"), "minimum: claimed\n");
        git.run("add", "trust.yaml");
        git.run("-c", "user.name=x", "-c", "user.email=x@y.example", "commit", "--quiet", "-m", "trust");
        for (String command : List.of("check", "certify", "todo", "doctor", "history " + WORK, "plan 1140101")) {
            List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
            arguments.addAll(List.of("--repository", clone.toString(), "--trust", trust.toString()));
            typed.forget();
            assertEquals(2, typed.run(arguments.toArray(String[]::new)), () -> command + typed.out() + typed.err());
            assertEquals("", typed.out(), command);
            assertTrue(typed.err().contains("is a file of the content repository"), () -> command + typed.err());
        }
        git.run("checkout", "--quiet", "-b", "mine"); // the main branch has none, what is checked out has
        git.run("branch", "--quiet", "--force", "main", "HEAD~1");
        typed.forget();
        String[] main = {"certify", "--repository", clone.toString(), "--branch", "main", "--trust", trust.toString()};
        assertEquals(2, typed.run(main), () -> typed.out() + typed.err());
    }

    @Test
    void soIsOneInAnyOtherCloneOfTheRecords() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        NativeGit all = NativeGit.in(folder);
        Path clone = folder.resolve("read");
        all.run("clone", "--quiet", "--bare", school(), clone.toString());
        for (String shape : List.of("other", "--bare", "--shared", "--no-checkout")) {
            List<String> words = new ArrayList<>(List.of("clone", "--quiet", "--no-hardlinks"));
            if (shape.startsWith("--")) {
                words.add(shape);
            }
            Path other = folder.resolve("clone" + shape);
            words.addAll(List.of(school(), other.toString()));
            all.run(words.toArray(String[]::new));
            assertRefused(clone, other.resolve("trust.yaml"));
        }
        Path tree = folder.resolve("tree");
        NativeGit.in(folder.resolve("cloneother")).run("worktree", "add", "--quiet", tree.toString(), "-b", "mine");
        assertRefused(clone, tree.resolve("deep/trust.yaml"));
        Path office = folder.resolve("office");
        all.run("init", "--quiet", office.toString());
        Path trust = Files.writeString(office.resolve("trust.yaml"), "minimum: claimed\n");
        typed.forget();
        String[] own = {"certify", "--repository", clone.toString(), "--trust", trust.toString()};
        assertTrue(typed.run(own) < 2, () -> typed.out() + typed.err());
    }

    private void assertRefused(Path repository, Path trust) throws IOException {
        Files.createDirectories(trust.toAbsolutePath().getParent());
        Files.writeString(trust, "minimum: claimed\n");
        typed.forget();
        String[] words = {"certify", "--repository", repository.toString(), "--trust", trust.toString()};
        assertEquals(2, typed.run(words), () -> trust + typed.out() + typed.err());
        assertTrue(typed.err().contains("is a file of the content repository"), typed::err);
    }

    @Test
    void anAnswerFromAHistoryNobodyBelievesSaysSoFirst() throws IOException {
        String believed = school("01-plain-merge");
        String tampered = school(TAMPERED);
        for (String command : List.of("plan 1140101", "rules diff yungfeng-107 yungfeng-108")) {
            List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
            arguments.addAll(List.of("--repository", believed));
            typed.forget();
            assertEquals(0, typed.run(arguments.toArray(String[]::new)), () -> command + typed.err());
            arguments.set(arguments.size() - 1, tampered);
            typed.forget();
            assertEquals(1, typed.run(arguments.toArray(String[]::new)), () -> command + typed.err());
            assertTrue(typed.err().contains("error[certification.not-believed]: 這份歷史有 "), () -> command + typed.err());
            assertFalse(typed.out().isEmpty(), command);
            String read = typed.read(arguments.toArray(String[]::new));
            assertTrue(read.startsWith("portfolio.yaml"), () -> command + " answers before it says so: " + read);
        }
    }

    private String school() throws IOException {
        return school("01-plain-merge");
    }

    private String school(String name) throws IOException {
        return CaseSchool.replay(CaseSchool.CASES.resolve(name), folder.resolve(name))
                .location()
                .toString();
    }
}
