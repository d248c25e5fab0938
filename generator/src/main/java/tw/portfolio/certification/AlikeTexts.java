package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which of many texts have how much in common with another: only what they have of it is gone through. */
final class AlikeTexts {
    private final List<String> names = new ArrayList<>();
    private final List<Likeness> texts = new ArrayList<>();
    private final Map<Long, Numbers> having = new HashMap<>();
    private long looked;

    /** The numbers of the texts that have one piece. */
    private static final class Numbers {
        private int[] numbers = new int[1];
        private int count;

        void add(int number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = number;
        }
    }

    void add(String name, Likeness text) {
        int number = names.size();
        names.add(name);
        texts.add(text);
        for (int i = 0; i < text.pieces(); i++) {
            having.computeIfAbsent(text.piece(i), it -> new Numbers()).add(number);
        }
    }

    /**
     * Returns how much of the larger of two texts stands in both, between 0 and 1, by name.
     *
     * @param least for which of them: those with as much in common at least, above 0
     */
    SortedMap<String, Double> to(Likeness text, double least) {
        long[] common = new long[names.size()];
        for (int i = 0; i < text.pieces(); i++) {
            Numbers of = having.get(text.piece(i));
            for (int n = 0; of != null && n < of.count; n++) {
                common[of.numbers[n]] += text.bytes(i);
            }
            looked += of == null ? 1 : of.count;
        }
        SortedMap<String, Double> alike = new TreeMap<>();
        for (int number = 0; number < common.length; number++) {
            double part = common[number]
                    / (double)
                            Math.max(1, Math.max(text.size(), texts.get(number).size()));
            if (part >= least) {
                alike.put(names.get(number), part);
            }
        }
        looked += common.length;
        return alike;
    }

    /** Returns how often a piece of a text was looked at so far. */
    long looked() {
        return looked;
    }
}
