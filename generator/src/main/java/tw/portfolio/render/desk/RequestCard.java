package tw.portfolio.render.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tw.portfolio.certification.CapEffect;
import tw.portfolio.certification.OpenRequest;
import tw.portfolio.certification.Preview;
import tw.portfolio.certification.ProposedRecord;
import tw.portfolio.certification.RequestWords;
import tw.portfolio.certification.Responsible;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.student.Student;
import tw.portfolio.render.markdown.VisibleText;

/**
 * A proposed record as its reviewer sees it: what it is, who handed it in, and the one next step. Never on a page for families.
 *
 * @param whom who may certify it
 * @param blocked whether merging it now would certify nothing
 * @param since the day it was handed in by its own date; the days since then
 * @param owner whose record it is; absent for records of offices
 * @param view what the page shows
 */
record RequestCard(
        Responsible whom, boolean blocked, Optional<Instant> since, long days, Optional<Student> owner, View view) {
    private static final Comparator<RequestCard> LONGEST_FIRST = Comparator.<RequestCard, Instant>comparing(
                    card -> card.since.orElse(Instant.MAX))
            .thenComparing(card -> card.view.id());

    /**
     * A card's words.
     *
     * @param id unique on the page
     * @param number with the mark that forges write before it
     * @param student name, class and seat, and student number
     * @param change what the request would do, when it is not adding a work
     * @param shown the first pictures, small
     * @param renamed that it is the same bytes under another path, or empty
     * @param proof which acceptance of the ledger listed it, or empty
     * @param reasons why a merge now would certify nothing
     * @param past what became of the record that the request would change
     */
    record View(
            String id,
            String number,
            String url,
            String student,
            String seat,
            String title,
            String of,
            String period,
            String change,
            String summary,
            String opening,
            List<String> files,
            int pictures,
            List<Glances.Shown> shown,
            String renamed,
            List<String> changed,
            String since,
            long days,
            String whom,
            String cap,
            boolean capNear,
            String proof,
            List<Text> reasons,
            Text next,
            Optional<Past> past) {}

    /** Returns a card for every proposed record, whoever waits longest first. */
    static List<RequestCard> of(Desk desk, Glances glances) {
        return desk.requests()
                .records()
                .map(it -> card(it.request(), it.record(), desk, glances))
                .sorted(LONGEST_FIRST)
                .toList();
    }

    private static RequestCard card(OpenRequest request, ProposedRecord record, Desk desk, Glances glances) {
        long days =
                request.handedIn().map(at -> desk.daysSince(SchoolTime.day(at))).orElse(0L);
        return new RequestCard(
                record.whom(),
                !record.obstacles().isEmpty(),
                request.handedIn(),
                days,
                record.owner().flatMap(desk.school()::student),
                view(request, record, days, desk, glances));
    }

    private static View view(OpenRequest request, ProposedRecord record, long days, Desk desk, Glances glances) {
        RequestWords words = new RequestWords(desk.publication().catalogue());
        Preview preview = record.preview();
        boolean added = record.change() == ProposedRecord.Change.ADDED;
        return new View(
                "r" + request.label().replace('!', '-') + "-" + record.path().replace('/', '-'),
                request.label(),
                request.url().orElse(""),
                owner(request, record, desk),
                record.owner()
                        .flatMap(desk.school()::student)
                        .map(student -> desk.seatWords(student) + "　" + student.number())
                        .orElse(""),
                title(record),
                preview.of().zh(),
                preview.period(),
                added ? "" : words.state(record).zh(),
                VisibleText.of(preview.summary()),
                VisibleText.of(preview.opening()),
                preview.files().stream().map(VisibleText::of).toList(),
                preview.pictures(),
                glances.of(preview),
                renamed(record, desk),
                added
                        ? List.of()
                        : preview.changed().stream().map(VisibleText::of).toList(),
                request.handedIn().map(at -> SchoolTime.day(at).toString()).orElse(""),
                days,
                words.whom(record).zh(),
                record.cap().map(cap -> words.cap(cap).zh()).orElse(""),
                record.cap().map(RequestCard::isNear).orElse(false),
                proof(request, record, desk),
                record.obstacles().stream()
                        .map(obstacle -> words.reason(obstacle, record))
                        .toList(),
                words.next(request, record),
                added ? Optional.empty() : past(record, desk));
    }

    private static Optional<Past> past(ProposedRecord record, Desk desk) {
        return record.owner()
                .flatMap(desk.school()::student)
                .flatMap(student -> student.entries().all().stream()
                        .filter(entry -> entry.path().equals(record.path()))
                        .findFirst())
                .flatMap(entry -> Past.of(desk.publication().certified().verdict(entry), desk));
    }

    private static String renamed(ProposedRecord record, Desk desk) {
        String key = record.change() == ProposedRecord.Change.ADDED
                ? "desk.requests.renamed-from"
                : "desk.requests.renamed-to";
        return record.preview()
                .sameAs()
                .map(path -> desk.fill(key, "path", VisibleText.of(path)))
                .orElse("");
    }

    private static boolean isNear(CapEffect cap) {
        return cap.exceeds() || cap.exceedsTogether();
    }

    private static String title(ProposedRecord record) {
        String title = VisibleText.of(record.preview().title());
        return title.isBlank() ? record.path() : title;
    }

    private static String owner(OpenRequest request, ProposedRecord record, Desk desk) {
        return record.owner()
                .flatMap(desk.school()::student)
                .map(student -> VisibleText.of(student.name()))
                .orElseGet(() -> VisibleText.of(request.author()));
    }

    /** Returns which acceptance listed the request, and whether it came in time. */
    private static String proof(OpenRequest request, ProposedRecord record, Desk desk) {
        String listed = request.listed()
                .before()
                .or(request::listedBefore)
                .map(at -> desk.fill(
                        request.listed().before().isPresent() ? "desk.requests.listed" : "desk.requests.listed-before",
                        "day",
                        SchoolTime.day(at).toString()))
                .orElse("");
        String punctuality = record.punctuality().map(said -> said.zh()).orElse("");
        return listed.isEmpty() || punctuality.isEmpty() ? listed + punctuality : listed + "，" + punctuality;
    }
}
