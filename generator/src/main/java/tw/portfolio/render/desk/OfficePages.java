package tw.portfolio.render.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Responsible;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Office;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.Responsibility;
import tw.portfolio.model.office.Calendar;
import tw.portfolio.model.office.CarryOver;
import tw.portfolio.model.office.ClassEnrolment;
import tw.portfolio.model.office.ExternalRecords;
import tw.portfolio.model.office.Refusal;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Performance;
import tw.portfolio.model.student.Student;
import tw.portfolio.render.markdown.VisibleText;
import tw.portfolio.rules.Completeness;
import tw.portfolio.rules.ContestPapers;

/** A page for each office of the regulation: the records it keeps and what of the current term is there. */
final class OfficePages {
    /** As many as a page's first lines warn of. */
    private static final int NEAR_DAYS = 14;

    private final Desk desk;
    private final List<Work> works;
    private final List<RequestCard> cards;
    private final Completeness completeness;
    private final FindingsPage findings;
    private final List<Entry<SchoolContest>> lacking;
    private final OfficeDuties duties;

    OfficePages(
            Desk desk, List<Work> works, List<RequestCard> cards, Completeness completeness, FindingsPage findings) {
        this.desk = desk;
        this.works = works;
        this.cards = cards;
        this.completeness = completeness;
        this.findings = findings;
        this.lacking = ContestPapers.lacking(desk.inspection());
        this.duties = new OfficeDuties(desk, completeness);
    }

    /**
     * A kind of record the office keeps.
     *
     * @param there the records of the current term or year; of all terms for kinds that have none
     * @param missing the classes whose record is not there
     */
    record Kind(String name, String clause, List<Filed> there, List<Missing> missing) {}

    /** A class or term without its record, and the file to write. */
    record Missing(String name, String path) {}

    /** A record that is there. */
    record Filed(String name, String path, String state, String reason, String next) {}

    record View(
            Desk.Frame frame,
            String name,
            List<RequestCard.View> ready,
            List<RequestCard.View> blocked,
            List<Matrix.Row> matrix,
            List<Kind> kinds,
            List<OfficeDuties.Duty> duties,
            List<Work.Row> waiting,
            long missing,
            List<String> papers,
            Optional<FindingsPage.Group> findings,
            String authorityDeadline,
            String officesDeadline,
            String officesBasis,
            boolean deadlineNear) {}

    static List<Desk.Link> links(Desk desk) {
        return offices(desk).stream()
                .map(office -> new Desk.Link(office.zh(), path(office)))
                .toList();
    }

    private static List<Office> offices(Desk desk) {
        return Arrays.stream(Office.values())
                .filter(office -> has(desk, office))
                .toList();
    }

    /** Returns the rows of the division of work in which the office comes first. */
    private static List<Responsibility> rows(Desk desk, Office office) {
        return desk.publication().edition().division().stream()
                .filter(row -> row.offices().stream().findFirst().equals(Optional.of(office)))
                .toList();
    }

    static boolean has(Desk desk, Office office) {
        return OfficeDuties.has(desk, office);
    }

    static String path(Office office) {
        return "offices/" + office.name().toLowerCase(Locale.ROOT).replace('_', '-') + "/index.html";
    }

    List<Artifact> pages() {
        return offices(desk).stream().map(this::page).toList();
    }

    private Artifact page(Office office) {
        List<Matrix.Row> matrix = new Matrix(desk).rows(completeness.of(office));
        List<String> owed = matrix.stream().map(Matrix.Row::record).toList();
        List<Kind> kinds = rows(desk, office).stream()
                .filter(row -> !row.record().ofStudent() && row.record() != RecordKind.IDENTITIES)
                .filter(row -> !owed.contains(row.record().zh()))
                .map(this::kind)
                .toList();
        List<Work.Row> waiting = works.stream()
                .filter(work ->
                        !work.isOutcome() && work.waits() && office(work).equals(Optional.of(office)))
                .sorted(Work.LONGEST_FIRST)
                .map(work -> work.row(desk, ""))
                .toList();
        Optional<LocalDate> deadline = desk.school().calendar(desk.term()).flatMap(Calendar::authorityDeadline);
        Edition edition = desk.publication().edition();
        View view = new View(
                desk.frame(path(office), "offices", office.zh()),
                office.zh(),
                cards(office, false),
                cards(office, true),
                matrix,
                kinds,
                duties.of(office),
                waiting,
                missing(matrix, kinds),
                papers(office),
                findings.of(office),
                deadline.map(LocalDate::toString).orElse(""),
                deadline.filter(day -> edition.officesFinishDaysBefore().isPresent())
                        .map(edition::officesFinish)
                        .map(LocalDate::toString)
                        .orElse(""),
                edition.officesBasis(),
                deadline.map(edition::officesFinish)
                        .map(day -> !day.isAfter(desk.today().plusDays(NEAR_DAYS)))
                        .orElse(false));
        return desk.page(path(office), "office", view);
    }

    /** Returns the contests that lack a paper and that the office held, or keeps the records of. */
    private List<String> papers(Office office) {
        boolean keeps = rows(desk, office).stream().anyMatch(row -> row.record() == RecordKind.CONTEST);
        return lacking.stream()
                .map(Entry::value)
                .filter(contest -> keeps || contest.organiser() == office)
                .map(contest -> VisibleText.of(contest.name()) + "（" + contest.heldOn() + "，"
                        + contest.organiser().zh() + "）")
                .toList();
    }

    private long missing(List<Matrix.Row> matrix, List<Kind> kinds) {
        long owed = matrix.stream()
                .filter(row -> row.period().equals(desk.term().toString()))
                .mapToLong(Matrix.Row::lacking)
                .sum();
        return owed + kinds.stream().mapToLong(kind -> kind.missing().size()).sum();
    }

    /** Returns what the office may certify; the Teaching Section also gets what nobody may. */
    private List<RequestCard.View> cards(Office office, boolean blocked) {
        return cards.stream()
                .filter(card -> card.blocked() == blocked)
                .filter(card -> card.whom().office().equals(Optional.of(office))
                        || (office == Office.TEACHING && card.whom().equals(Responsible.NOBODY)))
                .map(RequestCard::view)
                .toList();
    }

    private Optional<Office> office(Work work) {
        Performance performance = (Performance) work.entry().value();
        return desk.publication()
                .editions()
                .certifying(work.entry().kind(), work.entry().file().path(), desk.today())
                .responsibility(RecordKind.PERFORMANCE, Optional.of(performance.category()))
                .flatMap(row -> row.offices().stream().findFirst());
    }

    private Kind kind(Responsibility row) {
        RecordKind kind = row.record();
        List<? extends Entry<?>> there =
                desk.school().offices().of(kind).stream().filter(this::isOfNow).toList();
        return new Kind(
                kind.zh(),
                row.clause().orElse(""),
                there.stream().map(this::filed).toList(),
                missing(kind, there));
    }

    private boolean isOfNow(Entry<?> entry) {
        if (entry.kind().names("term")) {
            return entry.term().equals(desk.term());
        }
        return !entry.kind().names("year") || entry.year().equals(desk.term().year());
    }

    private List<Missing> missing(RecordKind kind, List<? extends Entry<?>> there) {
        List<Missing> missing = new ArrayList<>();
        String term = desk.term().toString();
        if (kind.names("class")) {
            for (Entry<ClassEnrolment> entry : desk.classes()) {
                if (there.stream().noneMatch(filed -> filed.key("class").equals(entry.key("class")))) {
                    String path = kind.path(Map.of("term", term, "class", entry.key("class")));
                    missing.add(new Missing(entry.value().name(), path));
                }
            }
        } else if (kind.names("term") && !kind.names("course") && there.isEmpty()) {
            missing.add(new Missing(term, kind.path(Map.of("term", term))));
        }
        return missing;
    }

    private Filed filed(Entry<?> entry) {
        var verdict = desk.publication().certified().verdict(entry);
        VerdictWords words = desk.publication().words();
        return new Filed(
                label(entry),
                entry.path(),
                words.entered(verdict).orElse(words.staff(verdict).label()).zh(),
                words.reason(verdict).map(text -> text.zh()).orElse(""),
                words.next(verdict).map(text -> text.zh()).orElse(""));
    }

    private String label(Entry<?> entry) {
        Object value = entry.value();
        if (value instanceof Refusal refusal) {
            return refused(refusal, entry);
        } else if (value instanceof CarryOver carried) {
            return told(carried.cameFrom(), entry);
        } else if (value instanceof ExternalRecords external) {
            return told(external.body(), entry);
        } else if (!entry.kind().names("class")) {
            return entry.file().name();
        }
        return desk.classes().stream()
                .filter(of -> of.key("class").equals(entry.key("class")))
                .map(of -> of.value().name())
                .findFirst()
                .orElse(entry.key("class"));
    }

    /** Clerks know a student and a work, and not what a file is called. */
    private String refused(Refusal refusal, Entry<?> entry) {
        Optional<Student> student = desk.school().student(refusal.student());
        String title = student.stream()
                .flatMap(it -> it.entries().of(Outcome.class).stream())
                .filter(work -> work.path().endsWith("/outcomes/" + refusal.outcome()))
                .map(work -> work.value().title())
                .findFirst()
                .orElse(refusal.outcome());
        return told(student.map(Student::name).orElse(refusal.student().value()) + "　" + title, entry);
    }

    private static String told(String what, Entry<?> entry) {
        return VisibleText.of(what) + "（" + entry.file().name() + "）";
    }
}
