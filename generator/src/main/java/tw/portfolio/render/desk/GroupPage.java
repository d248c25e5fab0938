package tw.portfolio.render.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Office;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.edition.GroupRole;
import tw.portfolio.model.edition.SeatRow;
import tw.portfolio.model.office.Meeting;
import tw.portfolio.model.office.Seat;
import tw.portfolio.model.office.WorkingGroup;
import tw.portfolio.render.markdown.VisibleText;
import tw.portfolio.rules.Attendance;
import tw.portfolio.rules.Sitter;

/** The working group: who sits in which seat and since when, and what its meetings decided. Source: regulation 第三點. */
final class GroupPage {
    static final String PATH = "working-group/index.html";
    static final String MEETINGS = "#meetings";
    private final Desk desk;
    private final List<Seat> seats;

    GroupPage(Desk desk) {
        this.desk = desk;
        this.seats = desk.school().offices().of(WorkingGroup.class).stream()
                .flatMap(group -> group.value().seats().stream())
                .toList();
    }

    /**
     * A seat of the group.
     *
     * @param number counted through the seats of the edition; 0 for somebody whom the edition gives no seat
     * @param role what the seat is in the group, or empty
     * @param office the office whose head sits there, or empty
     * @param person empty for a seat in which nobody sits
     * @param from the day, or empty
     * @param to the last day, or empty where none is set
     */
    record Row(int number, String seat, String role, String office, String person, String from, String to) {}

    /** Somebody who sat in a seat before, or is to sit there, or is listed in the seat of a post that somebody else holds. */
    record Other(String seat, String person, String from, String to) {}

    /**
     * A meeting.
     *
     * @param calledBy empty where nobody wrote it down
     * @param attended how many attended, staff and others
     * @param absent who sat in the group that day and did not attend, seat by seat; empty where nobody wrote down who came, or not all who did are known
     * @param unaccounted how many seats the attendance does not tell of, where some of those who came are not known
     * @param planned whether its day is still to come
     */
    record Held(
            String term,
            String date,
            String title,
            String place,
            String chair,
            boolean acting,
            String calledBy,
            int attended,
            String names,
            List<String> absent,
            int unaccounted,
            List<String> decisions,
            boolean planned) {}

    record View(Desk.Frame frame, int wanted, long vacant, List<Row> rows, List<Other> others, List<Held> meetings) {}

    Artifact page() {
        List<Row> rows = rows();
        View view = new View(
                desk.frame(PATH, "working-group", desk.words("desk.group.title")),
                desk.publication().edition().seats().stream()
                        .mapToInt(SeatRow::count)
                        .sum(),
                rows.stream().filter(row -> row.person().isEmpty()).count(),
                rows,
                others(),
                meetings());
        return desk.page(PATH, "working-group", view);
    }

    private List<Row> rows() {
        int[] number = {0};
        return desk.publication().edition().seats().stream()
                .flatMap(row -> rows(row, number))
                .toList();
    }

    /** Returns a row for each person in a seat, at least as many as are to sit there. */
    private Stream<Row> rows(SeatRow row, int[] number) {
        List<Sitter> sitting = Sitter.of(desk.school(), row, desk.today());
        return IntStream.range(0, Math.max(row.count(), sitting.size()))
                .mapToObj(i -> i < sitting.size() ? Optional.of(sitting.get(i)) : Optional.<Sitter>empty())
                .map(seat -> row(row, seat, ++number[0]));
    }

    private Row row(SeatRow row, Optional<Sitter> seat, int number) {
        return new Row(
                number,
                row.seat().zh(),
                row.role().map(GroupRole::zh).orElse(""),
                row.office().map(Office::zh).orElse(""),
                seat.map(this::person).orElse(""),
                seat.map(Sitter::from).map(LocalDate::toString).orElse(""),
                seat.flatMap(Sitter::to).map(LocalDate::toString).orElse(""));
    }

    private String person(Sitter sitter) {
        return sitter.listed()
                .map(this::person)
                .or(() -> sitter.holder().map(this::name))
                .orElse("");
    }

    private String person(Seat seat) {
        return seat.staff()
                .map(desk::name)
                .or(seat::name)
                .map(VisibleText::of)
                .orElseGet(() -> desk.words("desk.group.unnamed"));
    }

    private List<Other> others() {
        List<Seat> shown = desk.publication().edition().seats().stream()
                .flatMap(row -> Sitter.of(desk.school(), row, desk.today()).stream())
                .flatMap(sitter -> sitter.listed().stream())
                .toList();
        return seats.stream()
                .filter(seat -> !shown.contains(seat))
                .sorted(Comparator.comparing(Seat::from).reversed().thenComparing(Seat::seat))
                .map(seat -> new Other(
                        seat.seat().zh(),
                        person(seat),
                        seat.from().toString(),
                        seat.to().map(LocalDate::toString).orElse("")))
                .toList();
    }

    private List<Held> meetings() {
        return desk.school().offices().of(Meeting.class).stream()
                .sorted(Comparator.<Entry<Meeting>, LocalDate>comparing(
                                entry -> entry.value().date())
                        .reversed()
                        .thenComparing(Entry::path))
                .map(this::held)
                .toList();
    }

    private Held held(Entry<Meeting> entry) {
        Meeting meeting = entry.value();
        Attendance attendance = attendance(meeting);
        String names = Stream.concat(meeting.attended().stream().map(desk::name), meeting.attendedOthers().stream())
                .map(VisibleText::of)
                .collect(Collectors.joining("、"));
        return new Held(
                entry.term().toString(),
                meeting.date().toString(),
                VisibleText.of(meeting.title()),
                VisibleText.of(meeting.place()),
                name(meeting.chair()),
                meeting.actingChair().orElse(false),
                meeting.calledBy().map(this::name).orElse(""),
                meeting.attended().size() + meeting.attendedOthers().size(),
                names,
                attendance.sure() ? names(attendance) : List.of(),
                attendance.sure() ? 0 : attendance.missing().size(),
                meeting.decisions().stream().map(VisibleText::of).toList(),
                meeting.date().isAfter(desk.today()));
    }

    /** Nothing is said of a meeting that is to come, or of which nobody wrote down who came. */
    private Attendance attendance(Meeting meeting) {
        boolean told =
                !meeting.attended().isEmpty() || !meeting.attendedOthers().isEmpty();
        return told && !meeting.date().isAfter(desk.today())
                ? Attendance.of(desk.school(), desk.publication().editions(), meeting)
                : new Attendance(List.of(), true);
    }

    private List<String> names(Attendance attendance) {
        return attendance.missing().stream()
                .map(seated -> seated.row().seat().zh() + " " + person(seated.sitter()))
                .toList();
    }

    private String name(StaffId id) {
        return VisibleText.of(desk.name(id));
    }
}
