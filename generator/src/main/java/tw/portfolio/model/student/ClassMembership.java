package tw.portfolio.model.student;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.ClassId;
import tw.portfolio.model.Dated;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** The class and seat of a student, for a time. */
public record ClassMembership(
        @Field(zh = "班級", en = "class", audience = Audience.FAMILY, example = "201")
        ClassId classId,

        @Field(zh = "座號", en = "seat", audience = Audience.FAMILY, example = "12")
        Integer seat,

        @Field(zh = "起日", en = "from", example = "2025-08-01")
        LocalDate from,

        @Field(zh = "迄日", en = "to", example = "2026-07-31") Optional<LocalDate> to,
        Origin origin)
        implements Dated {}
