package tw.portfolio.explanation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Citation;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.edition.Cap;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.EventRow;
import tw.portfolio.model.edition.MeetingRow;
import tw.portfolio.model.edition.RuleClause;
import tw.portfolio.model.edition.SeatRow;
import tw.portfolio.regulation.NationalBasis;

/** What a rule rests on: clauses of an edition, what the ministry asks, the program's own tables, or what the program asks of itself. */
final class Bases {
    private final Catalogue catalogue;
    private final RuleId rule;
    private final Optional<Ground> ground;
    private final Quoted quoted;

    Bases(Catalogue catalogue, RuleId rule, Optional<Ground> ground, Quoted quoted) {
        this.catalogue = catalogue;
        this.rule = rule;
        this.ground = ground;
        this.quoted = quoted;
    }

    /** Returns whether the rule rests on clauses of an edition; not where it rests on nothing, or on what is no edition's. */
    boolean quoteClauses(Language language) {
        boolean fromElsewhere = clauses(quoted.edition(), language).isEmpty()
                && !others(quoted, language).isEmpty();
        return !fromElsewhere && !in(language).isEmpty();
    }

    /** Returns the clauses the rule rests on: in the edition, with the words of those that set a number, and in the ministry's limits. */
    List<String> in(Language language) {
        List<String> found = bases(quoted, language);
        boolean left = found.isEmpty() && !bases(Quoted.shipped(), language).isEmpty();
        return left ? List.of(catalogue.pattern("explain.no-clause", language)) : found;
    }

    private List<String> bases(Quoted of, Language language) {
        List<String> found = Stream.concat(clauses(of.edition(), language).stream(), others(of, language).stream())
                .toList();
        return found.isEmpty() ? asked(of.edition(), language) : found;
    }

    /** Returns the clauses of an edition that are the rule's own. */
    private List<String> clauses(Edition edition, Language language) {
        Stream<String> caps = edition.caps().stream()
                .filter(cap -> cap.subject().rule().equals(rule))
                .map(cap -> basis(edition, cap, language));
        Stream<String> clauses = Stream.concat(
                        edition.basis(rule).stream().map(Citation::clause),
                        ground.stream().flatMap(it -> it.clauses(edition).stream()))
                .distinct()
                .map(clause -> words(edition, clause, language));
        return Stream.concat(caps, clauses).toList();
    }

    /** Returns what else the rule rests on: what the ministry asks, the program's own tables, what the program asks of itself. */
    private List<String> others(Quoted of, Language language) {
        Stream<String> national = of.national().bases().stream()
                .filter(basis -> basis.rules().contains(rule.value()))
                .map(basis -> words(basis, language))
                .distinct();
        Stream<String> tables = ground.flatMap(Ground::data).stream()
                .map(table -> catalogue.pattern("explain.table", language) + Grounds.source(table));
        Stream<String> own = ground.flatMap(it -> it.own(language)).stream();
        return Stream.of(national, tables, own).flatMap(words -> words).toList();
    }

    /** Returns the clauses that rules of the same kind hold to: those of seats, meetings and events, and of their neighbours. */
    private List<String> asked(Edition edition, Language language) {
        String area = rule.value().substring(0, rule.value().indexOf('.') + 1);
        return rows(edition, area)
                .distinct()
                .map(clause -> words(edition, clause, language))
                .toList();
    }

    private String words(Edition edition, String clause, Language language) {
        return edition.cite(clause).words() + "（" + edition.adoptedOn() + "）" + quotation(edition, clause, language);
    }

    private static Stream<String> rows(Edition edition, String area) {
        return switch (area) {
            case "group." -> edition.seats().stream().map(SeatRow::clause);
            case "meeting." -> edition.meetings().stream().map(MeetingRow::clause);
            case "event." -> edition.events().stream().map(EventRow::clause);
            case "edition." ->
                edition.division().stream()
                        .filter(row -> row.record() == RecordKind.EDITION)
                        .flatMap(row -> row.clause().stream());
            default ->
                edition.rules().stream()
                        .filter(row -> row.rule().startsWith(area))
                        .map(RuleClause::clause);
        };
    }

    /** Returns what a number of the ministry's rests on: its own words or what others report, where that was read, and what is not in hand. */
    private String words(NationalBasis basis, Language language) {
        return basis.citation().words()
                + basis.quotation().map(words -> "「" + words + "」").orElse("")
                + noted("explain.paraphrase", language, basis.paraphrase())
                + noted("explain.reading", language, basis.reading())
                + noted("explain.source", language, basis.source())
                + noted("explain.not-in-hand", language, basis.notInHand());
    }

    private String noted(String key, Language language, Optional<String> words) {
        return words.map(it -> "；" + catalogue.pattern(key, language) + it).orElse("");
    }

    /** Returns the clause's own words as the edition has them, and how it is read where it is unclear; empty where it has none. */
    private String quotation(Edition edition, String clause, Language language) {
        return edition.text(clause).stream()
                .map(text -> "「" + text.quotation() + "」" + noted("explain.reading", language, text.reading()))
                .collect(Collectors.joining());
    }

    private static String basis(Edition edition, Cap cap, Language language) {
        return edition.cite(cap.clause()).words() + "（" + edition.adoptedOn() + "）「" + cap.quotation() + "」"
                + cap.note().in(language);
    }
}
