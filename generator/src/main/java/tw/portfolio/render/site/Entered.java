package tw.portfolio.render.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Term;
import tw.portfolio.model.form.Labelled;
import tw.portfolio.model.office.Cadre;
import tw.portfolio.model.office.CadreList;
import tw.portfolio.model.office.ContestResult;
import tw.portfolio.model.office.ExternalRecords;
import tw.portfolio.model.office.ExternalResult;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.office.Service;
import tw.portfolio.model.office.ServiceList;

/** What the school and outside bodies entered of a student: posts, service, contests, results from outside. */
final class Entered {
    private final Portfolio portfolio;
    private final Wording wording;
    private final List<Line> lines = new ArrayList<>();

    /**
     * One line.
     *
     * @param shape as {@link Views.Mark#shape} has it; empty for what the timeline leaves out
     * @param day by which lines are put in order
     * @param last the last day of what lasted, or {@code day}
     */
    record Line(Term term, LocalDate day, LocalDate last, String shape, Views.Row row) {}

    Entered(Portfolio portfolio) {
        this.portfolio = portfolio;
        this.wording = portfolio.wording();
        collect();
        lines.sort(java.util.Comparator.comparing(Line::term).thenComparing(Line::day));
    }

    List<Line> lines(Predicate<Line> which) {
        return lines.stream().filter(which).toList();
    }

    List<Views.Row> rows(Predicate<Line> which) {
        return lines(which).stream().map(Line::row).toList();
    }

    private void collect() {
        all(CadreList.class)
                .forEach(entry -> entry.value().cadres().stream()
                        .filter(cadre -> mine(cadre.student()))
                        .forEach(cadre -> add(cadre.forFamilies(), entry.term())));
        all(ServiceList.class)
                .forEach(entry -> entry.value().service().stream()
                        .filter(service ->
                                mine(service.student()) && !portfolio.student().withholds(service))
                        .forEach(service -> add(service, entry.term())));
        all(SchoolContest.class)
                .forEach(entry -> entry.value().results().stream()
                        .filter(result -> mine(result.student()))
                        .forEach(result -> add(entry.value(), result)));
        all(ExternalRecords.class)
                .forEach(entry -> entry.value().results().stream()
                        .filter(result -> mine(result.student()))
                        .forEach(result -> add(entry.value(), result)));
    }

    private <T extends Record> Stream<Entry<T>> all(Class<T> form) {
        return portfolio.school().offices().of(form).stream();
    }

    private boolean mine(Object number) {
        return portfolio.student().number().equals(number);
    }

    private void add(Cadre cadre, Term term) {
        Text when = cadre.to()
                .map(to -> wording.span(cadre.from(), to))
                .orElseGet(() -> wording.say("since", "date", wording.date(cadre.from())));
        Text title = cadre.organisation().isEmpty()
                ? Text.same(cadre.position())
                : wording.say("post", "organisation", cadre.organisation(), "position", cadre.position());
        LocalDate last = cadre.to().orElse(term.lastDay());
        Views.Row row = row(wording.say("kind.post"), title, label(cadre.level()), when);
        lines.add(new Line(term, cadre.from(), last, "post", row));
    }

    private void add(Service service, Term term) {
        Text hours = service.acceptedHours()
                .map(accepted -> wording.say(
                        "service.accepted",
                        "claimed",
                        Wording.number(service.claimedHours()),
                        "accepted",
                        Wording.number(accepted)))
                .orElseGet(() -> wording.say("service.claimed", "claimed", Wording.number(service.claimedHours())));
        Text line = wording.say("two", "first", service.organiser(), "second", hours);
        Text when = wording.span(service.from(), service.to());
        add(term, service.from(), "", row(wording.say("kind.service"), Text.same(service.name()), line, when));
    }

    private void add(SchoolContest contest, ContestResult result) {
        Text award = result.event()
                .map(event -> wording.say("two", "first", event, "second", result.award()))
                .orElse(Text.same(result.award()));
        Text when = wording.date(contest.announcedOn());
        add(
                Term.at(contest.heldOn()),
                contest.announcedOn(),
                "contest",
                row(wording.say("kind.contest"), Text.same(contest.name()), award, when));
    }

    private void add(ExternalRecords records, ExternalResult result) {
        Text line = wording.say("two", "first", result.result(), "second", records.body());
        Text when = wording.date(result.date());
        add(
                Term.at(result.date()),
                result.date(),
                "contest",
                row(label(records.kind()), Text.same(result.name()), line, when));
    }

    private void add(Term term, LocalDate day, String shape, Views.Row row) {
        lines.add(new Line(term, day, day, shape, row));
    }

    private static Views.Row row(Text kind, Text title, Text line, Text when) {
        return new Views.Row(kind, title, line, when, Optional.empty());
    }

    private static Text label(Labelled value) {
        return new Text(value.zh(), Facts.capital(value.en()));
    }
}
