package tw.portfolio.certification;

import java.time.Instant;

/**
 * What became of a contest of the school's own once a batch that names it was locked. It is the offices' record, which they keep up and correct:
 * it goes out as it stands. Source: regulation 第四點「學生個人校內競賽表現」.
 *
 * @param line as the selection names it, which is the record's path
 * @param since when it was last changed, as far as the main line tells
 * @param by whoever did that
 */
public record ContestSince(String line, Instant since, String by, Became became) {

    /** What of it goes out now. */
    public enum Became {
        /** What stands there now. */
        CHANGED,
        /** Nothing: nobody vouches for what stands there now, or it cannot be read. */
        UNVOUCHED,
        /** Nothing: it has no result of the student. */
        WITHOUT_STUDENT,
        /** Nothing: it was taken away. */
        GONE
    }
}
