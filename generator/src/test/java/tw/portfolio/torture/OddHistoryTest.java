package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.School;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceException;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/** A record's file was once no file, and has long been mended: that counts for nothing, and nobody else's verdict changes. */
@Timeout(240)
class OddHistoryTest {
    private static final String MATE = FuzzCast.RIVER + "/outcome.md";
    private static final String POND = FuzzCast.POND + "/outcome.md";

    @TempDir
    Path folder;

    private TinySchool school;

    /** What may stand where a file should: Git takes every one of them. */
    private enum Shape {
        FOLDER,
        SUBMODULE,
        SYMBOLIC_LINK,
        TREE_LISTED_AS_A_FILE
    }

    @BeforeEach
    void school() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        school = TinySchool.in(folder.resolve("school"));
        school.branch("pond");
        school.put(POND, "math.md");
        school.put(FuzzCast.POND + "/river.txt", "river.txt");
        school.commit("chen", "2025-10-03T20:00:00+08:00");
        school.merge("wang", "2025-10-04T10:00:00+08:00", "pond");
        school.branch("grades");
        school.put(FuzzCast.GRADES, "grades.yaml");
        school.commit("huang", "2025-10-05T20:00:00+08:00");
        school.merge("huang", "2025-10-06T10:00:00+08:00", "grades");
    }

    @TestFactory
    Stream<DynamicTest> onTheMainLine() throws IOException {
        Map<String, String> expected = Map.of(
                POND,
                "CHANGED_SINCE_CERTIFIED",
                FuzzCast.GRADES,
                "CHANGED_SINCE_CERTIFIED",
                "people/staff.yaml",
                "PENDING",
                "courses/114-1.yaml",
                "PENDING",
                "portfolio.yaml",
                "PENDING",
                "students/114/1140102/student.yaml",
                "PENDING");
        Map<String, String> before = verdicts();
        String start = school.git().run("rev-parse", "HEAD").strip();
        return new TreeMap<>(expected)
                .entrySet().stream()
                        .flatMap(file -> Stream.of(Shape.values())
                                .map(shape -> DynamicTest.dynamicTest(shape + " " + file.getKey(), () -> {
                                    school.git().run("update-ref", "refs/heads/main", start);
                                    plant(shape, file.getKey(), "chen", "2025-10-10T10:00:00+08:00");
                                    restore(start, "chen", "2025-10-11T10:00:00+08:00");
                                    Map<String, String> after = verdicts();
                                    String record = file.getKey().replace("/outcome.md", "");
                                    String verdict = verdict(shape, file.getValue());
                                    assertEquals(verdict, after.get(record));
                                    Map<String, String> others = new TreeMap<>(before);
                                    others.put(record, verdict);
                                    assertEquals(others, after, "no other verdict is touched");
                                })));
    }

    /** In a folder there is no file: rows of the policy were taken away then, and whoever puts them back may not. */
    private static String verdict(Shape shape, String otherwise) {
        return shape == Shape.FOLDER && otherwise.equals("PENDING") ? "POLICY_TAMPERED" : otherwise;
    }

    /** A file of the head is a folder, a commit or a tag, which the library says only when somebody reads it. */
    @TestFactory
    Stream<DynamicTest> atTheHead() throws IOException {
        Map<String, String> before = verdicts();
        NativeGit git = school.git();
        String start = git.run("rev-parse", "HEAD").strip();
        git.run("tag", "-a", "-m", "x", "marked", "HEAD~1");
        List<String> paths = List.of(
                FuzzCast.POND + "/river.txt",
                POND,
                FuzzCast.GRADES,
                "people/staff.yaml",
                "students/114/1140102/student.yaml");
        return paths.stream()
                .flatMap(path -> Stream.of("HEAD^{tree}", "HEAD", "marked")
                        .map(object -> DynamicTest.dynamicTest(object + " " + path, () -> {
                            git.run("update-ref", "refs/heads/main", start);
                            git.run("read-tree", start);
                            plant("100644," + git.run("rev-parse", object).strip() + "," + path, path, "chen");
                            Map<String, String> others = new TreeMap<>(before);
                            others.put(path.startsWith(FuzzCast.POND) ? FuzzCast.POND : path, "UNSAFE_CONTENT");
                            assertEquals(others, verdicts(), "no other verdict is touched");
                        })));
    }

    @Test
    void aSchoolsOwnFileThatIsAFolderIsNamed() throws IOException {
        plant(
                "100644," + school.git().run("rev-parse", "HEAD^{tree}").strip() + ",portfolio.yaml",
                "portfolio.yaml",
                "chen");
        try (Source source = Sources.open(new SourceSettings("main", school.folder(), Optional.of("main"), false))) {
            assertEquals(
                    List.of("file.other-object portfolio.yaml"),
                    Binder.bind(List.of(source)).notes().stream()
                            .map(note -> note.rule().value() + " " + note.at().path())
                            .toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> inOneCommitOfABranchOfATeam() throws IOException {
        Map<String, String> before = verdicts();
        String start = school.git().run("rev-parse", "HEAD").strip();
        return Stream.of(Shape.values())
                .map(shape -> DynamicTest.dynamicTest(shape.name(), () -> {
                    school.git().run("update-ref", "refs/heads/main", start);
                    school.git().run("read-tree", start);
                    school.git().run("checkout", "-q", "-f", "-B", "team");
                    plant(shape, MATE, "chen", "2025-10-10T10:00:00+08:00");
                    school.git().run("read-tree", start);
                    school.put(MATE, "team.md");
                    school.commit("lin", "2025-10-11T10:00:00+08:00");
                    school.merge("wang", "2025-10-12T10:00:00+08:00", "team");
                    Map<String, String> others = new TreeMap<>(before);
                    others.put(FuzzCast.RIVER, "CHANGED_SINCE_CERTIFIED");
                    assertEquals(others, verdicts(), "the mate named herself, and an unreadable version names nobody");
                }));
    }

    @TestFactory
    Stream<DynamicTest> aCommitThatNamesWhatItShouldNotIsNamed() throws IOException {
        NativeGit git = school.git();
        String head = git.run("rev-parse", "HEAD").strip();
        String tree = "tree " + git.run("rev-parse", "HEAD^{tree}");
        String parent = "parent " + head + "\n";
        git.run("tag", "-a", "-m", "x", "marked", "HEAD~1");
        String tag = "parent " + git.run("rev-parse", "marked");
        String blob = "tree " + git.run("rev-parse", "HEAD:portfolio.yaml");
        String odd = commit(blob + parent);
        school.put(MATE, "math-edited.md");
        school.commit("chen", "2025-10-07T20:00:00+08:00");
        String edited = "tree " + git.run("rev-parse", "HEAD^{tree}");
        Map<String, String> heads = new TreeMap<>(Map.of(
                "a tag as second parent", commit(tree + parent + tag),
                "a tag as first parent", commit(tree + tag),
                "a file as the tree of a step", commit(tree + "parent " + odd + "\n"),
                "a file as the tree of a branch's commit",
                        commit(edited + parent + "parent " + commit(edited + "parent " + odd + "\n") + "\n")));
        return heads.entrySet().stream()
                .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> {
                    git.run("update-ref", "refs/heads/main", it.getValue());
                    Text text =
                            assertThrows(SourceException.class, this::verdicts).text();
                    String named = it.getKey().startsWith("a file") ? odd : it.getValue();
                    for (Language language : Language.values()) {
                        assertTrue(text.in(language).contains(named), text.in(language));
                        assertTrue(text.in(language).contains("git fsck --full"), text.in(language));
                    }
                }));
    }

    private String commit(String headers) throws IOException {
        String who = " 王老師 <wang@yfsh.example> 1760000000 +0800\n";
        Path file =
                Files.writeString(folder.resolve("commit"), headers + "author" + who + "committer" + who + "\nodd\n");
        return school.git()
                .feed(file, "hash-object", "-t", "commit", "-w", "--stdin", "--literally")
                .text()
                .strip();
    }

    /** Commits something that is no file at a path, as it is from the index. */
    private void plant(Shape shape, String path, String by, String at) throws IOException {
        NativeGit git = school.git();
        String head = git.run("rev-parse", "HEAD").strip();
        String tree = git.run("rev-parse", "HEAD^{tree}").strip();
        String file = git.run("rev-parse", "HEAD:" + path).strip();
        git.run("rm", "-q", "--cached", path);
        String entry = switch (shape) {
            case FOLDER -> "100644," + file + "," + path + "/x";
            case SUBMODULE -> "160000," + head + "," + path;
            case SYMBOLIC_LINK -> "120000," + file + "," + path;
            case TREE_LISTED_AS_A_FILE -> "100644," + tree + "," + path;
        };
        git.run("update-index", "--add", "--cacheinfo", entry);
        school.as(by, at, "commit", "-q", "-m", "odd");
    }

    private void plant(String entry, String path, String by) throws IOException {
        school.git().run("rm", "-q", "--cached", path);
        school.git().run("update-index", "--add", "--cacheinfo", entry);
        school.as(by, "2025-10-10T10:00:00+08:00", "commit", "-q", "-m", "odd");
    }

    private void restore(String commit, String by, String at) throws IOException {
        school.git().run("read-tree", commit);
        school.as(by, at, "commit", "-q", "-m", "mended");
    }

    private Map<String, String> verdicts() throws IOException {
        Map<String, String> found = new TreeMap<>();
        CertificationSettings settings =
                new CertificationSettings(Instant.parse("2026-08-01T00:00:00Z"), Optional.empty(), false);
        try (Source source = Sources.open(new SourceSettings("main", school.folder(), Optional.of("main"), false))) {
            School bound = Binder.bind(List.of(source)).value().orElseThrow();
            Certifier.certify(bound, List.of(source), settings)
                    .value()
                    .verdicts()
                    .values()
                    .forEach(verdict -> found.put(verdict.path(), verdict.kind().name()));
        }
        return found;
    }
}
