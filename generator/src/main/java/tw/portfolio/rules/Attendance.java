package tw.portfolio.rules;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.SeatRow;
import tw.portfolio.model.office.Meeting;
import tw.portfolio.model.office.Seat;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.regulation.Editions;

/**
 * Which seats of the working group a meeting's attendance does not tell of. People from outside the staff are written down in words, here with
 * their post and there without: whoever may be meant by any of them counts as there. Source: regulation 第三點.
 *
 * @param missing the seats held on the day of the meeting whose holder the attendance does not list
 * @param sure whether everybody in the attendance is known; where somebody is not, he or she may be one of {@code missing}
 */
public record Attendance(List<Seated> missing, boolean sure) {

    /** Somebody in a seat of the edition. */
    public record Seated(SeatRow row, Sitter sitter) {}

    public Attendance {
        missing = List.copyOf(missing);
    }

    /** Reads a meeting by the edition and the group in force on its day; without such an edition no seat is missing. */
    public static Attendance of(School school, Editions editions, Meeting meeting) {
        List<Seated> group = editions.in(Term.at(meeting.date())).stream()
                .flatMap(edition -> edition.seats().stream())
                .flatMap(row -> Sitter.of(school, row, meeting.date()).stream().map(sitter -> new Seated(row, sitter)))
                .toList();
        List<Seated> missing = group.stream()
                .filter(seated -> !isThere(school, seated.sitter(), meeting))
                .toList();
        boolean sure =
                meeting.attended().stream().allMatch(id -> school.staff(id).isPresent())
                        && meeting.attendedOthers().stream()
                                .allMatch(other -> group.stream()
                                        .anyMatch(seated ->
                                                names(school, seated.sitter()).anyMatch(name -> maySame(name, other))));
        return new Attendance(missing, sure);
    }

    private static boolean isThere(School school, Sitter sitter, Meeting meeting) {
        List<StaffId> ids = Stream.concat(meeting.attended().stream(), Stream.of(meeting.chair()))
                .toList();
        if (staff(sitter).filter(ids::contains).isPresent()) {
            return true;
        }
        Stream<String> outside = names(school, sitter)
                .filter(name -> meeting.attendedOthers().stream().anyMatch(other -> maySame(name, other)));
        Stream<String> inside = sitter.listed().flatMap(Seat::name).stream()
                .filter(name -> ids.stream()
                        .flatMap(id -> school.staff(id).stream())
                        .anyMatch(member -> maySame(name, member.name())));
        return Stream.concat(outside, inside).findAny().isPresent();
    }

    private static Optional<StaffId> staff(Sitter sitter) {
        return sitter.listed().flatMap(Seat::staff).or(sitter::holder);
    }

    private static Stream<String> names(School school, Sitter sitter) {
        return Stream.concat(
                sitter.listed().flatMap(Seat::name).stream(),
                staff(sitter).flatMap(school::staff).map(StaffMember::name).stream());
    }

    /** Returns whether two ways of writing somebody may mean the same person: one holds the other, or a word of the other. */
    static boolean maySame(String one, String other) {
        return holds(one, other) || holds(other, one);
    }

    private static boolean holds(String whole, String part) {
        String all = String.join("", words(whole));
        return Stream.concat(words(part).stream(), Stream.of(String.join("", words(part))))
                .anyMatch(word -> word.codePointCount(0, word.length()) > 1 && all.contains(word));
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
