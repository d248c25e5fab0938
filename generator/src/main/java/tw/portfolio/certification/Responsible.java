package tw.portfolio.certification;

import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Office;
import tw.portfolio.model.StaffId;

/**
 * Who may certify a record today.
 *
 * @param staff the people, where people are named: a course's teachers and their deputies
 * @param offices the offices whose members may certify, the one to turn to first
 * @param words the same as one would address them; empty when nobody is known
 */
public record Responsible(List<StaffId> staff, List<Office> offices, List<Text> words) {
    /** Where nobody is known. */
    public static final Responsible NOBODY = new Responsible(List.of(), List.of(), List.of());

    public Responsible {
        staff = staff.stream().distinct().toList();
        offices = List.copyOf(offices);
        words = List.copyOf(words);
    }

    /** Returns the office to turn to, where one is named. */
    public Optional<Office> office() {
        return offices.stream().findFirst();
    }

    /** Returns whether one person may certify both this and what {@code other} is responsible for. */
    boolean meets(Responsible other) {
        return staff.stream().anyMatch(other.staff::contains)
                || offices.stream().anyMatch(other.offices::contains);
    }

    /** Returns the words in a row; those for nobody when there are none. */
    public Text joined(Text nobody) {
        return words.isEmpty()
                ? nobody
                : new Text(
                        String.join("或", words.stream().map(Text::zh).toList()),
                        String.join(" or ", words.stream().map(Text::en).toList()));
    }
}
