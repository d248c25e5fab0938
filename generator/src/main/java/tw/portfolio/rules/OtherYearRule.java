package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Office;
import tw.portfolio.model.School;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.office.Service;
import tw.portfolio.model.office.ServiceList;

/** A contest was held, and service rendered, in the school year under which it is filed. Source: regulation 第四點. */
final class OtherYearRule implements Rule<School> {
    static final RuleId CONTEST = new RuleId("contest.other-year");
    static final RuleId SERVICE = new RuleId("service.other-year");

    @Override
    public Stream<Diagnostic> check(School school, Inspection inspection) {
        Stream<Diagnostic> contests = school.offices().of(SchoolContest.class).stream()
                .flatMap(entry -> contest(entry).flatMap(finding -> inspection.cited(finding, entry).stream()));
        Stream<Diagnostic> service = school.offices().of(ServiceList.class).stream()
                .flatMap(entry -> entry.value().service().stream()
                        .flatMap(row -> service(row, entry.term().year()))
                        .flatMap(finding -> inspection.cited(finding, entry).stream()));
        return Stream.concat(contests, service);
    }

    /** Returns whether a contest was held in the school year it is filed under. */
    static boolean isOfItsYear(Entry<SchoolContest> entry) {
        return !isElsewhen(entry.value().heldOn(), entry.value().heldOn(), entry.year());
    }

    private static Stream<Diagnostic> contest(Entry<SchoolContest> entry) {
        SchoolContest contest = entry.value();
        Office organiser = contest.organiser();
        return !isOfItsYear(entry)
                ? Stream.of(Diagnostic.warning(CONTEST, contest.origin().at("heldOn"))
                        .with("contest", contest.name())
                        .with("found", contest.heldOn())
                        .with("year", entry.year())
                        .with("who", new Text(organiser.zh(), organiser.en()))
                        .asking(List.of(organiser.word())))
                : Stream.empty();
    }

    private static Stream<Diagnostic> service(Service row, SchoolYear year) {
        return isElsewhen(row.from(), row.to(), year)
                ? Stream.of(Diagnostic.warning(SERVICE, row.origin().at("from"))
                        .with("name", row.name())
                        .with("from", row.from())
                        .with("to", row.to())
                        .with("year", year))
                : Stream.empty();
    }

    /** What reaches into the year belongs to it. */
    static boolean isElsewhen(LocalDate from, LocalDate to, SchoolYear year) {
        return to.isBefore(new Term(year, 1).firstDay()) || from.isAfter(new Term(year, 2).lastDay());
    }
}
