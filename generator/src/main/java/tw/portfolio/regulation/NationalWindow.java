package tw.portfolio.regulation;

import java.util.Optional;
import tw.portfolio.diagnostic.Citation;
import tw.portfolio.model.Origin;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.edition.CapPeriod;
import tw.portfolio.model.edition.WindowRow;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.office.WindowKind;

/**
 * What the ministry asks of a window of the calendar, from a school year on.
 *
 * @param from the first school year it holds for
 * @param per how often every grade needs such a window at least; absent where nothing is said
 * @param closesAfterEnd the fewest days between the term's last day of lessons and the day it closes
 * @param openDays the fewest days it is open
 * @param exceptGrade the grade for which it does not hold, in {@code exceptHalf} of the school year
 */
public record NationalWindow(
        @Field(zh = "起始學年", en = "from school year") SchoolYear from,
        @Field(zh = "項目", en = "window") WindowKind window,

        @Field(zh = "期間", en = "period") Optional<CapPeriod> per,

        @Field(zh = "休業式後至少日數", en = "days after the end of lessons")
        Optional<Integer> closesAfterEnd,

        @Field(zh = "至少開放日數", en = "days open") Optional<Integer> openDays,
        @Field(zh = "不適用年級", en = "except grade") Optional<Integer> exceptGrade,
        @Field(zh = "不適用學期", en = "except half") Optional<Integer> exceptHalf,
        @Field(zh = "依據", en = "basis") NationalBasis basis,
        Origin origin) {

    /** Returns it as an edition would have it. */
    public WindowRow row() {
        return new WindowRow(
                window,
                per,
                closesAfterEnd,
                openDays,
                exceptGrade,
                exceptHalf,
                basis.clause().orElse(""),
                origin);
    }

    public Citation citation() {
        return basis.citation();
    }
}
