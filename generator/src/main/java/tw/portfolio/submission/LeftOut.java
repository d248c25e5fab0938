package tw.portfolio.submission;

import java.util.Locale;

/**
 * A record that stays at the school, and why.
 *
 * @param path the record's path, with the row's student where the record holds many
 */
record LeftOut(String path, Reason reason) implements Comparable<LeftOut> {

    /** Why; each has its words in the catalogue under {@link #key()}. */
    enum Reason {
        NOT_CERTIFIED,
        BEYOND_CAP,
        /** The student does not take the course, or it carries no credits. */
        OTHER_COURSE,
        NO_IDENTITY,
        COURSE_UNKNOWN,
        ACTIVITY_COURSE,
        EVENING_CLASS,
        FURTHER_FILE,
        FILE_TYPE,
        /** The selection names a work that is not there. */
        UNKNOWN,
        /** The student dropped it once the window for selecting was over. */
        DESELECTED_LATE,
        /** The student chose it once the batch was locked. */
        SELECTED_WHEN_LOCKED,
        /** It was changed once its batch was locked, and nobody certified it since. */
        CHANGED_WHEN_LOCKED,
        /** It was sent, changed since, and this clone was made without the bytes of what was sent. */
        SENT_NOT_HERE;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String key() {
            return "package.left-out." + word();
        }
    }

    @Override
    public int compareTo(LeftOut other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : reason.compareTo(other.reason);
    }
}
