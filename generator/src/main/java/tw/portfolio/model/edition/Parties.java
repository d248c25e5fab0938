package tw.portfolio.model.edition;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Duty;
import tw.portfolio.model.Office;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/**
 * Who has a part in a delivery; any of them will do.
 *
 * @param offices the one to turn to first
 * @param students whether it is the student
 * @param organisers whether it is whoever holds the contest or test
 */
public record Parties(
        @Field(zh = "處室", en = "offices", example = "[registry]")
        List<Office> offices,

        @Field(zh = "職務", en = "duties", example = "[teacher]")
        List<Duty> duties,

        @Field(zh = "學生", en = "students", example = "true") Optional<Boolean> students,

        @Field(zh = "承辦單位", en = "organisers", example = "true")
        Optional<Boolean> organisers,

        Origin origin) {

    public Parties {
        offices = List.copyOf(offices);
        duties = List.copyOf(duties);
    }
}
