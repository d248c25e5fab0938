package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
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
            PolicyInForce policy = PolicyInForce.of(school, histories, settings);
            InForce inForce = policy.school();
            SortedMap<String, Verdict> verdicts = new TreeMap<>();
            List<Diagnostic> notes = new ArrayList<>(policy.notes());
            Findings findings = new Findings();
            for (Source source : sources) {
                List<Entry<?>> entries = Histories.entries(school, source);
                SourceCertifier certifier = new SourceCertifier(source, policy, settings);
                SortedMap<String, Verdict> ofSource = certifier.certify(entries, histories.of(source));
                certifier.inForce().forEach((path, entry) -> inForce.put(source.name(), path, Optional.of(entry)));
                for (Entry<?> entry : entries) {
                    Verdict verdict =
                            Optional.ofNullable(ofSource.get(entry.path())).orElseThrow();
                    verdicts.put(CertifiedSchool.key(source.name(), entry.path()), verdict);
                    if (!certifier.tellsRows(entry.path())) {
                        findings.of(entry, verdict).ifPresent(notes::add);
                    }
                }
                notes.addAll(certifier.notes());
            }
            return new Noted<>(
                    new CertifiedSchool(inForce.lenient(), verdicts),
                    notes.stream().sorted().toList());
        }
    }
}
