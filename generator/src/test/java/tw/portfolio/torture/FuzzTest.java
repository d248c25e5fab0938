package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random small histories, each judged by the product and by a slow oracle written straight from the specification. A failure names its
 * seed; {@code -Dfuzz.seed=N -Dfuzz.count=1} makes that history alone. Ordinary runs take a few hundred, the profile {@code deep} many
 * thousands.
 */
class FuzzTest {
    private static final Path BASE = Path.of("src/test/cases/certification/base");
    private static final boolean DEEP = Boolean.getBoolean("portfolio.deep");
    private static final int COUNT = Integer.getInteger("fuzz.count", DEEP ? 20_000 : 300);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int ALIKE = DEEP ? 100 : 20;
    private static final int BATCH = 100;
    private static final int SHOWN = 5;

    @TempDir
    Path folder;

    private Judge judge;

    @BeforeEach
    void judge() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        judge = new Judge(folder);
    }

    @Test
    void everyVerdictIsTheOracles() throws IOException {
        Map<String, Integer> kinds = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (int done = 0; done < COUNT && wrong.size() < SHOWN; done += BATCH) {
            NativeGit git = NativeGit.in(folder.resolve("batch-" + done));
            Map<Long, FuzzHistory.Made> made = batch(git, SEED + done, Math.min(BATCH, COUNT - done), 0);
            PlainObjects objects = PlainObjects.read(git);
            for (Map.Entry<Long, FuzzHistory.Made> history : made.entrySet()) {
                Map<String, Oracle.Answer> ours = ours(git.folder(), "", history);
                ours.values().forEach(answer -> kinds.merge(answer.kind(), 1, Integer::sum));
                Oracle oracle = new Oracle(
                        objects, history.getValue().seals(), history.getValue().minimum());
                String head = history.getValue().head().commit().name();
                differences(answers(oracle, head), ours, oracle.standing(head, FuzzCast.GRADES))
                        .forEach(line -> wrong.add("fuzz.seed=" + history.getKey() + " " + line));
            }
        }
        assertEquals("", String.join("\n", wrong));
        assertTrue(COUNT < 300 || kinds.size() > 14, "every verdict should occur: " + kinds);
    }

    @Test
    void messagesAndMailmapsHaveNoPart() throws IOException {
        NativeGit plain = NativeGit.in(folder.resolve("plain"));
        NativeGit other = NativeGit.in(folder.resolve("reworded"));
        Map<Long, FuzzHistory.Made> made = batch(plain, SEED, ALIKE, 0);
        Map<Long, FuzzHistory.Made> reworded = batch(other, SEED, ALIKE, 1000);
        Path mailmap = Files.writeString(folder.resolve("mailmap"), "王老師 <wang@yfsh.example> <chen@yfsh.example>\n");
        other.run("config", "mailmap.file", mailmap.toString());
        for (Map.Entry<Long, FuzzHistory.Made> history : made.entrySet()) {
            assertEquals(
                    withoutSteps(ours(plain.folder(), "", history)),
                    withoutSteps(ours(other.folder(), "", history)),
                    "fuzz.seed=" + history.getKey());
            assertTrue(!history.getValue()
                    .head()
                    .equals(reworded.get(history.getKey()).head()));
        }
    }

    @Test
    void namesOfBranchesAndWaysOfStoringHaveNoPart() throws IOException {
        NativeGit git = NativeGit.in(folder.resolve("stored"));
        Map<Long, FuzzHistory.Made> made = batch(git, SEED, ALIKE, 0);
        Map<Long, Map<String, Oracle.Answer>> expected = new TreeMap<>();
        for (Map.Entry<Long, FuzzHistory.Made> history : made.entrySet()) {
            expected.put(history.getKey(), ours(git.folder(), "", history));
            git.run("branch", "已合併/" + branch(history.getKey()), branch(history.getKey()));
        }
        same(git.folder(), "已合併/", made, expected);
        git.run("pack-refs", "--all", "--prune");
        git.run("commit-graph", "write", "--reachable", "--changed-paths");
        same(git.folder(), "", made, expected);
        git.run("repack", "-q", "-a", "-d", "-f", "--depth=50", "--write-bitmap-index");
        git.run("multi-pack-index", "write");
        same(git.folder(), "", made, expected);
        NativeGit clones = NativeGit.in(folder.resolve("clones"));
        clones.run("clone", "-q", "--bare", "--no-local", git.folder().toString(), "bare.git");
        same(clones.folder().resolve("bare.git"), "", made, expected);
        clones.run("clone", "-q", "--mirror", git.folder().toString(), "mirror.git");
        same(clones.folder().resolve("mirror.git"), "", made, expected);
        loose(git);
        same(git.folder(), "", made, expected);
    }

    /** Leaves every object in a file of its own. */
    private static void loose(NativeGit git) throws IOException {
        Path packs = git.folder().resolve("objects/pack");
        Path aside = Files.move(packs, git.folder().resolve("aside"));
        try (var all = Files.list(aside)) {
            for (Path pack : all.filter(it -> it.toString().endsWith(".pack")).toList()) {
                git.feed(pack, "unpack-objects", "-q");
            }
        }
    }

    private void same(
            Path repository,
            String prefix,
            Map<Long, FuzzHistory.Made> made,
            Map<Long, Map<String, Oracle.Answer>> expected)
            throws IOException {
        for (Map.Entry<Long, FuzzHistory.Made> history : made.entrySet()) {
            assertEquals(
                    expected.get(history.getKey()), ours(repository, prefix, history), "fuzz.seed=" + history.getKey());
        }
    }

    private static Map<String, Oracle.Answer> withoutSteps(Map<String, Oracle.Answer> answers) {
        UnaryOperator<Oracle.Answer> without = it -> new Oracle.Answer(it.kind(), it.flags(), "");
        answers.replaceAll((work, answer) -> without.apply(answer));
        return answers;
    }

    private static Map<Long, FuzzHistory.Made> batch(NativeGit git, long seed, int count, long wording)
            throws IOException {
        Map<Long, FuzzHistory.Made> made = new TreeMap<>();
        try (Pen pen = Pen.begin(git.folder())) {
            Folder school = FuzzCast.school(BASE, pen);
            if (wording > 0) {
                school = school.with(".mailmap", Optional.of(pen.file("<wang@yfsh.example> <chen@yfsh.example>\n")));
            }
            for (long each = seed; each < seed + count; each++) {
                FuzzHistory.Made history = FuzzHistory.write(pen, school, each, each + wording);
                pen.point("refs/heads/" + branch(each), history.head().commit());
                made.put(each, history);
            }
        }
        return made;
    }

    private static String branch(long seed) {
        return "history-" + seed;
    }

    private static Map<String, Oracle.Answer> answers(Oracle oracle, String head) throws IOException {
        Map<String, Oracle.Answer> answers = new TreeMap<>();
        for (String work : FuzzCast.WORKS) {
            oracle.verdict(head, work).ifPresent(answer -> answers.put(work, answer));
        }
        return answers;
    }

    private Map<String, Oracle.Answer> ours(Path repository, String prefix, Map.Entry<Long, FuzzHistory.Made> history)
            throws IOException {
        return judge.verdicts(
                repository,
                prefix + branch(history.getKey()),
                history.getValue().minimum());
    }

    /** Of an office's file it is compared whether it stands: why it does not may lie in a row as well as in a step. */
    private static List<String> differences(
            Map<String, Oracle.Answer> expected, Map<String, Oracle.Answer> ours, OracleRows.Standing grades) {
        List<String> lines = new ArrayList<>();
        Optional<String> certified =
                Optional.ofNullable(ours.remove(FuzzCast.GRADES)).map(Oracle.Answer::kind);
        Optional<String> wanted =
                Optional.ofNullable(expected.remove(FuzzCast.GRADES)).map(Oracle.Answer::kind);
        boolean stands = certified.equals(Optional.of("CERTIFIED"));
        boolean unsafe = wanted.equals(Optional.of("UNSAFE_CONTENT"));
        if (certified.isPresent() != wanted.isPresent()
                || (unsafe && !certified.equals(wanted))
                || (!unsafe && stands && grades == OracleRows.Standing.DOUBTED)
                || (!unsafe && !stands && grades == OracleRows.Standing.STANDS)) {
            lines.add(FuzzCast.GRADES + "\n  oracle " + grades + " " + wanted + "\n  ours   " + certified);
        }
        Set<String> works = new TreeSet<>(expected.keySet());
        works.addAll(ours.keySet());
        for (String work : works) {
            Optional<Oracle.Answer> oracle = Optional.ofNullable(expected.get(work));
            Optional<Oracle.Answer> found = Optional.ofNullable(ours.get(work));
            if (!oracle.equals(found)) {
                lines.add(work + "\n  oracle " + oracle + "\n  ours   " + found);
            }
        }
        return lines;
    }
}
