package tw.portfolio.model.student;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.Dated;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/** A student’s standing, for a time; shown to the registry alone. */
public record Standing(
        @Field(zh = "學籍狀態", en = "status", example = "enrolled")
        StatusKind status,

        @Field(zh = "起日", en = "from", example = "2025-08-01")
        LocalDate from,

        @Field(zh = "迄日", en = "to", example = "2026-07-31") Optional<LocalDate> to,
        @Field(zh = "他校校名", en = "other school") Optional<String> school,
        @Field(zh = "文號", en = "document") Optional<String> document,
        Origin origin)
        implements Dated {}
