package tw.portfolio.render.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.AttachedFile;
import tw.portfolio.model.Entry;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.Term;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Performance;
import tw.portfolio.model.student.Student;

/**
 * An outcome or a performance, as both are shown.
 *
 * @param folder where its page stands, within the student's folder
 * @param day the last day of an outcome's term; the day by which a performance is put in order
 * @param others how many others were in the team
 */
record Piece(
        Entry<?> entry,
        String folder,
        String title,
        String summary,
        Term term,
        LocalDate day,
        List<AttachedFile> files,
        int others,
        Optional<String> contribution) {

    /** The order of a student's years, oldest first. */
    static final Comparator<Piece> ORDER = Comparator.comparing(Piece::term)
            .thenComparing(Piece::day)
            .thenComparing(piece -> piece.entry().path());

    static Piece of(Student student, Entry<Outcome> entry) {
        Outcome outcome = entry.value();
        return new Piece(
                entry,
                entry.path().substring(student.directory().length() + 1),
                outcome.title(),
                outcome.summary(),
                entry.term(),
                entry.term().lastDay(),
                Entry.shown(outcome.files()),
                others(student, outcome.team()),
                outcome.myContribution());
    }

    static Piece ofPerformance(Student student, Entry<Performance> entry) {
        Performance performance = entry.value();
        LocalDate day = performance.detail().datedOn();
        return new Piece(
                entry,
                entry.path().substring(student.directory().length() + 1),
                performance.title(),
                performance.summary(),
                Term.at(day),
                day,
                Entry.shown(performance.files()),
                others(student, performance.team()),
                performance.myContribution());
    }

    private static int others(Student student, List<StudentNumber> team) {
        return (int) team.stream()
                .filter(member -> !member.equals(student.number()))
                .distinct()
                .count();
    }

    boolean outcome() {
        return entry.value() instanceof Outcome;
    }

    Optional<Performance> performance() {
        return entry.value() instanceof Performance performance ? Optional.of(performance) : Optional.empty();
    }

    /** Returns the address of its page within the student's folder. */
    String href() {
        return folder + "/index.html";
    }

    Text name() {
        return Text.same(title);
    }
}
