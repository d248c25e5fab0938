package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** A trust file that is not understood wholly stops every command, whatever of it is understood. */
class TrustFileTest {
    private static final String WORK = "students/114/1140101/outcomes/114-1/river";

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
            Map.entry("Minimum: forge-signed\n", "trust.yaml:1:1: "),
            Map.entry("minimum: forge-signed\n\tledger-required: true\n", "trust.yaml:1:22: "),
            Map.entry("minimum: forge-signed\nminimum: claimed\n", "trust.yaml:2:"),
            Map.entry("minimum: forge-signed\nledger-requird: true\n", "ledger-required"),
            Map.entry("minimum: forge-signed\ngenesys: x\n", "genesis"),
            Map.entry("- minimum: forge-signed\n", "trust.yaml:1:"));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void everySlipStopsTheRunAndIsTold() throws IOException {
        String repository = school();
        for (Map.Entry<String, String> slip : SLIPS.entrySet()) {
            Path trust = Files.writeString(folder.resolve("trust.yaml"), slip.getKey());
            out.reset();
            err.reset();
            assertEquals(2, run("certify", "--repository", repository, "--trust", trust.toString()), slip.getKey());
            assertEquals("", text(out), slip.getKey());
            assertTrue(text(err).contains(slip.getValue()), () -> slip + "\n" + text(err));
            assertTrue(text(err).contains("什麼都沒有做") && text(err).contains("nothing was done"), () -> text(err));
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
            out.reset();
            err.reset();
            assertEquals(2, run(arguments.toArray(String[]::new)), () -> command + text(out) + text(err));
            assertEquals("", text(out), command);
            assertTrue(text(err).contains("trust.yaml:2:1: "), () -> command + text(err));
            assertFalse(Files.exists(made), command);
        }
    }

    @Test
    void anOptionWithoutAValueIsNotOneLeftOut() throws IOException {
        String repository = school();
        for (String option : List.of("--trust", "--ledger", "--since", "--branch", "--clock", "--source", "--report")) {
            err.reset();
            assertEquals(2, run("check", "--repository", repository, option, ""), option);
            assertTrue(text(err).contains(option.substring(2) + " is given without a value"), () -> text(err));
        }
    }

    private String school() throws IOException {
        return CaseSchool.replay(CaseSchool.CASES.resolve("01-plain-merge"), folder)
                .location()
                .toString();
    }

    private int run(String... arguments) {
        Terminal terminal = Terminal.of(out, err, false);
        int code = new Program(terminal, Clock.fixed(CaseSchool.CLOCK, ZoneOffset.UTC)).run(arguments);
        terminal.flush();
        return code;
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
