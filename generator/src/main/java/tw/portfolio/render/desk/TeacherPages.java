package tw.portfolio.render.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Certifiers;
import tw.portfolio.certification.RefusedWorks;
import tw.portfolio.certification.ToDo;
import tw.portfolio.certification.ToDoList;
import tw.portfolio.certification.Turn;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Dated;
import tw.portfolio.model.Duty;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.ClassEnrolment;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.office.CourseList;
import tw.portfolio.model.office.Deputy;
import tw.portfolio.model.office.DeputyList;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.model.office.Teaching;
import tw.portfolio.rules.CertificationDay;

/** A page for each teacher: the works that wait for this teacher's certification, the longest first. */
final class TeacherPages {
    private final Desk desk;
    private final List<RequestCard> cards;
    private final FindingsPage findings;
    private final Map<StaffId, List<Work>> waiting = new HashMap<>();
    private final RefusedWorks refused;

    TeacherPages(Desk desk, List<Work> works, List<RequestCard> cards, FindingsPage findings) {
        this.desk = desk;
        this.cards = cards;
        this.findings = findings;
        this.refused = RefusedWorks.of(desk.publication().certified());
        // a record that a request would change is told with the request
        Set<String> proposed =
                desk.requests().records().map(it -> it.record().path()).collect(Collectors.toSet());
        Certifiers certifiers = desk.certifiers();
        works.stream()
                .filter(work -> work.isOutcome() && work.waits())
                .filter(work -> !proposed.contains(work.entry().path()))
                .sorted(Work.LONGEST_FIRST)
                .forEach(work -> certifiers
                        .of(work.entry())
                        .staff()
                        .forEach(teacher -> waiting.computeIfAbsent(teacher, one -> new ArrayList<>())
                                .add(work)));
    }

    /**
     * What a teacher's page shows.
     *
     * @param ready what somebody handed in and this teacher can certify by a merge
     * @param blocked what is to be mended before a merge would certify it
     * @param waiting what stands on the main line and is not certified
     * @param refused the works sent back to their students
     * @param days by when works that wait are to be certified, or that the day is over
     * @param courses the courses of the term, each with its classes
     * @param findings what the check found in the teacher's own records; absent where that is nothing
     */
    record View(
            Desk.Frame frame,
            List<RequestCard.View> ready,
            List<RequestCard.View> blocked,
            List<Work.Row> waiting,
            List<Work.Row> refused,
            List<String> days,
            List<String> courses,
            Optional<FindingsPage.Group> findings) {}

    /** Returns the pages of those who teach or taught a course, or consult, by name alone: no page counts one teacher against another. */
    static List<Desk.Link> links(Desk desk) {
        return teachers(desk)
                .map(member -> new Desk.Link(member.name(), path(member)))
                .toList();
    }

    private static Stream<StaffMember> teachers(Desk desk) {
        List<StaffId> teaching = desk.school().offices().of(CourseList.class).stream()
                .flatMap(list -> list.value().courses().stream())
                .flatMap(course -> course.teachers().stream())
                .map(Teaching::teacher)
                .toList();
        List<StaffId> acting = deputies(desk, desk.today()).map(Deputy::deputy).toList();
        return desk.school().staff().stream()
                .filter(member ->
                        teaching.contains(member.id()) || acting.contains(member.id()) || consults(desk, member));
    }

    /** Whoever consults has records of his or her own to mend. */
    private static boolean consults(Desk desk, StaffMember member) {
        return member.roles().stream()
                .anyMatch(role -> role.duty() == Duty.COURSE_CONSULTANT && role.holdsOn(desk.today()));
    }

    private static Stream<Deputy> deputies(Desk desk, LocalDate day) {
        return desk.school().offices().of(DeputyList.class).stream()
                .flatMap(list -> list.value().deputies().stream())
                .filter(row -> row.holdsOn(day));
    }

    private static String path(StaffMember member) {
        return "teachers/" + member.id() + "/index.html";
    }

    /**
     * Returns the pages.
     *
     * @param all what waits for anybody
     */
    List<Artifact> pages(ToDoList all) {
        return teachers(desk).map(teacher -> page(teacher, all)).toList();
    }

    private Artifact page(StaffMember teacher, ToDoList all) {
        List<Work> waits = waiting.getOrDefault(teacher.id(), List.of());
        View view = new View(
                desk.frame(path(teacher), "teachers", title(teacher)),
                cards(teacher, false),
                cards(teacher, true),
                waits.stream()
                        .filter(work -> refused.refusal(work.entry()).isEmpty())
                        .map(work -> work.row(desk, ""))
                        .toList(),
                waits.stream()
                        .flatMap(work -> refused
                                .refusal(work.entry())
                                .map(refusal -> work.row(
                                        desk,
                                        refusal.on() + " " + refusal.reason().zh()))
                                .stream())
                        .toList(),
                days(teacher, all),
                courses(teacher.id()),
                findings.of(teacher));
        return desk.page(path(teacher), "teacher", view);
    }

    /** Returns a line for each last day, the earliest first. */
    private List<String> days(StaffMember teacher, ToDoList all) {
        SortedMap<String, Long> counts = all.of(teacher.id().value()).stream()
                .flatMap(part -> part.items().stream())
                .filter(item ->
                        item.kind() == RecordKind.OUTCOME && item.turn() == Turn.CERTIFIER && !item.isWithdrawal())
                .filter(item -> item.whom().staff().contains(teacher.id()))
                .flatMap(item -> lastDay(item).stream())
                .collect(Collectors.groupingBy(day -> day, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(of -> desk.say(
                        desk.today().isAfter(LocalDate.parse(of.getKey()))
                                ? "desk.teacher.day-over"
                                : "desk.teacher.day",
                        "day",
                        of.getKey(),
                        "count",
                        of.getValue()))
                .toList();
    }

    private Optional<String> lastDay(ToDo item) {
        return item.owner()
                .flatMap(desk.school()::student)
                .flatMap(student -> CertificationDay.of(desk.school(), student, Term.of(item.period())))
                .map(LocalDate::toString);
    }

    private String title(StaffMember teacher) {
        return desk.publication()
                .catalogue()
                .fill("desk.teacher.title", Map.of("name", Text.same(teacher.name())), Language.ZH_TW);
    }

    private List<String> courses(StaffId teacher) {
        return desk.school().courses(desk.term()).stream()
                .filter(course -> teachers(course, desk.term()).contains(teacher))
                .map(this::named)
                .toList();
    }

    /** Returns the course with the classes that take it whole, or with its id where students of several classes do. */
    private String named(Course course) {
        String classes = desk.school().offices().of(ClassEnrolment.class).stream()
                .filter(enrolment -> enrolment.term().equals(desk.term()))
                .map(Entry::value)
                .filter(enrolment -> enrolment.courses().stream()
                        .anyMatch(taken -> taken.course().equals(course.id())))
                .map(ClassEnrolment::name)
                .collect(Collectors.joining("、"));
        return course.name() + "（" + (classes.isEmpty() ? course.id() : classes) + "）";
    }

    private List<RequestCard.View> cards(StaffMember teacher, boolean blocked) {
        return cards.stream()
                .filter(card -> card.blocked() == blocked && card.whom().staff().contains(teacher.id()))
                .map(RequestCard::view)
                .toList();
    }

    /** Returns who teaches the course today, or taught it on the term's last day. */
    private List<StaffId> teachers(Course course, Term term) {
        LocalDate today = desk.today();
        LocalDate day = today.isAfter(term.lastDay()) ? term.lastDay() : today;
        List<StaffId> now = course.teachers().stream()
                .filter(row -> row.holdsOn(day))
                .map(Teaching::teacher)
                .toList();
        return now.isEmpty()
                ? Dated.latest(course.teachers()).map(Teaching::teacher).stream()
                        .toList()
                : now;
    }
}
