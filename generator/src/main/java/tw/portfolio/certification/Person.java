package tw.portfolio.certification;

import tw.portfolio.model.office.StaffMember;
import tw.portfolio.model.student.Student;

/** Somebody of the school to whom a commit's e-mail address belongs. */
sealed interface Person {

    String name();

    /** Returns the staff id or the student number. */
    String id();

    /** A member of staff, or an automation that is listed like one. */
    record Staff(StaffMember member) implements Person {
        @Override
        public String name() {
            return member.name();
        }

        @Override
        public String id() {
            return member.id().value();
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

        @Override
        public String id() {
            return student.number().value();
        }
    }
}
