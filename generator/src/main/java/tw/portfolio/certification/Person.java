package tw.portfolio.certification;

import tw.portfolio.model.office.StaffMember;
import tw.portfolio.model.student.Student;

/** Somebody of the school to whom a commit's e-mail address belongs. */
sealed interface Person {

    String name();

    /** A member of staff, or an automation that is listed like one. */
    record Staff(StaffMember member) implements Person {
        @Override
        public String name() {
            return member.name();
        }

        boolean bot() {
            return member.bot().orElse(false);
        }
    }

    /** A student. */
    record Pupil(Student student) implements Person {
        @Override
        public String name() {
            return student.name();
        }
    }
}
