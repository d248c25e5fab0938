package tw.portfolio.render.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.certification.Publication;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Choices;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.Enrolments;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.model.student.About;
import tw.portfolio.model.student.ClassMembership;
import tw.portfolio.model.student.FlexibleLearning;
import tw.portfolio.model.student.GroupActivity;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Performance;
import tw.portfolio.model.student.Student;

/** One student's records as far as a family may see them. */
final class Portfolio {
    private final Publication publication;
    private final OfficeRows rows;
    private final Student student;
    private final Wording wording;
    private final List<Piece> pieces;

    /** @param rows of the publication's school */
    Portfolio(Publication publication, OfficeRows rows, Student student, Wording wording) {
        this(publication, rows, student, wording, pieces(student));
    }

    private Portfolio(Publication publication, OfficeRows rows, Student student, Wording wording, List<Piece> pieces) {
        this.publication = publication;
        this.rows = rows;
        this.student = student;
        this.wording = wording;
        this.pieces = pieces;
    }

    private static List<Piece> pieces(Student student) {
        return Stream.concat(
                        student.outcomes().stream().map(entry -> Piece.of(student, entry)),
                        student.performances().stream()
                                .filter(Portfolio::forFamilies)
                                .map(entry -> Piece.ofPerformance(student, entry)))
                .sorted(Piece.ORDER)
                .toList();
    }

    /** Returns the same with the works alone that the student picked to show to anybody. */
    Portfolio picked() {
        List<String> names = student.entries()
                .one(About.class)
                .map(entry -> entry.value().showcase())
                .orElse(List.of());
        Set<String> picked = names.stream()
                .flatMap(name -> Stream.concat(
                        Choices.outcome(student, name).stream(), Choices.performance(student, name).stream()))
                .map(Entry::path)
                .collect(Collectors.toSet());
        return new Portfolio(
                publication,
                rows,
                student,
                wording,
                pieces.stream()
                        .filter(piece -> picked.contains(piece.entry().path()))
                        .toList());
    }

    private static boolean forFamilies(Entry<Performance> entry) {
        return entry.value().forFamilies();
    }

    Publication publication() {
        return publication;
    }

    Student student() {
        return student;
    }

    Wording wording() {
        return wording;
    }

    School school() {
        return publication.school();
    }

    /** Returns what offices' lists say; of nobody but the student any of it is shown. */
    OfficeRows rows() {
        return rows;
    }

    /** Returns the performances that the student keeps within the school. */
    List<Entry<Performance>> withheld() {
        return student.performances().stream()
                .filter(entry -> !forFamilies(entry))
                .toList();
    }

    /** Returns the day on which the site is made. */
    LocalDate today() {
        return SchoolTime.day(publication.stamp().clock());
    }

    /** Returns the works, oldest first; those kept within the school are not among them. */
    List<Piece> pieces() {
        return pieces;
    }

    List<Piece> outcomes(Term term) {
        return pieces.stream()
                .filter(piece -> piece.outcome() && piece.term().equals(term))
                .toList();
    }

    List<Piece> performances() {
        return pieces.stream().filter(piece -> !piece.outcome()).toList();
    }

    /** Returns the terms the student spent at the school or has works of, up to the current one, oldest first. */
    SortedSet<Term> terms() {
        SortedSet<Term> terms = new TreeSet<>();
        Term current = school().settings().currentTerm();
        for (ClassMembership row : student.profile().value().classes()) {
            LocalDate last = row.to().orElse(current.lastDay());
            for (Term term = Term.at(row.from()); !term.firstDay().isAfter(last); term = next(term)) {
                terms.add(term);
            }
        }
        pieces.forEach(piece -> terms.add(piece.term()));
        return terms.headSet(next(current));
    }

    private static Term next(Term term) {
        return Term.at(term.lastDay().plusDays(1));
    }

    /** Returns the grade of the class the student now sits in. Neither is shown: with the years they tell of a repeated one. */
    Optional<Integer> grade() {
        return grade(school().settings().currentTerm());
    }

    /** Returns the grade of the class the student sat in last during a term. */
    Optional<Integer> grade(Term term) {
        return rows.classes().in(student, term).reduce((earlier, later) -> later);
    }

    Optional<Course> course(Entry<Outcome> entry) {
        return school().course(entry.term(), entry.value().course());
    }

    /** Returns the courses the student takes in the term, in the order of the school's list. */
    List<Course> courses(Term term) {
        Enrolments enrolments = rows.enrolments();
        return school().courses(term).stream()
                .filter(course -> enrolments.takes(student, term, course.id()))
                .toList();
    }

    /** Returns the names of those who teach a course, joined as people write them. */
    Text teachers(Course course) {
        List<String> names = course.teachers().stream()
                .map(teaching -> staffName(teaching.teacher()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return new Text(String.join("、", names), String.join(", ", names));
    }

    /** Returns the name of a member of staff; empty when nobody has the id, which itself is nobody's business. */
    String staffName(StaffId id) {
        return school().staff(id).map(StaffMember::name).orElse("");
    }

    /** Returns where a work belongs: its course and teacher, or its category. */
    Text kicker(Piece piece) {
        return piece.performance()
                .map(performance -> wording.category(performance.category()))
                .orElseGet(() -> courseAndTeacher(piece));
    }

    private Text courseAndTeacher(Piece piece) {
        CourseId id = ((Outcome) piece.entry().value()).course();
        return school().course(piece.term(), id)
                .map(course -> {
                    Text teachers = teachers(course);
                    return teachers.zh().isEmpty()
                            ? Text.same(course.nameForFamilies())
                            : wording.say(
                                    "course-and-teacher", "course", course.nameForFamilies(), "teacher", teachers);
                })
                .orElse(Text.same(id.value()));
    }

    /** Returns when a work was made: the term of an outcome, the term or day of a performance. */
    Text when(Piece piece) {
        boolean byTerm = piece.performance()
                .map(Performance::detail)
                .map(detail -> detail instanceof FlexibleLearning || detail instanceof GroupActivity)
                .orElse(true);
        return byTerm ? wording.term(piece.term()) : wording.date(piece.day());
    }

    Verdict verdict(Entry<?> entry) {
        return publication.certified().verdict(entry);
    }

    Views.Badge badge(Entry<?> entry) {
        Verdict verdict = verdict(entry);
        return badge(verdict.kind(), publication.words().family(verdict));
    }

    /** Returns every badge that a page can show. */
    List<Views.Badge> badges() {
        return publication.words().marks().stream()
                .map(mark -> badge(mark.kind(), mark.words()))
                .toList();
    }

    private static Views.Badge badge(VerdictKind kind, VerdictWords.Words words) {
        Text label = new Text(words.label().zh(), Facts.capital(words.label().en()));
        return new Views.Badge(state(kind), label, words.sentence());
    }

    static String state(VerdictKind kind) {
        return switch (kind) {
            case CERTIFIED, ATTESTED, NOT_REQUIRED -> "certified";
            case CHANGED_SINCE_CERTIFIED -> "changed";
            default -> "waiting";
        };
    }

    /** Returns the school years the portfolio spans, such as 113–115. */
    Text years() {
        List<Integer> years =
                terms().stream().map(term -> term.year().value()).distinct().collect(Collectors.toList());
        int first = years.isEmpty() ? student.entryYear().value() : years.get(0);
        int last = years.isEmpty() ? first : years.get(years.size() - 1);
        return wording.say("years", "years", first == last ? first : first + "–" + last);
    }
}
