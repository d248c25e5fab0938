package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.guards.Golden;
import tw.portfolio.model.School;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.edition.Cap;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.regulation.YearlyLimits;

/**
 * One folder for each rule, named after it: the files that, laid over a school in order, give just that finding. The school itself stands at
 * every cap and has nothing to be found.
 */
class RulesCasesTest {
    private static final Path CASES = RulesSchool.CASES;
    private static final Edition EDITION =
            Regulation.shipped().edition("yungfeng-108").orElseThrow();

    private static final Pattern NAMED = Pattern.compile("new RuleId\\(\\s*\"([a-z0-9.-]+)\"\\)");

    @TempDir
    Path folder;

    @Test
    void theSchoolAtEveryCapIsInOrder() throws IOException {
        assertEquals("", words(check("base", EDITION)));
    }

    @Test
    void eachCaseGivesItsFindingAndNothingElse() throws IOException {
        StringBuilder found = new StringBuilder();
        for (String name : cases()) {
            List<Diagnostic> findings = check(name, EDITION);
            assertEquals(
                    with(name),
                    findings.stream()
                            .map(finding -> finding.rule().value())
                            .distinct()
                            .sorted()
                            .toList());
            found.append(words(findings));
        }
        Golden.assertSame(CASES.resolve("expected.txt"), found.toString());
    }

    /** A rule that cannot find anything where another does not has that one in {@code also.txt}. */
    private static List<String> with(String name) throws IOException {
        Path also = CASES.resolve(name).resolve("also.txt");
        Stream<String> others = Files.exists(also) ? Files.readAllLines(also).stream() : Stream.empty();
        return Stream.concat(Stream.of(name), others).sorted().toList();
    }

    @Test
    void everyRuleHasACase() throws IOException {
        SortedSet<String> without =
                EDITION.caps().stream().map(Cap::rule).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/tw/portfolio/rules"))) {
            for (Path source : sources.toList()) {
                NAMED.matcher(Files.readString(source)).results().forEach(match -> without.add(match.group(1)));
            }
        }
        without.removeAll(cases());
        assertEquals(new TreeSet<>(), without);
    }

    @Test
    void everyPlaceReportedIsThere() throws IOException {
        for (String name : cases()) {
            for (Diagnostic finding : check(name, EDITION)) {
                Location at = finding.at();
                Path file = folder.resolve(name).resolve(at.path());
                assertTrue(Files.isRegularFile(file) || (at.line() == 0 && was(name, at.path())), at.toString());
                if (at.line() > 0) {
                    String line = Files.readAllLines(file).get(at.line() - 1);
                    assertTrue(at.column() <= line.codePointCount(0, line.length()), at.toString());
                }
            }
        }
    }

    /** A file that was taken away is told of where it lay. */
    private static boolean was(String name, String path) throws IOException {
        Path removed = CASES.resolve(name).resolve("removed.txt");
        return Files.exists(removed) && Files.readAllLines(removed).contains(path);
    }

    @Test
    void checkingTwiceFindsTheSame() throws IOException {
        for (String name : cases()) {
            assertEquals(check(name, EDITION), check(name, EDITION));
        }
    }

    @Test
    void anotherNumberInTheEditionChangesTheFindings() throws IOException {
        Edition generous = raised(1);
        for (String name : cases()) {
            if (name.startsWith("cap.")) {
                assertEquals("", words(check(name, generous)), name);
            }
        }
        List<String> strict = check("base", raised(-1)).stream()
                .map(finding -> finding.rule().value())
                .distinct()
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "cap.outcome-per-term",
                        "cap.performance-per-year",
                        "cap.performance-selected",
                        "selection.beyond-cap"),
                strict);
    }

    private static Edition raised(int by) {
        List<Cap> caps = EDITION.caps().stream()
                .map(cap -> new Cap(
                        cap.rule(),
                        cap.subject(),
                        cap.per(),
                        cap.limit() + by,
                        cap.clause(),
                        cap.quotation(),
                        cap.reading(),
                        cap.readingEn(),
                        cap.origin()))
                .toList();
        return EDITION.withCaps(caps);
    }

    private static SortedSet<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals("base"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private List<Diagnostic> check(String name, Edition edition) throws IOException {
        Path root = folder.resolve(name);
        RulesSchool.layWhole(root);
        RulesSchool.lay(CASES.resolve(name), root);
        Path large = root.resolve("students/115/1150101/outcomes/115-1/work-a/large.pdf");
        if (name.equals("file.too-large")) {
            makeLarge(large, limits().documentBytes() + 1);
        } else if (name.equals("file.near-limit")) {
            makeLarge(large, limits().documentBytes());
        }
        Files.deleteIfExists(root.resolve("also.txt"));
        Path removed = root.resolve("removed.txt");
        if (Files.exists(removed)) {
            for (String path : Files.readAllLines(removed)) {
                Files.delete(root.resolve(path));
            }
            Files.delete(removed);
        }
        return Rules.check(RulesSchool.read(root, school -> editions(school, edition)));
    }

    /** Returns the edition given, unless the case brings one that is in force. */
    private static Editions editions(School school, Edition edition) {
        return Editions.only(Regulation.of(school).edition("in-force").orElse(edition));
    }

    private static YearlyLimits limits() {
        return Regulation.shipped().national().in(SchoolYear.of("115"));
    }

    /** A file of that size, made here so that it need not lie in the repository. */
    private static void makeLarge(Path file, int bytes) throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.writeBytes("%PDF-1.7\n");
            large.setLength(bytes);
        }
    }

    private static String words(List<Diagnostic> findings) {
        Catalogue catalogue = Catalogue.shipped();
        return findings.stream()
                .map(finding -> finding.at() + ": " + finding.severity().word() + "[" + finding.rule() + "]: "
                        + catalogue.message(finding, Language.ZH_TW) + "\n    "
                        + catalogue.message(finding, Language.EN) + "\n    "
                        + catalogue.fix(finding, Language.ZH_TW) + "\n"
                        + finding.source()
                                .map(source -> "    " + source.words() + "\n")
                                .orElse(""))
                .collect(Collectors.joining());
    }
}
