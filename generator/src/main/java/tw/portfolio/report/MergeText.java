package tw.portfolio.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;

/** What a merge would do, in plain lines in the leading language; nothing in them was written by a record. */
final class MergeText {
    private static final int MOST_ROWS = 20;
    private final Wording wording;

    MergeText(Wording wording) {
        this.wording = wording;
    }

    /** Returns how many records are new, changed and gone, and what else is to be known of the merge. */
    List<String> lines(Merge merge) {
        List<String> lines = new ArrayList<>();
        if (merge.touched().isEmpty()) {
            lines.add(wording.label("merge.nothing"));
        } else {
            lines.add(wording.label("merge.records", Map.of("parts", parts(merge), "kinds", kinds(merge))));
        }
        if (merge.otherFiles() > 0) {
            lines.add(wording.label("merge.other-files", Map.of("count", number(merge.otherFiles()))));
        }
        if (merge.everything()) {
            lines.add(wording.label("merge.everything"));
        }
        return lines;
    }

    /** Returns a line for each cap, at most twenty and one that counts the rest. */
    List<String> caps(Merge merge) {
        List<String> lines = new ArrayList<>();
        for (Merge.CapChange row :
                merge.caps().subList(0, Math.min(MOST_ROWS, merge.caps().size()))) {
            lines.add(wording.label(
                    "merge.cap",
                    Map.of(
                            "student", Text.same(row.student()),
                            "subject", row.subject(),
                            "period", Text.same(row.period()),
                            "before", number(row.before()),
                            "after", number(row.after()),
                            "limit", number(row.limit()))));
        }
        if (merge.caps().size() > MOST_ROWS) {
            lines.add(moreCaps(merge.caps().size() - MOST_ROWS));
        }
        return lines;
    }

    String moreCaps(int count) {
        return wording.label("merge.more-caps", Map.of("count", number(count)));
    }

    private Text kinds(Merge merge) {
        Language lead = wording.lead();
        return Text.same(merge.touched().stream()
                .map(kind -> kind.kind().in(lead) + " " + kind.all())
                .collect(Collectors.joining(lead == Language.EN ? ", " : "、")));
    }

    private Text parts(Merge merge) {
        List<String> parts = new ArrayList<>();
        part("merge.added", merge, Merge.Touched::added).ifPresent(parts::add);
        part("merge.changed", merge, Merge.Touched::changed).ifPresent(parts::add);
        part("merge.removed", merge, Merge.Touched::removed).ifPresent(parts::add);
        return Text.same(String.join(wording.lead() == Language.EN ? ", " : "、", parts));
    }

    private Optional<String> part(String key, Merge merge, ToIntFunction<Merge.Touched> part) {
        int sum = merge.touched().stream().mapToInt(part).sum();
        return sum == 0 ? Optional.empty() : Optional.of(wording.label(key, Map.of("count", number(sum))));
    }

    private static Text number(int value) {
        return Text.same(String.valueOf(value));
    }
}
