package tw.portfolio.certification;

import tw.portfolio.diagnostic.Text;

/**
 * One thing that differs between two states of a record, in the words people read.
 *
 * @param label what it is called: a field, a row, an attachment
 * @param before what stood there, cut to length; empty where nothing did
 * @param after what stands there, cut to length; empty where nothing does
 */
public record Difference(What what, How how, Text label, Text before, Text after) {

    /** What it is a part of the record. */
    public enum What {
        FIELD,
        ROW,
        TEXT,
        ATTACHMENT,
        FILE
    }

    /** What became of it. */
    public enum How {
        ADDED,
        REMOVED,
        CHANGED
    }

    static Difference of(What what, Text label, Text before, Text after) {
        How how = before.zh().isEmpty() ? How.ADDED : after.zh().isEmpty() ? How.REMOVED : How.CHANGED;
        return new Difference(what, how, label, before, after);
    }
}
