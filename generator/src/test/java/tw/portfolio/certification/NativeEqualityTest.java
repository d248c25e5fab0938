package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;
import tw.portfolio.torture.MergeStorm;
import tw.portfolio.torture.NativeGit;

/**
 * For every path of a history of thousands of merges, the step that decides is the one {@code git log --first-parent -m} names. Ordinary
 * runs take 5,000 merges, the profile {@code deep} 20,000 of another seed.
 */
class NativeEqualityTest {
    private static final boolean DEEP = Boolean.getBoolean("portfolio.deep");
    private static final int MERGES = DEEP ? 20_000 : 5_000;
    private static final long SEED = Long.getLong("storm.seed", DEEP ? 2 : 1);

    @TempDir
    Path folder;

    @Test
    void theDecidingStepOfEveryPathIsThatOfNativeGit() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        NativeGit git = storm();
        int merges = Integer.parseInt(git.run("rev-list", "--first-parent", "--merges", "--count", "main")
                .strip());
        assertTrue(merges >= MERGES, "merges on the main line: " + merges);
        SortedMap<String, String> expected = decidingSteps(git);
        assertTrue(expected.size() > 300, "there are many paths: " + expected.size());
        SourceSettings settings = new SourceSettings("main", git.folder(), Optional.of("main"), false);
        assertEquals(expected, ours(settings, expected), "storm.seed=" + SEED);
        verdicts(settings, expected);
    }

    private NativeGit storm() throws IOException {
        NativeGit git = NativeGit.in(folder.resolve("storm.git"));
        MergeStorm.write(CaseSchool.BASE, git.folder(), MERGES + MERGES / 5, SEED);
        return git;
    }

    /** Returns the last step that changed each file, and each directory, that the head has. */
    private static SortedMap<String, String> decidingSteps(NativeGit git) throws IOException {
        SortedMap<String, String> steps = new TreeMap<>();
        for (String path : git.run("-c", "core.quotePath=false", "ls-tree", "-r", "-t", "--name-only", "main")
                .split("\n")) {
            steps.put(path, "");
        }
        String commit = "";
        String log = git.run(
                "-c",
                "core.quotePath=false",
                "log",
                "--first-parent",
                "-m",
                "--raw",
                "--no-renames",
                "--format=commit %H",
                "main");
        for (String entry : log.split("\n")) {
            if (entry.startsWith("commit ")) {
                commit = entry.substring("commit ".length());
            } else if (entry.startsWith(":")) {
                String path = entry.substring(entry.indexOf('\t') + 1);
                for (int slash = path.length(); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                    String step = commit;
                    steps.computeIfPresent(path.substring(0, slash), (at, known) -> known.isEmpty() ? step : known);
                }
            }
        }
        return steps;
    }

    /** Asks our walk for the same paths; those at one depth at a time, as a record never lies within another. */
    private static SortedMap<String, String> ours(SourceSettings settings, SortedMap<String, String> paths)
            throws IOException {
        SortedMap<String, String> found = new TreeMap<>();
        try (Source source = Sources.open(settings);
                Mainline mainline = Mainline.of(source.head().orElseThrow())) {
            Map<Long, List<String>> byDepth = new TreeMap<>();
            for (String path : paths.keySet()) {
                long depth = path.chars().filter(c -> c == '/').count();
                byDepth.computeIfAbsent(depth, key -> new ArrayList<>()).add(path);
            }
            for (List<String> wanted : byDepth.values()) {
                ChangedPaths changes = ChangedPaths.of(mainline, wanted, ChangedPaths.NOTHING_ELSE);
                for (StepCommit step : mainline.steps()) {
                    for (int number : changes.at(step.step())) {
                        found.put(wanted.get(number), step.name());
                    }
                }
            }
        }
        return found;
    }

    private static void verdicts(SourceSettings settings, Map<String, String> expected) throws IOException {
        int records = 0;
        for (Verdict verdict : CaseSchool.certify(
                        settings, new CertificationSettings(CaseSchool.CLOCK, Optional.empty(), false))
                .value()
                .verdicts()
                .values()) {
            if (verdict.kind() == VerdictKind.UNSAFE_CONTENT && verdict.step().isEmpty()) {
                continue; // texts of two branches in one file, or no file at all: nothing is read as a record
            }
            assertEquals(
                    Optional.ofNullable(expected.get(verdict.path())),
                    verdict.step().map(Verdict.Step::commit),
                    verdict.path());
            records++;
        }
        assertTrue(records > 100, "there are many records: " + records);
    }
}
