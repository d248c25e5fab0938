package tw.portfolio.certification;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tw.portfolio.certification.ContestSince.Became;
import tw.portfolio.certification.ContestTrails.Version;
import tw.portfolio.certification.WorksAtLock.Changed;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Choices;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.student.Student;
import tw.portfolio.source.CommitFiles;

/**
 * Finds which of the school's own contests that a locked batch names say something else of the student since, or are no longer in force as
 * they stand. Of contests that nobody has touched since, nothing is read.
 */
final class LockedContests {
    private final CertifiedSchool certified;
    private final Histories histories;
    private final WorksAtLock past;
    private final ContestTrails trails;

    LockedContests(CertifiedSchool certified, Histories histories, WorksAtLock past, ContestTrails trails) {
        this.certified = certified;
        this.histories = histories;
        this.past = past;
        this.trails = trails;
    }

    /**
     * A contest that was touched since a batch was locked.
     *
     * @param there as the school has it now
     * @param then as it stood then; absent where it did not
     * @param since as each later step left it; at least one
     */
    private record Touched(
            SourceHistory history,
            Tracked record,
            Optional<Entry<SchoolContest>> there,
            Optional<Version> then,
            List<Version> since) {
        Version now() {
            return since.get(since.size() - 1);
        }
    }

    /** Returns them in the order of the list. */
    List<ContestSince> of(Student student, List<String> lines, Instant lock) throws IOException {
        List<ContestSince> since = new ArrayList<>();
        for (String line : lines) {
            Optional<String> file = Choices.contestFile(line);
            if (file.isPresent()) {
                Tracked record = Tracked.deleted(RecordKind.CONTEST, file.get());
                Optional<Touched> touched = touched(record, lock);
                if (touched.isPresent()) {
                    of(student, touched.get()).ifPresent(since::add);
                }
            }
        }
        return since;
    }

    private Optional<Touched> touched(Tracked record, Instant lock) throws IOException {
        Optional<Entry<SchoolContest>> there = certified.school().offices().of(SchoolContest.class).stream()
                .filter(entry -> entry.path().equals(record.path()))
                .findFirst();
        for (SourceHistory history : histories.all()) {
            boolean asked = there.map(
                            entry -> entry.source().equals(history.source().name()))
                    .orElse(true);
            List<OfficeState> states = asked && history.isWhole() && histories.hold(history, record)
                    ? trails.states(history, record)
                    : List.of();
            if (!states.isEmpty()
                    && !past.isBy(history, states.get(states.size() - 1).commit(), lock)) {
                int at = at(history, states, lock);
                List<Version> versions = trails.versions(history, record);
                return Optional.of(new Touched(
                        history,
                        record,
                        there,
                        at < 0 ? Optional.empty() : Optional.of(versions.get(at)),
                        versions.subList(at + 1, versions.size())));
            }
        }
        return Optional.empty();
    }

    private int at(SourceHistory history, List<OfficeState> states, Instant lock) throws IOException {
        int at = -1;
        for (int i = 0; i < states.size(); i++) {
            at = past.isBy(history, states.get(i).commit(), lock) ? i : at;
        }
        return at;
    }

    private Optional<ContestSince> of(Student student, Touched contest) throws IOException {
        Optional<ContestParts> then = parts(contest.then().flatMap(Version::inForce), student);
        if (contest.then().filter(Version::lacking).isPresent() || contest.now().lacking()) {
            return Optional.of(lacking(student, contest));
        }
        boolean vouched =
                contest.then().isPresent() && isVouched(contest, contest.then().get());
        return vouched && then.isPresent()
                ? sent(student, contest, then.get())
                : unsent(student, contest, vouched, then.isPresent());
    }

    /** Returns whether somebody vouched for what stood there then, as the verdict of then would say. */
    private static boolean isVouched(Touched contest, Version then) throws IOException {
        SourceHistory history = contest.history();
        Tracked record = contest.record();
        StepCommit commit = then.state().commit();
        return then.state().vouched()
                && history.mainline().trees().isSound(commit, record.path())
                && Content.unsafe(
                                CommitFiles.at(
                                        history.source().head().orElseThrow().repository(),
                                        commit.getTree(),
                                        record.path(),
                                        Trees.MAX_FILES),
                                new TreeMap<>(Map.of(record.path(), record)))
                        .isEmpty();
    }

    private Optional<ContestSince> sent(Student student, Touched contest, ContestParts then) throws IOException {
        Optional<Entry<SchoolContest>> inForce = contest.now().inForce();
        Optional<ContestParts> now = parts(inForce, student);
        Optional<Entry<SchoolContest>> sent = contest.then().flatMap(Version::inForce);
        if (now.isEmpty()) {
            Became became =
                    inForce.isPresent() ? Became.WITHOUT_STUDENT : isGone(contest) ? Became.GONE : Became.UNREAD;
            return Optional.of(
                    told(student, contest, became, new ContestSince.Content(sent, Optional.empty(), Optional.empty())));
        }
        boolean counts = counts(contest);
        Optional<SentWork.Then> packed = counts ? Optional.empty() : packed(contest, inForce.get());
        if (!now.get().equals(then)) {
            ContestSince.Content content =
                    new ContestSince.Content(sent, ContestParts.row(inForce.get(), student.number()), packed);
            return Optional.of(told(student, contest, Became.CHANGED, content));
        }
        ContestSince.Content content = new ContestSince.Content(sent, Optional.empty(), packed);
        if (!isAsThen(contest) && !parts(contest.now().standing(), student).equals(now)) {
            return Optional.of(told(student, contest, Became.KEPT, content));
        }
        return counts ? Optional.empty() : Optional.of(told(student, contest, Became.SAME, content));
    }

    /** Whoever put back what stood there leaves it to the byte as it was. */
    private static boolean isAsThen(Touched contest) throws IOException {
        Versions versions = contest.history().versions();
        return contest.then().isPresent()
                && versions.id(contest.then().get().state().commit(), contest.record())
                        .equals(versions.id(contest.now().state().commit(), contest.record()));
    }

    /** What was not sent goes out as it stands where somebody vouches for it now: late work is never lost. */
    private Optional<ContestSince> unsent(Student student, Touched contest, boolean vouched, boolean hadResult)
            throws IOException {
        boolean has = parts(contest.there(), student).isPresent();
        if (!has && !hadResult) {
            return Optional.empty();
        }
        Became became = Became.UNSENT;
        if (has && counts(contest)) {
            Became entered = contest.then().isEmpty() ? Became.LATE_ENTERED : Became.LATE_CERTIFIED;
            became = vouched ? Became.LATE_RESULT : entered;
        }
        return Optional.of(told(student, contest, became, ContestSince.Content.NOTHING));
    }

    private ContestSince lacking(Student student, Touched contest) throws IOException {
        boolean goesOut = counts(contest) && parts(contest.there(), student).isPresent();
        return told(student, contest, goesOut ? Became.UNCOMPARED : Became.LACKING, ContestSince.Content.NOTHING);
    }

    private ContestSince told(Student student, Touched contest, Became became, ContestSince.Content content)
            throws IOException {
        Function<Version, Optional<ContestParts>> of =
                version -> parts(became == Became.KEPT ? version.standing() : version.inForce(), student);
        Optional<ContestParts> before = contest.then().flatMap(of);
        StepCommit step = contest.now().state().commit();
        for (Version version : contest.since()) {
            Optional<ContestParts> after = of.apply(version);
            if (!after.equals(before)) {
                step = version.state().commit();
            }
            before = after;
        }
        boolean gone = isGone(contest);
        Changed changed = past.changed(contest.history(), step, gone);
        return new ContestSince(
                contest.record().path(), became, changed.since(), Text.same(changed.by()), gone, content);
    }

    private static Optional<ContestParts> parts(Optional<Entry<SchoolContest>> entry, Student student) {
        return entry.flatMap(contest -> ContestParts.of(contest, student.number()));
    }

    private static boolean isGone(Touched contest) throws IOException {
        return contest.history()
                .versions()
                .id(contest.now().state().commit(), contest.record())
                .isEmpty();
    }

    private boolean counts(Touched contest) {
        return contest.there()
                .map(certified::verdict)
                .map(verdict -> verdict.vouched() || verdict.kind() == VerdictKind.NOT_REQUIRED)
                .orElse(false);
    }

    /** The step that is named is the last one of somebody entitled. */
    private Optional<SentWork.Then> packed(Touched contest, Entry<SchoolContest> inForce) throws IOException {
        Optional<OfficeState> last = trails.states(contest.history(), contest.record()).stream()
                .filter(state -> state.found().last().counts())
                .reduce((earlier, later) -> later);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        String digest = contest.history()
                .versions()
                .id(last.get().commit(), contest.record())
                .map(id -> id.name())
                .orElse("");
        return Optional.of(new SentWork.Then(
                inForce, past.verdict(Tracked.of(inForce, digest), last.get().found())));
    }
}
