package tw.portfolio.model.office;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.Dated;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** A seat of the working group held for a time. */
public record Seat(
        @Field(zh = "席次", en = "seat", audience = Audience.SCHOOL, example = "registry-head")
        SeatKind seat,

        @Field(zh = "教職員代號", en = "member of staff", example = "huang.ml")
        Optional<StaffId> staff,

        @Field(zh = "姓名（非教職員）", en = "name of someone who is not staff", example = "陳家長")
        Optional<String> name,

        @Field(zh = "起日", en = "from", example = "2025-08-01")
        LocalDate from,

        @Field(zh = "迄日", en = "to", example = "2026-07-31") Optional<LocalDate> to,
        Origin origin)
        implements Dated {}
