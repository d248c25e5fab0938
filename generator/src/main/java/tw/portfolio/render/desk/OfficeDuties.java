package tw.portfolio.render.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.model.Office;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.rules.ClauseState;
import tw.portfolio.rules.Completeness;
import tw.portfolio.rules.Compliance;

/** What an office is to do beside its records: trainings and briefings it takes part in, and work that leaves no record. Source: regulation 第四點, 第六點. */
final class OfficeDuties {
    /** Where an office's page tells of them. */
    static final String PLACE = "#duties";

    private final Desk desk;
    private final EvidenceWords words;
    private final List<ClauseState.Held> events;

    OfficeDuties(Desk desk, Completeness completeness) {
        this.desk = desk;
        this.words = new EvidenceWords(desk);
        this.events = Compliance.events(desk.inspection(), completeness);
    }

    /**
     * Something to do.
     *
     * @param href the page that shows it, from the desk's root; empty where it leaves no record
     * @param clauseHref the clause on the page of compliance, from the desk's root
     */
    record Duty(String words, String state, boolean near, String href, String clause, String clauseHref) {}

    /** Returns whether the edition gives an office anything to do: records to enter, keep or certify, or what is told here. */
    static boolean has(Desk desk, Office office) {
        Edition edition = desk.publication().edition();
        return edition.division().stream()
                        .anyMatch(row -> row.offices().stream().findFirst().equals(Optional.of(office)))
                || edition.deliveries().stream()
                        .anyMatch(row -> row.enteredBy().offices().contains(office)
                                || row.keptBy()
                                        .map(keeper -> keeper.offices().contains(office))
                                        .orElse(false))
                || edition.tasks().stream().anyMatch(task -> task.offices().contains(office))
                || edition.events().stream().anyMatch(event -> event.offices().contains(office));
    }

    List<Duty> of(Office office) {
        Stream<Duty> held = events.stream()
                .filter(event -> event.row().offices().contains(office))
                .map(event -> duty(words.line(event), event.row().clause(), EventsPage.PATH));
        Stream<Duty> tasks = desk.publication().edition().tasks().stream()
                .filter(task -> task.offices().contains(office))
                .map(task -> duty(words.line(new ClauseState.Unrecorded(task)), task.clause(), ""));
        return Stream.concat(held, tasks).toList();
    }

    private static Duty duty(EvidenceWords.Line line, String clause, String href) {
        String place = CompliancePage.PATH + "#" + CompliancePage.id(clause);
        return new Duty(line.words(), line.state(), line.near(), href, clause, place);
    }
}
