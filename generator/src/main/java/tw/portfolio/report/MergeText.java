package tw.portfolio.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;

/** What a merge would do, in plain lines in the leading language. */
final class MergeText {
    private static final int MOST_ROWS = 20;

    /** A reviewer has two minutes. */
    private static final int MOST_RECORDS = 10;

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

    /**
     * Returns a line for each record, at most ten and one that counts the rest.
     *
     * @param value makes what a record says harmless where it is read
     */
    List<String> records(Merge merge, UnaryOperator<String> value) {
        List<Merge.Proposed> all = merge.proposed();
        List<String> lines = new ArrayList<>();
        for (Merge.Proposed record : all.subList(0, Math.min(MOST_RECORDS, all.size()))) {
            Map<String, Text> values = new LinkedHashMap<>();
            values.put("what", record.what());
            values.put("title", Text.same(value.apply(record.title())));
            values.put("about", about(record, value));
            boolean bare = record.title().isEmpty() && !record.period().isEmpty();
            values.put("period", Text.same((bare ? " " : "") + record.period()));
            values.put("path", Text.same(value.apply(record.path())));
            values.put("whom", Text.same(value.apply(record.whom().in(wording.lead()))));
            record.whose().ifPresent(student -> values.put("name", whose(student, value)));
            boolean twin = record.whose().isPresent()
                    && all.stream().filter(record::readsLike).count() > 1;
            lines.add(wording.label(key(record) + (twin ? "-twin" : ""), values));
        }
        if (all.size() > MOST_RECORDS) {
            lines.add(wording.label("merge.more-records", Map.of("count", number(all.size() - MOST_RECORDS))));
        }
        return lines;
    }

    /** Returns the course or category and the term or year, as far as they are known. */
    private Text about(Merge.Proposed record, UnaryOperator<String> value) {
        return Text.same(Stream.of(value.apply(record.of().in(wording.lead())), record.period())
                .filter(part -> !part.isEmpty())
                .map(part -> wording.label("merge.record.about", Map.of("part", Text.same(part))))
                .collect(Collectors.joining()));
    }

    /** A student whom no list in force has is known by number alone. */
    private Text whose(Merge.Whose student, UnaryOperator<String> value) {
        Map<String, Text> values = Map.of(
                "name", Text.same(value.apply(student.name())),
                "number", Text.same(value.apply(student.number())),
                "class", Text.same(value.apply(student.classId())));
        String key = student.name().isEmpty()
                ? "merge.whose.number"
                : student.classId().isEmpty() ? "merge.whose.name" : "merge.whose";
        return Text.same(wording.label(key, values));
    }

    private static String key(Merge.Proposed record) {
        if (record.whose().isEmpty()) {
            return "merge.record.office";
        }
        return record.title().isEmpty() ? "merge.record.plain" : "merge.record.work";
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
