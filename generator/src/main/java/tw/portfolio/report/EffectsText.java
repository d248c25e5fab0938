package tw.portfolio.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Seen;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;
import tw.portfolio.rules.CapDiff;
import tw.portfolio.rules.DeliveryState;
import tw.portfolio.rules.EditionEffects;
import tw.portfolio.rules.EditionEffects.CapGroup;
import tw.portfolio.rules.EditionEffects.FoundGroup;
import tw.portfolio.rules.Listed;
import tw.portfolio.rules.OfficeDelivery;
import tw.portfolio.rules.OwedChange;
import tw.portfolio.rules.Provision;
import tw.portfolio.rules.VerdictChange;

/** What another edition would do, in words a registrar can read out: what differs, then whom it touches, each kind with its total. */
public final class EffectsText {
    /** As many of what offices owe as a reader takes in. */
    private static final int MOST_OWED = 100;

    private static final int MOST_STUDENTS = 10;
    private final Catalogue catalogue;
    private final Language language;
    private final Appendable out;

    public EffectsText(Catalogue catalogue, Language language, Appendable out) {
        this.catalogue = catalogue;
        this.language = language;
        this.out = out;
    }

    /**
     * Writes it all.
     *
     * @param from the first of the two, as people call it; {@code to} the second
     * @param notInHand which of them is known by name alone
     */
    public void write(Text from, Text to, List<Text> notInHand, EditionEffects effects) throws IOException {
        line("rules.diff", Map.of("from", from, "to", to));
        for (Text edition : notInHand) {
            line("rules.diff-not-in-hand", Map.of("edition", edition));
        }
        for (Provision.Change change : effects.provisions()) {
            line(
                    "rules.diff-provision",
                    Map.of(
                            "what", change.what(),
                            "old", change.old(),
                            "now", change.now(),
                            "clauses", same(change.clauses().isEmpty() ? "—" : change.clauses())));
        }
        if (effects.none()) {
            line("rules.diff-none", Map.of());
            return;
        }
        for (CapGroup group : effects.caps()) {
            cap(group);
        }
        for (Map.Entry<String, FoundGroup> group : effects.findings().entrySet()) {
            found(group.getKey(), group.getValue());
        }
        owed(effects.owed());
        for (Listed<VerdictChange> group : effects.verdicts().values()) {
            verdicts(group);
        }
        line("rules.diff-note", Map.of());
    }

    private void cap(CapGroup group) throws IOException {
        line(
                "rules.diff-group",
                Map.of(
                        "period", same(group.period()),
                        "subject",
                                new Text(group.subject().zh(), group.subject().en()),
                        "newly", same(group.all().newly()),
                        "ended", same(group.all().ended()),
                        "all", same(group.changes().count())));
        for (Map.Entry<String, EditionEffects.Count> one : group.classes().entrySet()) {
            line(
                    "rules.diff-class",
                    Map.of(
                            "seat", same(one.getKey()),
                            "newly", same(one.getValue().newly()),
                            "ended", same(one.getValue().ended())));
        }
        for (CapDiff.Change change : group.changes().first()) {
            line(
                    "rules.diff-record",
                    Map.of(
                            "directory", same(change.directory()),
                            "was", same(change.wasOver()),
                            "now", same(change.isOver()),
                            "items", same(String.join("、", change.items()))));
        }
        more(group.changes().more());
    }

    private void found(String rule, FoundGroup group) throws IOException {
        line(
                "rules.diff-found",
                Map.of(
                        "rule", same(rule),
                        "newly", same(group.begun().count()),
                        "changed", same(group.changed().count()),
                        "ended", same(group.ended().count())));
        each("rules.diff-begun", group.begun());
        each("rules.diff-changed", group.changed());
        each("rules.diff-ended", group.ended());
    }

    private void each(String key, Listed<Diagnostic> findings) throws IOException {
        for (Diagnostic finding : findings.first()) {
            String message = Seen.line(catalogue.message(finding, language));
            line(key, Map.of("at", same(finding.at()), "message", same(message)));
        }
        more(findings.more());
    }

    private void owed(List<OwedChange> changes) throws IOException {
        if (changes.isEmpty()) {
            return;
        }
        line(
                "rules.diff-owed",
                Map.of(
                        "newlyLate", count(changes, it -> it.newly(DeliveryState.LATE)),
                        "noLongerLate", count(changes, it -> it.noLonger(DeliveryState.LATE)),
                        "newlyMissing", count(changes, it -> it.newly(DeliveryState.MISSING)),
                        "noLongerMissing", count(changes, it -> it.noLonger(DeliveryState.MISSING)),
                        "newlyDue", count(changes, it -> it.old().isEmpty()),
                        "noLongerDue", count(changes, it -> it.now().isEmpty()),
                        "all", same(changes.size())));
        moved(changes.stream().filter(OwedChange::onlyMoves).toList());
        List<OwedChange> listed =
                changes.stream().filter(change -> !change.onlyMoves()).toList();
        for (OwedChange change : listed.subList(0, Math.min(MOST_OWED, listed.size()))) {
            OfficeDelivery row = change.row();
            line(
                    "rules.diff-owed-one",
                    Map.of(
                            "path", place(row),
                            "who", row.delivery().enteredBy().words(),
                            "was", state(change.old()),
                            "now", state(change.now()),
                            "students", students(change.now())));
        }
        more(listed.size() - Math.min(MOST_OWED, listed.size()));
    }

    private void verdicts(Listed<VerdictChange> group) throws IOException {
        VerdictWords words = new VerdictWords(catalogue);
        VerdictChange first = group.first().get(0);
        line(
                "rules.diff-verdicts",
                Map.of(
                        "record",
                        new Text(
                                first.now().recordKind().zh(),
                                first.now().recordKind().en()),
                        "count",
                        same(group.count()),
                        "old",
                        words.staff(first.old()).label(),
                        "now",
                        words.staff(first.now()).label()));
        for (VerdictChange change : group.first()) {
            line("rules.diff-verdict", Map.of("path", same(change.now().path())));
        }
        more(group.more());
    }

    /** Where many files together are owed, they are named by what they are. */
    private static Text place(OfficeDelivery row) {
        if (!row.path().contains("{")) {
            return same(row.path());
        }
        RecordKind kind = row.delivery().record();
        Object period = kind.names("term") ? row.term() : row.term().year();
        return new Text(period + " " + kind.zh(), kind.en() + " " + period);
    }

    /** A day that moves and changes nothing else is told once for all that it is the day of. */
    private void moved(List<OwedChange> changes) throws IOException {
        Map<String, Integer> days = new LinkedHashMap<>();
        changes.forEach(change -> days.merge(day(change.old()) + " → " + day(change.now()), 1, Integer::sum));
        for (Map.Entry<String, Integer> one : days.entrySet()) {
            line("rules.diff-moved", Map.of("days", same(one.getKey()), "count", same(one.getValue())));
        }
    }

    private static String day(Optional<OfficeDelivery> row) {
        return row.flatMap(OfficeDelivery::dueOn).map(LocalDate::toString).orElse("—");
    }

    private static Text count(List<OwedChange> changes, Predicate<OwedChange> wanted) {
        return same(changes.stream().filter(wanted).count());
    }

    private static Text state(Optional<OfficeDelivery> row) {
        String due = " " + day(row);
        return row.map(it -> new Text(it.state().zh() + due, it.state().en() + due))
                .orElse(Text.same("—"));
    }

    /** The students for whom somebody still owes a record that is missing; none where it is not kept for them one by one. */
    private static Text students(Optional<OfficeDelivery> row) {
        List<String> numbers = row.filter(it -> it.state() == DeliveryState.MISSING)
                .flatMap(OfficeDelivery::students)
                .map(coverage -> coverage.without().stream()
                        .map(student -> student.number().value())
                        .toList())
                .orElse(List.of());
        String named = numbers.stream().limit(MOST_STUDENTS).collect(Collectors.joining("、"));
        int more = numbers.size() - MOST_STUDENTS;
        return numbers.isEmpty()
                ? same("")
                : new Text(
                        "：" + named + (more > 0 ? " 等 " + numbers.size() + " 位" : ""),
                        ": " + named + (more > 0 ? " and " + more + " more" : ""));
    }

    private void more(int more) throws IOException {
        if (more > 0) {
            line("rules.diff-more", Map.of("more", same(more)));
        }
    }

    private static Text same(Object value) {
        return Text.same(String.valueOf(value));
    }

    private void line(String key, Map<String, Text> values) throws IOException {
        out.append(catalogue.fill(key, values, language)).append('\n');
    }
}
