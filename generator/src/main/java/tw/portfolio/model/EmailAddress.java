package tw.portfolio.model;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.form.ReadWhole;

/** An e-mail address by which a person's commits are known, for a time. */
public record EmailAddress(
        @Field(zh = "內容", en = "value", audience = Audience.FAMILY, example = "chen.yh@school.example")
        String value,

        @Field(zh = "起日", en = "from", audience = Audience.OFFICE, example = "2024-08-01")
        LocalDate from,

        @Field(zh = "迄日", en = "to", audience = Audience.OFFICE, example = "2026-01-31")
        Optional<LocalDate> to,

        Origin origin)
        implements Dated, ReadWhole {}
