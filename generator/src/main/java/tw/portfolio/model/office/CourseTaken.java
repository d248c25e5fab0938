package tw.portfolio.model.office;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** A course a whole class takes, for a time. */
public record CourseTaken(
        @Field(zh = "課程", en = "course", audience = Audience.FAMILY, example = "PHYS-2")
        CourseId course,

        @Field(zh = "起日", en = "from") Optional<LocalDate> from,
        @Field(zh = "迄日", en = "to") Optional<LocalDate> to,
        Origin origin) {}
