package tw.portfolio.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.FileMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.guards.Golden;
import tw.portfolio.model.School;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.report.FindingsText;
import tw.portfolio.rules.Inspection;
import tw.portfolio.rules.Rules;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceFile;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/** A school in which everything is wrong once: each fault is one finding, at its place, in words that help. */
class BrokenSchoolTest {
    private static final Path CASE = Path.of("src/test/cases/broken-school");

    @TempDir
    static Path folder;

    private static List<Diagnostic> findings = List.of();
    private static List<Source> sources = List.of();

    /** A fault somebody put into the case. */
    private record Fault(String rule, String source, String path, String fragment) {
        static Fault of(String line) {
            String[] parts = line.split(" \\| ", -1);
            return new Fault(parts[0], parts[1], parts[2].strip(), parts.length > 3 ? parts[3] : "");
        }
    }

    @BeforeAll
    static void read() throws IOException {
        byte[] picture = "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);
        String huge = "students/114/1140108/outcomes/115-1/";
        Path main = new TestRepository()
                .folder(CASE.resolve("main"))
                .put(
                        "students/114/1140107/about/about.md",
                        FileMode.EXECUTABLE_FILE,
                        "---\nphoto: {file: photo.png}\n---\n".getBytes(StandardCharsets.UTF_8))
                .put("students/114/1140107/about/photo.png", FileMode.REGULAR_FILE, picture)
                .put("students/114/1140107/about/Photo.png", FileMode.REGULAR_FILE, picture)
                .put(
                        "students/114/1140107/about/link.png",
                        FileMode.SYMLINK,
                        "photo.png".getBytes(StandardCharsets.UTF_8))
                .put("students/114/1140107/about/other", FileMode.GITLINK, new byte[0])
                .put(huge + "huge/outcome.md", "---\ncourse: PHYS-2\n---\n" + "字".repeat(800_000))
                .put(
                        "service/114-2.yaml",
                        "service:\n" + "  - {student: 1140101, name: 志工, from: 2026-03-01}\n".repeat(50_000))
                .put("meetings/114-2/huge.md", "---\ntitle: 會議\n---\n" + "字".repeat(800_000))
                .put("absences/114-2/201.yaml", "absences:\n" + "  - {student: 1140101, kind: sick}\n".repeat(70_000))
                .put(
                        huge + "film/outcome.md",
                        "---\ncourse: PHYS-2\ntitle: 影片\nsummary: 影片。\nfiles: [{file: film.pdf}]\n---\n")
                .put(huge + "film/film.pdf", FileMode.REGULAR_FILE, large())
                .put(
                        huge + "raw/outcome.md",
                        "---\ncourse: PHYS-2\ntitle: 原始檔\nsummary: 原始檔。\nfiles: [{file: raw.pdf}]\n---\n")
                .put(huge + "raw/raw.pdf", FileMode.REGULAR_FILE, new byte[5 << 20])
                .put(
                        huge + "link/outcome.md",
                        "---\ncourse: PHYS-2\ntitle: 連結\nsummary: 連結。\nfiles: [{file: link.pdf}]\n---\n![](link.pdf)\n")
                .put(huge + "link/link.pdf", FileMode.SYMLINK, "../film/film.pdf".getBytes(StandardCharsets.UTF_8))
                .put(
                        huge + "outside/outcome.md",
                        "---\ncourse: PHYS-2\ntitle: 外面\nsummary: 外面。\nfiles: [{file: ../film/film.pdf}, {file: /etc/passwd},"
                                + " {file: 'C:\\Users\\me\\report.pdf'}]\n---\n")
                .write(folder.resolve("main.git"));
        Path identities =
                new TestRepository().folder(CASE.resolve("identities")).write(folder.resolve("identities.git"));
        sources = List.of(open("main", main), open("identities", identities));
        Noted<Optional<School>> bound = Binder.bind(sources);
        List<Diagnostic> all = new ArrayList<>(bound.notes());
        Regulation regulation = Regulation.shipped();
        School school = bound.value().orElseThrow();
        all.addAll(Rules.check(new Inspection(
                new CertifiedSchool(school, new TreeMap<>()),
                regulation.line(
                        regulation.edition(school.settings().regulation()).orElseThrow()),
                regulation.national(),
                Instant.parse("2027-01-20T00:00:00Z"))));
        findings = all.stream().sorted().toList();
    }

    private static byte[] large() {
        byte[] bytes = new byte[5 << 20];
        System.arraycopy("%PDF-1.4".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 8);
        return bytes;
    }

    private static Source open(String name, Path repository) throws IOException {
        return Sources.open(new SourceSettings(name, repository, Optional.of("main"), false));
    }

    @Test
    void everyFaultIsOneFindingAndThereAreNoOthers() throws IOException {
        String seeded = faults().stream()
                .map(fault -> fault.rule() + " " + fault.source() + ":" + fault.path())
                .sorted()
                .collect(Collectors.joining("\n"));
        String found = findings.stream()
                .map(it -> it.rule() + " " + it.at().source() + ":" + it.at().path())
                .sorted()
                .collect(Collectors.joining("\n"));
        assertEquals(seeded, found);
        assertTrue(faults().stream().map(Fault::rule).distinct().count() >= 40);
    }

    @Test
    void everyFindingPointsAtTheLineThatHoldsTheFault() throws IOException {
        List<Diagnostic> left = new ArrayList<>(findings);
        List<String> missed = new ArrayList<>();
        for (Fault fault : faults()) {
            Optional<Diagnostic> match =
                    left.stream().filter(it -> matches(it, fault)).findFirst();
            match.ifPresentOrElse(left::remove, () -> missed.add(fault.toString()));
        }
        assertEquals("", String.join("\n", missed));
    }

    private static boolean matches(Diagnostic finding, Fault fault) {
        Location at = finding.at();
        return finding.rule().value().equals(fault.rule())
                && at.source().equals(fault.source())
                && at.path().equals(fault.path())
                && (fault.fragment().isEmpty()
                        || line(at).filter(text -> text.contains(fault.fragment())
                                        && at.column() >= 1
                                        && at.column() <= text.codePointCount(0, text.length()) + 1)
                                .isPresent());
    }

    @Test
    void theWordsAreThoseAPersonApproved() throws IOException {
        SortedMap<String, Language> files = new TreeMap<>();
        files.put("findings.zh-TW.txt", Language.ZH_TW);
        files.put("findings.en.txt", Language.EN);
        for (String name : files.keySet()) {
            StringBuilder text = new StringBuilder();
            new FindingsText(Catalogue.shipped(), List.of(files.get(name)), BrokenSchoolTest::quoted)
                    .write(findings, text);
            Golden.assertSame(CASE.resolve("expected").resolve(name), text.toString());
        }
    }

    @Test
    void aSecondReadingFindsTheSame() {
        assertEquals(Binder.bind(sources).notes(), Binder.bind(sources).notes());
    }

    private static List<Fault> faults() throws IOException {
        return Files.readAllLines(CASE.resolve("faults.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Fault::of)
                .toList();
    }

    /** Returns the line a report may show: none of a source of identities. */
    private static Optional<String> quoted(Location at) {
        return at.source().equals("identities") ? Optional.empty() : line(at);
    }

    private static Optional<String> line(Location at) {
        if (at.line() == 0) {
            return Optional.empty();
        }
        try {
            for (Source source : sources) {
                for (SourceFile file : source.files()) {
                    if (source.name().equals(at.source()) && file.path().equals(at.path())) {
                        String text = new String(file.blob().read(4 << 20), StandardCharsets.UTF_8);
                        return Optional.of(text.split("\r?\n", -1)[at.line() - 1]);
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
