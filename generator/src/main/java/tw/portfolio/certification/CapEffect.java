package tw.portfolio.certification;

import tw.portfolio.model.edition.Cap;

/**
 * What a request would do to the number of works that a student may enter.
 *
 * @param period the term or school year the cap counts in
 * @param used how many stand on the main line
 * @param wouldBe how many would stand there once this request is merged
 * @param withOthers how many once every open request of the student is merged
 */
public record CapEffect(Cap cap, String period, int used, int wouldBe, int withOthers) {

    /** Returns whether this request by itself goes beyond the limit. */
    public boolean exceeds() {
        return wouldBe > cap.limit() && wouldBe > used;
    }

    /** Returns whether the student's open requests together go beyond the limit, though this one alone does not. */
    public boolean exceedsTogether() {
        return !exceeds() && withOthers > cap.limit() && withOthers > wouldBe;
    }

    CapEffect among(int all) {
        return new CapEffect(cap, period, used, wouldBe, all);
    }
}
