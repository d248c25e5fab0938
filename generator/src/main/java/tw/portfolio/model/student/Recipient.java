package tw.portfolio.model.student;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.Dated;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/** Who may receive this student’s family edition. */
public record Recipient(
        @Field(zh = "關係", en = "relation", example = "母親") String relation,
        @Field(zh = "語言", en = "language", example = "vi") Optional<String> language,

        @Field(zh = "起日", en = "from", example = "2025-08-01")
        LocalDate from,

        @Field(zh = "迄日", en = "to", example = "2026-07-31") Optional<LocalDate> to,
        Origin origin)
        implements Dated {}
