package tw.portfolio;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.EventRow;
import tw.portfolio.model.edition.Example;
import tw.portfolio.model.edition.SeatRow;
import tw.portfolio.model.form.Labelled;

/** What an example gives beside works: as the files of a school, and which findings are about it. */
final class ExampleFacts {
    private static final Term NO_TERM = Term.of("108-1");

    /** Within a term, after its first day and before its last. */
    private static final int SOME_DAYS = 40;

    /** Till lessons end, so that a window may open before. */
    private static final int LESSONS = 140;

    private final Edition edition;
    private final Example.Given given;

    ExampleFacts(Edition edition, Example.Given given) {
        this.edition = edition;
        this.given = given;
    }

    /** Returns the last day of the period the example speaks of. */
    LocalDate lastDay() {
        boolean year = given.in().map(in -> !in.contains("-")).orElse(false);
        return (year ? new Term(term().year(), 2) : term()).lastDay();
    }

    private Term term() {
        return given.in()
                .map(in -> in.contains("-") ? Term.of(in) : new Term(SchoolYear.of(in), 1))
                .orElse(NO_TERM);
    }

    /** Returns the files that lay it down, by path; none for works, and where nobody knows what is meant. */
    Map<String, String> files() {
        LocalDate begins = term().firstDay();
        LocalDate ends = begins.plusDays(LESSONS);
        int days = given.count();
        return switch (given.what()) {
            case SEAT -> seat().map(this::sitting).orElse(new TreeMap<>());
            case MEETINGS -> held("meetings/" + term(), meeting());
            case EVENTS ->
                event().map(row -> held("events/" + term().year(), event(row))).orElse(new TreeMap<>());
            case DAYS_AFTER_END -> calendar(ends, window(begins, ends.plusDays(days)), "");
            case DAYS_OPEN -> calendar(ends, window(ends, ends.plusDays(days - 1L)), "");
            case DAYS_BEFORE_DEADLINE ->
                calendar(ends, window("selection", begins, ends), "authority-deadline: " + ends.plusDays(days) + "\n");
            default -> new TreeMap<>();
        };
    }

    /** Returns whether a finding is about it. */
    boolean isTold(Diagnostic finding) {
        String rule = finding.rule().value();
        return switch (given.what()) {
            case SEAT ->
                rule.startsWith("group.seat-")
                        && seat().map(row -> says(finding, "seat", row.seat())).orElse(false);
            case MEETINGS -> rule.equals("meeting.missing") && inPeriod(finding);
            case EVENTS ->
                rule.equals("event.missing")
                        && inPeriod(finding)
                        && event().map(row -> says(finding, "event", row.event()))
                                .orElse(false);
            case DAYS_AFTER_END -> rule.equals("calendar.closes-early");
            case DAYS_OPEN -> rule.equals("calendar.open-short");
            case DAYS_BEFORE_DEADLINE -> rule.equals("calendar.after-offices");
            case BYTES -> rule.equals("file.too-large");
            case CHARACTERS -> rule.equals("summary.too-long");
            default -> false;
        };
    }

    private boolean inPeriod(Diagnostic finding) {
        return Optional.ofNullable(finding.values().get("period")).map(Text::zh).equals(given.in());
    }

    private static boolean says(Diagnostic finding, String value, Labelled word) {
        return Optional.ofNullable(finding.values().get(value)).map(Text::zh).equals(Optional.of(word.zh()));
    }

    private Optional<SeatRow> seat() {
        return edition.seats().stream()
                .filter(row -> given.of().equals(Optional.of(row.seat().word())))
                .findFirst();
    }

    private Optional<EventRow> event() {
        return edition.events().stream()
                .filter(row -> given.of().equals(Optional.of(row.event().word())))
                .findFirst();
    }

    /** So many people, each with the duty that the seat asks for. */
    private SortedMap<String, String> sitting(SeatRow row) {
        LocalDate from = term().firstDay();
        String duty = row.duty().map(Labelled::word).orElse("teacher");
        String role = "{duty: " + duty
                + row.office().map(office -> ", office: " + office.word()).orElse("") + ", from: " + from + "}";
        StringBuilder staff = new StringBuilder("staff:\n");
        StringBuilder seats = new StringBuilder();
        for (int i = 1; i <= given.count(); i++) {
            staff.append("  - {id: person." + i + ", name: 甲" + i + ", emails: [], roles: [" + role + "]}\n");
            String who = row.duty().isPresent() ? "staff: person." + i : "name: 甲" + i;
            seats.append("  - {seat: " + row.seat().word() + ", " + who + ", from: " + from + "}\n");
        }
        SortedMap<String, String> files = group(seats.toString());
        if (given.count() > 0) {
            files.put("people/staff.yaml", staff.toString());
        }
        return files;
    }

    private static SortedMap<String, String> group(String seats) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put(
                "people/working-group.yaml",
                "convener: person.1\nsecretary: person.1\nseats:" + (seats.isEmpty() ? " []\n" : "\n" + seats));
        return files;
    }

    /** So many meetings or events, of a group that is there from the first day on. */
    private SortedMap<String, String> held(String folder, String text) {
        SortedMap<String, String> files =
                group("  - {seat: parent-representative, name: 甲, from: " + term().firstDay() + "}\n");
        files.putAll(IntStream.rangeClosed(1, given.count())
                .boxed()
                .collect(Collectors.toMap(i -> folder + "/held-" + i + ".md", i -> text)));
        return files;
    }

    private String meeting() {
        return "---\ntitle: 甲\ndate: " + term().firstDay().plusDays(SOME_DAYS)
                + "\nplace: 甲\nchair: person.1\nattended: [person.1]\ndecisions: [甲]\n---\n";
    }

    private String event(EventRow row) {
        String offices = row.offices().stream().map(Labelled::word).collect(Collectors.joining(", "));
        return "---\ntitle: 甲\nkind: " + row.event().word() + "\ndate: "
                + term().firstDay().plusDays(SOME_DAYS) + "\nplace: 甲\noffices: [" + offices + "]\n---\n";
    }

    private SortedMap<String, String> calendar(LocalDate ends, String windows, String more) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put(
                "calendar/" + term() + ".yaml",
                "begins: " + term().firstDay() + "\nends: " + ends + "\n" + more + "windows:\n" + windows);
        return files;
    }

    private String window(LocalDate opens, LocalDate closes) {
        return window(given.of().orElse("outcome-upload"), opens, closes);
    }

    private String window(String kind, LocalDate opens, LocalDate closes) {
        String grades = given.grade().map(grade -> ", grades: [" + grade + "]").orElse("");
        return "  - {window: " + kind + grades + ", opens: " + opens + "T00:00, closes: " + closes + "T23:59}\n";
    }
}
