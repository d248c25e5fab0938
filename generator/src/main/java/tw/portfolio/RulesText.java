package tw.portfolio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.edition.Cap;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.rules.EditionDiff.Change;

/** What {@code portfolio rules} found, in words a registrar can read out. */
public final class RulesText {
    private final Catalogue catalogue = Catalogue.shipped();
    private final Language language;
    private final Appendable out;

    public RulesText(Language language, Appendable out) {
        this.language = language;
        this.out = out;
    }

    /** Writes each edition's examples, and what came of those that do not hold. */
    public void write(List<RuleExamples.Tried> tried) throws IOException {
        String edition = "";
        for (RuleExamples.Tried one : tried) {
            String heading = one.edition().shortTitle() + "（" + one.edition().adoptedOn() + "，"
                    + one.edition().id() + "）";
            if (!heading.equals(edition)) {
                out.append(heading).append('\n');
                edition = heading;
            }
            line(
                    one.holds() ? "rules.example-holds" : "rules.example-fails",
                    Map.of("example", same(one.example().example())));
            if (!one.holds()) {
                line("rules.example-found", Map.of("expected", list(one.expected()), "found", list(one.found())));
            }
        }
        long failed = tried.stream().filter(one -> !one.holds()).count();
        line("rules.examples", Map.of("count", same(tried.size()), "failed", same(failed)));
    }

    /** Writes what differs in numbers, then what that does: counts by period and class, then each student's record. */
    public void write(RulesRun.Compared compared) throws IOException {
        line("rules.diff", Map.of("from", name(compared.from()), "to", name(compared.to())));
        for (CapSubject subject : CapSubject.values()) {
            String old = limit(compared.from(), subject);
            String now = limit(compared.to(), subject);
            if (!old.equals(now)) {
                line("rules.diff-cap", Map.of("subject", words(subject), "old", same(old), "now", same(now)));
            }
        }
        if (compared.changes().isEmpty()) {
            line("rules.diff-none", Map.of());
            return;
        }
        Map<String, List<Change>> groups = new TreeMap<>();
        for (Change change : compared.changes()) {
            String key = change.period() + " " + change.subject().word();
            groups.computeIfAbsent(key, it -> new ArrayList<>()).add(change);
        }
        for (List<Change> group : groups.values()) {
            group(group);
        }
        line("rules.diff-note", Map.of());
    }

    private void group(List<Change> group) throws IOException {
        Change any = group.get(0);
        Map<String, Text> values = counts(group);
        values.put("period", same(any.period()));
        values.put("subject", words(any.subject()));
        line("rules.diff-group", values);
        Map<String, List<Change>> classes = new TreeMap<>();
        for (Change change : group) {
            String seat = change.seat().map(it -> it.value()).orElse("—");
            classes.computeIfAbsent(seat, it -> new ArrayList<>()).add(change);
        }
        for (Map.Entry<String, List<Change>> one : classes.entrySet()) {
            Map<String, Text> ofClass = counts(one.getValue());
            ofClass.put("seat", same(one.getKey()));
            line("rules.diff-class", ofClass);
        }
        for (Change change : group) {
            line(
                    "rules.diff-record",
                    Map.of(
                            "directory", same(change.directory()),
                            "was", same(change.wasOver()),
                            "now", same(change.isOver()),
                            "items", same(String.join("、", change.items()))));
        }
    }

    private static Map<String, Text> counts(List<Change> changes) {
        Map<String, Text> counts = new LinkedHashMap<>();
        counts.put("newly", same(changes.stream().filter(Change::newlyOver).count()));
        counts.put("ended", same(changes.stream().filter(Change::noLongerOver).count()));
        return counts;
    }

    private static String limit(Edition edition, CapSubject subject) {
        return edition.cap(subject).map(Cap::limit).map(String::valueOf).orElse("—");
    }

    private static Text words(CapSubject subject) {
        return new Text(subject.zh(), subject.en());
    }

    private static Text name(Edition edition) {
        return same(edition.shortTitle() + " " + edition.adoptedOn() + " (" + edition.id() + ")");
    }

    private static Text list(List<String> found) {
        return found.isEmpty() ? new Text("沒有超出", "nothing over") : same(String.join("; ", found));
    }

    private static Text same(Object value) {
        return Text.same(String.valueOf(value));
    }

    private void line(String key, Map<String, Text> values) throws IOException {
        out.append(catalogue.fill(key, values, language)).append('\n');
    }
}
