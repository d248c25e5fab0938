package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what was to be done, by the names of those who were to do it. */
final class DutyTally {
    private final SortedMap<String, Map<Mark, Integer>> counts = new TreeMap<>();

    /** What became of one thing. */
    enum Mark {
        IN_TIME,
        LATE,
        OPEN,
        NOT_YET;

        /** Returns what a record counts as that is there: open where nobody responsible vouches for it though its last day is over. */
        static Mark of(OfficeDelivery.Filed filed, Optional<LocalDate> last, LocalDate today) {
            if (!filed.certified()) {
                return undone(last, today);
            }
            return filed.late() ? LATE : IN_TIME;
        }

        /** Returns what a thing counts as that is not done. */
        static Mark undone(Optional<LocalDate> last, LocalDate today) {
            return last.map(today::isAfter).orElse(false) ? OPEN : NOT_YET;
        }

        /** Returns what a thing counts as that is done or not, and whose last day is over or not. */
        static Mark of(Kept kept) {
            return switch (kept) {
                case KEPT -> IN_TIME;
                case OPEN -> OPEN;
                case UNDER_WAY, NOT_YET_KNOWN, NOT_YET_DUE, UNCHECKED -> NOT_YET;
            };
        }
    }

    /** Gives somebody a row, also when nothing was to be done. */
    void name(String name) {
        of(name);
    }

    void add(String name, Mark mark) {
        of(name).merge(mark, 1, Integer::sum);
    }

    private Map<Mark, Integer> of(String name) {
        return counts.computeIfAbsent(name, one -> new EnumMap<>(Mark.class));
    }

    /** Returns a row for each, by name. */
    List<DutyFacts.Facts> facts() {
        return counts.entrySet().stream()
                .map(of -> facts(of.getKey(), of.getValue()))
                .toList();
    }

    private static DutyFacts.Facts facts(String name, Map<Mark, Integer> of) {
        int inTime = of.getOrDefault(Mark.IN_TIME, 0);
        int late = of.getOrDefault(Mark.LATE, 0);
        int open = of.getOrDefault(Mark.OPEN, 0);
        return new DutyFacts.Facts(name, inTime + late + open, inTime, late, open, of.getOrDefault(Mark.NOT_YET, 0));
    }
}
