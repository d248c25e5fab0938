package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A list of grades that some may change and some may not, one random change after the other. It knows of each line who wrote it and when, so
 * that it can say, without reading what stands there, which rows somebody entitled has touched since somebody else did.
 */
final class RowStorm {
    private static final int MOST_ROWS = 8;
    private static final String INDENT = "  ";
    private final Random random;
    private final List<List<Line>> rows = new ArrayList<>();
    private String key = "grades:";
    private String broken = "";
    private String end = "";
    private int students;
    private int time;

    /** A line with when it was last written by whoever may not, and when it was last touched by whoever may. */
    private static final class Line {
        private String text;
        private int other = -1;
        private int entitled = -1;

        private Line(String text) {
            this.text = text;
        }

        private void by(boolean entitledHand, int now) {
            if (entitledHand) {
                entitled = now;
            } else {
                other = now;
            }
        }
    }

    RowStorm(long seed) {
        this.random = new Random(seed);
        add(true);
        add(true);
        add(true);
    }

    /** Changes one thing or two. */
    void change(boolean entitled) {
        time++;
        for (int i = random.nextInt(2); i >= 0; i--) {
            switch (random.nextInt(10)) {
                case 0 -> key = key.equals("grades:") ? "grade: |" : "grades:";
                case 1 -> key = key.equals("grades:") ? "gradez:" : "grades:";
                case 2 -> broken = broken.isEmpty() ? INDENT + "- {student: [\n" : "";
                case 3 -> end = end.isEmpty() ? "...\n" : end.equals("...\n") ? "... # 114-1\n" : "";
                case 4 -> add(entitled);
                case 5 -> takeAway();
                case 6 -> remark(entitled);
                default -> score(entitled);
            }
        }
    }

    /** Mends what keeps the list from being read, and nothing else. */
    void mend() {
        time++;
        key = "grades:";
        broken = "";
        end = end.isEmpty() ? "...\n" : "";
    }

    private void add(boolean entitled) {
        if (rows.size() == MOST_ROWS) {
            return;
        }
        String student = "11409%02d".formatted(++students);
        List<Line> row = new ArrayList<>();
        if (random.nextBoolean()) {
            row.add(new Line("- {student: " + student + ", course: MATH, score: 60, passed: true}"));
        } else {
            row.add(new Line("- student: " + student));
            row.add(new Line("  course: MATH"));
            row.add(new Line("  score: 60"));
            row.add(new Line("  passed: true"));
        }
        row.forEach(line -> line.by(entitled, time));
        rows.add(random.nextInt(rows.size() + 1), row);
    }

    private void takeAway() {
        if (rows.size() > 1) {
            rows.remove(random.nextInt(rows.size()));
        }
    }

    private void score(boolean entitled) {
        List<Line> row = rows.get(random.nextInt(rows.size()));
        for (Line line : row) {
            if (line.text.contains("score: ")) {
                line.text = line.text.replaceFirst("score: [0-9]+", "score: " + (61 + random.nextInt(39)));
                line.by(entitled, time);
            }
        }
    }

    private void remark(boolean entitled) {
        List<Line> row = rows.get(random.nextInt(rows.size()));
        Line line = row.get(random.nextInt(row.size()));
        line.text = line.text.replaceFirst(" #.*", "") + " # " + time;
        line.by(entitled, time);
    }

    String text() {
        String written = rows.stream()
                .map(row -> row.stream().map(line -> INDENT + line.text + "\n").collect(Collectors.joining()))
                .collect(Collectors.joining());
        return key + "\n" + broken + written + end;
    }

    /** Returns the first lines of rows that nobody entitled has touched since somebody else did. */
    TreeSet<Integer> untouched() {
        TreeSet<Integer> untouched = new TreeSet<>();
        int number = 2;
        for (List<Line> row : rows) {
            int other = row.stream().mapToInt(line -> line.other).max().orElse(-1);
            int entitled = row.stream().mapToInt(line -> line.entitled).max().orElse(-1);
            if (other > entitled) {
                untouched.add(number);
            }
            number += row.size();
        }
        return untouched;
    }
}
