package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of options that cannot be meant: each by the name that was typed, with what may be written. */
class OptionWordsTest {
    private final Typed typed = new Typed(Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC));

    @TempDir
    Path folder;

    @Test
    void aMissingOptionIsNamedWithWhatMayBeWritten() {
        String forge = "--forge gitlab|github|gitea";
        refused("少寫了「" + forge + "」", '"' + forge + "\" is missing", "codeowners");
        refused("少寫了「" + forge + "」", '"' + forge + "\" is missing", "codeowners", "--forge");
        refused("少寫了「--trust FILE」", "\"--trust FILE\" is missing", "check", "--trust");
    }

    @Test
    void aChoiceThatIsNoneIsNamedWithWhatMayBeWritten() {
        refused(
                "--forge 不能是「bitbucket」，可以寫 gitlab|github|gitea",
                "--forge cannot be \"bitbucket\"; write gitlab|github|gitea",
                "codeowners",
                "--forge",
                "bitbucket");
        refused("--format 不能是「xml」", "--format cannot be \"xml\"; write text|json", "history", "x", "--format", "xml");
    }

    @Test
    void whatIsWrongIsCalledByTheNameOfItsOption() {
        String nowhere = folder.resolve("nowhere").toString();
        refused("--trust 指定的 ", "--trust names ", "check", "--repository", folder.toString(), "--trust", nowhere);
        refused("--repository 指定的 ", "--repository names ", "check", "--repository", nowhere);
        refused("--clock 不能是「soon」", "--clock cannot be \"soon\"", "check", "--clock", "soon");
    }

    @Test
    void acceptingIsForWhatWritesAndTakesALedger() {
        String ledger = folder.resolve("ledger.yaml").toString();
        for (String verb : List.of("check", "certify", "todo")) {
            refused(
                    "--accept 只能用於 build 與 package：" + verb + " ",
                    "--accept is for build and package alone: " + verb + " writes nothing",
                    verb,
                    "--accept",
                    "--ledger",
                    ledger);
            assertFalse(Files.exists(Path.of(ledger)), verb);
        }
        refused("--accept 要搭配 --ledger", "--accept takes a ledger", "build", "--accept");
        assertFalse(typed.err().contains("true"), typed::err);
        typed.run("certify", "--help");
        assertFalse(typed.out().contains("--accept"), typed::out);
    }

    @Test
    void filesAreAdvisedToThoseAloneWhoCanHaveThemRead() throws IOException {
        String page = "<meta name=\"portfolio\" content=\"page=students/114/1140101/index.html; head.main="
                + "0".repeat(40) + "; clock=2026-11-20T00:00:00Z; release=1\">";
        String file = Files.writeString(folder.resolve("index.html"), page).toString();
        String advice = "--worktree";
        told(advice, true, "check", "--repository", folder.toString());
        told(advice, true, "plan", "1140101", "--repository", folder.toString());
        told(advice, false, "history", "x", "--repository", folder.toString());
        told(advice, false, "proof", "x", "--repository", folder.toString());
        told(advice, false, "doctor", "--repository", folder.toString());
        told(advice, false, "verify", file, "--repository", folder.toString());
    }

    private void told(String advice, boolean given, String... arguments) {
        typed.forget();
        assertEquals(2, typed.run(arguments), typed::shown);
        assertTrue(typed.err().contains("不是 Git 儲存庫"), typed::shown);
        assertEquals(given, typed.err().contains(advice), typed::shown);
    }

    private void refused(String zh, String en, String... arguments) {
        typed.forget();
        assertEquals(2, typed.run(arguments), typed::shown);
        assertTrue(typed.err().contains(zh) && typed.err().contains(en), typed::shown);
    }
}
