package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list of grades, several of one student among them and some written twice, that some may change and some may not, one random change after the other. It knows of each line who wrote it and when, so
 * that it can say, without reading what stands there, which rows somebody entitled has touched since somebody else did. One that moves is
 * given other names, of another list and of none, and its lines are those of whoever moved it, if that one may not.
 */
final class RowStorm {
    private static final int MOST_ROWS = 8;
    private static final int LEAST_ALIKE = 3;
    private static final String INDENT = "  ";
    private final Random random;
    private final int number;
    private final boolean moving;
    private final List<String> names;
    private String name;

    /** Rows that were in force and that somebody entitled has left as they were ever since, wherever the list lay. */
    private final Set<String> inForce = new HashSet<>();

    private final List<List<Line>> rows = new ArrayList<>();
    private String key = "grades:";
    private String broken = "";
    private String end = "";
    private int students;
    private int courses;
    private int scores;
    private int time;
    private String told = "";

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

    RowStorm(long seed, int number, boolean moving) {
        this.random = new Random(seed);
        this.number = number;
        this.moving = moving;
        this.names = List.of(
                "grades/114-1/%d.yaml".formatted(101 + number),
                "grades/114-1/%d.yaml".formatted(301 + number),
                "old/%d.txt".formatted(number));
        this.name = names.get(0);
        add(true);
        add(true);
        add(true);
        left();
    }

    /** Changes one thing or two. */
    void change(boolean entitled) {
        time++;
        String before = text();
        for (int i = random.nextInt(2); i >= 0; i--) {
            switch (random.nextInt(10)) {
                case 0 -> key = key.equals("grades:") ? "grade: |" : "grades:";
                case 1 -> key = key.equals("grades:") ? "gradez:" : "grades:";
                case 2 -> broken = broken.isEmpty() ? INDENT + "- {student: [\n" : "";
                case 3 -> end = end.isEmpty() ? "...\n" : end.equals("...\n") ? "... # 114-1\n" : "";
                case 4 -> add(entitled);
                case 5 -> takeAway(entitled);
                case 6 -> remark(entitled);
                default -> {
                    if (!entitled && random.nextInt(3) == 0) {
                        copy();
                    } else {
                        score(entitled);
                    }
                }
            }
        }
        if (moving && random.nextInt(3) == 0) {
            move(names.get(random.nextInt(names.size())), entitled, before);
        }
        if (entitled) {
            left();
        }
    }

    /** Mends what keeps the list from being read, and nothing else; puts it back under its name. */
    void mend() {
        time++;
        String before = text();
        key = "grades:";
        broken = "";
        end = end.isEmpty() ? "...\n" : "";
        move(names.get(0), true, before);
    }

    private void move(String to, boolean entitled, String before) {
        if (to.equals(name)) {
            return;
        }
        name = to;
        boolean shownWhole = alike(before, text()) * LEAST_ALIKE <= 1;
        if (!entitled || shownWhole) {
            rows.forEach(row -> row.forEach(line -> line.by(entitled, time)));
        }
    }

    /** Returns which part of the larger of two texts stands in both. */
    private static double alike(String before, String after) {
        List<String> lines = before.lines().map(String::strip).toList();
        double both = letters(after.lines().map(String::strip).filter(lines::contains));
        return both / Math.max(letters(lines.stream()), letters(after.lines().map(String::strip)));
    }

    private static int letters(Stream<String> lines) {
        return lines.mapToInt(String::length).sum();
    }

    /** Takes it that somebody entitled leaves the list: what is in force stays so wherever it lies, as long as they leave it as it is. */
    private void left() {
        inForce.retainAll(rows.stream().map(RowStorm::written).collect(Collectors.toSet()));
        if (isRead()) {
            rows.stream()
                    .filter(row -> !isUntouched(row))
                    .map(RowStorm::written)
                    .forEach(inForce::add);
        }
    }

    private boolean isRead() {
        return key.equals("grades:") && broken.isEmpty();
    }

    String name() {
        return name;
    }

    /** Notes what stands there now. */
    void tell(boolean entitled) {
        told += "-- " + (entitled ? "registry" : "student") + ": " + name + "\n" + text();
    }

    /** Returns all that ever stood there. */
    String told() {
        return told;
    }

    private void add(boolean entitled) {
        if (rows.size() == MOST_ROWS) {
            return;
        }
        if (students == 0 || random.nextInt(3) > 0) {
            students++;
        }
        String student = "1%02d%04d".formatted(number, students);
        String course = "C" + ++courses;
        List<Line> row = new ArrayList<>();
        if (random.nextBoolean()) {
            row.add(new Line("- {student: " + student + ", course: " + course + ", score: 60, passed: true}"));
        } else {
            row.add(new Line("- student: " + student));
            row.add(new Line("  course: " + course));
            row.add(new Line("  score: 60"));
            row.add(new Line("  passed: true"));
        }
        row.forEach(line -> line.by(entitled, time));
        rows.add(random.nextInt(rows.size() + 1), row);
    }

    private void takeAway(boolean entitled) {
        List<Line> row = rows.get(random.nextInt(rows.size()));
        if (rows.size() > 1 && !(entitled && isTwice(row))) {
            rows.remove(row);
        }
    }

    /** Writes a row once more, as nobody entitled does. */
    private void copy() {
        if (rows.size() < MOST_ROWS) {
            List<Line> copy = new ArrayList<>();
            rows.get(random.nextInt(rows.size())).forEach(line -> copy.add(new Line(line.text)));
            copy.forEach(line -> line.by(false, time));
            rows.add(random.nextInt(rows.size() + 1), copy);
        }
    }

    /** Returns whether another row says the same: of two side by side nobody can tell which of them somebody took away or confirmed. */
    private boolean isTwice(List<Line> row) {
        return rows.stream().filter(it -> written(it).equals(written(row))).count() > 1;
    }

    private void score(boolean entitled) {
        List<Line> row = rows.get(random.nextInt(rows.size()));
        if (entitled && isTwice(row)) {
            if (!isRead()) {
                return;
            }
            inForce.remove(written(row)); // corrected in one of them, it is in force in none
        }
        for (Line line : row) {
            if (line.text.contains("score: ")) {
                line.text = line.text.replaceFirst("score: [0-9]+", "score: " + (60 + ++scores));
                line.by(entitled, time);
            }
        }
    }

    private void remark(boolean entitled) {
        List<Line> row = rows.get(random.nextInt(rows.size()));
        if (entitled && isTwice(row)) {
            return;
        }
        Line line = row.get(random.nextInt(row.size()));
        line.text = line.text.replaceFirst(" #.*", "") + " # " + time;
        line.by(entitled, time);
    }

    String text() {
        return key + "\n" + broken + rows.stream().map(RowStorm::written).collect(Collectors.joining()) + end;
    }

    private static String written(List<Line> row) {
        return row.stream().map(line -> INDENT + line.text + "\n").collect(Collectors.joining());
    }

    /**
     * Returns the first lines of rows that nobody entitled has touched since somebody else did, and that do not stand as they were in force: of
     * several that say the same one may.
     */
    TreeSet<Integer> untouched() {
        TreeSet<Integer> untouched = new TreeSet<>();
        Set<String> there = new HashSet<>();
        rows.stream().filter(row -> !isUntouched(row)).map(RowStorm::written).forEach(there::add);
        begins().forEach((line, row) -> {
            boolean stands = inForce.contains(written(row)) && there.add(written(row));
            if (isUntouched(row) && !stands) {
                untouched.add(line);
            }
        });
        return untouched;
    }

    /** Returns which of those are not among the ones given, nor is another row with the same words in the place of one. */
    TreeSet<Integer> missed(Collection<Integer> voided) {
        Map<Integer, List<Line>> begins = begins();
        TreeSet<Integer> missed = untouched();
        Map<String, Integer> spare = new HashMap<>();
        for (int line : voided) {
            if (begins.containsKey(line) && !missed.remove(line)) {
                spare.merge(written(begins.get(line)), 1, Integer::sum);
            }
        }
        missed.removeIf(line -> spare.merge(written(begins.get(line)), -1, Integer::sum) >= 0);
        return missed;
    }

    private Map<Integer, List<Line>> begins() {
        Map<Integer, List<Line>> begins = new TreeMap<>();
        int line = 2;
        for (List<Line> row : rows) {
            begins.put(line, row);
            line += row.size();
        }
        return begins;
    }

    private static boolean isUntouched(List<Line> row) {
        int other = row.stream().mapToInt(line -> line.other).max().orElse(-1);
        int entitled = row.stream().mapToInt(line -> line.entitled).max().orElse(-1);
        return other > entitled;
    }
}
