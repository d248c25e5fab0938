package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.diagnostic.Noted;

/**
 * Random histories of lists, changed by whoever may and whoever may not: no row is in force that somebody not entitled wrote and nobody
 * entitled has touched since. {@code -Dstorm.seed=N} makes others.
 */
class RowStormTest {
    private static final long SEED = Long.getLong("storm.seed", 1);
    private static final int FILES = 60;
    private static final int STEPS = 7;

    @TempDir
    Path folder;

    /** What the lists are called since the last step. */
    private final List<String> names = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noRowIsInForceThatNobodyEntitledHasTouched(boolean moving) throws IOException {
        Random random = new Random(SEED);
        List<RowStorm> storms = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            storms.add(new RowStorm(random.nextLong(), i, moving));
        }
        names.clear();
        StringBuilder history = new StringBuilder();
        write(history, 0, true, storms);
        for (int step = 1; step < STEPS; step++) {
            boolean entitled = step == STEPS - 1 || (step > 1 && random.nextBoolean());
            boolean last = step == STEPS - 1;
            storms.forEach(storm -> {
                if (last) {
                    storm.mend();
                } else {
                    storm.change(entitled);
                }
            });
            write(history, step, entitled, storms);
        }
        Files.writeString(folder.resolve("case/history.yaml"), history);
        Noted<CertifiedSchool> certified = CaseSchool.certify(
                CaseSchool.replay(folder.resolve("case"), folder.resolve("run")),
                CaseSchool.settings(folder.resolve("case")));
        int expected = 0;
        for (int i = 0; i < FILES; i++) {
            expected += storms.get(i).untouched().size();
            TreeSet<Integer> missed =
                    storms.get(i).missed(voided(certified, storms.get(i).name()));
            assertEquals(
                    new TreeSet<>(),
                    missed,
                    "storm.seed=" + SEED + " " + storms.get(i).name() + "\n"
                            + storms.get(i).told());
        }
        assertTrue(expected > 0, "rows that must be void should occur");
    }

    private static List<Integer> voided(Noted<CertifiedSchool> certified, String path) {
        return certified.notes().stream()
                .filter(note -> note.rule().value().equals("certification.void-row"))
                .filter(note -> note.at().path().equals(path))
                .map(note -> note.at().line())
                .toList();
    }

    /** Writes a step that puts every file as it is now: by the registry's merge, or by a student who pushes. */
    private void write(StringBuilder history, int step, boolean entitled, List<RowStorm> storms) throws IOException {
        storms.forEach(storm -> storm.tell(entitled));
        String at = "2026-01-%02dT10:00+08:00".formatted(step + 1);
        StringBuilder put = new StringBuilder();
        for (int i = 0; i < storms.size(); i++) {
            String name = "history/" + step + "-" + i + ".yaml";
            Path file = folder.resolve("case").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, storms.get(i).text());
            put.append("            - {path: ")
                    .append(storms.get(i).name())
                    .append(", from: ")
                    .append(name)
                    .append("}\n");
        }
        history.append(entitled ? """
                          - merge:
                              request: %1$d
                              by: huang
                              at: %2$s
                              branch: work%1$d
                              title: 更新
                              commits:
                                - by: huang
                                  at: %3$s
                                  message: 更新
                                  put:
                        """.formatted(step + 1, at, at.replace("T10", "T09")) : """
                          - push:
                              by: chen
                              at: %s
                              message: 更新
                              put:
                        """.formatted(at));
        history.append(put);
        List<String> now = storms.stream().map(RowStorm::name).toList();
        String removed = names.stream().filter(name -> !now.contains(name)).collect(Collectors.joining(", "));
        history.append((entitled ? "          " : "      ") + "remove: [" + removed + "]\n");
        names.clear();
        names.addAll(now);
    }
}
