package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.model.Office;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Delivery;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.student.Student;

/**
 * What somebody owes for one term, and what of it is there.
 *
 * @param edition the one in force in the term
 * @param term the term it is for; for what is due each school year or on entry, the year's first
 * @param unit what of it: a class, a course or the term itself
 * @param dueOn the last day, inclusive; absent where no calendar tells the authority's deadline
 * @param path where it is filed, or would be; with a placeholder where there are many
 * @param records what is there, by path
 * @param students who of the students has one; absent where the record is not kept for students one by one
 */
public record OfficeDelivery(
        Delivery delivery,
        Edition edition,
        Term term,
        String unit,
        DeliveryState state,
        Optional<LocalDate> dueOn,
        String path,
        List<Filed> records,
        Optional<Coverage> students) {

    public OfficeDelivery {
        records = List.copyOf(records);
    }

    /**
     * A record that is there.
     *
     * @param on the day it was entered or last changed; absent for what nobody has committed
     * @param by who did so, as histories name them; empty where unknown
     * @param certified whether somebody responsible vouches for it as it stands
     * @param late whether that day is after the deadline
     */
    public record Filed(String path, Optional<LocalDate> on, String by, boolean certified, boolean late) {}

    /**
     * Who of the term's students has one.
     *
     * @param all how many students there are that it is for
     * @param missing those without one, by number
     * @param absent those of them whom a record names as absent: it was held for them, and nobody owes it any more
     * @param unlisted how many more are named in the school's lists and are on no roster; counted in {@code all}
     */
    public record Coverage(int all, List<Student> missing, List<Student> absent, int unlisted) {
        public Coverage {
            missing = List.copyOf(missing);
            absent = List.copyOf(absent);
        }

        public Coverage(int all, List<Student> missing) {
            this(all, missing, List.of(), 0);
        }

        /** Returns for how many one is due: those who have one, and those for whom somebody still owes one. */
        public int due() {
            return there() + owed();
        }

        /** Returns those without one for whom one is still owed. */
        public List<Student> without() {
            return missing.stream().filter(student -> !absent.contains(student)).toList();
        }

        /** Returns for how many somebody still owes one. */
        public int owed() {
            return missing.size() - absent.size() + unlisted;
        }

        public int there() {
            return all - missing.size() - unlisted;
        }
    }

    /** Returns whether nothing of it is there. */
    boolean lacks() {
        return records.isEmpty() && state != DeliveryState.IN;
    }

    /** Returns the office to turn to; absent where it is not an office that enters it. */
    public Optional<Office> office() {
        return delivery.enteredBy().offices().stream().findFirst();
    }

    /** Returns in words who is to enter it: the office to turn to, else whoever has the duty. */
    public String whose() {
        return office().map(Office::zh)
                .orElseGet(() -> delivery.enteredBy().words().zh());
    }

    /** Returns whether an office has a part in it: entering or keeping. */
    public boolean concerns(Office office) {
        return Stream.concat(
                        delivery.enteredBy().offices().stream(),
                        delivery.keptBy().stream().flatMap(keeper -> keeper.offices().stream()))
                .anyMatch(office::equals);
    }

    /** Returns how far it is on a day: before the last day what is there only in part is under way. */
    Kept kept(LocalDate today) {
        boolean over = dueOn.map(today::isAfter).orElse(false);
        boolean some = students.map(of -> of.there() > 0).orElse(false);
        boolean whole = students.map(of -> of.owed() == 0).orElse(true);
        return switch (state) {
            case MISSING -> Kept.OPEN;
            case DUE, NOT_YET_DUE -> some ? Kept.UNDER_WAY : Kept.NOT_YET_DUE;
            case IN, NOT_COUNTED -> over ? Kept.OPEN : Kept.UNDER_WAY;
            case CERTIFIED, LATE -> over || whole ? Kept.KEPT : Kept.UNDER_WAY;
        };
    }

    /** Returns the term, or the school year for what is not due by term. */
    public String period() {
        return delivery.yearly() ? term.year().toString() : term.toString();
    }
}
