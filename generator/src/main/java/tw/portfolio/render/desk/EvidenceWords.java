package tw.portfolio.render.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.model.Office;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.edition.Parties;
import tw.portfolio.model.edition.Responsibility;
import tw.portfolio.rules.ClauseState;
import tw.portfolio.rules.DeliveryState;
import tw.portfolio.rules.Kept;
import tw.portfolio.rules.OfficeDelivery;

/** Says in a line by what one sees whether a clause is kept. */
final class EvidenceWords {
    private final Desk desk;

    EvidenceWords(Desk desk) {
        this.desk = desk;
    }

    /**
     * A line of evidence.
     *
     * @param href the page that shows it, from the desk's root; empty for none
     * @param who whose part it is, one by one
     */
    record Line(String words, String state, boolean near, String href, List<String> who) {}

    /** Returns the lines; seats that are taken as they should be are one. */
    List<Line> lines(List<ClauseState.Evidence> all) {
        int taken = all.stream().mapToInt(EvidenceWords::taken).sum();
        Stream<Line> seats = taken == 0
                ? Stream.empty()
                : Stream.of(new Line(say("seats", "found", taken), Kept.KEPT.zh(), false, GroupPage.PATH, List.of()));
        return Stream.concat(
                        seats,
                        all.stream().filter(evidence -> taken(evidence) == 0).map(this::line))
                .toList();
    }

    private static int taken(ClauseState.Evidence evidence) {
        return evidence instanceof ClauseState.Seated seated && seated.state() == Kept.KEPT ? seated.filled() : 0;
    }

    Line line(ClauseState.Evidence evidence) {
        if (evidence instanceof ClauseState.Owed owed) {
            return owed(owed);
        }
        if (evidence instanceof ClauseState.Entered entered) {
            return entered(entered);
        }
        if (evidence instanceof ClauseState.Seated seated) {
            String words = say(
                    "seated",
                    "seat",
                    seated.seat().seat().zh(),
                    "found",
                    seated.filled(),
                    "wanted",
                    seated.seat().count());
            return line(evidence, words, GroupPage.PATH, List.of(Office.ACADEMIC_AFFAIRS.zh()));
        }
        if (evidence instanceof ClauseState.Met met) {
            return met(met);
        }
        if (evidence instanceof ClauseState.Held held) {
            return held(held);
        }
        if (evidence instanceof ClauseState.Shown shown) {
            String words = say("shown", "record", shown.kind().zh(), "found", shown.there());
            return line(evidence, words, page(shown.kind()), List.of(Office.ACADEMIC_AFFAIRS.zh()));
        }
        return evidence instanceof ClauseState.Finished finished ? finished(finished) : other(evidence);
    }

    private Line met(ClauseState.Met met) {
        String words = say(
                        "met",
                        "period",
                        met.period(),
                        "found",
                        met.paths().size(),
                        "wanted",
                        met.row().atLeast())
                + (met.planned() == 0 ? "" : say("planned", "count", met.planned()));
        return line(
                met,
                words,
                GroupPage.PATH + GroupPage.MEETINGS,
                List.of(met.row().calledBy().zh()));
    }

    private Line other(ClauseState.Evidence evidence) {
        if (evidence instanceof ClauseState.Papered papered) {
            String words = say("papered", "held", papered.held(), "found", papered.complete());
            return line(
                    papered,
                    words,
                    EventsPage.PATH + EventsPage.CONTESTS,
                    who(papered.delivery().enteredBy()));
        }
        if (evidence instanceof ClauseState.Undated undated) {
            return ofCalendar(undated, say("undated", "term", undated.term(), "path", undated.path()));
        }
        if (evidence instanceof ClauseState.Uncalendared none) {
            return ofCalendar(none, say("uncalendared", "term", none.term(), "path", none.path()));
        }
        if (evidence instanceof ClauseState.Unlisted unlisted) {
            return unlisted(unlisted);
        }
        ClauseState.Unrecorded task = (ClauseState.Unrecorded) evidence;
        String words = say("task", "task", task.task().task());
        String office = office(task.offices());
        return line(evidence, words, office.isEmpty() ? "" : office + OfficeDuties.PLACE, names(task.offices()));
    }

    private Line unlisted(ClauseState.Unlisted unlisted) {
        OfficeDelivery first = unlisted.lists().get(0);
        Parties by = first.delivery().enteredBy();
        String words = say(
                "unlisted",
                "term",
                first.term(),
                "record",
                unlisted.delivery().record().zh(),
                "list",
                first.delivery().record().zh(),
                "count",
                unlisted.lists().size());
        return line(unlisted, words, office(by.offices()), who(by));
    }

    /** What only those who enter calendars can clear up. */
    private Line ofCalendar(ClauseState.Evidence evidence, String words) {
        List<Office> keepers = desk.publication()
                .edition()
                .responsibility(RecordKind.CALENDAR, Optional.empty())
                .map(Responsibility::offices)
                .orElse(List.of());
        return line(evidence, words, office(keepers), names(keepers));
    }

    private Line owed(ClauseState.Owed owed) {
        Parties by = owed.delivery().enteredBy();
        List<String> who = who(by);
        String record = owed.delivery().record().zh();
        String href = page(owed.delivery().record());
        String office = href.isEmpty() ? office(by.offices()) : href;
        if (owed.rows().isEmpty()) {
            return line(owed, say("none-due", "record", record), office, who);
        }
        OfficeDelivery first = owed.rows().get(0);
        long there =
                owed.rows().stream().filter(row -> !row.records().isEmpty()).count();
        String words = say(
                        "owed",
                        "period",
                        first.period(),
                        "record",
                        record,
                        "found",
                        there,
                        "all",
                        owed.rows().size())
                + owed.rows().stream()
                        .flatMap(row -> row.students().stream())
                        .findFirst()
                        .map(this::students)
                        .orElse("")
                + uncertified(owed)
                + uncounted(owed)
                + first.dueOn().map(day -> say("until", "day", day)).orElse("");
        return line(owed, words, office, who);
    }

    private String students(OfficeDelivery.Coverage of) {
        int absent = of.absent().size();
        return absent == 0
                ? say("students", "found", of.there(), "all", of.due())
                : say("students-absent", "found", of.there(), "all", of.due(), "absent", absent);
    }

    /** What is in and nobody responsible vouches for is what is still open, where nothing else is missing. */
    private String uncertified(ClauseState.Owed owed) {
        long uncertified = owed.rows().stream()
                .flatMap(row -> row.records().stream())
                .filter(filed -> !filed.certified())
                .count();
        return uncertified == 0 ? "" : say("uncertified", "count", uncertified);
    }

    private String uncounted(ClauseState.Owed owed) {
        long uncounted = owed.rows().stream()
                .filter(row -> row.state() == DeliveryState.NOT_COUNTED)
                .count();
        return uncounted == 0 ? "" : say("uncounted", "count", uncounted);
    }

    private Line entered(ClauseState.Entered entered) {
        String record = entered.delivery()
                .category()
                .map(category -> category.zh())
                .orElse(entered.delivery().record().zh());
        ClauseState.Waits waits = entered.waits();
        String words = say("entered", "record", record, "all", entered.all(), "waiting", waits.certifiers())
                + (waits.others() == 0 ? "" : say("entered.others", "count", waits.others()))
                + (waits.earlier() == 0 ? "" : say("entered.earlier", "count", waits.earlier()));
        List<String> who = entered.delivery()
                .certifiedBy()
                .map(EvidenceWords::who)
                .orElse(who(entered.delivery().enteredBy()));
        boolean students = entered.delivery().record().ofStudent();
        String works = waits.certifiers() + waits.earlier() > 0 ? RequestsPage.PATH : CertificationPage.PATH;
        String href = students ? works : page(entered.delivery().record());
        return line(entered, words, href, who);
    }

    /** What one party has to finish before the deadline; a party that is no office has its records on a page of their own. */
    private Line finished(ClauseState.Finished finished) {
        List<String> who = who(finished.by());
        String words = say(
                        "finished",
                        "term",
                        finished.term(),
                        "who",
                        String.join("、", who),
                        "found",
                        finished.done(),
                        "all",
                        finished.all())
                + finished.dueOn().map(day -> say("until", "day", day)).orElse("")
                + finished.students().map(this::students).orElse("");
        String office = office(finished.by().offices());
        return line(finished, words, office.isEmpty() ? ConsultationsPage.PATH : office, who);
    }

    private Line held(ClauseState.Held held) {
        String titles = (held.titles().isEmpty() ? "" : "（" + String.join("、", held.titles()) + "）")
                + (held.planned().isEmpty() ? "" : say("planned-events", "titles", String.join("、", held.planned())));
        String words = say(
                        "held",
                        "period",
                        held.period(),
                        "event",
                        held.row().event().zh(),
                        "found",
                        held.titles().size(),
                        "wanted",
                        held.row().atLeast())
                + titles;
        return line(held, words, EventsPage.PATH, names(held.row().offices()));
    }

    /** Returns the page that lists records of a kind one by one; empty where there is none. */
    static String page(RecordKind kind) {
        return switch (kind) {
            case WORKING_GROUP -> GroupPage.PATH;
            case MEETING -> GroupPage.PATH + GroupPage.MEETINGS;
            case EVENT -> EventsPage.PATH;
            case CONTEST -> EventsPage.PATH + EventsPage.CONTESTS;
            case CONSULTATION -> ConsultationsPage.PATH;
            default -> "";
        };
    }

    /** Returns the page of the first of some offices that has one. */
    private String office(List<Office> offices) {
        return offices.stream()
                .filter(it -> OfficePages.has(desk, it))
                .findFirst()
                .map(OfficePages::path)
                .orElse("");
    }

    private static Line line(ClauseState.Evidence evidence, String words, String href, List<String> who) {
        return new Line(words, evidence.state().zh(), evidence.state() == Kept.OPEN, href, who);
    }

    private static List<String> who(Parties parties) {
        Stream<String> organisers = parties.organisers().orElse(false) ? Stream.of("承辦單位") : Stream.empty();
        return Stream.of(
                        names(parties.offices()).stream(),
                        parties.duties().stream().map(duty -> duty.zh()),
                        organisers)
                .flatMap(some -> some)
                .toList();
    }

    private static List<String> names(List<Office> offices) {
        return offices.stream().map(Office::zh).toList();
    }

    private String say(String key, Object... values) {
        return desk.say("desk.compliance." + key, values);
    }
}
