package tw.portfolio.forge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.binding.Binder;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.guards.Golden;
import tw.portfolio.model.School;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

class CodeOwnersTest {
    private static final Path BASE = Path.of("src/test/cases/certification/base");
    private static final Path CASE = Path.of("src/test/cases/forge/owners");
    private static final LocalDate DEPUTY_THERE = LocalDate.of(2025, 10, 15);
    private static final LocalDate DEPUTY_GONE = LocalDate.of(2025, 11, 15);
    private final Edition edition = Regulation.shipped().edition("yungfeng-108").orElseThrow();

    @TempDir
    Path folder;

    @BeforeEach
    void lay() throws IOException {
        for (Path from : List.of(BASE, CASE)) {
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = folder.resolve(from.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    @Test
    void eachForgeGetsItsFile() throws IOException {
        for (Forge forge : Forge.values()) {
            Golden.assertSame(CASE.resolveSibling("owners-" + forge.word() + ".txt"), text(forge, DEPUTY_THERE));
            Golden.assertSame(
                    CASE.resolveSibling("reviewers-" + forge.word() + ".md"),
                    Reviewers.of(forge, school(), DEPUTY_THERE).value());
        }
    }

    @Test
    void aDeputyIsAskedWithinThePeriodAlone() throws IOException {
        assertTrue(text(Forge.GITHUB, DEPUTY_THERE).contains("/outcomes/114-1/river/ @sub @wang\n"));
        assertTrue(text(Forge.GITHUB, DEPUTY_GONE).contains("/outcomes/114-1/river/ @wang\n"));
    }

    @Test
    void anAccountThatWouldBreakTheFileIsNoneAndTold() throws IOException {
        assertFalse(text(Forge.GITLAB, DEPUTY_THERE).contains("@gone"));
        assertEquals(
                List.of("people/staff.yaml: gone", "people/staff.yaml: zhao"),
                CodeOwners.of(Forge.GITLAB, school(), edition, DEPUTY_THERE).notes().stream()
                        .map(note -> note.at().path() + ": " + id(note))
                        .sorted()
                        .toList());
    }

    private String id(Diagnostic note) {
        return note.values().get("who").zh().equals("趙老師") ? "zhao" : "gone";
    }

    @Test
    void aFileThatAsksTheSamePeopleIsInStepEvenWhenWorksCame() throws IOException {
        write(".gitlab/CODEOWNERS", text(Forge.GITLAB, DEPUTY_GONE).replace("\n", "\r\n"));
        assertEquals(List.of(), stale(DEPUTY_GONE));
        Path work = folder.resolve("students/114/1140101/outcomes/114-1");
        Files.createDirectories(work.resolve("lake"));
        Files.copy(work.resolve("river/outcome.md"), work.resolve("lake/outcome.md"));
        Files.copy(work.resolve("river/river.txt"), work.resolve("lake/river.txt"));
        assertEquals(List.of(), stale(DEPUTY_GONE));
    }

    @Test
    void aFileThatAsksOthersIsStale() throws IOException {
        String text = text(Forge.GITEA, DEPUTY_THERE);
        write("docs/CODEOWNERS", text);
        assertEquals(List.of(), stale(DEPUTY_THERE));
        List<Diagnostic> old = stale(DEPUTY_GONE);
        assertEquals(1, old.size());
        assertTrue(text.lines().toList().get(old.get(0).at().line() - 1).contains("@sub"), old::toString);
        write("docs/CODEOWNERS", text + ".* @somebody\n");
        assertEquals(text.lines().count() + 1, stale(DEPUTY_THERE).get(0).at().line());
        write("docs/CODEOWNERS", "* @huang\n");
        assertEquals(List.of(), stale(DEPUTY_GONE), "written by hand");
    }

    @Test
    void patternsSayThePathAndNothingElse() {
        String odd = "a b/c#d/e.f/[g]*/";
        assertEquals("/a\\ b/c\\#d/e.f/\\[g\\]\\*/", Forge.GITLAB.pattern(odd));
        assertEquals("*", Forge.GITHUB.pattern(""));
        assertEquals("/students/*/*/student.yaml", Forge.GITHUB.pattern("students/*/*/student.yaml"));
        Pattern expression = asGiteaReads(Forge.GITEA.pattern(odd));
        assertTrue(expression.matcher("a b/c#d/e.f/[g]*/h/i").matches());
        assertFalse(expression.matcher("a b/c#d/exf/[g]*/h").matches());
        Pattern students = asGiteaReads(Forge.GITEA.pattern("students/*/*/student.yaml"));
        assertTrue(students.matcher("students/114/1140101/student.yaml").matches());
        assertFalse(students.matcher("students/114/1140101/x/student.yaml").matches());
    }

    /** Gitea takes one backslash off, and a blank or a number sign without one would end the pattern. */
    private static Pattern asGiteaReads(String token) {
        assertFalse(token.replaceAll("\\\\.", "").matches(".*[ #].*"), token);
        return Pattern.compile("^" + token.replaceAll("\\\\(.)", "$1") + "$");
    }

    @Test
    void linesAboutWorksThatNobodyLookedAtAreNotJudged() throws IOException {
        String text = text(Forge.GITLAB, DEPUTY_THERE);
        write("CODEOWNERS", text + "/students/114/1140101/outcomes/114-1/gone/ @wang\n/students/*/*/gone/ @wang\n");
        assertEquals(
                "2",
                stale(DEPUTY_THERE, student -> true).get(0).values().get("old").en());
        assertEquals(
                "1",
                stale(DEPUTY_THERE, student -> false).get(0).values().get("old").en());
    }

    private List<Diagnostic> stale(LocalDate day) throws IOException {
        return stale(day, student -> true);
    }

    private List<Diagnostic> stale(LocalDate day, Predicate<String> read) throws IOException {
        try (Source source = open()) {
            return new CommittedOwners(school(), edition, day, read)
                    .check(source).stream()
                            .filter(note -> note.rule().equals(CommittedOwners.STALE))
                            .toList();
        }
    }

    private String text(Forge forge, LocalDate day) throws IOException {
        return CodeOwners.of(forge, school(), edition, day).value().text();
    }

    private School school() throws IOException {
        try (Source source = open()) {
            return Binder.bind(List.of(source)).value().orElseThrow();
        }
    }

    private Source open() throws IOException {
        return Sources.open(new SourceSettings("main", folder, Optional.empty(), true));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
