package tw.portfolio.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Citation;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.edition.Delivery;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.EventRow;
import tw.portfolio.model.edition.MeetingRow;
import tw.portfolio.model.edition.Parties;
import tw.portfolio.model.edition.Responsibility;
import tw.portfolio.model.edition.SeatRow;
import tw.portfolio.model.edition.WindowRow;
import tw.portfolio.model.form.Labelled;
import tw.portfolio.regulation.NationalRules;
import tw.portfolio.regulation.YearlyLimits;

/** Everything that an edition, or the ministry, lays down and that has an effect on somebody, each in one line. */
final class Provisions {
    private static final Text NOTHING = Text.same("—");
    private final Catalogue catalogue = Catalogue.shipped();
    private final List<Provision> all = new ArrayList<>();

    private Provisions() {}

    static List<Provision> of(Edition edition) {
        Provisions found = new Provisions();
        edition.caps()
                .forEach(cap -> found.add(
                        label(cap.subject()),
                        found.words("provision.cap", Map.of("limit", same(cap.limit()), "per", label(cap.per()))),
                        cap.clause()));
        edition.officesFinishDaysBefore()
                .ifPresent(days -> found.add(
                        found.words("provision.offices", Map.of()),
                        found.words("provision.days", Map.of("days", same(days))),
                        edition.basis(DeliveryRule.MISSING)
                                .map(Citation::clause)
                                .orElse("")));
        edition.windows().forEach(row -> found.window(row, row.clause()));
        edition.seats().forEach(found::seat);
        edition.meetings().forEach(found::meeting);
        edition.events().forEach(found::event);
        edition.deliveries().forEach(found::delivery);
        edition.division().forEach(found::certifying);
        edition.tasks()
                .forEach(row -> found.add(
                        same(row.task()), joined(row.offices().stream().map(Provisions::label)), row.clause()));
        return List.copyOf(found.all);
    }

    static List<Provision> of(NationalRules national) {
        Provisions found = new Provisions();
        for (YearlyLimits limits : national.limits()) {
            Map<String, Text> values = Map.of(
                    "types", same(String.join("、", limits.documentTypes())),
                    "bytes", same(limits.documentBytes()),
                    "media", same(String.join("、", limits.mediaTypes())),
                    "mediaBytes", same(limits.mediaBytes()),
                    "limit", same(limits.summaryCharacters()));
            String words = limits.citation().words();
            found.add(found.words("provision.documents", Map.of()), found.words("provision.files", values), words);
            found.add(found.words("provision.media", Map.of()), found.words("provision.media-files", values), words);
            found.add(found.words("provision.summary", Map.of()), found.words("provision.characters", values), words);
        }
        national.caps()
                .forEach(cap -> found.add(
                        label(cap.subject()),
                        found.words("provision.cap", Map.of("limit", same(cap.limit()), "per", label(cap.per()))),
                        cap.citation().words()));
        national.windows().forEach(row -> found.window(row.row(), row.citation().words()));
        national.numbers()
                .forEach(row -> found.add(
                        label(row.number()),
                        same(row.value().toPlainString()),
                        row.basis().citation().words()));
        return List.copyOf(found.all);
    }

    /** Returns every matter on which the second differs from the first, in the order of the first, then what is new. */
    static List<Provision.Change> between(List<Provision> first, List<Provision> second) {
        Map<Text, Provision> old = byMatter(first);
        Map<Text, Provision> now = byMatter(second);
        Set<Text> matters = new LinkedHashSet<>(old.keySet());
        matters.addAll(now.keySet());
        List<Provision.Change> changes = new ArrayList<>();
        for (Text what : matters) {
            Optional<Provision> was = Optional.ofNullable(old.get(what));
            Optional<Provision> is = Optional.ofNullable(now.get(what));
            Text before = was.map(Provision::value).orElse(NOTHING);
            Text after = is.map(Provision::value).orElse(NOTHING);
            if (!before.equals(after)) {
                String clauses = Stream.of(was, is)
                        .flatMap(Optional::stream)
                        .map(Provision::clause)
                        .filter(clause -> !clause.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" → "));
                changes.add(new Provision.Change(what, before, after, clauses));
            }
        }
        return changes;
    }

    /** Several rows on one matter are told in one line. */
    private static Map<Text, Provision> byMatter(List<Provision> provisions) {
        Map<Text, Provision> byMatter = new LinkedHashMap<>();
        provisions.forEach(row -> byMatter.merge(
                row.what(),
                row,
                (one, other) ->
                        new Provision(one.what(), joined(Stream.of(one.value(), other.value())), one.clause())));
        return byMatter;
    }

    private void window(WindowRow row, String clause) {
        List<Text> parts = new ArrayList<>();
        row.per().ifPresent(per -> parts.add(words("provision.window-per", Map.of("per", label(per)))));
        row.closesAfterEnd().ifPresent(days -> parts.add(words("provision.window-after", Map.of("days", same(days)))));
        row.openDays().ifPresent(days -> parts.add(words("provision.window-open", Map.of("days", same(days)))));
        row.exceptGrade()
                .ifPresent(grade -> parts.add(words(
                        "provision.window-except",
                        Map.of(
                                "grade",
                                same(grade),
                                "half",
                                row.exceptHalf().map(Provisions::same).orElse(same("1–2"))))));
        add(words("provision.window", Map.of("window", label(row.window()))), joined(parts.stream()), clause);
    }

    private void seat(SeatRow row) {
        Stream<Text> held = Stream.of(row.office(), row.duty(), row.role())
                .flatMap(Optional::stream)
                .map(Provisions::label);
        Text people = words("provision.people", Map.of("count", same(row.count())));
        add(
                words("provision.seat", Map.of("seat", label(row.seat()))),
                joined(Stream.concat(Stream.of(people), held)),
                row.clause());
    }

    private void meeting(MeetingRow row) {
        add(
                words("provision.meetings", Map.of()),
                words(
                        "provision.meeting",
                        Map.of(
                                "per", label(row.per()),
                                "count", same(row.atLeast()),
                                "caller", label(row.calledBy()),
                                "chair", label(row.chairedBy()))),
                row.clause());
    }

    private void event(EventRow row) {
        Text offices = joined(row.offices().stream().map(Provisions::label));
        add(
                label(row.event()),
                words(
                        "provision.event",
                        Map.of("per", label(row.per()), "count", same(row.atLeast()), "offices", offices)),
                row.clause());
    }

    private void delivery(Delivery row) {
        Text what = row.category()
                .map(category -> joined(Stream.of(label(row.record()), label(category))))
                .orElse(label(row.record()));
        Text student = row.enteredBy().students().orElse(false) ? new Text("學生", "student") : same("");
        add(
                words("provision.delivery", Map.of("record", what)),
                words(
                        "provision.due",
                        Map.of(
                                "due",
                                label(row.due()),
                                "entering",
                                joined(Stream.of(student, row.enteredBy().words())),
                                "certifying",
                                row.certifiedBy().map(Parties::words).orElse(NOTHING))),
                row.clause());
    }

    private void certifying(Responsibility row) {
        Text what = row.category()
                .map(category -> joined(Stream.of(label(row.record()), label(category))))
                .orElse(label(row.record()));
        Text who = row.waived().orElse(false)
                ? words("provision.waived", Map.of())
                : joined(Stream.concat(
                        row.offices().stream().map(Provisions::label),
                        row.duties().stream().map(Provisions::label)));
        add(
                words("provision.certifying", Map.of("record", what)),
                who,
                row.clause().orElse(""));
    }

    private void add(Text what, Text value, String clause) {
        all.add(new Provision(what, value, clause));
    }

    private Text words(String key, Map<String, Text> values) {
        return new Text(catalogue.fill(key, values, Language.ZH_TW), catalogue.fill(key, values, Language.EN));
    }

    private static Text joined(Stream<Text> parts) {
        List<Text> all = parts.filter(part -> !part.zh().isEmpty()).toList();
        return new Text(
                all.stream().map(Text::zh).collect(Collectors.joining("、")),
                all.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    private static Text label(Labelled word) {
        return new Text(word.zh(), word.en());
    }

    private static Text same(Object value) {
        return Text.same(String.valueOf(value));
    }
}
