package tw.portfolio.submission;

import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;

/**
 * One workbook to file: a register of one period and round.
 *
 * @param half what stands under 學期 on the cover: 1 or 2, 0 for a whole school year
 */
record Filing(Register register, SchoolYear year, int half, Batch batch) {

    static Filing of(Register register, Term term, Batch batch) {
        return new Filing(register, term.year(), term.half(), batch);
    }

    static Filing of(Register register, SchoolYear year, Batch batch) {
        return new Filing(register, year, 0, batch);
    }

    String code() {
        return register.code(batch).orElse("");
    }

    /** Returns the period as people write it, such as 115-1 or 115. */
    String period() {
        return half == 0 ? year.toString() : new Term(year, half).toString();
    }

    /** Returns the workbook's path in the package. */
    String path() {
        return "registers/" + period() + "/"
                + (code().isEmpty() ? "" : code() + "_") + register.name()
                + (batch == Batch.ALL || batch == Batch.REGULAR ? "" : "_" + batch.zh()) + ".xlsx";
    }
}
