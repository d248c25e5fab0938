package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import tw.portfolio.model.student.Standing;
import tw.portfolio.model.student.StatusKind;
import tw.portfolio.model.student.Student;

/** Whether a student had left the school for good. */
final class Gone {
    private static final Set<StatusKind> LEFT =
            Set.of(StatusKind.TRANSFERRED_OUT, StatusKind.GRADUATED, StatusKind.WITHDRAWN);

    private Gone() {}

    /**
     * Returns whether a student had left before days began and did not come back until they ended. Whoever has no standing written down for them
     * is taken for enrolled; on the day of leaving one is still there, and so is whoever is on leave.
     */
    static boolean throughout(Student student, LocalDate first, LocalDate last) {
        List<Standing> standing = student.profile().value().standing().stream()
                .filter(row -> !row.from().isAfter(last))
                .filter(row -> row.to().map(day -> !day.isBefore(first)).orElse(true))
                .toList();
        return !standing.isEmpty()
                && standing.stream()
                        .allMatch(
                                row -> LEFT.contains(row.status()) && row.from().isBefore(first));
    }
}
