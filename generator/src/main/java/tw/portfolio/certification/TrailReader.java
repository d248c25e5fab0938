package tw.portfolio.certification;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import tw.portfolio.certification.CommitText.Ident;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.source.RequestList;
import tw.portfolio.source.Source;
import tw.portfolio.source.WholeWalk;

/** Follows one record along the main lines: who wrote it, who brought it in, what changed. */
public final class TrailReader {
    private final SourceHistory history;
    private final Policy policy;
    private final People written;
    private final Judge judge;
    private final Trees trees;
    private final BranchAuthors authors;
    private final RecordDifferences differences;

    private TrailReader(SourceHistory history, PolicyInForce policy, School school) {
        this.history = history;
        this.policy = policy.policy();
        this.written = People.of(school);
        this.judge = policy.judge(history);
        this.trees = history.mainline().trees();
        this.authors = new BranchAuthors(history.mainline());
        this.differences = new RecordDifferences(history.mainline());
    }

    /**
     * Returns the trail of a record, also of one that is gone; nothing when no source ever had it.
     *
     * @param sources those the school was bound from, the main one first
     * @param named the record's path, or that of a file in it, with the name of its source and a colon before it or without
     * @param certified the verdicts on the same school
     */
    public static Optional<Trail> of(
            School school,
            List<Source> sources,
            CertificationSettings settings,
            String named,
            CertifiedSchool certified)
            throws IOException {
        return of(school, sources, settings, new Asked(named, Optional.empty()), certified);
    }

    /**
     * What is asked for.
     *
     * @param named the record's path, or that of a file in it
     * @param requests the forge's own list, where there is one
     */
    public record Asked(String named, Optional<RequestList> requests) {}

    /** Returns the same with what was handed in and closed without a merge, as far as the forge's list tells. */
    public static Optional<Trail> of(
            School school, List<Source> sources, CertificationSettings settings, Asked asked, CertifiedSchool certified)
            throws IOException {
        Optional<String> source = sources.stream()
                .map(Source::name)
                .filter(name -> asked.named().startsWith(name + ":"))
                .findFirst();
        String path = asked.named()
                .substring(source.map(name -> name.length() + 1).orElse(0))
                .replaceAll("/+$", "");
        Optional<String> file = RecordFiles.of(path).or(() -> RecordFiles.of(path + "/-"));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (Histories histories = Histories.of(school, sources, settings)) {
            PolicyInForce policy = PolicyInForce.of(school, histories, settings);
            for (SourceHistory history : asked(histories, source, file.get())) {
                TrailReader reader = new TrailReader(history, policy, school);
                List<Trail.SentBack> closed = asked.requests().isEmpty()
                        ? List.of()
                        : new SentBack(
                                        history,
                                        new RequestReader(
                                                history, policy.policy(), settings, Refusals.none(), histories))
                                .closed(
                                        reader.record(file.get()).path(),
                                        asked.requests().get(),
                                        history.source()
                                                .name()
                                                .equals(sources.get(0).name()));
                Optional<Trail> trail = reader.read(file.get(), certified, closed);
                if (trail.isPresent()) {
                    return trail;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw Damage.told(sources, e);
        }
    }

    /** Returns that of the source asked for, else all, beginning with the one that the record's place belongs to. */
    private static Set<SourceHistory> asked(Histories histories, Optional<String> source, String file) {
        Set<SourceHistory> all = new LinkedHashSet<>();
        String first = source.orElse(histories.holder(RecordKind.at(file).orElseThrow(), file));
        histories.of(first).ifPresent(all::add);
        if (source.isEmpty()) {
            histories.all().forEach(all::add);
        }
        return all;
    }

    private Optional<Trail> read(String file, CertifiedSchool certified, List<Trail.SentBack> closed)
            throws IOException {
        Tracked record = record(file);
        List<StepCommit> changes = changes(record.path());
        List<Trail.SentBack> sentBack = SentBack.together(SentBack.written(certified, record), closed);
        if (changes.isEmpty() && sentBack.isEmpty()) {
            return Optional.empty();
        }
        int earlier = Math.max(0, changes.size() - Trail.MOST_EVENTS);
        List<Trail.Event> events = new ArrayList<>();
        for (StepCommit step : changes.subList(earlier, changes.size())) {
            events.add(event(record, step));
        }
        String source = history.source().name();
        Optional<Verdict> now =
                Optional.ofNullable(certified.verdicts().get(CertifiedSchool.key(source, record.path())));
        return Optional.of(new Trail(source, record.path(), record.kind(), now, events, earlier, sentBack));
    }

    private Tracked record(String file) {
        RecordKind kind = RecordKind.at(file).orElseThrow();
        String path = kind.identity(file);
        return Optional.ofNullable(history.records().get(path))
                .or(() -> Optional.ofNullable(history.edited().get(path)))
                .orElseGet(() -> Tracked.deleted(kind, file));
    }

    /** Returns the steps that left the record otherwise than they found it. */
    private List<StepCommit> changes(String path) throws IOException {
        List<StepCommit> changes = new ArrayList<>();
        Optional<ObjectId> before = Optional.empty();
        for (StepCommit step : history.mainline().steps()) {
            Optional<ObjectId> now = trees.id(step, path);
            if (!now.equals(before)) {
                changes.add(step);
            }
            before = now;
        }
        return changes;
    }

    private Trail.Event event(Tracked record, StepCommit step) throws IOException {
        Optional<RevCommit> parent = step.getParentCount() == 0 ? Optional.empty() : Optional.of(step.getParent(0));
        boolean was =
                parent.isPresent() && trees.id(parent.get(), record.path()).isPresent();
        boolean is = trees.id(step, record.path()).isPresent();
        CommitText text = history.mainline().text(step);
        LocalDate day = SchoolTime.day(text.committer().time());
        Optional<Verdict> verdict =
                is && !record.ofPolicy() ? Optional.of(verdict(record, judge.decide(record, step))) : Optional.empty();
        return new Trail.Event(
                step.name(),
                text.committer().time(),
                !was ? Trail.Happening.ENTERED : is ? Trail.Happening.CHANGED : Trail.Happening.REMOVED,
                writers(record, step, text, day),
                step.getParentCount() < 2 ? Optional.empty() : Optional.of(who(text.author(), day)),
                verdict,
                differences.between(parent, Optional.of(step), record.kind(), record.file()),
                0,
                was == is || parent.isEmpty() ? Optional.empty() : sameAs(record, step, parent.get(), is));
    }

    private Optional<String> sameAs(Tracked record, StepCommit step, RevCommit parent, boolean is) throws IOException {
        try {
            return is
                    ? SameBytes.other(trees, step, parent, record.path())
                    : SameBytes.other(trees, parent, step, record.path());
        } catch (WholeWalk.ManyFilesException e) {
            return Optional.empty();
        }
    }

    private List<Text> writers(Tracked record, StepCommit step, CommitText text, LocalDate day) throws IOException {
        List<Ident> wrote = step.getParentCount() == 2
                ? authors.of(history.mainline().broughtIn(step), record.path())
                : List.of(text.author());
        return wrote.stream().map(author -> who(author, day)).distinct().toList();
    }

    /** Returns a name as the roster in force has it, else as the roster that stands there has it. */
    private Text who(Ident author, LocalDate day) {
        People people = policy.people().known(day, author.email()).isEmpty() ? written : policy.people();
        List<Person> known = people.known(day, author.email());
        String name = people.named(day, author);
        if (known.isEmpty()) {
            return new Text("「" + name + "」（信箱未登記）", "“" + name + "” (address not on record)");
        }
        return known.stream().allMatch(Person.Pupil.class::isInstance)
                ? new Text(name + "（學生）", name + " (student)")
                : Text.same(name);
    }

    private Verdict verdict(Tracked record, Decision decision) {
        return new Verdict(
                history.source().name(),
                record.path(),
                record.kind(),
                decision.kind(),
                new TreeSet<>(decision.flags()),
                decision.trust(),
                Optional.of(decision.named()),
                Optional.empty(),
                decision.reason(),
                List.of(),
                "");
    }

    /**
     * Returns what became of records after they were certified, by source and path: the differences between what was certified and what
     * stands there now. At most so many, in the order of their keys.
     */
    public static SortedMap<String, List<Difference>> sinceCertified(
            CertifiedSchool certified, List<Source> sources, int most) throws IOException {
        SortedMap<String, List<Difference>> found = new TreeMap<>();
        for (Source source : sources) {
            List<Verdict> changed = certified.verdicts().values().stream()
                    .filter(verdict -> verdict.source().equals(source.name()))
                    .filter(verdict -> verdict.kind() == VerdictKind.CHANGED_SINCE_CERTIFIED)
                    .filter(verdict -> verdict.earlier().isPresent())
                    .limit(most - found.size())
                    .toList();
            if (!changed.isEmpty() && source.head().isPresent()) {
                try (Mainline mainline = Mainline.of(source.head().get())) {
                    for (Verdict verdict : changed) {
                        found.put(CertifiedSchool.key(verdict.source(), verdict.path()), since(verdict, mainline));
                    }
                }
            }
        }
        return found;
    }

    private static List<Difference> since(Verdict verdict, Mainline mainline) throws IOException {
        String commit = verdict.earlier().orElseThrow().commit();
        Optional<RevCommit> then = mainline.steps().stream()
                .filter(step -> step.name().equals(commit))
                .<RevCommit>map(step -> step)
                .findFirst();
        String file = RecordFiles.of(verdict.path())
                .or(() -> RecordFiles.of(verdict.path() + "/-"))
                .orElseThrow();
        return new RecordDifferences(mainline).between(then, Optional.of(mainline.head()), verdict.recordKind(), file);
    }
}
