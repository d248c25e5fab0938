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
import tw.portfolio.regulation.Regulation;
import tw.portfolio.source.Source;

/** Decides from Git alone, for every record, who vouches for exactly what stands there. */
public final class Certifier {

    private Certifier() {}

    /**
     * Returns the school with a verdict for every record, and a finding for each that was merged or changed wrongly.
     *
     * @param sources those the school was bound from
     * @throws IOException when a repository lacks objects that its own history names
     */
    public static Noted<CertifiedSchool> certify(School school, List<Source> sources, CertificationSettings settings)
            throws IOException {
        Policy policy =
                Policy.of(school, Regulation.shipped().edition(school.settings().regulation()));
        SortedMap<String, Verdict> verdicts = new TreeMap<>();
        List<Diagnostic> notes = new ArrayList<>();
        Findings findings = new Findings();
        for (Source source : sources) {
            List<Entry<?>> entries = school.all()
                    .filter(entry -> entry.source().equals(source.name()))
                    .toList();
            SortedMap<String, Verdict> ofSource =
                    new SourceCertifier(school, policy, settings).certify(source, entries);
            for (Entry<?> entry : entries) {
                Verdict verdict =
                        Optional.ofNullable(ofSource.get(entry.path())).orElseThrow();
                verdicts.put(CertifiedSchool.key(source.name(), entry.path()), verdict);
                findings.of(entry, verdict).ifPresent(notes::add);
            }
        }
        return new Noted<>(
                new CertifiedSchool(school, verdicts), notes.stream().sorted().toList());
    }
}
