package tw.portfolio.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.binding.Nearest;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Origin;
import tw.portfolio.model.edition.Cap;
import tw.portfolio.model.edition.CapPeriod;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.Example;
import tw.portfolio.regulation.Regulation;

/** Names in an edition that nobody knows, and parts that it lacks. A cap counts by its subject, whatever its rule is called. */
final class EditionNames {
    static final RuleId UNKNOWN_RULE = new RuleId("edition.unknown-rule");
    static final RuleId OTHER_RULE = new RuleId("edition.other-rule");
    static final RuleId WRONG_PERIOD = new RuleId("edition.wrong-period");
    static final RuleId UNKNOWN_EDITION = new RuleId("edition.unknown-edition");
    static final RuleId MISSING_PART = new RuleId("edition.missing-part");

    private static final Text NONE_NEAR =
            new Text("沒有相近的，portfolio explain 可列出全部", "none is near, portfolio explain lists all");

    private final Edition edition;
    private final Inspection inspection;
    private final Set<String> known;

    EditionNames(Edition edition, Inspection inspection) {
        this.edition = edition;
        this.inspection = inspection;
        known = Catalogue.shipped().rules().stream().map(RuleId::value).collect(Collectors.toSet());
    }

    Stream<Diagnostic> findings() {
        return Stream.of(
                        edition.caps().stream().flatMap(this::ofCap),
                        edition.rules().stream().flatMap(row -> unknown(row.rule(), row.origin()).stream()),
                        edition.examples().stream().flatMap(this::ofExample),
                        replaced().stream(),
                        missing().stream())
                .flatMap(found -> found);
    }

    private Stream<Diagnostic> ofCap(Cap cap) {
        String own = cap.subject().rule().value();
        Optional<Diagnostic> rule = Optional.empty();
        if (!known.contains(cap.rule())) {
            rule = Optional.of(unknown(cap.rule(), Text.same(own), cap.origin()));
        } else if (!cap.rule().equals(own)) {
            rule = Optional.of(Diagnostic.error(OTHER_RULE, cap.origin().at("rule"))
                    .with("found", cap.rule())
                    .with("what", words(cap.subject()))
                    .with("expected", own));
        }
        boolean bySchoolYear =
                cap.per() == CapPeriod.SCHOOL_YEAR || cap.subject().byTerm();
        return Stream.concat(
                rule.stream(),
                bySchoolYear
                        ? Stream.empty()
                        : Stream.of(wrongPeriod(cap.subject(), CapPeriod.SCHOOL_YEAR, "per", cap.origin())));
    }

    private Stream<Diagnostic> ofExample(Example example) {
        Stream<Diagnostic> given = example.given().stream()
                .flatMap(row -> row.what().cap().stream()
                        .filter(subject -> isNot(subject.byTerm(), row.in()))
                        .map(subject -> wrongPeriod(
                                subject,
                                subject.byTerm() ? CapPeriod.TERM : CapPeriod.SCHOOL_YEAR,
                                "in",
                                row.origin())));
        Stream<Diagnostic> then = example.then().stream()
                .flatMap(row -> unknown(row.rule(), row.origin())
                        .or(() -> cap(row.rule())
                                .filter(cap -> isNot(cap.per() == CapPeriod.TERM, row.in()))
                                .map(cap -> wrongPeriod(cap.subject(), cap.per(), "in", row.origin())))
                        .stream());
        return Stream.concat(given, then);
    }

    private static boolean isNot(boolean term, Optional<String> period) {
        return period.map(in -> in.contains("-") != term).orElse(true);
    }

    private Optional<Cap> cap(String rule) {
        return edition.caps().stream()
                .filter(cap -> cap.subject().rule().value().equals(rule))
                .findFirst();
    }

    private Optional<Diagnostic> unknown(String rule, Origin origin) {
        return known.contains(rule)
                ? Optional.empty()
                : Optional.of(
                        unknown(rule, Nearest.to(rule, known).map(Text::same).orElse(NONE_NEAR), origin));
    }

    private static Diagnostic unknown(String rule, Text likely, Origin origin) {
        return Diagnostic.error(UNKNOWN_RULE, origin.at("rule"))
                .with("found", rule)
                .with("likely", likely);
    }

    private static Diagnostic wrongPeriod(CapSubject subject, CapPeriod expected, String field, Origin origin) {
        return Diagnostic.error(WRONG_PERIOD, origin.at(field))
                .with("what", words(subject))
                .with("expected", new Text(expected.zh(), expected.en()));
    }

    private Optional<Diagnostic> replaced() {
        List<String> others = Regulation.of(inspection.school()).editions().stream()
                .map(Edition::id)
                .filter(id -> !id.equals(edition.id()))
                .toList();
        return edition.replaces()
                .filter(id -> !others.contains(id))
                .map(id -> Diagnostic.error(UNKNOWN_EDITION, edition.origin().at("replaces"))
                        .with("found", id)
                        .with("allowed", String.join(", ", others)));
    }

    /** Of a text in hand, or of rows without their text: what is there for nobody to be judged by. */
    private Optional<Diagnostic> missing() {
        boolean rows = !edition.caps().isEmpty() || !edition.deliveries().isEmpty();
        if (!edition.inHand() && !rows) {
            return Optional.empty();
        }
        List<Text> parts = Stream.of(
                        Stream.of(CapSubject.values())
                                .filter(subject -> edition.cap(subject).isEmpty())
                                .map(EditionNames::words),
                        part(!edition.inHand(), new Text("條文（clauses）", "clauses")),
                        part(edition.deliveries().isEmpty(), new Text("應辦紀錄（deliveries）", "deliveries")))
                .flatMap(found -> found)
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(Diagnostic.warning(MISSING_PART, edition.origin().at("caps"))
                        .with(
                                "missing",
                                new Text(
                                        parts.stream().map(Text::zh).collect(Collectors.joining("、")),
                                        parts.stream().map(Text::en).collect(Collectors.joining(", ")))));
    }

    private static Stream<Text> part(boolean missing, Text words) {
        return missing ? Stream.of(words) : Stream.empty();
    }

    private static Text words(CapSubject subject) {
        return new Text(subject.zh(), subject.en());
    }
}
