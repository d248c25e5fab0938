package tw.portfolio.render.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.model.Office;
import tw.portfolio.model.edition.Parties;
import tw.portfolio.rules.ClauseState;
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
     * @param who whose part it is
     */
    record Line(String words, String state, boolean near, String href, String who) {}

    /** Returns the lines; seats that are taken as they should be are one. */
    List<Line> lines(List<ClauseState.Evidence> all) {
        int taken = all.stream().mapToInt(EvidenceWords::taken).sum();
        Stream<Line> seats = taken == 0
                ? Stream.empty()
                : Stream.of(new Line(say("seats", "found", taken), Kept.KEPT.zh(), false, "", ""));
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
            return line(evidence, words, Optional.empty(), Office.ACADEMIC_AFFAIRS.zh());
        }
        if (evidence instanceof ClauseState.Met met) {
            String words = say(
                    "met",
                    "period",
                    met.period(),
                    "found",
                    met.paths().size(),
                    "wanted",
                    met.row().atLeast());
            return line(evidence, words, Optional.empty(), met.row().calledBy().zh());
        }
        if (evidence instanceof ClauseState.Held held) {
            return held(held);
        }
        if (evidence instanceof ClauseState.Shown shown) {
            String words = say("shown", "record", shown.record(), "found", shown.there());
            return line(evidence, words, Optional.empty(), Office.ACADEMIC_AFFAIRS.zh());
        }
        ClauseState.Unrecorded task = (ClauseState.Unrecorded) evidence;
        String words = say("task", "task", task.task().task());
        return line(evidence, words, Optional.empty(), names(task.offices()));
    }

    private Line owed(ClauseState.Owed owed) {
        Parties by = owed.delivery().enteredBy();
        Optional<Office> office = by.offices().stream().findFirst();
        String who = who(by);
        String record = owed.delivery().record().zh();
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
                + first.dueOn().map(day -> say("until", "day", day)).orElse("")
                + owed.rows().stream()
                        .flatMap(row -> row.students().stream())
                        .findFirst()
                        .map(of -> say("students", "found", of.there(), "all", of.all()))
                        .orElse("");
        return line(owed, words, office, who);
    }

    private Line entered(ClauseState.Entered entered) {
        String record = entered.delivery()
                .category()
                .map(category -> category.zh())
                .orElse(entered.delivery().record().zh());
        String words = say("entered", "record", record, "all", entered.all(), "waiting", entered.waiting());
        String who = entered.delivery()
                .certifiedBy()
                .map(EvidenceWords::who)
                .orElse(who(entered.delivery().enteredBy()));
        boolean students = entered.delivery().record().ofStudent();
        Line line = line(entered, words, Optional.empty(), who);
        return students ? new Line(line.words(), line.state(), line.near(), "certification/index.html", who) : line;
    }

    private Line held(ClauseState.Held held) {
        String titles = held.titles().isEmpty() ? "" : "（" + String.join("、", held.titles()) + "）";
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
        return line(held, words, Optional.empty(), names(held.row().offices()));
    }

    private Line line(ClauseState.Evidence evidence, String words, Optional<Office> office, String who) {
        String href = office.filter(it -> OfficePages.has(desk, it))
                .map(OfficePages::path)
                .orElse("");
        return new Line(words, evidence.state().zh(), evidence.state() == Kept.OPEN, href, who);
    }

    private static String who(Parties parties) {
        String duties = parties.duties().stream().map(duty -> duty.zh()).collect(Collectors.joining("、"));
        String offices = names(parties.offices());
        String organisers = parties.organisers().orElse(false) ? "承辦單位" : "";
        return List.of(offices, duties, organisers).stream()
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("、"));
    }

    private static String names(List<Office> offices) {
        return offices.stream().map(Office::zh).collect(Collectors.joining("、"));
    }

    private String say(String key, Object... values) {
        return desk.say("desk.compliance." + key, values);
    }
}
