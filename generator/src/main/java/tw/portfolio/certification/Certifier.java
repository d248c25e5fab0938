package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.source.RequestList;
import tw.portfolio.source.Source;

/** Decides from Git alone, for every record, who vouches for exactly what stands there. */
public final class Certifier {

    private Certifier() {}

    /**
     * Returns the school with a verdict for every record, and a finding for each that was merged or changed wrongly. Rows of offices'
     * files that nobody entitled stands for are left out of it.
     *
     * @param sources those the school was bound from, the main one first
     * @throws IOException when a repository lacks objects that its own history names
     */
    public static Noted<CertifiedSchool> certify(School school, List<Source> sources, CertificationSettings settings)
            throws IOException {
        try (Histories histories = Histories.of(school, sources, settings)) {
            return verdicts(school, sources, settings, PolicyInForce.of(school, histories, settings), histories);
        } catch (IOException e) {
            throw Damage.told(sources, e);
        }
    }

    /**
     * Does the same, and reads what is under review besides.
     *
     * @param list the forge's own list of requests, where there is one
     */
    public static Noted<Certification> withRequests(
            School school, List<Source> sources, CertificationSettings settings, Optional<RequestList> list)
            throws IOException {
        try (Histories histories = Histories.of(school, sources, settings)) {
            PolicyInForce policy = PolicyInForce.of(school, histories, settings);
            Noted<CertifiedSchool> certified = verdicts(school, sources, settings, policy, histories);
            List<OpenRequests> open = new ArrayList<>();
            Refusals refusals = Refusals.of(certified.value(), histories);
            for (SourceHistory history : histories.all()) {
                Unbelieved unbelieved = policy.unbelieved(history.source().name());
                open.add(new RequestReader(history, policy.policy(), settings, refusals, histories)
                        .read(list, open.isEmpty())
                        .map(unbelieved::foretold));
            }
            OpenRequests requests = OpenRequests.together(open, list.isPresent());
            return new Noted<>(new Certification(certified.value(), requests), certified.notes());
        } catch (IOException e) {
            throw Damage.told(sources, e);
        }
    }

    static Noted<CertifiedSchool> verdicts(
            School school,
            List<Source> sources,
            CertificationSettings settings,
            PolicyInForce policy,
            Histories histories)
            throws IOException {
        InForce inForce = policy.school();
        SortedMap<String, Verdict> verdicts = new TreeMap<>();
        SortedMap<String, List<SelectionState>> selections = new TreeMap<>();
        ContestTrails contests = new ContestTrails();
        Set<String> told = new HashSet<>();
        List<Diagnostic> notes = ofWhole(school, settings, policy, histories);
        for (Source source : sources) {
            List<Entry<?>> entries = Histories.entries(school, source);
            SourceCertifier certifier = new SourceCertifier(school, source, policy, settings);
            SortedMap<String, Verdict> ofSource = certifier.certify(entries, histories);
            certifier.inForce().forEach((path, entry) -> inForce.put(source.name(), path, Optional.of(entry)));
            ofSource.forEach((path, verdict) -> {
                String key = CertifiedSchool.key(source.name(), path);
                verdicts.put(key, verdict);
                if (certifier.tellsRows(path)) {
                    told.add(key);
                }
            });
            keep(source, certifier.selections(), selections);
            contests.put(source.name(), certifier.contests());
            notes.addAll(certifier.notes());
            certifier.unbelieved().finding(source.name()).ifPresent(notes::add);
            histories
                    .of(source)
                    .flatMap(history -> history.toCome().finding(source.name()))
                    .ifPresent(notes::add);
        }
        notes.addAll(new CarriedOver(school, inForce.lenient(), settings.trust(), verdicts).attest());
        CertifiedSchool unsent = new CertifiedSchool(inForce.lenient(), verdicts, selections);
        WorksAtLock past = new WorksAtLock(unsent, policy, settings);
        CertifiedSchool certified = new SentWorks(unsent, histories, past, contests).found(settings.clock());
        Findings findings = new Findings();
        school.all()
                .filter(entry -> !told.contains(CertifiedSchool.key(entry.source(), entry.path())))
                .forEach(entry -> findings.of(entry, certified.verdict(entry)).ifPresent(notes::add));
        return new Noted<>(certified, notes.stream().sorted().toList());
    }

    /** Returns what is found of the policy, keys, ledger and what is gone, and not of a record that stands there. */
    private static List<Diagnostic> ofWhole(
            School school, CertificationSettings settings, PolicyInForce policy, Histories histories)
            throws IOException {
        List<Diagnostic> notes = new ArrayList<>(policy.notes());
        notes.addAll(KeyFindings.of(school, Pins.of(settings)));
        LedgerFindings.of(settings).ifPresent(notes::add);
        Verdicts words = new Verdicts(policy.policy(), SchoolTime.day(settings.clock()));
        notes.addAll(new LostWorks(histories, policy, words).findings());
        return notes;
    }

    private static <T> void keep(Source source, SortedMap<String, T> ofSource, SortedMap<String, T> all) {
        ofSource.forEach((path, value) -> all.put(CertifiedSchool.key(source.name(), path), value));
    }
}
