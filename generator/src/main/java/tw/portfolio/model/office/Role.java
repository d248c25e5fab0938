package tw.portfolio.model.office;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.Dated;
import tw.portfolio.model.Duty;
import tw.portfolio.model.Office;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.form.ReadWhole;

/** A duty a person has for a time. */
public record Role(
        @Field(zh = "職務", en = "duty", example = "section-head")
        Duty duty,

        @Field(zh = "處室", en = "office", example = "registry")
        Optional<Office> office,

        @Field(zh = "起日", en = "from", example = "2025-08-01")
        LocalDate from,

        @Field(zh = "迄日", en = "to", example = "2026-07-31") Optional<LocalDate> to,
        Origin origin)
        implements Dated, ReadWhole {}
