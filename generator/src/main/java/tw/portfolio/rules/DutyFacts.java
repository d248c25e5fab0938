package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tw.portfolio.certification.Punctuality;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.Verdict;
import tw.portfolio.model.Dated;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Office;
import tw.portfolio.model.School;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.office.Teaching;
import tw.portfolio.model.student.Outcome;

/**
 * What was due of each office and teacher in one school year, for the executive secretary alone: facts in the order of names, no ranking,
 * no score, no student. Source: regulation 第七點.
 *
 * @param offices by name; those who owe nothing are left out
 * @param teachers by name; those with nothing to certify are left out
 */
public record DutyFacts(SchoolYear year, List<Facts> offices, List<Facts> teachers) {

    public DutyFacts {
        offices = List.copyOf(offices);
        teachers = List.copyOf(teachers);
    }

    /**
     * What one office or teacher had to do.
     *
     * @param due how much fell due, or was handed in to be certified
     * @param inTime how much of it was done in time
     * @param late how much was done, or last corrected, after the deadline
     * @param open how much is not done
     * @param notYet how much is still to fall due; not counted in {@code due}
     */
    public record Facts(String name, int due, int inTime, int late, int open, int notYet) {}

    /** Counts the current school year. */
    public static DutyFacts of(Inspection inspection, Completeness completeness) {
        SchoolYear year = inspection.school().settings().currentTerm().year();
        List<Facts> offices = new ArrayList<>();
        for (Office office : Office.values()) {
            List<OfficeDelivery> rows = completeness.rows().stream()
                    .filter(row ->
                            row.term().year().equals(year) && row.office().equals(Optional.of(office)))
                    .toList();
            if (!rows.isEmpty()) {
                offices.add(facts(office.zh(), rows, SchoolTime.day(inspection.clock())));
            }
        }
        offices.sort(Comparator.comparing(Facts::name));
        return new DutyFacts(year, offices, teachers(inspection, year));
    }

    private static Facts facts(String name, List<OfficeDelivery> rows, LocalDate today) {
        int inTime = count(rows, row -> row.state() == DeliveryState.CERTIFIED);
        int late = count(rows, row -> row.state() == DeliveryState.LATE);
        int open = count(
                rows,
                row -> !row.state().done() && row.dueOn().map(today::isAfter).orElse(false));
        return new Facts(name, inTime + late + open, inTime, late, open, rows.size() - inTime - late - open);
    }

    private static <T> int count(List<T> all, Predicate<T> wanted) {
        return (int) all.stream().filter(wanted).count();
    }

    private static List<Facts> teachers(Inspection inspection, SchoolYear year) {
        School school = inspection.school();
        Map<StaffId, List<Verdict>> verdicts = new TreeMap<>(Comparator.comparing(StaffId::value));
        school.students().stream()
                .flatMap(student -> student.outcomes().stream())
                .filter(entry -> entry.term().year().equals(year))
                .forEach(entry -> {
                    Verdict verdict = inspection.certified().verdict(entry);
                    whose(entry, verdict, school)
                            .forEach(id -> verdicts.computeIfAbsent(id, teacher -> new ArrayList<>())
                                    .add(verdict));
                });
        return verdicts.entrySet().stream()
                .map(of -> certified(name(school, of.getKey()), of.getValue()))
                .sorted(Comparator.comparing(Facts::name))
                .toList();
    }

    /** Returns who certified the work, else who teaches its course. */
    private static Stream<StaffId> whose(Entry<Outcome> entry, Verdict verdict, School school) {
        Optional<StaffId> certifier =
                verdict.vouched() ? verdict.step().flatMap(Verdict.Step::certifier) : Optional.empty();
        return certifier.isPresent()
                ? certifier.stream()
                : school.course(entry.term(), entry.value().course()).map(Course::teachers).stream()
                        .flatMap(teachers -> Dated.latest(teachers).stream())
                        .map(Teaching::teacher);
    }

    private static Facts certified(String name, List<Verdict> verdicts) {
        int open = count(verdicts, verdict -> !verdict.vouched());
        int late = count(
                verdicts,
                verdict -> verdict.vouched()
                        && verdict.step()
                                .flatMap(Verdict.Step::punctuality)
                                .map(it -> it == Punctuality.LATE)
                                .orElse(false));
        return new Facts(name, verdicts.size(), verdicts.size() - open - late, late, open, 0);
    }

    private static String name(School school, StaffId id) {
        return school.staff(id).map(member -> member.name()).orElseGet(id::value);
    }
}
