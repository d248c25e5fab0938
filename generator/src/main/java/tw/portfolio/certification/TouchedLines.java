package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tw.portfolio.diagnostic.Text;

/** Tells which lines of a row somebody entitled must touch to confirm it. */
final class TouchedLines {
    /** As many runs of lines as are named; of more the first and the last line are. */
    private static final int MOST_NAMED = 5;

    private static final Text ROW = new Text("這一列的", "this row");
    private static final Text WHOLE = new Text("這一列每一行的", "each line of this row");

    private TouchedLines() {}

    /** Returns words for the lines of a void row; numbers where it is not the whole row, so that rows of one step read alike. */
    static Text words(VoidRow row) {
        List<Integer> numbers = row.open().lines();
        int all = row.row().written().lines().size();
        if (numbers.isEmpty() || numbers.size() == all) {
            return all > 1 ? WHOLE : ROW;
        }
        List<String> named = runs(numbers);
        return numbers.size() == 1
                ? new Text("第 " + named.get(0) + " 行", "line " + named.get(0))
                : new Text("第 " + String.join("、", named) + " 行每一行的", "each of the lines " + String.join(", ", named));
    }

    /** Returns what was taken out of a void row, by its keys and places alone: whoever reads the finding may not read every value. */
    static Text gone(VoidRow row) {
        List<Unsettled.Gone> gone = row.open().gone();
        return new Text(
                gone.stream().map(it -> named(it, "第 %d 項")).distinct().collect(Collectors.joining("、")),
                gone.stream().map(it -> named(it, "item %d")).distinct().collect(Collectors.joining(", ")));
    }

    private static String named(Unsettled.Gone gone, String item) {
        String key = Cut.to(Row.MOST_SHOWN, gone.key());
        String place = gone.item() == 0 ? "" : String.format(Locale.ROOT, item, gone.item());
        return key.isEmpty() || place.isEmpty() ? key + place : key + " " + place;
    }

    /** Returns what is to be done besides putting back what was taken out. */
    static Text besides(VoidRow row) {
        if (row.open().lines().isEmpty()) {
            return Text.same("");
        }
        Text lines = words(row);
        return new Text(
                "，並在" + lines.zh() + "行尾加註（例如 # 已核對，不加引號、括號）或改回原值",
                ", a remark is added at the end of " + lines.en()
                        + " (such as # checked, without quotes or brackets) or what stood there is put back");
    }

    private static List<String> runs(List<Integer> numbers) {
        List<String> runs = new ArrayList<>();
        int first = numbers.get(0);
        int last = first;
        for (int number : numbers.subList(1, numbers.size())) {
            if (number != last + 1) {
                runs.add(run(first, last));
                first = number;
            }
            last = number;
        }
        runs.add(run(first, last));
        return runs.size() > MOST_NAMED ? List.of(run(numbers.get(0), last)) : runs;
    }

    private static String run(int first, int last) {
        return first == last ? String.valueOf(first) : first + "–" + last;
    }
}
