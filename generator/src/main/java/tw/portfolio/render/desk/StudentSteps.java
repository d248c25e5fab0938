package tw.portfolio.render.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.portfolio.certification.Obstacle;
import tw.portfolio.certification.RefusedWorks;
import tw.portfolio.certification.ToDo;
import tw.portfolio.certification.ToDos;
import tw.portfolio.certification.Turn;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.student.ClassMembership;
import tw.portfolio.model.student.Student;
import tw.portfolio.render.markdown.VisibleText;

/** What is the students' own turn: of each work what is next, of each finding its remedy, and by when. Facts to remind of, and nothing else. */
final class StudentSteps {
    private static final Pattern PERIOD =
            Pattern.compile("^students/[^/]+/[^/]+/[a-z-]+/([0-9]{3}(?:-[12])?)(?:/|\\.yaml(?::|$))");

    private final Desk desk;
    private final LastDays lastDays;
    private final RefusedWorks refused;
    private final Map<String, Student> byNumber;
    private final Map<String, List<Step>> steps = new HashMap<>();

    /**
     * Gathers them, in the order of seats.
     *
     * @param found what the check found and may be told here
     */
    StudentSteps(Desk desk, List<Diagnostic> found) {
        this.desk = desk;
        this.lastDays = new LastDays(desk);
        this.refused = RefusedWorks.of(desk.publication().certified());
        this.byNumber = desk.school().students().stream()
                .collect(Collectors.toMap(student -> student.number().value(), Function.identity()));
        List<Diagnostic> told = found.stream().map(refused::withoutReason).toList();
        for (ToDo item : ToDos.of(desk.publication(), desk.requests(), told).all()) {
            for (Student student : item.turn() == Turn.STUDENT ? asked(item) : List.<Student>of()) {
                desk.seat(student)
                        .ifPresent(seat -> steps.computeIfAbsent(seat.classId().value(), id -> new ArrayList<>())
                                .add(step(item, student, seat.seat())));
            }
        }
        steps.values()
                .forEach(all -> all.sort(Comparator.comparingInt(Step::seat)
                        .thenComparing(Step::period)
                        .thenComparing(Step::title)));
    }

    /** Returns the students who are to act: the owner, unless the words ask somebody else. */
    private List<Student> asked(ToDo item) {
        return item.asked().isEmpty()
                ? item.owner().flatMap(desk.school()::student).stream().toList()
                : item.asked().stream()
                        .flatMap(id -> Optional.ofNullable(byNumber.get(id)).stream())
                        .toList();
    }

    /**
     * The next step of a student, in words to be passed on: for a work that is not certified as it stands or was handed in amiss, or for what the check found.
     *
     * @param due the last day for it; empty where no calendar names one
     */
    record Step(
            int seat,
            String name,
            String title,
            String period,
            String due,
            String reason,
            String next,
            Optional<Past> past) {}

    /**
     * What is open with a student.
     *
     * @param due the last day of what is due first; empty where no calendar names one
     */
    record Open(long count, String due) {}

    /** Returns the steps of a class's students, by seat. */
    List<Step> of(String classId) {
        return steps.getOrDefault(classId, List.of());
    }

    /** Returns what is open now with one student. */
    Optional<Open> open(Student student, ClassMembership seat) {
        List<Step> own = of(seat.classId().value()).stream()
                .filter(step -> step.seat() == seat.seat() && step.name().equals(VisibleText.of(student.name())))
                .filter(this::isOfNow)
                .toList();
        String due = own.stream()
                .map(Step::due)
                .filter(day -> !day.isEmpty())
                .min(Comparator.naturalOrder())
                .orElse("");
        return own.isEmpty() ? Optional.empty() : Optional.of(new Open(own.size(), due));
    }

    /** Returns whether it is of this term or school year, or has a last day still to come; what else earlier ones left is not urgent. */
    boolean isOfNow(Step step) {
        return step.period().isEmpty()
                || !step.due().isEmpty()
                || step.period().equals(desk.term().toString())
                || step.period().equals(desk.term().year().toString());
    }

    private Step step(ToDo item, Student student, int seat) {
        String period = item.period().isEmpty() ? period(item.path()) : item.period();
        Optional<Verdict> verdict = student.entries().all().stream()
                .filter(entry -> entry.path().equals(item.path()))
                .findFirst()
                .map(entry -> desk.publication().certified().verdict(entry));
        VerdictWords words = desk.publication().words();
        Optional<Verdict> ofVerdict = verdict.filter(it -> words.next(it).equals(Optional.of(item.next())));
        Optional<Text> reason = ofVerdict.isPresent() ? ofVerdict.flatMap(words::toldReason) : item.reason();
        String why = isRefused(item, student)
                ? desk.publication().catalogue().fill("desk.class.refused", Map.of(), Language.ZH_TW)
                : reason.map(Text::zh).orElse("");
        return new Step(
                seat,
                VisibleText.of(student.name()),
                VisibleText.of(item.title().isEmpty() ? item.of().zh() : item.title()),
                period,
                lastDays.of(item, student, period).map(LocalDate::toString).orElse(""),
                VisibleText.of(why),
                VisibleText.of(ofVerdict
                        .flatMap(words::toldNext)
                        .orElse(item.own().next())
                        .zh()),
                verdict.flatMap(it -> Past.of(it, desk)));
    }

    /** Returns whether a teacher has sent the work back: why is between the two of them. */
    private boolean isRefused(ToDo item, Student student) {
        boolean proposed = item.request().stream()
                .flatMap(request -> request.records().stream())
                .filter(record -> record.path().equals(item.path()))
                .anyMatch(record -> record.obstacles().stream().anyMatch(Obstacle::isRefusal));
        return proposed
                || student.entries().all().stream()
                        .filter(entry -> entry.path().equals(item.path()))
                        .anyMatch(entry -> refused.refusal(entry).isPresent());
    }

    /** Returns the term or year that a record which cannot be read stands under. */
    private static String period(String path) {
        Matcher folder = PERIOD.matcher(path);
        return folder.find() ? folder.group(1) : "";
    }
}
