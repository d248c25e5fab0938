package tw.portfolio.render.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.office.Calendar;
import tw.portfolio.model.office.Meeting;
import tw.portfolio.model.office.SchoolEvent;
import tw.portfolio.model.office.Window;
import tw.portfolio.render.ics.AllDay;

/** One reader's days, of this term and the one before, whose windows may still be open: kinds and dates only, nothing that names anybody. */
final class Agenda {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private final Desk desk;
    private final Reader reader;
    private final List<AllDay> days = new ArrayList<>();
    private final Map<String, Integer> used = new HashMap<>();

    private Agenda(Desk desk, Reader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    /** Returns the days in their order. */
    static List<AllDay> of(Desk desk, Reader reader) {
        Agenda agenda = new Agenda(desk, reader);
        desk.school().offices().of(Calendar.class).stream().filter(agenda::near).forEach(agenda::calendar);
        desk.school().offices().of(SchoolEvent.class).stream()
                .filter(entry -> entry.year().equals(desk.term().year()))
                .filter(entry -> agenda.cares(entry.value()))
                .forEach(agenda::event);
        if (reader.group()) {
            desk.school().offices().of(Meeting.class).stream()
                    .filter(agenda::near)
                    .forEach(agenda::meeting);
        }
        agenda.days.sort(Comparator.comparing(AllDay::day).thenComparing(AllDay::uid));
        return agenda.days;
    }

    private boolean near(Entry<?> entry) {
        return entry.term().compareTo(desk.term().previous()) >= 0;
    }

    private boolean cares(SchoolEvent event) {
        return reader.events().contains(event.kind())
                || event.offices().stream().anyMatch(reader.offices()::contains);
    }

    private void calendar(Entry<Calendar> entry) {
        Calendar calendar = entry.value();
        String term = entry.key("term");
        int ago = desk.term().year().value() - entry.term().year().value();
        calendar.windows().stream()
                .filter(window -> reader.cares(window, ago))
                .forEach(window -> window(term, window, calendar, reader.grades(ago)));
        if (!reader.offices().isEmpty()) {
            calendar.authorityDeadline().ifPresent(day -> deadline(term, "", day));
            calendar.batchDeadlines().forEach(row -> deadline(term, batch(row.batch()), row.deadline()));
        }
    }

    private void window(String term, Window window, Calendar calendar, Set<Integer> own) {
        SortedMap<LocalDateTime, List<Integer>> ends = new TreeMap<>();
        window.each()
                .filter(own::contains)
                .forEach(grade -> ends.computeIfAbsent(calendar.closes(window, grade), end -> new ArrayList<>())
                        .add(grade));
        if (ends.size() == 1) {
            window(term, window, ends.firstKey());
        } else { // longer for some grades alone
            ends.forEach((closes, grades) -> window(term, window.ofGrades(grades), closes));
        }
    }

    private void window(String term, Window window, LocalDateTime closes) {
        String id = term + "."
                + window.window().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + window.grades().stream().map(grade -> "." + grade).collect(Collectors.joining())
                + window.batch().map(batch -> ".batch-" + batch).orElse("");
        Map<String, Text> values = new HashMap<>();
        values.put("what", Text.same(window.window().zh() + who(term, window)));
        values.put("term", Text.same(term));
        values.put("opens", Text.same(window.opens().toLocalDate() + " " + TIME.format(window.opens())));
        values.put("closes", Text.same(closes.toLocalDate() + " " + TIME.format(closes)));
        values.put("time", Text.same(TIME.format(closes)));
        String moved = closes.isAfter(window.closes()) ? desk.words("desk.ics.extended") : "";
        values.put("extended", Text.same(moved));
        add(id + ".opens", window.opens().toLocalDate(), "desk.ics.opens", values);
        add(id + ".closes", closes.toLocalDate(), "desk.ics.closes", values);
    }

    private String who(String term, Window window) {
        String year = Term.of(term).year().toString();
        boolean ofNow = desk.term().year().toString().equals(year);
        String grades = window.grades().stream().map(String::valueOf).collect(Collectors.joining("、"));
        String batch = window.batch().map(this::batch).orElse("");
        return (ofNow ? ofGrades(grades) : ofYear(year, grades)) + batch;
    }

    private String ofYear(String year, String grades) {
        return grades.isEmpty()
                ? desk.fill("desk.ics.year", "year", year)
                : desk.say("desk.ics.year-grades", "year", year, "grades", grades);
    }

    private String ofGrades(String grades) {
        return grades.isEmpty() ? "" : desk.fill("desk.ics.grades", "grades", grades);
    }

    private String batch(int number) {
        return desk.fill("desk.ics.batch", "batch", Integer.toString(number));
    }

    private void deadline(String term, String batch, LocalDate authority) {
        Edition edition = desk.publication().editions().current(Term.of(term));
        LocalDate offices = edition.officesFinish(authority);
        Map<String, Text> values = Map.of(
                "term", Text.same(term),
                "batch", Text.same(batch),
                "day", Text.same(offices + batch),
                "authority", Text.same(authority + batch),
                "records", Text.same(records(edition)));
        if (offices.isBefore(authority)) {
            add(term + ".offices", offices, "desk.ics.offices", values);
        }
        add(term + ".authority", authority, "desk.ics.authority", values);
    }

    /** Returns what the reader's offices enter, in the order of the edition. */
    private String records(Edition edition) {
        return edition.deliveries().stream()
                .filter(row -> row.enteredBy().offices().stream().anyMatch(reader.offices()::contains))
                .map(row -> row.record().zh())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private void event(Entry<SchoolEvent> entry) {
        SchoolEvent event = entry.value();
        add(
                entry.key("year") + "." + entry.key("id"),
                event.date(),
                "desk.ics.event",
                Map.of("what", Text.same(event.kind().zh()), "term", Text.same(entry.key("year"))));
    }

    private void meeting(Entry<Meeting> entry) {
        add(
                entry.key("term") + "." + entry.key("id"),
                entry.value().date(),
                "desk.ics.meeting",
                Map.of("term", Text.same(entry.key("term"))));
    }

    private void add(String id, LocalDate day, String words, Map<String, Text> values) {
        int times = used.merge(id, 1, Integer::sum);
        String uid = id + (times == 1 ? "" : "." + times) + "." + reader.id() + "@"
                + desk.school().settings().code() + ".portfolio";
        days.add(new AllDay(
                uid,
                day,
                desk.publication().catalogue().fill(words, values, Language.ZH_TW),
                desk.publication().catalogue().fill(words + ".more", values, Language.ZH_TW) + "\n"
                        + desk.words("desk.ics.zone")));
    }
}
