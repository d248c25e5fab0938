package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.certification.Verdict.Reason;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.office.CarriedWork;
import tw.portfolio.model.office.CarryOver;
import tw.portfolio.model.student.Student;

/**
 * Works certified elsewhere: a manifest that the registry signed in person and the school admits vouches for those whose digest is the
 * one it lists. Source: the certification specification, section 4.
 */
final class CarriedOver {
    static final RuleId UNSIGNED = new RuleId("certification.carry-over-unsigned");
    static final RuleId NOT_ADMITTED = new RuleId("certification.carry-over-not-admitted");
    private static final Set<Cause> OF_MANIFESTS =
            EnumSet.of(Cause.CARRIED_UNSIGNED, Cause.CARRIED_NOT_ADMITTED, Cause.CARRIED_DIFFERENTLY);

    private final School standing;
    private final School inForce;
    private final List<AdmittedManifest> admitted;
    private final SortedMap<String, Verdict> verdicts;
    private final List<Diagnostic> notes = new ArrayList<>();

    /**
     * @param standing the school as its files have it
     * @param inForce the same without what is void
     */
    CarriedOver(School standing, School inForce, Optional<TrustSettings> trust, SortedMap<String, Verdict> verdicts) {
        this.standing = standing;
        this.inForce = inForce;
        this.admitted = trust.map(TrustSettings::carryOver).orElse(List.of());
        this.verdicts = verdicts;
    }

    /**
     * What keeps a manifest from counting.
     *
     * @param known whether the Registry stands, or stood, for what it lists
     */
    private record Lacking(Reason reason, boolean known) {}

    /** Puts the verdicts of listed works in their places; returns why a manifest is not taken. */
    List<Diagnostic> attest() throws IOException {
        List<Entry<CarryOver>> manifests = inForce.offices().of(CarryOver.class);
        Map<String, Entry<?>> records = new HashMap<>();
        inForce.students()
                .forEach(student ->
                        student.entries().all().forEach(entry -> records.put(CarriedWork.folded(entry.path()), entry)));
        Map<String, Lacking> waiting = new HashMap<>();
        for (Entry<CarryOver> manifest : manifests) {
            Optional<Verdict> verdict = verdict(manifest).filter(it -> !untold(it.kind()));
            Optional<Lacking> lacking = verdict.isPresent() ? lacking(manifest, verdict.get()) : Optional.empty();
            lacking.ifPresent(it -> waiting.put(key(manifest), it));
            for (CarriedWork work : manifest.value().works()) {
                Entry<?> record = record(records, work);
                if (record != null && verdict.isPresent() && lacking.isEmpty()) {
                    attest(record, work, verdict.get());
                }
            }
        }
        for (Entry<CarryOver> manifest : standing.offices().of(CarryOver.class)) {
            Lacking lacking = waiting.get(key(manifest));
            for (CarriedWork work : manifest.value().works()) {
                Entry<?> record = record(records, work);
                if (record != null && lacking != null) {
                    await(record, work, lacking);
                }
            }
        }
        admitted.stream()
                .map(AdmittedManifest::path)
                .distinct()
                .filter(path -> standing.offices().of(CarryOver.class).stream()
                        .noneMatch(manifest -> manifest.path().equals(path) && isSigned(manifest)))
                .forEach(this::awaitAdmitted);
        return notes;
    }

    private static @Nullable Entry<?> record(Map<String, Entry<?>> records, CarriedWork work) {
        return work.places().stream()
                .map(records::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Returns the verdict on an earlier state of a record, where a manifest lists exactly that. */
    Optional<Verdict> attested(Entry<?> record, Verdict own) throws IOException {
        for (Entry<CarryOver> manifest : inForce.offices().of(CarryOver.class)) {
            Optional<Verdict> verdict = verdict(manifest);
            if (!settled(own.kind())
                    && verdict.isPresent()
                    && lacking(manifest, verdict.get()).isEmpty()) {
                String digest = ContentDigest.of(record);
                Optional<CarriedWork> listed = manifest.value().works().stream()
                        .filter(work ->
                                work.names(record.path()) && work.sha256().equals(digest))
                        .findFirst();
                if (listed.isPresent()) {
                    return Optional.of(attested(own, listed.get(), verdict.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Verdict> verdict(Entry<?> entry) {
        return Optional.ofNullable(verdicts.get(key(entry)));
    }

    /** Returns whether what a verdict says is told once for all records. */
    private static boolean untold(VerdictKind kind) {
        return kind == VerdictKind.UNCOMMITTED || kind == VerdictKind.HISTORY_BROKEN;
    }

    /** Returns why a manifest does not count, or nothing where it does. */
    private Optional<Lacking> lacking(Entry<CarryOver> manifest, Verdict verdict) throws IOException {
        boolean known = verdict.certified() || verdict.kind() == VerdictKind.CHANGED_SINCE_CERTIFIED;
        if (!verdict.certified() || verdict.trust() != Trust.PERSON_SIGNED) {
            notes.add(Diagnostic.warning(UNSIGNED, manifest.location()));
            return Optional.of(new Lacking(new Reason(Cause.CARRIED_UNSIGNED, manifest.path()), known));
        }
        String digest = ContentDigest.of(manifest);
        boolean listed = admitted.stream()
                .anyMatch(row ->
                        row.path().equals(manifest.path()) && row.sha256().equals(digest));
        if (listed) {
            return Optional.empty();
        }
        notes.add(Diagnostic.warning(NOT_ADMITTED, manifest.location())
                .with("path", manifest.path())
                .with("sha256", digest));
        return Optional.of(new Lacking(new Reason(Cause.CARRIED_NOT_ADMITTED, manifest.path()), known));
    }

    /** The manifest is settled before anybody hands in again: what is handed in anew is not what it vouches for. */
    private void await(Entry<?> record, CarriedWork work, Lacking lacking) throws IOException {
        Optional<Verdict> own = verdict(record).filter(it -> !settled(it.kind()) && mayWait(it.kind()));
        if (own.isEmpty()) {
            return;
        }
        Verdict verdict = own.get();
        boolean same = digest(record).equals(Optional.of(work.sha256()));
        if (same || (lacking.known() && verdict.kind() == VerdictKind.PENDING)) {
            verdicts.put(key(record), Verdicts.because(verdict, lacking.reason()));
        }
    }

    /** Of one that the Registry signed as it stands, whoever admits it, works that it does not list are none of it. */
    private boolean isSigned(Entry<CarryOver> manifest) {
        return verdict(manifest).map(it -> it.certified() || untold(it.kind())).orElse(true);
    }

    /** What an admitted manifest listed that cannot be read now, is changed or is gone, may be any work of its student. */
    private void awaitAdmitted(String path) {
        Optional<Student> student = RecordKind.at(path)
                .filter(kind -> kind == RecordKind.CARRY_OVER)
                .map(kind -> kind.key(path, "id"))
                .filter(id -> id.matches(StudentNumber.FORM))
                .flatMap(id -> standing.student(StudentNumber.of(id)));
        Reason reason = new Reason(Cause.CARRIED_UNREADABLE, path);
        student.ifPresent(it -> it.entries()
                .all()
                .forEach(record -> verdict(record)
                        .filter(verdict -> verdict.kind() == VerdictKind.PENDING && !isToldOf(verdict))
                        .ifPresent(verdict -> verdicts.put(key(record), Verdicts.because(verdict, reason)))));
    }

    private static boolean isToldOf(Verdict verdict) {
        return verdict.reason()
                .map(reason -> OF_MANIFESTS.contains(reason.cause()))
                .orElse(false);
    }

    /** Whoever certified their own work, or changed it since, is told so whatever a list says that nobody signed. */
    private static boolean mayWait(VerdictKind kind) {
        return kind != VerdictKind.ATTESTED
                && kind != VerdictKind.SELF_CERTIFIED
                && kind != VerdictKind.CHANGED_SINCE_CERTIFIED;
    }

    private static String key(Entry<?> record) {
        return CertifiedSchool.key(record.source(), record.path());
    }

    /** Returns the digest of a record; nothing in a clone without its bytes: what cannot be read is not attested. */
    private static Optional<String> digest(Entry<?> record) throws IOException {
        try {
            return Optional.of(ContentDigest.of(record));
        } catch (MissingBytesException e) {
            return Optional.empty();
        }
    }

    private void attest(Entry<?> record, CarriedWork work, Verdict manifest) throws IOException {
        Optional<Verdict> own = verdict(record).filter(it -> !settled(it.kind()));
        if (own.isEmpty()) {
            return;
        }
        Verdict verdict = own.get();
        Optional<String> read = digest(record);
        if (read.isEmpty()) {
            return;
        }
        String digest = read.get();
        if (digest.equals(work.sha256())) {
            verdicts.put(key(record), attested(verdict, work, manifest));
        } else if (verdict.kind() == VerdictKind.PENDING) {
            String detail = work.sha256().substring(0, 12) + " ≠ " + digest.substring(0, 12);
            boolean anew = verdict.reason().map(Reason::anew).orElse(false);
            verdicts.put(key(record), Verdicts.because(verdict, new Reason(Cause.CARRIED_DIFFERENTLY, detail, anew)));
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
