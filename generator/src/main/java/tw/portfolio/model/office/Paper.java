package tw.portfolio.model.office;

import java.time.LocalDate;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/** An approved paper (簽陳). */
public record Paper(
        @Field(zh = "文號", en = "number", example = "學字第1150012號")
        String number,

        @Field(zh = "核定日", en = "approved on", example = "2026-10-01")
        LocalDate approvedOn,

        Origin origin) {}
