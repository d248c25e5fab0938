package tw.portfolio.rules;

import java.util.List;
import java.util.function.Predicate;
import tw.portfolio.model.RecordKind;

/**
 * What is owed of one kind of record in one term, in figures: how many are due, in, certified, late and missing.
 *
 * @param ofStudents whether {@code due}, {@code in} and {@code missing} are students; else they are records
 * @param due how many are owed; {@code in} and {@code missing} together
 * @param in how many are there
 * @param certified how many records are there that somebody responsible vouches for as they stand
 * @param late how many records were entered, or last corrected, after the deadline
 * @param missing how many are not there, whether or not the deadline is over
 * @param uncounted how many are there and do not count as they stand
 */
public record DeliveryFigures(
        boolean ofStudents, int due, int in, int certified, int late, int missing, int uncounted) {

    /** Returns the figures of the rows of one delivery in one term. */
    public static DeliveryFigures of(List<OfficeDelivery> rows) {
        int certified = count(rows, OfficeDelivery.Filed::certified);
        int late = count(rows, OfficeDelivery.Filed::late);
        int uncounted = (int) rows.stream()
                .filter(row -> row.state() == DeliveryState.NOT_COUNTED)
                .count();
        for (OfficeDelivery row : rows) {
            RecordKind kind = row.delivery().record();
            boolean oneByOne = kind.ofStudent() || kind == RecordKind.CONSULTATION;
            if (oneByOne && row.students().isPresent()) {
                OfficeDelivery.Coverage students = row.students().get();
                return new DeliveryFigures(
                        true, students.due(), students.there(), certified, late, students.owed(), uncounted);
            }
        }
        int in = rows.stream().mapToInt(DeliveryFigures::in).sum();
        int missing = (int) rows.stream().filter(row -> in(row) == 0).count();
        return new DeliveryFigures(false, in + missing, in, certified, late, missing, uncounted);
    }

    /** A file that could not be read is there, and counts as one. */
    private static int in(OfficeDelivery row) {
        boolean there = row.state().there();
        return Math.max(row.records().size(), there ? 1 : 0);
    }

    private static int count(List<OfficeDelivery> rows, Predicate<OfficeDelivery.Filed> wanted) {
        return (int) rows.stream()
                .flatMap(row -> row.records().stream())
                .filter(wanted)
                .count();
    }
}
