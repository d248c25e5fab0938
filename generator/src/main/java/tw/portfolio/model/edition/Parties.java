package tw.portfolio.model.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.diagnostic.Text;
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

    /** Returns the offices, duties and organisers in words, as one turns to them; a student is nobody to turn to. */
    public Text words() {
        List<Text> words = new ArrayList<>();
        offices.forEach(office -> words.add(new Text(office.zh(), office.en())));
        duties.forEach(duty -> words.add(new Text(duty.zh(), duty.en())));
        if (organisers.orElse(false)) {
            words.add(new Text("承辦單位", "the organiser"));
        }
        return new Text(
                words.stream().map(Text::zh).collect(Collectors.joining("、")),
                words.stream().map(Text::en).collect(Collectors.joining(", ")));
    }
}
