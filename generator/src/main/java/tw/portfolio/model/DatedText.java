package tw.portfolio.model;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** A value that held for a time: a name, an account. */
public record DatedText(
        @Field(zh = "內容", en = "value", audience = Audience.FAMILY, example = "林予安")
        String value,

        @Field(zh = "起日", en = "from", audience = Audience.OFFICE, example = "2024-08-01")
        LocalDate from,

        @Field(zh = "迄日", en = "to", audience = Audience.OFFICE, example = "2026-01-31")
        Optional<LocalDate> to,

        Origin origin)
        implements Dated {}
