package tw.portfolio.render.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Office;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.Term;
import tw.portfolio.rules.Completeness;
import tw.portfolio.rules.DeliveryFigures;
import tw.portfolio.rules.DeliveryState;
import tw.portfolio.rules.OfficeDelivery;

/**
 * Office by record by term, in one table: how many were due, in, certified, late and missing in every term the school has a calendar of. Figures
 * alone, no student. Source: regulation 第四點, 第五點.
 */
final class CompletenessPage {
    static final String PATH = "completeness/index.html";

    /** Three school years, as long as a student stays; the terms before them stand in tables of their own, as many to each. */
    private static final int TERMS_TOGETHER = 6;

    /** A cell that owes nothing comes last, however it is sorted. */
    private static final int LAST = DeliveryState.values().length;

    /** Whoever is no office comes after them. */
    private static final int AFTER_OFFICES = Office.values().length;

    private final Desk desk;
    private final Completeness completeness;
    private final Matrix matrix;

    CompletenessPage(Desk desk, Completeness completeness) {
        this.desk = desk;
        this.completeness = completeness;
        this.matrix = new Matrix(desk);
    }

    /** A term, and the last day for offices; empty where it is not known. */
    record Column(String term, String dueOn) {}

    /**
     * A record of a term.
     *
     * @param rank of its state, the most pressing first
     * @param seen the first term of the school year, where its figures stand for the whole year; else empty
     * @param href the place that tells of it on the office's page, or on that of consultations, from the desk's root; empty where none does
     * @param figures absent where nothing is owed
     */
    record Cell(int rank, String seen, String state, boolean near, String href, Optional<DeliveryFigures> figures) {}

    /**
     * A record through the terms.
     *
     * @param whose the office to turn to, or whoever has the duty
     * @param evidence the page that shows the records, from the desk's root; empty for none
     * @param always whether it is owed also where nothing changed
     */
    record Row(
            String whose,
            String office,
            String record,
            String evidence,
            String clause,
            boolean always,
            List<Cell> cells) {}

    /** Some terms, the newest first. */
    record Table(String id, List<Column> columns, List<Row> rows) {}

    /**
     * The page.
     *
     * @param missing how many cells are missing after their deadline
     * @param waiting how many are in and not certified
     * @param late how many were entered or corrected late
     * @param uncounted how many are in and do not count as they stand
     * @param nothing why there is no table, where there is none
     * @param without the terms that have records and of which nobody can tell what is owed
     */
    record View(
            Desk.Frame frame,
            long terms,
            long missing,
            long waiting,
            long late,
            long uncounted,
            List<Table> tables,
            String nothing,
            List<String> without) {}

    /** What goes into one row: the same record, owed by the same party. */
    private record Key(String whose, RecordKind record) {}

    Artifact page() {
        List<Term> terms = completeness.rows().stream()
                .map(OfficeDelivery::term)
                .distinct()
                .toList();
        List<Table> tables = new ArrayList<>();
        for (int from = 0; from < terms.size(); from += TERMS_TOGETHER) {
            tables.add(table(tables.size(), terms.subList(from, Math.min(terms.size(), from + TERMS_TOGETHER))));
        }
        View view = new View(
                desk.frame(PATH, "completeness", desk.words("desk.completeness.title")),
                terms.size(),
                count(tables, DeliveryState.MISSING),
                count(tables, DeliveryState.IN),
                count(tables, DeliveryState.LATE),
                cells(tables)
                        .filter(cell ->
                                cell.figures().map(of -> of.uncounted() > 0).orElse(false))
                        .count(),
                tables,
                nothing(),
                without());
        return desk.page(PATH, "completeness", view);
    }

    private static long count(List<Table> tables, DeliveryState state) {
        return cells(tables).filter(cell -> cell.rank() == Matrix.rank(state)).count();
    }

    private static Stream<Cell> cells(List<Table> tables) {
        return tables.stream().flatMap(table -> table.rows().stream()).flatMap(row -> row.cells().stream());
    }

    private Table table(int number, List<Term> terms) {
        Map<Key, List<OfficeDelivery>> alike = new LinkedHashMap<>();
        completeness.rows().stream()
                .filter(row -> terms.contains(row.term()))
                .forEach(row -> alike.computeIfAbsent(
                                new Key(row.whose(), row.delivery().record()), key -> new ArrayList<>())
                        .add(row));
        List<Row> rows = alike.values().stream()
                .sorted(Comparator.comparing(
                        all -> all.get(0).office().map(Office::ordinal).orElse(AFTER_OFFICES)))
                .map(all -> row(all, terms))
                .toList();
        List<Column> columns = terms.stream().map(this::column).toList();
        return new Table(number == 0 ? "terms" : "terms-" + (number + 1), columns, rows);
    }

    private Column column(Term term) {
        return new Column(
                term.toString(),
                completeness.rows().stream()
                        .filter(row -> row.term().equals(term))
                        .flatMap(row -> row.dueOn().stream())
                        .findFirst()
                        .map(LocalDate::toString)
                        .orElse(""));
    }

    private Row row(List<OfficeDelivery> all, List<Term> terms) {
        OfficeDelivery newest = all.get(0);
        RecordKind kind = newest.delivery().record();
        String office = newest.office()
                .filter(of -> OfficePages.has(desk, of))
                .map(OfficePages::path)
                .orElse("");
        return new Row(
                newest.whose(),
                office,
                kind.zh(),
                EvidenceWords.page(kind),
                newest.delivery().clause(),
                kind == RecordKind.ROSTER_RECHECK,
                terms.stream()
                        .map(term -> cell(all, term, kind == RecordKind.CONSULTATION ? ConsultationsPage.PATH : office))
                        .toList());
    }

    /** Makes a cell whose state leads to the page that tells of it, where that page shows the term. */
    private Cell cell(List<OfficeDelivery> all, Term term, String page) {
        List<OfficeDelivery> rows =
                all.stream().filter(row -> row.term().equals(term)).toList();
        if (rows.isEmpty()) {
            Optional<Term> first = yearly(all, term);
            return new Cell(LAST, first.map(Term::toString).orElse(""), "", false, "", Optional.empty());
        }
        DeliveryState state = Matrix.first(rows);
        boolean told = !page.isEmpty() && matrix.shown(rows);
        return new Cell(
                Matrix.rank(state),
                "",
                state.zh(),
                state == DeliveryState.MISSING,
                told ? page + "#" + Matrix.id(rows.get(0)) : "",
                Optional.of(DeliveryFigures.of(rows)));
    }

    /** Returns the term under which the figures of a whole school year stand. */
    private static Optional<Term> yearly(List<OfficeDelivery> all, Term term) {
        return all.stream()
                .filter(row -> !row.period().contains("-") && row.term().year().equals(term.year()))
                .map(OfficeDelivery::term)
                .findFirst();
    }

    /** Returns why nothing is owed: by the text of the terms there are, for want of that text, or because no term has a calendar. */
    private String nothing() {
        if (!completeness.terms().isEmpty()) {
            return desk.words("desk.completeness.nothing-owed");
        }
        boolean planned = desk.school().offices().of(RecordKind.CALENDAR).stream()
                .anyMatch(entry -> entry.term().compareTo(desk.inspection().reached()) <= 0);
        return planned
                ? desk.words("desk.completeness.no-text")
                : desk.say("desk.completeness.none", "term", desk.term());
    }

    private List<String> without() {
        Term reached = desk.inspection().reached();
        return Arrays.stream(RecordKind.values())
                .filter(kind -> kind.names("term") && !kind.ofStudent())
                .flatMap(kind -> desk.school().offices().of(kind).stream())
                .map(Entry::term)
                .filter(term ->
                        term.compareTo(reached) <= 0 && !completeness.terms().contains(term))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(Term::toString)
                .toList();
    }
}
