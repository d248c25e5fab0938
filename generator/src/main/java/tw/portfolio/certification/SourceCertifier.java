package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.certification.Verdict.Reason;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.source.Source;

/** Verdicts for the records of one source. */
final class SourceCertifier {
    private final School school;
    private final Source source;
    private final PolicyInForce policy;
    private final CertificationSettings settings;
    private final Verdicts verdicts;
    private final SortedMap<String, Entry<?>> inForce = new TreeMap<>();
    private final SortedMap<String, OfficeFile> offices = new TreeMap<>();
    private final Set<String> told = new HashSet<>();
    private final List<Diagnostic> notes = new ArrayList<>();
    private final Unbelieved unbelieved = new Unbelieved();
    private final SortedMap<String, List<SelectionState>> selections = new TreeMap<>();
    private final SortedMap<String, List<OfficeState>> contests = new TreeMap<>();

    SourceCertifier(School school, Source source, PolicyInForce policy, CertificationSettings settings) {
        this.school = school;
        this.source = source;
        this.policy = policy;
        this.settings = settings;
        this.verdicts = new Verdicts(policy.policy(), SchoolTime.day(settings.clock()));
    }

    /**
     * Returns the verdicts by path, those on records whose file cannot be read among them.
     *
     * @param histories without this source's for a folder that has none
     */
    SortedMap<String, Verdict> certify(List<Entry<?>> entries, Histories histories) throws IOException {
        Optional<SourceHistory> history = histories.of(source);
        SortedMap<String, Verdict> found =
                new TreeMap<>(new Unread(school, policy, source, verdicts).among(entries, histories));
        if (history.isPresent()) {
            certify(history.get(), histories, found);
            notes.addAll(gone(histories, history.get()));
            found.values().forEach(unbelieved::add);
            history.get().anchors().lost().ifPresent(lost -> {
                found.replaceAll((path, verdict) ->
                        verdict.kind() == VerdictKind.UNCOMMITTED ? verdict : Verdicts.broken(verdict, lost));
                notes.add(Findings.broken(source, lost, settings));
            });
            return found;
        }
        for (Entry<?> entry : entries) {
            Tracked record = Tracked.of(entry, Digest.of(entry));
            found.put(entry.path(), verdicts.uncommitted(record, Cause.NO_HISTORY));
        }
        return found;
    }

    private void certify(SourceHistory history, Histories histories, SortedMap<String, Verdict> found)
            throws IOException {
        try (Aside<Map<String, Reason>> unsafe = Aside.begin(() -> Content.unsafe(source.files(), history.records()))) {
            Judge judge = policy.judge(history);
            selections.putAll(new SelectionTrails(history, judge, record -> histories.hold(history, record)).all());
            certify(history, judge, unsafe, found);
        }
    }

    private void certify(
            SourceHistory history, Judge judge, Aside<Map<String, Reason>> content, SortedMap<String, Verdict> found)
            throws IOException {
        history.edited().forEach((path, record) -> found.put(path, verdicts.uncommitted(record, Cause.EDITED)));
        Map<String, Found> owned = new Trace(history.mainline(), history.changes(), judge).ofOwners();
        offices.putAll(offices(history, judge));
        SortedMap<String, OfficeFile> ofPolicy = policy.files(source.name());
        Map<String, Reason> unsafe = content.value();
        for (Tracked record : history.records().values()) {
            String path = record.path();
            Optional<Reason> refused = Optional.ofNullable(unsafe.get(path));
            if (refused.isEmpty()
                    && !history.mainline().trees().isSound(history.mainline().head(), path)) {
                refused = Optional.of(new Reason(Cause.DOUBLED_ENTRY, path));
            }
            OfficeFile file = record.ofPolicy() ? ofPolicy.get(path) : offices.get(path);
            Optional<Found> said = file == null ? Optional.ofNullable(owned.get(path)) : file.found();
            Verdict verdict = verdicts.of(record, said.orElseThrow(), refused);
            found.put(path, file == null ? verdict : rows(file, verdict));
        }
    }

    /** Walks the offices' records that say nothing of who is entitled: each step by the policy in force. */
    private SortedMap<String, OfficeFile> offices(SourceHistory history, Judge judge) throws IOException {
        OfficeFiles files = new OfficeFiles(history);
        for (StepCommit step : history.mainline().steps()) {
            OfficeFiles.Which given = record -> step.step() == 0 && isGiven(record, step, history, judge);
            files.step(step, record -> !record.ofOwner() && !record.ofPolicy(), judge, given)
                    .forEach(this::keep);
        }
        return files.files();
    }

    /**
     * Returns whether what a source began with is in force: the school pinned where its main source begins, and who may certify such a record
     * may begin a further source with it under a key of the own, as one would enter it directly.
     */
    private static boolean isGiven(Tracked record, StepCommit root, SourceHistory history, Judge judge)
            throws IOException {
        return history.main() || judge.begins(record, root);
    }

    /** Tells of offices' files that whoever may not took away, though something of them was in force. */
    private List<Diagnostic> gone(Histories histories, SourceHistory history) throws IOException {
        List<Diagnostic> gone = new ArrayList<>();
        for (OfficeFile file : offices.values()) {
            Tracked record = file.record();
            boolean there = history.records().containsKey(record.path())
                    || history.edited().containsKey(record.path())
                    || history.mainline()
                            .trees()
                            .id(history.mainline().head(), record.path())
                            .isPresent();
            if (!there && histories.hold(history, record) && file.stands()) {
                gone.addAll(new Findings().voided(source.name(), file, verdicts));
            }
        }
        return gone;
    }

    /** Keeps what a step left of a contest: locked batches send what was in force then. */
    private void keep(OfficeFile file) {
        if (file.record().kind() == RecordKind.CONTEST) {
            file.state()
                    .ifPresent(state -> contests.computeIfAbsent(file.record().path(), path -> new ArrayList<>(1))
                            .add(state));
        }
    }

    /** What is void in an office's file is used nowhere, and no later step certifies the file as it stands. */
    private Verdict rows(OfficeFile file, Verdict verdict) throws IOException {
        if (file.voided().isEmpty()) {
            return verdict;
        }
        unbelieved.add(file);
        if (file.record().ofPolicy()) {
            return VoidRow.tampering(file.voided()).isPresent()
                    ? verdicts.tampered(verdict, file)
                    : verdicts.laundered(verdict, file);
        }
        if (!file.stands() && !verdict.certified()) {
            return verdict; // nothing in it ever was in force: the verdict on the file says so
        }
        told.add(file.record().path());
        file.standingEntry().ifPresent(entry -> inForce.put(file.record().path(), entry));
        notes.addAll(new Findings().voided(source.name(), file, verdicts));
        return verdicts.laundered(verdict, file);
    }

    /** Returns the offices' records without their void rows, by path; those that have none are left out. */
    SortedMap<String, Entry<?>> inForce() {
        return inForce;
    }

    /** Returns whether findings on its rows tell what is to be told of a record. */
    boolean tellsRows(String path) {
        return told.contains(path);
    }

    /** Returns the states of students' selections, by path. */
    SortedMap<String, List<SelectionState>> selections() {
        return selections;
    }

    /** Returns what each step that changed one of the school's own contests left of it, the oldest first, by path. */
    SortedMap<String, List<OfficeState>> contests() {
        return contests;
    }

    /** Returns the merges that cannot be judged by the trust settings there are. */
    Unbelieved unbelieved() {
        return unbelieved;
    }

    /** Returns a finding for each void row. */
    List<Diagnostic> notes() {
        return notes;
    }
}
