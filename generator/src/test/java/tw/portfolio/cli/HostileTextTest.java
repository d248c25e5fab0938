package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tw.portfolio.certification.CaseSchool;
import tw.portfolio.guards.RealCommand;

/** Names in commits and of files that would command a terminal, turn the writing around or pass for lines of ours. */
class HostileTextTest {
    private static final String RIVER = "students/114/1140101/outcomes/114-1/river";
    private static final String EVIL = "N=$(printf 'ev\\033[31m\\033]0;x\\007\\342\\200\\256y'); ";
    private static final Pattern COMMANDS = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");
    private final Typed typed = new Typed(Clock.systemUTC());

    @TempDir
    Path folder;

    @Test
    void aCommittersNameCommandsNoTerminal() throws IOException, InterruptedException {
        Path school = school("chen", "x", EVIL);
        for (String verb : List.of("certify", "check", "todo wang", "doctor", "build", "todo")) {
            run(school, verb.split(" "));
            assertHarmless(verb);
            if (verb.equals("certify")) {
                assertTrue(typed.out().contains("ev\uFFFD[31m\uFFFD]0;x\uFFFD\uFFFDy"), typed::shown);
            }
        }
        run(school, "codeowners", "--forge", "gitlab"); // names nobody while such a merge cannot be judged
        assertTrue(typed.err().contains("certification.no-trust-settings"), typed::shown);
        assertFalse(COMMANDS.matcher(typed.shown()).find(), typed::shown);
        assertFalse(COMMANDS.matcher(Files.readString(folder.resolve("out/office/findings.txt")))
                .find());
        assertNoPageHasControls(folder.resolve("out"));
    }

    /** HTML has no control characters but blanks and breaks; a name with some is shown with a mark in their place. */
    private static void assertNoPageHasControls(Path outputs) throws IOException {
        boolean told = false;
        try (Stream<Path> files = Files.walk(outputs)) {
            for (Path page : files.filter(it -> it.toString().endsWith(".html")).toList()) {
                String html = Files.readString(page);
                assertFalse(CONTROLS.matcher(html).find(), page::toString);
                told |= html.contains("ev\uFFFD[31m");
            }
        }
        assertTrue(told, "the name is on a page");
    }

    @Test
    void programsReadTheVeryName() throws IOException, InterruptedException {
        Path school = school("chen", "x", EVIL);
        run(school, "certify", "--format", "json");
        assertHarmless("certify in JSON");
        assertTrue(typed.out().contains("\\u202E"), typed::shown);
        String read = JsonMapper.shared().readTree(typed.out()).toString();
        assertTrue(read.contains("\u202E"), read);
    }

    @Test
    void aProofsNamesAndItsFilesCommandNoTerminal() throws IOException, InterruptedException {
        Path school = school("$N", "wang", EVIL);
        Path proof = folder.resolve("proof.zip");
        assertEquals(0, run(school, "proof", RIVER, "--output", proof.toString()), typed::shown);
        assertHarmless("proof");
        assertEquals(0, run(school, "verify", proof.toString()), typed::shown);
        assertHarmless("verify");
        assertTrue(typed.out().contains("ev\uFFFD[31m"), typed::shown);
    }

    @Test
    void aFilesNameIsNoLineOfOurs() throws IOException, InterruptedException {
        Path school = school(
                "chen",
                "wang",
                "printf 'x' > \"" + RIVER + "/$(printf 'nl\\n::error::pwn\\033[31m\\342\\200\\256.exe')\"; ");
        for (String format : List.of("text", "json", "markdown", "gitlab", "sarif", "github", "junit")) {
            Path file = folder.resolve("report." + format);
            run(school, "check", "--format", format, "--report", format + "=" + file);
            assertHarmless(format);
            String written = Files.readString(file);
            for (String text : List.of(written, typed.out())) {
                assertFalse(text.contains("\n::error::pwn") || text.contains("\u001B"), text);
                if (format.equals("junit")) {
                    parse(text);
                } else if (List.of("json", "gitlab", "sarif").contains(format)) {
                    JsonMapper.shared().readTree(text);
                }
            }
        }
        for (String verb : List.of("certify", "todo wang", "doctor")) {
            run(school, verb.split(" "));
            assertHarmless(verb);
            assertFalse(typed.out().contains("\n::error::pwn"), typed::shown);
        }
    }

    @Test
    void theStreamLetsThroughWhatCanBeSeenAndNothingElse() throws IOException {
        assertEquals(
                "永豐 a\tb\n\uFFFD[K\uFFFD\r\n𠮷",
                seen("永豐 a\tb\n\u001B[K\u009B\r\n𠮷".getBytes(StandardCharsets.UTF_8)));
        assertEquals("\uFFFD\uFFFDz", seen(new byte[] {(byte) 0xE2, (byte) 0x80, '\u0007', 'z'}));
        assertEquals("\uFFFDab", seen(new byte[] {'\r', 'a', 'b'}));
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (OutputStream stream = SeenStream.escaping(json)) {
            stream.write("\"\u202E\uDB40\uDC41\"\n".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals("\"\\u202E\\uDB40\\uDC41\"\n", json.toString(StandardCharsets.UTF_8));
    }

    @Test
    void nothingAtTheStartOfALineCommandsARunner() throws IOException {
        String told = "::error::a\n  ::b\n\u3000\t::c\na::d: ::e\n:f\n: :g\n##[error]h\n## [i]\r\n::j\n";
        assertEquals(
                ":\uFFFDerror::a\n  :\uFFFDb\n\u3000\t:\uFFFDc\na::d: ::e\n:f\n: :g\n##\uFFFDerror]h\n## [i]\r\n:\uFFFDj\n",
                seen(told.getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream commands = new ByteArrayOutputStream();
        try (OutputStream stream = SeenStream.commanding(commands)) {
            stream.write("::error::a ##[b]\n".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals("::error::a ##\uFFFDb]\n", commands.toString(StandardCharsets.UTF_8));
    }

    private static String seen(byte[] bytes) throws IOException {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        try (OutputStream stream = SeenStream.replacing(seen)) {
            stream.write(bytes);
        }
        return seen.toString(StandardCharsets.UTF_8);
    }

    /** Makes a school whose teacher merged a student's work; a shell runs what is given before the work is committed. */
    private Path school(String student, String committer, String before) throws IOException, InterruptedException {
        Path school = Files.createDirectories(folder.resolve("school"));
        Path base = CaseSchool.CASES.resolve("base").toAbsolutePath();
        String as = " GIT_COMMITTER_NAME=\"%s\" GIT_COMMITTER_EMAIL=%s@yfsh.example GIT_COMMITTER_DATE=%s"
                + " GIT_AUTHOR_NAME=\"%s\" GIT_AUTHOR_EMAIL=%s@yfsh.example GIT_AUTHOR_DATE=%s git ";
        List<String> script = new ArrayList<>();
        script.add("git init -q -b main .; git config commit.gpgsign false; cp -r " + base
                + "/portfolio.yaml " + base + "/people " + base + "/calendar " + base + "/courses " + base
                + "/enrolments " + base + "/students . ; git add -A");
        script.add(as.formatted("h", "huang", "2025-08-20T08:00+08:00", "h", "huang", "2025-08-20T08:00+08:00")
                + "commit -qm 1");
        script.add("git checkout -qb work; mkdir -p " + RIVER + "; cp " + base + "/history/math.md " + RIVER
                + "/outcome.md; cp " + base + "/history/river.txt " + RIVER + "/river.txt; " + before + "git add -A");
        script.add(as.formatted(student, "chen", "2025-10-01T20:00+08:00", student, "chen", "2025-10-01T20:00+08:00")
                + "commit -qm 2");
        script.add("git checkout -q main");
        boolean own = committer.equals("wang");
        script.add(as.formatted(
                        own ? "w" : "$N",
                        own ? "wang" : "evil",
                        "2025-10-02T10:00+08:00",
                        "w",
                        "wang",
                        "2025-10-02T10:00+08:00")
                + "merge -q --no-ff -m 3 work");
        RealCommand.run(school, "sh", "-e", "-c", String.join("\n", script));
        return school;
    }

    private int run(Path school, String... words) {
        typed.forget();
        List<String> arguments = new ArrayList<>(Arrays.asList(words));
        arguments.addAll(List.of("--repository", school.toString(), "--clock", CaseSchool.CLOCK.toString()));
        if (words[0].equals("build")) {
            arguments.addAll(List.of("--output", folder.resolve("out").toString()));
        }
        return typed.run(arguments.toArray(String[]::new));
    }

    private void assertHarmless(String what) {
        assertFalse(COMMANDS.matcher(typed.shown()).find(), () -> what + "\n" + typed.shown());
        assertFalse(typed.out().isEmpty(), what);
    }

    private static void parse(String xml) {
        try {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }
}
