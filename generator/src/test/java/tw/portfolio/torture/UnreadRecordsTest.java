package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.binding.Binder;
import tw.portfolio.certification.CertificationSettings;
import tw.portfolio.certification.Certifier;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.model.School;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.regulation.YearlyLimits;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/** Records whose file cannot be read at the head, merged by the right teacher: none goes missing, and none is certified. */
@Timeout(240)
class UnreadRecordsTest {
    private static final String POND = FuzzCast.POND + "/outcome.md";
    private static final String RECORD = "---\ncourse: MATH\ntitle: 池塘\nsummary: 量池塘。\n---\n站在池邊。\n";

    @TempDir
    Path folder;

    private TinySchool school;
    private String start;

    @BeforeEach
    void school() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        school = TinySchool.in(folder.resolve("school"));
        start = school.git().run("rev-parse", "HEAD").strip();
    }

    @TestFactory
    Stream<DynamicTest> eachHasItsLine() throws IOException {
        Map<String, byte[]> records = new LinkedHashMap<>();
        records.put("no YAML", RECORD.replace("course: MATH", "\"{: [").getBytes(StandardCharsets.UTF_8));
        records.put(
                "an alias",
                RECORD.replace("MATH", "&a MATH").replace("池塘", "*a").getBytes(StandardCharsets.UTF_8));
        records.put("a tag", RECORD.replace("MATH", "!!str MATH").getBytes(StandardCharsets.UTF_8));
        records.put("a key missing", RECORD.replace("course: MATH\n", "").getBytes(StandardCharsets.UTF_8));
        records.put(
                "depth",
                RECORD.replace("MATH", "[".repeat(5000) + "]".repeat(5000)).getBytes(StandardCharsets.UTF_8));
        records.put("no UTF-8", RECORD.getBytes(StandardCharsets.UTF_16));
        records.put("no front matter", "池塘\n".getBytes(StandardCharsets.UTF_8));
        records.put("nothing", new byte[0]);
        records.put("three million characters", (RECORD + "x".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8));
        return records.entrySet().stream()
                .map(it -> DynamicTest.dynamicTest(
                        it.getKey(),
                        () -> check("UNSAFE_CONTENT", "unreadable", () -> {
                            Files.createDirectories(school.folder().resolve(FuzzCast.POND));
                            Files.write(school.folder().resolve(POND), it.getValue());
                            school.git().run("add", "-A");
                        })));
    }

    @TestFactory
    Stream<DynamicTest> eachThatIsNoFileHasItsLine() {
        return Stream.of(
                DynamicTest.dynamicTest(
                        "symbolic link", () -> check("UNSAFE_CONTENT", "symbolic-link", () -> listed("120000"))),
                DynamicTest.dynamicTest(
                        "submodule", () -> check("UNSAFE_CONTENT", "submodule", () -> listed("160000"))),
                DynamicTest.dynamicTest(
                        "a tree listed as a file",
                        () -> check("UNSAFE_CONTENT", "other-object", () -> listed("100644"))));
    }

    /** A folder's id is no file, a commit's is no link: what is listed is always something else. */
    private void listed(String mode) throws IOException {
        String named = mode.equals("160000") ? "HEAD" : mode.equals("100644") ? "HEAD^{tree}" : "HEAD:portfolio.yaml";
        String id = school.git().run("rev-parse", named).strip();
        school.git().run("update-index", "--add", "--cacheinfo", mode + "," + id + "," + POND);
    }

    @Test
    void aFileLargerThanTheMinistryTakesIsNoPartOfACertifiedRecord() throws IOException {
        YearlyLimits limits = Regulation.shipped().national().in(SchoolYear.of("114"));
        byte[] file = Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), limits.documentBytes());
        Path pdf = school.folder().resolve(FuzzCast.RIVER + "/river.pdf");
        handIn(() -> {
            Files.write(pdf, file);
            school.git().run("add", "-A");
        });
        assertEquals("CERTIFIED", verdicts().get(FuzzCast.RIVER).kind().name(), "the limit itself is taken");
        handIn(() -> {
            Files.write(pdf, Arrays.copyOf(file, file.length + 1));
            school.git().run("add", "-A");
        });
        Verdict river = verdicts().get(FuzzCast.RIVER);
        assertEquals("UNSAFE_CONTENT", river.kind().name());
        assertEquals("too-large", river.reason().orElseThrow().cause().word());
        assertEquals("river.pdf", river.reason().orElseThrow().detail());
    }

    @Test
    void aStudentWhoseOwnFileCannotBeReadLosesNoLine() throws IOException {
        school.write("students/114/1140101/student.yaml", "- 陳\n");
        school.commit("huang", "2025-10-05T10:00:00+08:00");
        Verdict river = verdicts().get(FuzzCast.RIVER);
        assertEquals("UNSAFE_CONTENT", river.kind().name());
        assertEquals("profile-unreadable", river.reason().orElseThrow().cause().word());
        String detail = river.reason().orElseThrow().detail();
        assertTrue(detail.startsWith("students/114/1140101/student.yaml, 2025-10-05, 黃組長, "), detail);
        assertEquals(Optional.of("1140101"), river.owner());
    }

    /** How something is put into the index. */
    private interface Change {
        void make() throws IOException;
    }

    private void handIn(Change change) throws IOException {
        NativeGit git = school.git();
        git.run("checkout", "-q", "-f", "-B", "work");
        change.make();
        school.as("chen", "2025-10-03T20:00:00+08:00", "commit", "-q", "-m", "更新");
        String tree = git.run("rev-parse", "HEAD^{tree}").strip();
        String merge = school.as(
                        "wang",
                        "2025-10-04T10:00:00+08:00",
                        "commit-tree",
                        "-p",
                        git.run("rev-parse", "main").strip(),
                        "-p",
                        "work",
                        "-m",
                        "合併",
                        tree)
                .strip();
        git.run("update-ref", "refs/heads/main", merge);
        git.run("symbolic-ref", "HEAD", "refs/heads/main");
    }

    private void check(String kind, String cause, Change change) throws IOException {
        school.git().run("read-tree", start);
        school.git().run("update-ref", "refs/heads/main", start);
        Map<String, Verdict> before = verdicts();
        handIn(change);
        Map<String, Verdict> after = verdicts();
        Verdict pond = Optional.ofNullable(after.remove(FuzzCast.POND)).orElseThrow();
        assertEquals(kind, pond.kind().name());
        assertEquals(cause, pond.reason().orElseThrow().cause().word());
        VerdictWords words = new VerdictWords(Catalogue.shipped());
        assertTrue(words.reason(pond).isPresent() && words.next(pond).isPresent());
        assertEquals(
                school.git().run("rev-parse", "main:" + FuzzCast.POND).strip(), pond.digest(), "what stands there");
        assertEquals(before, after, "nobody else's verdict is touched");
    }

    private Map<String, Verdict> verdicts() throws IOException {
        Map<String, Verdict> found = new TreeMap<>();
        CertificationSettings settings =
                new CertificationSettings(Instant.parse("2026-08-01T00:00:00Z"), Optional.empty(), false);
        try (Source source = Sources.open(new SourceSettings("main", school.folder(), Optional.of("main"), false))) {
            School bound = Binder.bind(List.of(source)).value().orElseThrow();
            Certifier.certify(bound, List.of(source), settings)
                    .value()
                    .verdicts()
                    .values()
                    .forEach(verdict -> found.put(verdict.path(), verdict));
        }
        return found;
    }
}
