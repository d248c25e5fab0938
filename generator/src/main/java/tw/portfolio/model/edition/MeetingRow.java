package tw.portfolio.model.edition;

import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/**
 * How often the working group meets, and under whom. Source: regulation 第三點.
 *
 * @param atLeast meetings in each period, inclusive
 */
public record MeetingRow(
        @Field(zh = "期間", en = "period", example = "term") CapPeriod per,
        @Field(zh = "至少次數", en = "at least", example = "1") Integer atLeast,

        @Field(zh = "召集", en = "called by", example = "convener")
        GroupRole calledBy,

        @Field(zh = "主持", en = "chaired by", example = "convener")
        GroupRole chairedBy,

        @Field(zh = "條次", en = "clause", example = "第三點第二項") String clause,

        Origin origin) {}
