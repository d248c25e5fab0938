package tw.portfolio.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Origin;
import tw.portfolio.model.edition.Cap;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.form.Labelled;

/** Rows of an edition that rest on no clause of it, quote what is not there, or say the same matter twice. Source: regulation 第九點. */
final class EditionRows {
    static final RuleId UNKNOWN_CLAUSE = new RuleId("edition.unknown-clause");
    static final RuleId NOT_IN_CLAUSE = new RuleId("edition.not-in-clause");
    static final RuleId TWICE = new RuleId("edition.twice");

    private final Edition edition;

    EditionRows(Edition edition) {
        this.edition = edition;
    }

    Stream<Diagnostic> findings() {
        return Stream.of(unknownClauses(), misquoted(), twice()).flatMap(found -> found);
    }

    private Stream<Diagnostic> unknownClauses() {
        return rows().filter(
                        row -> edition.inHand() && edition.text(row.clause()).isEmpty())
                .map(row -> Diagnostic.error(UNKNOWN_CLAUSE, row.at()).with("found", row.clause()));
    }

    /** A row that rests on a clause. */
    private record Row(String clause, Location at) {
        Row(String clause, Origin origin) {
            this(clause, origin.at("clause"));
        }
    }

    private Stream<Row> rows() {
        return Stream.of(
                        edition.caps().stream().map(row -> new Row(row.clause(), row.origin())),
                        edition.rules().stream().map(row -> new Row(row.clause(), row.origin())),
                        edition.division().stream()
                                .flatMap(row -> row.clause().stream().map(clause -> new Row(clause, row.origin()))),
                        edition.seats().stream().map(row -> new Row(row.clause(), row.origin())),
                        edition.meetings().stream().map(row -> new Row(row.clause(), row.origin())),
                        edition.events().stream().map(row -> new Row(row.clause(), row.origin())),
                        edition.deliveries().stream().map(row -> new Row(row.clause(), row.origin())),
                        edition.tasks().stream().map(row -> new Row(row.clause(), row.origin())),
                        edition.windows().stream().map(row -> new Row(row.clause(), row.origin())),
                        edition.clauses().stream()
                                .flatMap(row -> row.keptWith().stream()
                                        .map(clause ->
                                                new Row(clause, row.origin().at("keptWith")))))
                .flatMap(rows -> rows);
    }

    private Stream<Diagnostic> misquoted() {
        return edition.caps().stream()
                .filter(cap -> !edition.text(cap.clause()).isEmpty() && !quoted(cap))
                .map(cap -> Diagnostic.error(NOT_IN_CLAUSE, cap.origin().at("quotation"))
                        .with("found", cap.quotation())
                        .with("what", cap.clause()));
    }

    private boolean quoted(Cap cap) {
        return edition.text(cap.clause()).stream()
                .anyMatch(clause -> squeezed(clause.quotation()).contains(squeezed(cap.quotation())));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    /** What a row is about, in words; two rows of one list with the same words are one too many. */
    private record Matter(Text what, Origin origin, String field) {}

    private Stream<Diagnostic> twice() {
        return Stream.of(
                        edition.clauses().stream().map(row -> matter(same(row.clause()), row.origin(), "clause")),
                        edition.caps().stream().map(row -> matter(label(row.subject()), row.origin(), "subject")),
                        edition.rules().stream().map(row -> matter(same(row.rule()), row.origin(), "rule")),
                        edition.division().stream()
                                .map(row -> matter(label(row.record(), row.category()), row.origin(), "record")),
                        edition.seats().stream().map(row -> matter(label(row.seat()), row.origin(), "seat")),
                        edition.meetings().stream().map(row -> matter(label(row.per()), row.origin(), "per")),
                        edition.events().stream()
                                .map(row -> matter(label(row.event(), Optional.of(row.per())), row.origin(), "event")),
                        edition.deliveries().stream()
                                .map(row -> matter(label(row.record(), row.category()), row.origin(), "record")),
                        edition.tasks().stream().map(row -> matter(same(row.task()), row.origin(), "task")),
                        edition.windows().stream().map(row -> matter(label(row.window()), row.origin(), "window")))
                .flatMap(rows -> repeated(rows.toList()));
    }

    private static Stream<Diagnostic> repeated(List<Matter> matters) {
        Map<Text, Matter> first = new HashMap<>();
        return matters.stream()
                .map(matter -> Optional.ofNullable(first.putIfAbsent(matter.what(), matter))
                        .map(earlier -> Diagnostic.error(TWICE, matter.origin().at(matter.field()))
                                .with("what", matter.what())
                                .with("line", earlier.origin().start().line())))
                .flatMap(Optional::stream)
                .collect(Collectors.toList())
                .stream();
    }

    private static Matter matter(Text what, Origin origin, String field) {
        return new Matter(what, origin, field);
    }

    private static Text same(String words) {
        return Text.same(words);
    }

    private static Text label(Labelled word) {
        return new Text(word.zh(), word.en());
    }

    private static Text label(Labelled word, Optional<? extends Labelled> more) {
        Text first = label(word);
        return more.map(it -> new Text(first.zh() + "（" + it.zh() + "）", first.en() + " (" + it.en() + ")"))
                .orElse(first);
    }
}
