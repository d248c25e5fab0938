package tw.portfolio.binding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.EmailAddress;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.office.CourseEnrolment;
import tw.portfolio.model.office.CourseList;
import tw.portfolio.model.office.Elective;
import tw.portfolio.model.office.Grade;
import tw.portfolio.model.office.GradeList;
import tw.portfolio.model.office.Identity;
import tw.portfolio.model.office.IdentityList;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.model.student.ClassMembership;
import tw.portfolio.model.student.Student;

/** What may stand only once: ids of a list, a student's number, an e-mail address or a seat at one time. */
final class Duplicates {
    static final RuleId ROW = new RuleId("duplicate.row");
    static final RuleId STUDENT = new RuleId("duplicate.student");
    static final RuleId EMAIL = new RuleId("duplicate.email");
    static final RuleId SEAT = new RuleId("duplicate.seat");
    private static final LocalDate EVER = LocalDate.MAX;
    private final List<Diagnostic> notes = new ArrayList<>();
    private final Map<String, List<Held>> held = new HashMap<>();

    private Duplicates() {}

    /** Something held from a day to a day by somebody, as written at a place. */
    private record Held(LocalDate from, LocalDate to, String holder, Location at) {
        boolean overlaps(Held other) {
            return !from.isAfter(other.to) && !other.from.isAfter(to);
        }
    }

    static List<Diagnostic> check(School school) {
        Duplicates duplicates = new Duplicates();
        for (StaffMember member : school.staff()) {
            duplicates.row("staff", member.id(), member.origin().at("id"));
            member.emails().forEach(email -> duplicates.email(email, member.id() + "（" + member.name() + "）"));
        }
        school.settings()
                .sources()
                .forEach(row ->
                        duplicates.row("sources", row.name(), row.origin().at("name")));
        for (Student student : school.students()) {
            duplicates.student(student);
        }
        duplicates.lists(school);
        return duplicates.notes;
    }

    private void lists(School school) {
        for (Entry<CourseList> list : school.offices().of(CourseList.class)) {
            for (Course course : list.value().courses()) {
                row(list.path(), course.id(), course.origin().at("id"));
            }
        }
        for (Entry<CourseEnrolment> list : school.offices().of(CourseEnrolment.class)) {
            for (Elective row : list.value().students()) {
                Held one = new Held(
                        row.from().orElse(LocalDate.MIN),
                        row.to().orElse(EVER),
                        "",
                        row.origin().at("student"));
                once(list.path() + "#" + row.student(), one)
                        .ifPresent(first -> repeated(row.student(), first, one.at()));
            }
        }
        for (Entry<GradeList> list : school.offices().of(GradeList.class)) {
            for (Grade grade : list.value().grades()) {
                String way = grade.way().map(Enum::name).orElse("");
                String id = grade.student() + " × " + grade.course();
                row(list.path() + way, id, grade.origin().at("student"));
            }
        }
        for (Entry<IdentityList> list : school.offices().of(IdentityList.class)) {
            for (Identity identity : list.value().identities()) {
                row("identities", identity.student(), identity.origin().at("student"));
            }
        }
    }

    private void student(Student student) {
        String who = student.number() + "（" + student.name() + "）";
        Location at = new Location(
                student.profile().source(), student.profile().file().path(), 1, 1);
        once("student " + student.number(), new Held(LocalDate.MIN, EVER, student.directory(), at))
                .ifPresent(first -> notes.add(Diagnostic.error(STUDENT, at)
                        .with("found", student.number())
                        .with("other", first.holder())));
        student.profile().value().emails().forEach(email -> email(email, who));
        for (ClassMembership row : student.profile().value().classes()) {
            Held one = new Held(
                    row.from(), row.to().orElse(EVER), who, row.origin().at("seat"));
            // a class's number means another class each school year, so seats meet only where their days do
            once("seat " + row.classId() + "-" + row.seat(), one)
                    .ifPresent(first -> notes.add(Diagnostic.error(SEAT, one.at())
                            .with("class", row.classId())
                            .with("seat", row.seat())
                            .with("other", first.holder())));
        }
    }

    private void email(EmailAddress email, String who) {
        Held one = new Held(
                email.from(), email.to().orElse(EVER), who, email.origin().at("value"));
        once("email " + email.value().toLowerCase(Locale.ROOT), one)
                .filter(first -> !first.holder().equals(who))
                .ifPresent(first -> notes.add(Diagnostic.error(EMAIL, one.at())
                        .with("found", email.value())
                        .with("other", first.holder())));
    }

    private void row(String list, Object id, Location at) {
        once(list + "#" + id, new Held(LocalDate.MIN, EVER, "", at)).ifPresent(first -> repeated(id, first, at));
    }

    private void repeated(Object id, Held first, Location at) {
        notes.add(Diagnostic.error(ROW, at)
                .with("found", id)
                .with("line", first.at().line()));
    }

    /** Returns who holds the same at the same time already. */
    private Optional<Held> once(String what, Held one) {
        List<Held> all = held.computeIfAbsent(what, key -> new ArrayList<>(1));
        Optional<Held> other = all.stream().filter(one::overlaps).findFirst();
        all.add(one);
        return other;
    }
}
