package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random histories in which the list of deputies changes as often as the works, by whoever may and by whoever may not: who stands in is what an
 * officer left, and no work is certified by somebody whom no officer ever named. The seeds are those of {@link FuzzTest}.
 */
class FuzzDeputiesTest {
    private static final Path BASE = Path.of("src/test/cases/certification/base");
    private static final int COUNT =
            Integer.getInteger("fuzz.count", Boolean.getBoolean("portfolio.deep") ? 10_000 : 120);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int BATCH = 100;

    @TempDir
    Path folder;

    private int named;
    private int tampered;

    @Test
    void nobodyStandsInWhomNoOfficerNamed() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        Judge judge = new Judge(folder);
        List<String> wrong = new ArrayList<>();
        for (int done = 0; done < COUNT && wrong.isEmpty(); done += BATCH) {
            NativeGit git = NativeGit.in(folder.resolve("batch-" + done));
            Map<Long, FuzzHistory.Made> made = batch(git, SEED + done, Math.min(BATCH, COUNT - done));
            PlainObjects objects = PlainObjects.read(git);
            for (Map.Entry<Long, FuzzHistory.Made> history : made.entrySet()) {
                FuzzHistory.Made it = history.getValue();
                Map<String, Oracle.Answer> ours =
                        judge.verdicts(git.folder(), "history-" + history.getKey(), it.minimum());
                Oracle oracle = new Oracle(objects, it.seals(), it.minimum());
                differences(objects, oracle, it.head().commit().name(), ours)
                        .forEach(line -> wrong.add("fuzz.seed=" + history.getKey() + " " + line));
            }
        }
        assertEquals("", String.join("\n", wrong));
        assertTrue(COUNT < 120 || named > 10, "deputies should certify: " + named);
        assertTrue(COUNT < 120 || tampered > 5, "rows that nobody named should make a difference: " + tampered);
    }

    private static Map<Long, FuzzHistory.Made> batch(NativeGit git, long seed, int count) throws IOException {
        Map<Long, FuzzHistory.Made> made = new TreeMap<>();
        try (Pen pen = Pen.begin(git.folder())) {
            Folder school = FuzzCast.school(BASE, pen);
            for (long each = seed; each < seed + count; each++) {
                FuzzHistory.Made history = FuzzHistory.writeStoodInFor(pen, school, each);
                pen.point("refs/heads/history-" + each, history.head().commit());
                made.put(each, history);
            }
        }
        return made;
    }

    private List<String> differences(PlainObjects objects, Oracle oracle, String head, Map<String, Oracle.Answer> ours)
            throws IOException {
        OracleDeputies deputies = OracleDeputies.read(objects, oracle, head);
        List<String> lines = new ArrayList<>();
        for (String work : List.of(FuzzCast.RIVER, FuzzCast.POND, FuzzCast.LAKE)) {
            Optional<Oracle.Answer> found = Optional.ofNullable(ours.get(work));
            if (found.filter(it -> it.flags().contains("DEPUTY")).isPresent()) {
                named++;
            }
            if (deputies.doubted()
                    && !oracle.with(deputies.rows()).verdict(head, work).equals(found)) {
                tampered++;
            }
            if (!isOne(oracle, deputies.possible(), head, work, found)) {
                lines.add(work + "\n  deputies " + deputies + "\n  oracle "
                        + oracle.with(deputies.rows()).verdict(head, work) + "\n  ours   " + found);
            }
        }
        return lines;
    }

    private static boolean isOne(
            Oracle oracle, List<Set<String>> possible, String head, String work, Optional<Oracle.Answer> found)
            throws IOException {
        for (Set<String> rows : possible) {
            if (oracle.with(rows).verdict(head, work).equals(found)) {
                return true;
            }
        }
        return false;
    }
}
