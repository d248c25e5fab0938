package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.model.Entry;

/** One office's record on its way from the first step to the head. Every step counts, for a later one must not launder a row. */
final class OfficeFile {
    private final Tracked record;
    private final Versions versions;
    private Optional<Found> found = Optional.empty();
    private Optional<Decision> certified = Optional.empty();
    private Optional<ObjectId> certifiedId = Optional.empty();
    private Optional<RowBook> book = Optional.empty();
    private Optional<Decision> unread = Optional.empty();
    private Optional<StepCommit> latest = Optional.empty();
    private boolean lacking;

    /** Whether somebody not entitled put it where nothing was in force, so that there is nothing that could be put back row by row. */
    private boolean putAnew;

    /** What the next step brings in from files that it takes away. */
    private List<RowBook> leaving = List.of();

    private Map<String, Brought> brought = Map.of();

    private final PutOff putOff;

    /** What stood there before somebody not entitled changed it; absent once somebody entitled has changed it since. */
    private Optional<ObjectId> asLeft = Optional.empty();

    /** Steps so far whose rows nobody had to look at, because whoever made them might. */
    private final List<StepCommit> unlooked = new ArrayList<>();

    OfficeFile(Tracked record, Versions versions, PutOff putOff) {
        this.record = record;
        this.versions = versions;
        this.putOff = putOff;
    }

    Tracked record() {
        return record;
    }

    /**
     * Takes the record as a step left it.
     *
     * @param given whether its rows are taken as they stand, whoever made the step: what the school pinned as its beginning
     */
    void step(StepCommit commit, Decision decision, boolean given) throws IOException {
        Optional<ObjectId> now = versions.id(commit, record);
        latest = Optional.of(commit);
        lacking |= decision.reason()
                .map(reason -> reason.cause() == Cause.BYTES_MISSING)
                .orElse(false);
        try {
            if (decision.counts() || given || !putOff.isReached()) {
                lookBack();
                rows(PutOff.Run.of(commit, decision), given);
            } else { // what stood before stays in force, whatever the step changed
                book = Optional.of(book.isPresent() ? book.get() : before(commit));
                putOff.add(commit, decision);
            }
        } catch (MissingBytesException e) {
            lacking = true;
        }
        takeOver(List.of(), Map.of());
        if (decision.counts()) {
            found = Optional.of(Found.first(decision));
            certified = Optional.of(decision);
            certifiedId = now;
        } else {
            found = Optional.of(new Found(decision, certified, certifiedId.equals(now)));
        }
        if (now.isEmpty()) {
            certified = Optional.empty(); // absence cuts the chain: what is added again begins anew
            certifiedId = Optional.empty();
        }
    }

    /** Returns whether rows of its last steps are still to be looked at; of those nothing is in force. */
    boolean isPutOff() {
        return !putOff.isEmpty();
    }

    /** Looks at the rows of what was put off. */
    void lookBack() throws IOException {
        try {
            for (PutOff.Run run : putOff.taken()) {
                rows(run, false);
            }
        } catch (MissingBytesException e) {
            lacking = true;
        }
    }

    /** Returns what became of its rows, where somebody not entitled has changed the file. */
    Optional<RowBook> book() {
        return book;
    }

    /** Returns whether its void rows stand in a file that somebody not entitled put where nothing was in force. */
    boolean isPutAnew() {
        return putAnew;
    }

    /** Returns what a step does to the files of the record. */
    RecordStep at(StepCommit commit) {
        return new RecordStep(versions, record, commit);
    }

    /**
     * Takes over what is void in files that the next step takes away: whoever renames a file sees no line of it.
     *
     * @param lists what became of those that the record's own file was
     * @param files who put further files there without being entitled, by the names they have now
     */
    void takeOver(List<RowBook> lists, Map<String, Brought> files) {
        leaving = List.copyOf(lists);
        brought = Map.copyOf(files);
        if (leaving.stream().anyMatch(RowBook::isCorrected)
                || brought.values().stream().anyMatch(Brought::displaces)) {
            asLeft = Optional.empty();
        }
    }

    private void rows(PutOff.Run run, boolean given) throws IOException {
        StepCommit commit = run.last();
        Decision decision = run.decision();
        boolean sound = given || (decision.counts() && book.isEmpty() && leaving.isEmpty() && brought.isEmpty());
        if (sound && !record.ofStaff()) {
            unlooked.add(commit);
            return;
        }
        FileVersion now =
                decision.counts() || given || !putOff.isSpent() ? versions.at(commit, record) : FileVersion.UNREAD;
        if (now.rows().isPresent() && sound) {
            unlooked.add(commit);
            return;
        }
        if (!decision.counts()) {
            putOff.looked(now);
        }
        if (commit.getParentCount() > 0 && (book.isEmpty() || (!decision.counts() && isWhollyInForce(book.get())))) {
            asLeft = versions.id((StepCommit) run.first().getParent(0), record);
        }
        if (decision.counts()) {
            if (asLeft.isPresent() && asLeft.equals(versions.id(commit, record))) {
                book = Optional.empty(); // to the byte what was in force, and nobody entitled has changed it since
                unread = Optional.empty();
                unlooked.add(commit);
                return;
            }
            asLeft = Optional.empty();
        }
        book(run, now, given);
        if (decision.counts() && versions.id(commit, record).isEmpty()) {
            // somebody entitled took the whole file away: nothing of it is missing
            book = Optional.of(RowBook.gone());
            putAnew = false;
        }
    }

    /** Enters in the book what steps left of the rows. */
    private void book(PutOff.Run run, FileVersion now, boolean given) throws IOException {
        Decision decision = run.decision();
        if (!decision.counts() && at(run.first()).isAdded()) {
            putAnew = book.map(it -> it.inForce().isEmpty()).orElse(true);
        }
        RowBook rows = book.isPresent() ? book.get() : before(run.first());
        book = Optional.of(rows);
        rows.takeOver(leaving, brought);
        Optional<Decision> hand = decision.counts() || given ? Optional.empty() : Optional.of(decision);
        rows.step(now, hand.or(() -> unread.map(it -> it.hiding(decision))).orElse(decision), hand);
        unread = hidden(run, hand, now.rows().isEmpty());
        rows.end(unread, hand.isEmpty());
    }

    private static boolean isWhollyInForce(RowBook book) {
        return book.isInForce() && book.voided().isEmpty();
    }

    /**
     * Returns whose step may have changed more than the rows show, and so makes the next one its own too: behind a broken line, or in a part of
     * the file that one program reads and another passes over.
     */
    private Optional<Decision> hidden(PutOff.Run run, Optional<Decision> hand, boolean broken) throws IOException {
        // who only changes a file beside the record hides nothing in the record's own
        boolean own = !run.isOne() || versions.isOwnFileChanged(run.last(), record);
        Optional<Decision> hiding =
                unread.or(() -> own ? hand : Optional.empty()).or(() -> broken ? Optional.empty() : moved());
        return hiding.isPresent() && (broken || versions.isDoubtful(run.last(), record)) ? hiding : Optional.empty();
    }

    /** Returns who hid something in a file that this one was: it is hidden here as well. */
    private Optional<Decision> moved() {
        return leaving.stream().flatMap(book -> book.hider().stream()).findFirst();
    }

    /** Begins with the file before a step, and its rows as they could last be read: what a broken line hides stays in force. */
    private RowBook before(StepCommit commit) throws IOException {
        FileVersion before = versions.before(commit, record);
        Optional<List<Row>> rows = before.rows();
        for (int i = unlooked.size() - 1; rows.isEmpty() && i >= 0; i--) {
            rows = versions.rows(unlooked.get(i), record);
        }
        return RowBook.of(before, rows.orElse(List.of()));
    }

    /** Takes it that the clone was made without bytes that would have to be read. */
    void lack() {
        lacking = true;
    }

    /** Returns whether the clone was made without bytes that would have to be read: then nobody can say which rows are in force. */
    boolean lacking() {
        return lacking;
    }

    /** Returns what history says of the record; absent when no step has changed it. */
    Optional<Found> found() {
        return lacking ? found.map(it -> Found.first(it.last().refused(Cause.BYTES_MISSING))) : found;
    }

    /** Returns what the last step left of it. */
    Optional<OfficeState> state() {
        return latest.flatMap(commit -> found().map(said -> new OfficeState(
                commit,
                said,
                voided().isEmpty(),
                lacking,
                book.map(it -> new OfficeState.Rows(it.inForce(), it.standing())))));
    }

    /** Returns what stands in the file, or stood there, and is not in force. */
    List<VoidRow> voided() {
        if (lacking || book.isEmpty()) {
            return List.of();
        }
        List<VoidRow> voided = new ArrayList<>(book.get().voided());
        book.get()
                .unseen()
                .ifPresent(line -> line.voided()
                        .map(by -> new VoidRow(with(line), false, by))
                        .ifPresent(voided::add));
        return voided;
    }

    /** Returns the row that a line begins, or the line where it begins none: what stands below a row need not be part of it. */
    private Row with(OwnedLines.Line line) {
        return book.stream()
                .flatMap(it -> it.standing().stream())
                .filter(row -> row.written().first() == line.number())
                .findFirst()
                .orElseGet(() -> versions.row(record, line));
    }

    /** Returns whether anything of it is, or was, in force. */
    boolean stands() throws IOException {
        return !inForce().isEmpty();
    }

    /** Returns the record that its rows in force make, of an earlier commit if need be; absent where none are, or they make none. */
    Optional<Entry<?>> inForceEntry() throws IOException {
        List<Row> rows = inForce();
        return rows.isEmpty() ? Optional.empty() : versions.entry(record, rows);
    }

    /** Returns the record without the rows that are void; absent where the rest makes none. */
    Optional<Entry<?>> standingEntry() {
        return book.flatMap(it -> versions.entry(record, it.standing()));
    }

    private List<Row> inForce() throws IOException {
        if (book.isPresent()) {
            return book.get().inForce();
        }
        if (latest.isEmpty()) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>(versions.rows(latest.get(), record).orElse(List.of()));
        rows.addAll(versions.files(latest.get(), record).orElse(List.of()));
        return rows;
    }
}
