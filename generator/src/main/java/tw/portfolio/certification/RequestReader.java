package tw.portfolio.certification;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import tw.portfolio.certification.OpenRequest.Unread;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.source.OversizedObjectException;
import tw.portfolio.source.RequestList;
import tw.portfolio.source.Requests;
import tw.portfolio.source.Source;
import tw.portfolio.source.UnusableCommitException;

/** Reads the open requests of one source against its main line, within bounds, however many there are and whatever is in them. */
final class RequestReader {
    /** More than a large school has open on the last evening. */
    private static final int MOST_REQUESTS = 3_000;

    /** A student's branch has a handful. */
    static final int MOST_COMMITS = 300;

    private static final int MOST_COMMITS_TOGETHER = 60_000;

    /** Without the forge's list nobody can tell a closed request from an open one; one so long without a change is taken for closed. */
    private static final Duration FORGOTTEN = Duration.ofDays(180);

    private final Source source;
    private final SourceHistory history;
    private final CertificationSettings settings;
    private final ProposedReader records;
    private final ListedHeads listedHeads;
    private final People people;
    private final Histories histories;
    private int commits;
    private int passedOver;
    private int drafts;

    RequestReader(
            SourceHistory history,
            Policy policy,
            CertificationSettings settings,
            Refusals refusals,
            Histories histories) {
        this.histories = histories;
        this.source = history.source();
        this.history = history;
        this.settings = settings;
        Judge judge = new Judge(history, policy, Pins.of(settings));
        this.records = new ProposedReader(history, policy, SchoolTime.day(settings.clock()), judge.earlier(), refusals);
        this.people = policy.people();
        this.listedHeads = history.listedHeads();
    }

    /** A request that may be open. */
    private record Candidate(int number, String head, Optional<RequestList.Row> row) {}

    /**
     * Reads them.
     *
     * @param list the forge's own list, where there is one
     * @param main whether rows of the list that name no source are this one's
     */
    OpenRequests read(Optional<RequestList> list, boolean main) throws IOException {
        SortedMap<Integer, String> references = Requests.all(source.head().orElseThrow());
        List<Candidate> candidates = list.isPresent() ? listed(list.get(), main, references) : found(references);
        List<OpenRequest> open = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (open.size() == MOST_REQUESTS) {
                passedOver++;
            } else {
                read(candidate, list.isPresent()).ifPresent(open::add);
            }
        }
        return new OpenRequests(open, list.isPresent(), passedOver, drafts);
    }

    /** Returns what a branch proposes; nothing when it is more than is looked at. */
    Optional<List<ProposedRecord>> records(String tip) throws IOException {
        Optional<Mainline.Unmerged> branch = history.mainline().unmerged(ObjectId.fromString(tip), MOST_COMMITS);
        if (branch.isEmpty()) {
            return Optional.empty();
        }
        if (branch.get().commits().isEmpty()) {
            return Optional.of(List.of());
        }
        Instant handedIn =
                told(text(branch.get().commits().get(0)).committer().time()).orElse(settings.clock());
        Bracket unknown = new Bracket(Optional.empty(), Optional.empty());
        return placed(records.read(branch.get(), new ProposedReader.HandedIn(handedIn, unknown)))
                .map(ProposedReader.Proposals::records);
    }

    /** Tells of records that another source holds: merged here, they would be nothing. */
    private Optional<ProposedReader.Proposals> placed(Optional<ProposedReader.Proposals> found) {
        return found.map(all -> new ProposedReader.Proposals(
                all.records().stream().map(this::placed).toList(), all.otherFiles()));
    }

    private ProposedRecord placed(ProposedRecord record) {
        String file = record.kind().file(record.path());
        boolean here =
                record.change() == ProposedRecord.Change.REMOVED || histories.hold(source.name(), record.kind(), file);
        return here
                ? record
                : record.withOnly(Obstacle.of("outside")
                        .with("source", Text.same(source.name()))
                        .with("other", Text.same(histories.holder(record.kind(), file))));
    }

    /** The forge knows which requests are open, and what of them is to be merged, which the clone may lack. */
    private List<Candidate> listed(RequestList list, boolean main, Map<Integer, String> references) {
        Map<Integer, Candidate> candidates = new HashMap<>();
        for (RequestList.Row row : list.rows()) {
            if (row.source().map(source.name()::equals).orElse(main) && row.open()) {
                if (row.draft()) {
                    drafts++;
                    continue;
                }
                candidates.putIfAbsent(
                        row.number(), new Candidate(row.number(), head(row, references), Optional.of(row)));
            }
        }
        return latestFirst(candidates.values().stream().toList());
    }

    /** What the forge says is to be merged, and no earlier state of it that the clone has: that would be looked at in its place. */
    private static String head(RequestList.Row row, Map<Integer, String> references) {
        return row.head()
                .orElse(references.getOrDefault(row.number(), ObjectId.zeroId().name()));
    }

    private static List<Candidate> found(Map<Integer, String> references) {
        List<Candidate> candidates = new ArrayList<>();
        references.forEach((number, head) -> candidates.add(new Candidate(number, head, Optional.empty())));
        return latestFirst(candidates);
    }

    private static List<Candidate> latestFirst(List<Candidate> candidates) {
        return candidates.stream()
                .sorted(Collections.reverseOrder(Comparator.comparingInt(Candidate::number)))
                .toList();
    }

    private Optional<OpenRequest> read(Candidate candidate, boolean listed) throws IOException {
        ObjectId head = ObjectId.fromString(candidate.head());
        try {
            int most = Math.min(MOST_COMMITS, MOST_COMMITS_TOGETHER - commits);
            Optional<Mainline.Unmerged> branch = history.mainline().unmerged(head, most);
            commits += branch.map(it -> it.commits().size()).orElse(most);
            if (branch.isEmpty()) {
                return Optional.of(unread(candidate, Unread.TOO_LARGE));
            }
            return branch.get().commits().isEmpty() ? Optional.empty() : read(candidate, branch.get(), listed);
        } catch (OversizedObjectException e) {
            return Optional.of(unread(candidate, Unread.TOO_LARGE));
        } catch (UnusableCommitException e) {
            return Optional.of(unread(candidate, Unread.MALFORMED));
        } catch (MissingObjectException e) {
            return listed ? Optional.of(unread(candidate, Unread.NOT_FETCHED)) : Optional.empty();
        } catch (IncorrectObjectTypeException e) {
            return Optional.empty(); // a reference to something that is no commit is no request
        }
    }

    private Optional<OpenRequest> read(Candidate candidate, Mainline.Unmerged branch, boolean listed)
            throws IOException {
        CommitText last = text(branch.commits().get(0)); // the head comes first
        Optional<Instant> handedIn = told(last.committer().time());
        boolean forgotten =
                handedIn.map(settings.clock().minus(FORGOTTEN)::isAfter).orElse(true);
        if (!listed && forgotten) {
            passedOver++;
            return Optional.empty();
        }
        Bracket bracket = listedHeads.bracket(candidate.head());
        Optional<ProposedReader.Proposals> found =
                placed(records.read(branch, new ProposedReader.HandedIn(handedIn.orElse(settings.clock()), bracket)));
        if (found.isEmpty()) {
            return Optional.of(unread(candidate, Unread.TOO_LARGE));
        }
        if (found.get().records().isEmpty() && found.get().otherFiles() == 0) {
            return Optional.empty(); // squashed, rebased or picked: the line has all of it
        }
        return Optional.of(request(candidate, new Told(author(candidate, last), begun(branch), handedIn), found.get()));
    }

    /** What commits say of a request: claims. */
    private record Told(String author, Optional<Instant> begun, Optional<Instant> handedIn) {}

    private CommitText text(StepCommit commit) throws IOException {
        return history.mainline().text(commit);
    }

    private Optional<Instant> begun(Mainline.Unmerged branch) throws IOException {
        List<Instant> times = new ArrayList<>();
        for (StepCommit commit : branch.commits()) {
            told(text(commit).author().time()).ifPresent(times::add);
        }
        return times.stream().min(Comparator.naturalOrder());
    }

    /** Returns the time, unless the commit's line could not be read. */
    private static Optional<Instant> told(Instant time) {
        return Optional.of(time).filter(Instant.EPOCH::isBefore);
    }

    private String author(Candidate candidate, CommitText head) {
        return candidate
                .row()
                .map(RequestList.Row::author)
                .filter(author -> !author.isEmpty())
                .orElseGet(() -> people.named(SchoolTime.day(settings.clock()), head.author()));
    }

    private OpenRequest unread(Candidate candidate, Unread why) {
        Optional<RequestList.Row> row = candidate.row();
        Told told = new Told(
                row.map(RequestList.Row::author).orElse(""), Optional.empty(), row.flatMap(RequestList.Row::updated));
        return request(candidate, told, new ProposedReader.Proposals(List.of(), 0))
                .unread(why);
    }

    private OpenRequest request(Candidate candidate, Told told, ProposedReader.Proposals found) {
        return new OpenRequest(
                source.name(),
                candidate.number(),
                candidate.head(),
                candidate.row().map(RequestList.Row::title).orElse(""),
                told.author(),
                candidate.row().flatMap(RequestList.Row::url),
                told.begun(),
                told.handedIn(),
                listedHeads.bracket(candidate.head()),
                listedHeads.before(candidate.number(), candidate.head()),
                found.records(),
                found.otherFiles(),
                Optional.empty());
    }
}
