package tw.portfolio.model.edition;

import java.util.Optional;
import tw.portfolio.model.Duty;
import tw.portfolio.model.Office;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.office.SeatKind;

/**
 * How often a seat of the working group is to be filled, and by whom. Source: regulation 第三點.
 *
 * @param count how many people sit there at any time, exactly
 * @param exOfficio whether it belongs to whoever holds the post: a new person in the post is no vacancy
 * @param office the post's office; absent for a seat without one
 * @param duty the post's or the member's duty; absent for parents and students
 */
public record SeatRow(
        @Field(zh = "席次", en = "seat", example = "registry-head")
        SeatKind seat,

        @Field(zh = "人數", en = "count", example = "1") Integer count,

        @Field(zh = "當然成員", en = "ex officio", example = "true")
        Optional<Boolean> exOfficio,

        @Field(zh = "處室", en = "office", example = "registry")
        Optional<Office> office,

        @Field(zh = "職務", en = "duty", example = "section-head")
        Optional<Duty> duty,

        @Field(zh = "擔任", en = "role", example = "convener") Optional<GroupRole> role,

        @Field(zh = "條次", en = "clause", example = "第三點第一項") String clause,

        Origin origin) {}
