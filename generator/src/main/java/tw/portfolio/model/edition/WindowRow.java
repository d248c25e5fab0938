package tw.portfolio.model.edition;

import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.office.WindowKind;

/**
 * What a window of the calendar must keep to.
 *
 * @param per how often every grade needs such a window at least; absent where nothing is said
 * @param closesAfterEnd the fewest days between the term's last day of lessons and the day it closes
 * @param openDays the fewest days it is open
 * @param exceptGrade the grade for which it does not hold, in {@code exceptHalf} of the school year
 * @param exceptHalf 1 or 2; absent for the whole school year
 */
public record WindowRow(
        @Field(zh = "項目", en = "window", example = "outcome-upload")
        WindowKind window,

        @Field(zh = "期間", en = "period", example = "term") Optional<CapPeriod> per,

        @Field(zh = "休業式後至少日數", en = "days after the end of lessons", example = "14")
        Optional<Integer> closesAfterEnd,

        @Field(zh = "至少開放日數", en = "days open", example = "3")
        Optional<Integer> openDays,

        @Field(zh = "不適用年級", en = "except grade", example = "3")
        Optional<Integer> exceptGrade,

        @Field(zh = "不適用學期", en = "except half", example = "2")
        Optional<Integer> exceptHalf,

        @Field(zh = "條次", en = "clause") String clause,
        Origin origin) {}
