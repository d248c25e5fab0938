package tw.portfolio.certification;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.office.SchoolContest;

/**
 * What became of a contest of the school's own, for one student, once a batch that names it was locked. It is the offices' record: what they
 * correct goes out corrected, and what anybody else changes makes no difference. Source: regulation 第四點「學生個人校內競賽表現」, 第五點第二項.
 *
 * @param line as the selection names it, which is the record's path
 * @param since when it last came to say something else of the student, as far as the main line tells
 * @param by whoever did that, or what would do so
 * @param gone whether that took the contest away
 */
public record ContestSince(String line, Became became, Instant since, Text by, boolean gone, Content content) {

    /**
     * What the contest says.
     *
     * @param then what was sent of it; absent where nothing was, or its bytes are not here
     * @param row where the student's result stands now; absent where there is none, or the contest reads for the student as it did
     * @param packed what goes out in the place of what stands there; absent where that goes out, or nothing does
     */
    public record Content(Optional<Entry<SchoolContest>> then, Optional<Location> row, Optional<SentWork.Then> packed) {
        /** Where nothing was sent. */
        public static final Content NOTHING = new Content(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What of it goes out now. */
    public enum Became {
        /** What stands there now, as its office corrected it. */
        CHANGED,
        /** What stands there now; whether that is what was sent cannot be told, for this clone was made without the bytes of then. */
        UNCOMPARED,
        /** What was in force before somebody not entitled changed what it says of the student. */
        KEPT,
        /** What was sent, though other parts of it are not in force as they stand: nothing of this student's. */
        SAME,
        /** Nothing: its office left it so that it cannot be read. */
        UNREAD,
        /** Nothing: its office took the student's result away. */
        WITHOUT_STUDENT,
        /** Nothing: its office took it away. */
        GONE,
        /** Nothing: this clone was made without the bytes of then, and nobody vouches for those of now. */
        LACKING,
        /** What stands there now; it was not there then, and so was not sent. */
        LATE_ENTERED,
        /** What stands there now; nobody vouched for it then, and so it was not sent. */
        LATE_CERTIFIED,
        /** What stands there now; it had no result of the student then. */
        LATE_RESULT,
        /** Nothing: nobody vouched for it then, so that it was not sent, and nobody does now. */
        UNSENT;

        /** Returns whether anybody is to be told. */
        public boolean told() {
            return this != SAME;
        }

        /** Returns whether something of it was sent when the batch was locked. */
        public boolean sent() {
            return compareTo(LATE_ENTERED) < 0;
        }
    }
}
