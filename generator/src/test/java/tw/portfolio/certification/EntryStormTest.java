package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tw.portfolio.certification.RowBookTest.ENTITLED;
import static tw.portfolio.certification.RowBookTest.OTHER;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Random histories of items with lists of entries: none is in force otherwise than entitled people made it. {@code -Dstorm.seed=N} makes others, and
 * {@code -Dstorm.histories=N} more.
 */
class EntryStormTest {
    private static final long SEED = Long.getLong("storm.seed", 1);
    private static final int HISTORIES = Integer.getInteger("storm.histories", 1_500);
    private static final int STEPS = 4;

    @Test
    void noItemIsInForceOtherwiseThanTheEntitledMadeIt() {
        int unsound = 0;
        int settled = 0;
        for (int i = 0; i < HISTORIES; i++) {
            Random random = new Random(SEED * HISTORIES + i);
            EntryStorm storm = new EntryStorm(random);
            RowBook book = RowBookTest.begin(RowBookTest.read(storm.text()));
            StringBuilder told = new StringBuilder(storm.text());
            Set<String> asked = new TreeSet<>();
            for (int step = 0; step < STEPS; step++) {
                boolean entitled = step == STEPS - 1 || (step > 0 && random.nextBoolean());
                storm.change(entitled);
                told.append(entitled ? "-- registry\n" : "-- student\n").append(storm.text());
                RowBookTest.take(book, RowBookTest.read(storm.text()), entitled ? ENTITLED : OTHER);
                Set<String> more = voided(book);
                more.removeAll(storm.unsound());
                asked.addAll(more); // what the entitled wrote was asked for once more, and not taken yet
            }
            Set<String> voided = voided(book);
            voided.addAll(asked);
            Set<String> missed = new TreeSet<>(storm.unsound());
            unsound += missed.size();
            settled += 2 - voided.size();
            missed.removeAll(voided);
            assertEquals(Set.of(), missed, "storm.seed=" + SEED + " history " + i + "\n" + told);
        }
        assertTrue(unsound > 0 && settled > 0, unsound + " " + settled);
    }

    private static Set<String> voided(RowBook book) {
        return book.voided().stream().map(it -> it.row().name()).collect(Collectors.toCollection(TreeSet::new));
    }
}
