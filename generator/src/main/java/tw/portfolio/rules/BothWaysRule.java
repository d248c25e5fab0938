package tw.portfolio.rules;

import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.binding.Place;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Choices;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.office.Cadre;
import tw.portfolio.model.office.CadreList;
import tw.portfolio.model.office.ExternalRecords;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.student.CadrePost;
import tw.portfolio.model.student.Performance;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;

/**
 * The same achievement selected by the student and sent by another way as well. What counts in the yearly cap is the way: rows of the school's
 * cadre register and what outside bodies entered are free, so a second row of one's own only uses up a place. Source: regulation 第五點(四).
 */
final class BothWaysRule implements Rule<Student> {
    static final RuleId BOTH_WAYS = new RuleId("selection.both-ways");

    @Override
    public Stream<Diagnostic> check(Student student, Inspection inspection) {
        return student.entries().of(Selection.class).stream()
                .flatMap(selection -> selection.value().performances().stream()
                        .distinct()
                        .flatMap(chosen -> check(chosen, selection, student, inspection).stream()));
    }

    private static Optional<Diagnostic> check(
            String chosen, Entry<Selection> selection, Student student, Inspection inspection) {
        School school = inspection.school();
        return Choices.performance(student, chosen)
                .map(Entry::value)
                .flatMap(own -> post(own, student, school)
                        .or(() -> external(own, student, school))
                        .or(() -> contest(own, selection.value(), student, school)))
                .flatMap(other -> inspection.cited(
                        Diagnostic.warning(
                                        BOTH_WAYS,
                                        Place.ofItem(
                                                selection,
                                                selection.value().origin().at("performances"),
                                                chosen))
                                .with("found", chosen)
                                .with("other", other.path()),
                        selection));
    }

    private static Optional<Entry<?>> post(Performance own, Student student, School school) {
        if (!(own.detail() instanceof CadrePost post)) {
            return Optional.empty();
        }
        return school.offices().of(CadreList.class).stream()
                .filter(list -> list.value().cadres().stream()
                        .anyMatch(cadre -> cadre.student().equals(student.number()) && same(cadre, post)))
                .<Entry<?>>map(list -> list)
                .findFirst();
    }

    private static boolean same(Cadre cadre, CadrePost post) {
        boolean overlap = !cadre.from().isAfter(post.to())
                && cadre.to().map(to -> !to.isBefore(post.from())).orElse(true);
        return overlap && alike(cadre.position(), post.position()) && alike(cadre.organisation(), post.organisation());
    }

    private static Optional<Entry<?>> external(Performance own, Student student, School school) {
        return school.offices().of(ExternalRecords.class).stream()
                .filter(list -> list.value().results().stream()
                        .anyMatch(result -> result.student().equals(student.number())
                                && alike(result.name(), own.title())
                                && result.date().equals(own.detail().datedOn())))
                .<Entry<?>>map(list -> list)
                .findFirst();
    }

    private static Optional<Entry<?>> contest(Performance own, Selection selection, Student student, School school) {
        return selection.performances().stream()
                .flatMap(line -> Choices.contest(school, student, line).stream())
                .filter(contest -> sameContest(contest, own))
                .<Entry<?>>map(contest -> contest)
                .findFirst();
    }

    private static boolean sameContest(Entry<SchoolContest> contest, Performance own) {
        return alike(contest.value().name(), own.title())
                && contest.value().announcedOn().equals(own.detail().datedOn());
    }

    private static boolean alike(String one, String other) {
        return one.replaceAll("\\s", "").equalsIgnoreCase(other.replaceAll("\\s", ""));
    }
}
