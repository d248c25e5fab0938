package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.certification.Verdict.Reason;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.office.CarriedWork;
import tw.portfolio.model.office.CarryOver;

/**
 * Works certified elsewhere: a manifest that the registry signed in person and the school admits vouches for those whose digest is the
 * one it lists. Source: the certification specification, section 4.
 */
final class CarriedOver {
    static final RuleId UNSIGNED = new RuleId("certification.carry-over-unsigned");
    static final RuleId NOT_ADMITTED = new RuleId("certification.carry-over-not-admitted");
    private final School school;
    private final List<AdmittedManifest> admitted;
    private final SortedMap<String, Verdict> verdicts;
    private final List<Diagnostic> notes = new ArrayList<>();

    CarriedOver(School school, Optional<TrustSettings> trust, SortedMap<String, Verdict> verdicts) {
        this.school = school;
        this.admitted = trust.map(TrustSettings::carryOver).orElse(List.of());
        this.verdicts = verdicts;
    }

    /** Puts the verdicts of listed works in their places; returns why a manifest is not taken. */
    List<Diagnostic> attest() throws IOException {
        List<Entry<CarryOver>> manifests = school.offices().of(CarryOver.class);
        if (manifests.isEmpty()) {
            return notes;
        }
        Map<String, Entry<?>> records = new HashMap<>();
        school.students()
                .forEach(student -> student.entries().all().forEach(entry -> records.put(entry.path(), entry)));
        for (Entry<CarryOver> manifest : manifests) {
            Optional<Verdict> verdict = verdict(manifest);
            if (verdict.isPresent() && counts(manifest, verdict.get())) {
                for (CarriedWork work : manifest.value().works()) {
                    Entry<?> record = records.get(work.path());
                    if (record != null) {
                        attest(record, work, verdict.get());
                    }
                }
            }
        }
        return notes;
    }

    /** Returns the verdict on an earlier state of a record, where a manifest lists exactly that. */
    Optional<Verdict> attested(Entry<?> record, Verdict own) throws IOException {
        for (Entry<CarryOver> manifest : school.offices().of(CarryOver.class)) {
            Optional<Verdict> verdict = verdict(manifest);
            if (!settled(own.kind()) && verdict.isPresent() && counts(manifest, verdict.get())) {
                String digest = ContentDigest.of(record);
                Optional<CarriedWork> listed = manifest.value().works().stream()
                        .filter(work -> work.path().equals(record.path())
                                && work.sha256().equals(digest))
                        .findFirst();
                if (listed.isPresent()) {
                    return Optional.of(attested(own, listed.get(), verdict.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Verdict> verdict(Entry<?> entry) {
        return Optional.ofNullable(verdicts.get(CertifiedSchool.key(entry.source(), entry.path())));
    }

    private boolean counts(Entry<CarryOver> manifest, Verdict verdict) throws IOException {
        if (verdict.kind() == VerdictKind.UNCOMMITTED || verdict.kind() == VerdictKind.HISTORY_BROKEN) {
            return false;
        }
        if (!verdict.certified() || verdict.trust() != Trust.PERSON_SIGNED) {
            notes.add(Diagnostic.warning(UNSIGNED, manifest.location()));
            return false;
        }
        String digest = ContentDigest.of(manifest);
        boolean listed = admitted.stream()
                .anyMatch(row ->
                        row.path().equals(manifest.path()) && row.sha256().equals(digest));
        if (!listed) {
            notes.add(Diagnostic.warning(NOT_ADMITTED, manifest.location())
                    .with("path", manifest.path())
                    .with("sha256", digest));
        }
        return listed;
    }

    private void attest(Entry<?> record, CarriedWork work, Verdict manifest) throws IOException {
        Optional<Verdict> own = verdict(record).filter(it -> !settled(it.kind()));
        if (own.isEmpty()) {
            return;
        }
        Verdict verdict = own.get();
        String digest;
        try {
            digest = ContentDigest.of(record);
        } catch (MissingBytesException e) {
            return; // a clone without them: what cannot be read is not attested
        }
        String key = CertifiedSchool.key(record.source(), record.path());
        if (digest.equals(work.sha256())) {
            verdicts.put(key, attested(verdict, work, manifest));
        } else if (verdict.kind() == VerdictKind.PENDING) {
            String detail = work.sha256().substring(0, 12) + " ≠ " + digest.substring(0, 12);
            verdicts.put(key, Verdicts.because(verdict, new Reason(Cause.CARRIED_DIFFERENTLY, detail)));
        }
    }

    /** Returns whether the record's own history says more than a manifest can. */
    private static boolean settled(VerdictKind kind) {
        return switch (kind) {
            case CERTIFIED, UNCOMMITTED, UNSAFE_CONTENT, HISTORY_BROKEN -> true;
            default -> false;
        };
    }

    private static Verdict attested(Verdict verdict, CarriedWork work, Verdict manifest) {
        return new Verdict(
                verdict.source(),
                verdict.path(),
                verdict.recordKind(),
                VerdictKind.ATTESTED,
                new TreeSet<>(),
                manifest.trust(),
                manifest.step().map(step -> step.named(work.certifier())),
                Optional.empty(),
                Optional.empty(),
                verdict.responsible(),
                verdict.digest());
    }
}
