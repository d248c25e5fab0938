package tw.portfolio.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.certification.Verdict.Reason;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.Duty;
import tw.portfolio.model.Office;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Responsibility;
import tw.portfolio.model.office.ClassEnrolment;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.office.Deputy;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.model.office.Teaching;

/** Whether a member of staff may certify a record on a day, by the regulation's division of work and the policy's dated rows. */
final class Entitlement {
    /** As many people as a message names. */
    private static final int MOST_NAMED = 3;

    private final Policy policy;

    /**
     * What the division of work says of one certifier.
     *
     * @param fault why not; absent when entitled
     * @param deputy whether in somebody else's place
     */
    record Ruling(Optional<Reason> fault, boolean deputy) {

        static Ruling refused(Cause cause, String detail) {
            return new Ruling(Optional.of(new Reason(cause, detail)), false);
        }
    }

    Entitlement(Policy policy) {
        this.policy = policy;
    }

    /** Returns whether the edition in force asks for no certification of such a record. */
    boolean waived(Tracked record, Stated stated, LocalDate day) {
        return responsibility(record, stated, day)
                .flatMap(Responsibility::waived)
                .orElse(false);
    }

    private Optional<Responsibility> responsibility(Tracked record, Stated stated, LocalDate day) {
        return policy.responsibility(record, stated.category(), day);
    }

    Ruling ruling(Tracked record, Stated stated, StaffMember certifier, LocalDate day) {
        if (record.kind() == RecordKind.OUTCOME) {
            return stated.course()
                    .map(course -> outcome(record, course, certifier, day))
                    .orElseGet(() -> Ruling.refused(Cause.CONTENT_UNREADABLE, ""));
        }
        if (record.kind() == RecordKind.PERFORMANCE && stated.category().isEmpty()) {
            return Ruling.refused(Cause.CONTENT_UNREADABLE, "");
        }
        Optional<Responsibility> row = responsibility(record, stated, day);
        if (row.map(it -> holds(it, record, certifier, day)).orElse(false)) {
            return new Ruling(Optional.empty(), false);
        }
        boolean deputy = row.isPresent()
                && policy.deputies(day).stream()
                        .filter(it -> it.deputy().equals(certifier.id())
                                && it.courses().isEmpty())
                        .flatMap(it -> policy.staff(it.absent()).stream())
                        .anyMatch(absent -> holds(row.get(), record, absent, day));
        return deputy
                ? new Ruling(Optional.empty(), true)
                : unmended(row).orElseGet(() -> Ruling.refused(Cause.NOT_THE_OFFICE, ""));
    }

    /** Where a file that says who is entitled is to be mended first, and nothing in force says it of a record, whoever merged is not at fault. */
    private Optional<Ruling> unmended(Optional<Responsibility> row) {
        return row.isPresent()
                ? Optional.empty()
                : policy.unmended().map(file -> Ruling.refused(Cause.POLICY_AWAY, file));
    }

    /** The course and term an outcome names must be the student's own, or it could name a friendlier teacher. */
    private Ruling outcome(Tracked record, CourseId id, StaffMember certifier, LocalDate day) {
        Term term = record.term();
        Optional<Course> course = policy.course(term, id);
        if (course.isEmpty() || !takes(record, id)) {
            return takenNotInForce(record, id)
                    .map(reason -> new Ruling(Optional.of(reason), false))
                    .orElseGet(() -> Ruling.refused(
                            Cause.NOT_ENROLLED, course.map(Course::name).orElseGet(id::value)));
        }
        List<StaffId> teachers = teachers(course.get(), term, day);
        Optional<Responsibility> row = responsibility(record, Stated.NOTHING, day);
        boolean byDuty = row.map(it -> it.duties().contains(Duty.TEACHER)).orElse(false);
        if (byDuty && teachers.contains(certifier.id())) {
            return new Ruling(Optional.empty(), false);
        }
        boolean deputy = byDuty
                && policy.deputies(day).stream()
                        .anyMatch(it ->
                                it.deputy().equals(certifier.id()) && teachers.contains(it.absent()) && covers(it, id));
        return deputy
                ? new Ruling(Optional.empty(), true)
                : unmended(row)
                        .orElseGet(() -> Ruling.refused(
                                Cause.NOT_COURSE_TEACHER, course.get().name()));
    }

    private boolean takes(Tracked record, CourseId course) {
        return record.student()
                .flatMap(policy::student)
                .map(student -> policy.takes(student, record.term(), course))
                .orElse(false);
    }

    /** Returns the name of the course of an outcome whose student does not take it; nothing for any other record. */
    Optional<String> notTaken(Tracked record, Stated stated) {
        if (record.kind() != RecordKind.OUTCOME || stated.course().isEmpty()) {
            return Optional.empty();
        }
        CourseId id = stated.course().get();
        Optional<Course> course = policy.course(record.term(), id);
        return (course.isPresent() && takes(record, id))
                        || takenNotInForce(record, id).isPresent()
                ? Optional.empty()
                : Optional.of(course.map(Course::name).orElseGet(id::value));
    }

    /** Returns the reason that the student of an outcome takes its course by rows alone that are not in force; nothing for any other record. */
    Optional<Reason> takenNotInForce(Tracked record, Stated stated) {
        return record.kind() == RecordKind.OUTCOME
                ? stated.course().flatMap(id -> takenNotInForce(record, id))
                : Optional.empty();
    }

    private Optional<Reason> takenNotInForce(Tracked record, CourseId id) {
        return policy.course(record.term(), id).isPresent() && takes(record, id)
                ? Optional.empty()
                : record.student()
                        .flatMap(number -> policy.takenNotInForce(number, record.term(), id))
                        .map(where -> new Reason(Cause.ENROLMENT_NOT_IN_FORCE, where));
    }

    private static boolean covers(Deputy row, CourseId course) {
        return row.courses().isEmpty() || row.courses().contains(course);
    }

    private List<StaffId> teachers(Course course, Term term, LocalDate day) {
        return Policy.on(policy.withinLessons(term, day), course.teachers()).stream()
                .map(Teaching::teacher)
                .toList();
    }

    private boolean holds(Responsibility row, Tracked record, StaffMember member, LocalDate day) {
        boolean byRole = Policy.on(day, member.roles()).stream()
                .anyMatch(role -> role.office().map(row.offices()::contains).orElse(false)
                        || (role.duty() != Duty.HOMEROOM_TEACHER && row.duties().contains(role.duty())));
        return byRole
                || (row.duties().contains(Duty.HOMEROOM_TEACHER)
                        && homeroom(record, day).contains(member.id()));
    }

    private List<StaffId> homeroom(Tracked record, LocalDate day) {
        return record.student()
                .flatMap(policy::student)
                .flatMap(student -> policy.classOf(student, Term.at(day), day))
                .map(ClassEnrolment::homeroom)
                .map(rows ->
                        Policy.on(day, rows).stream().map(Teaching::teacher).toList())
                .orElse(List.of());
    }

    /** Returns whom to ask for the certification on {@code day}, as one would address them; empty when nobody is known. */
    List<Text> responsible(Tracked record, Stated stated, LocalDate day) {
        return who(record, stated, day).words();
    }

    private static String addressed(String office) {
        return office.endsWith("Affairs") ? office : "the " + office;
    }

    /** Returns who may certify the record on {@code day}. */
    Responsible who(Tracked record, Stated stated, LocalDate day) {
        if (record.kind() == RecordKind.OUTCOME) {
            return teachers(record, stated, day);
        }
        Optional<Responsibility> row = responsibility(record, stated, day);
        Optional<Office> office = row.flatMap(it -> it.offices().stream().findFirst());
        if (office.isPresent()) {
            Text words = new Text(office.get().zh(), addressed(office.get().en()));
            Responsible ofOffice = new Responsible(List.of(), row.get().offices(), List.of(words));
            return record.kind() == RecordKind.REFUSAL ? orTeacher(ofOffice, stated) : ofOffice;
        }
        List<Text> duties = row.map(Responsibility::duties).orElse(List.of()).stream()
                .map(duty -> new Text(duty.zh(), "the " + duty.en()))
                .toList();
        List<StaffId> holders = row.map(it -> policy.school().staff().stream()
                        .filter(member -> holds(it, record, member, day))
                        .map(StaffMember::id)
                        .toList())
                .orElse(List.of());
        return new Responsible(holders, List.of(), duties);
    }

    /** A refusal is the word of the teacher it names, who enters it too. */
    private Responsible orTeacher(Responsible office, Stated stated) {
        Optional<StaffMember> teacher = stated.refusedBy().flatMap(policy::staff);
        Text words =
                teacher.map(member -> Text.same(member.name())).orElse(new Text("退回的老師", "the teacher who refuses"));
        return new Responsible(
                teacher.stream().map(StaffMember::id).toList(),
                office.offices(),
                List.of(words, office.words().get(0)));
    }

    /** Returns the office in charge of a record, with the people who may certify it on {@code day}, for a message. */
    Text inCharge(Tracked record, LocalDate day) {
        Text whom = who(record, Stated.NOTHING, day).joined(new Text("負責的處室", "the office in charge"));
        List<String> names = responsibility(record, Stated.NOTHING, day)
                .map(row -> policy.school().staff().stream()
                        .filter(member -> holds(row, record, member, day))
                        .map(StaffMember::name)
                        .limit(MOST_NAMED)
                        .toList())
                .orElse(List.of());
        return names.isEmpty() || record.kind() == RecordKind.REFUSAL // any teacher holds that row
                ? whom
                : new Text(
                        whom.zh() + "（" + String.join("、", names) + "）",
                        whom.en() + " (" + String.join(", ", names) + ")");
    }

    private Responsible teachers(Tracked record, Stated stated, LocalDate day) {
        Term term = record.term();
        Optional<Course> course = stated.course().flatMap(id -> policy.course(term, id));
        if (course.isEmpty()) {
            return Responsible.NOBODY;
        }
        List<StaffId> teachers = teachers(course.get(), term, day);
        List<StaffId> all = new ArrayList<>(teachers);
        List<Text> named = new ArrayList<>();
        for (StaffId id : teachers) {
            policy.staff(id)
                    .map(member ->
                            addressed(member, course.get().name(), course.get().name()))
                    .ifPresent(named::add);
        }
        for (Deputy row : policy.deputies(day)) {
            if (teachers.contains(row.absent()) && covers(row, course.get().id())) {
                all.add(row.deputy());
                String absent =
                        policy.staff(row.absent()).map(StaffMember::name).orElse("");
                policy.staff(row.deputy())
                        .map(member -> addressed(member, "代理" + absent, "for " + absent))
                        .ifPresent(named::add);
            }
        }
        return new Responsible(all, List.of(), named);
    }

    private static Text addressed(StaffMember member, String zh, String en) {
        String title = member.name().endsWith("老師") ? "" : "老師";
        return new Text(member.name() + title + "（" + zh + "）", member.name() + " (" + en + ")");
    }
}
