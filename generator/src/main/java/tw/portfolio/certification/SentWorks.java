package tw.portfolio.certification;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.certification.SelectionLocks.Batch;
import tw.portfolio.certification.WorksAtLock.Past;
import tw.portfolio.model.Choices;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.Regulation;

/**
 * Finds what works of a student stood there when a batch was locked, and which of those it names are something else now: what was sent is sent
 * again. Of works that nobody has touched since, nothing is read. Source: regulation 第五點第二項.
 */
final class SentWorks {
    private final CertifiedSchool certified;
    private final Histories histories;
    private final WorksAtLock past;
    private final LockedContests contests;
    private final SortedMap<String, SentWork> sent = new TreeMap<>();
    private final SortedMap<String, List<AtLock>> atLock = new TreeMap<>();

    SentWorks(CertifiedSchool certified, Histories histories, WorksAtLock past, ContestTrails contests) {
        this.certified = certified;
        this.histories = histories;
        this.past = past;
        this.contests = new LockedContests(certified, histories, past, contests);
    }

    /** Returns the school with what is found by a moment. */
    CertifiedSchool found(Instant now) throws IOException {
        SelectionLocks locks = SelectionLocks.of(certified, Regulation.shipped().national(), now);
        for (Student student : certified.school().students()) {
            for (Entry<Selection> selection : locks.lists(student).toList()) {
                List<AtLock> states = new ArrayList<>();
                for (var batch : locks.locked(student, selection).entrySet()) {
                    states.add(state(student, selection, batch.getKey(), batch.getValue()));
                }
                if (!states.isEmpty()) {
                    atLock.put(CertifiedSchool.key(selection.source(), selection.path()), states);
                }
            }
        }
        return new CertifiedSchool(certified.school(), certified.verdicts(), certified.selections(), sent, atLock);
    }

    /**
     * A work that stands there, or once may have.
     *
     * @param name as a selection names it
     */
    private record Work(String source, String file, String name, Optional<Entry<?>> entry) {
        static Work of(Entry<?> entry) {
            return new Work(
                    entry.source(), entry.file().path(), name(entry.file().path()), Optional.of(entry));
        }

        static Work gone(String source, String file) {
            return new Work(source, file, name(file), Optional.empty());
        }

        private static String name(String file) {
            String[] parts = file.split("/", -1);
            return parts[parts.length - 3] + "/" + parts[parts.length - 2];
        }

        /** Returns the key that a certified school has it under. */
        String key() {
            return CertifiedSchool.key(source, RecordKind.at(file).orElseThrow().identity(file));
        }

        SchoolYear year() {
            RecordKind kind = RecordKind.at(file).orElseThrow();
            return kind.names("term") ? Term.of(kind.key(file, "term")).year() : SchoolYear.of(kind.key(file, "year"));
        }
    }

    /** How a work ranked when a batch was locked. */
    private record Rank(String source, String name, boolean vouched, boolean counted, Verdict.Arrival arrival) {
        private static final Arrivals<Rank> ORDER = new Arrivals<>(Rank::source, Rank::arrival, Rank::name);

        /** Returns the names of works, those vouched for first. */
        static List<String> names(List<Rank> works) {
            Map<Boolean, List<Rank>> ranks = works.stream().collect(Collectors.partitioningBy(Rank::vouched));
            return Stream.of(true, false)
                    .flatMap(vouched -> ORDER.sorted(ranks.getOrDefault(vouched, List.of())).stream())
                    .map(Rank::name)
                    .distinct()
                    .toList();
        }
    }

    private AtLock state(Student student, Entry<Selection> selection, Batch batch, List<String> lines)
            throws IOException {
        Instant lock = SchoolTime.end(batch.locked());
        List<Rank> ranks = new ArrayList<>();
        for (Work work : works(student, selection, lines, lock)) {
            if (work.entry().isPresent() && !isChanged(work.entry().get(), lock)) {
                ranks.add(rank(work, certified.verdict(work.entry().get())));
                continue;
            }
            Optional<Past> then = past(work, lock);
            then.map(stood -> new Rank(work.source(), work.name(), stood.vouched(), stood.counted(), stood.arrival()))
                    .ifPresent(ranks::add);
            then.filter(stood -> stood.counted() && lines.contains(work.name()))
                    .ifPresent(stood -> sent.putIfAbsent(work.key(), stood.sent()));
        }
        return new AtLock(
                batch.number(),
                Rank.names(ranks),
                ranks.stream().filter(Rank::counted).map(Rank::name).collect(Collectors.toSet()),
                contests.of(student, lines, lock));
    }

    private static Rank rank(Work work, Verdict verdict) {
        Verdict.Arrival arrival =
                verdict.step().map(Verdict.Step::arrival).orElse(new Verdict.Arrival(Integer.MAX_VALUE, Instant.MAX));
        boolean counted = verdict.vouched() || verdict.kind() == VerdictKind.NOT_REQUIRED;
        return new Rank(work.source(), work.name(), verdict.vouched(), counted, arrival);
    }

    /** A work whose bytes are in no commit is proven by nothing, and none is read in its place. */
    private boolean isChanged(Entry<?> work, Instant lock) throws IOException {
        Optional<Verdict.Step> step = certified.verdict(work).step();
        if (step.isEmpty()) {
            return false;
        }
        if (certified.verdict(work).certified()) {
            return step.get().between().held(step.get().time()).isAfter(lock);
        }
        Optional<SourceHistory> history = readable(work.source());
        return history.isPresent() && past.isChanged(history.get(), work.path(), lock);
    }

    private Optional<Past> past(Work work, Instant lock) throws IOException {
        Optional<SourceHistory> history = readable(work.source());
        return history.isEmpty() ? Optional.empty() : past.past(history.get(), work.file(), lock);
    }

    private Optional<SourceHistory> readable(String source) {
        return histories.of(source).filter(SourceHistory::isWhole);
    }

    /** Returns those of the selection's year, and whatever its lines name, be it there or not, in whichever source. */
    private Collection<Work> works(Student student, Entry<Selection> selection, List<String> lines, Instant lock)
            throws IOException {
        Map<String, Work> works = new LinkedHashMap<>();
        Stream.concat(student.outcomes().stream(), student.performances().stream())
                .map(Work::of)
                .filter(work -> work.year().equals(selection.year()) || lines.contains(work.name()))
                .forEach(work -> works.put(work.key(), work));
        Set<String> there = works.values().stream().map(Work::name).collect(Collectors.toSet());
        for (String line : lines) {
            Choices.file(student, line)
                    .filter(file -> !there.contains(line))
                    .map(file -> Work.gone(histories.holder(RecordKind.at(file).orElseThrow(), file), file))
                    .ifPresent(work -> works.putIfAbsent(work.key(), work));
        }
        for (SourceHistory history : histories.all()) {
            String source = history.source().name();
            List<String> files = history.isWhole() ? past.files(history, student.directory(), lock) : List.<String>of();
            for (String file : files) {
                Work work = Work.gone(source, file);
                boolean asked = work.year().equals(selection.year()) || lines.contains(work.name());
                if (asked
                        && histories.hold(
                                history, Tracked.deleted(RecordKind.at(file).orElseThrow(), file))) {
                    works.putIfAbsent(work.key(), work);
                }
            }
        }
        return works.values();
    }
}
