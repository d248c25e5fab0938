package tw.portfolio.certification;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import tw.portfolio.certification.Verdict.Reason;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceException;

/** Verdicts for the records of one source. */
final class SourceCertifier {
    private final Policy policy;
    private final CertificationSettings settings;
    private final Entitlement entitlement;
    private final Steps.Pinned pinned;
    private final LocalDate today;

    SourceCertifier(School school, Policy policy, CertificationSettings settings) {
        this.policy = policy;
        this.settings = settings;
        this.entitlement = new Entitlement(policy);
        this.today = SchoolTime.day(settings.clock());
        List<ForgeIdentity> forges =
                new ArrayList<>(settings.trust().map(TrustSettings::forges).orElse(List.of()));
        if (settings.demonstration()) {
            forges.add(DemonstrationForge.identity());
        }
        this.pinned = new Steps.Pinned(
                forges,
                KeyRing.of(school, forges, settings.demonstration()),
                settings.trust().map(TrustSettings::least).orElse(Trust.CLAIMED));
    }

    /** Returns the verdicts by path. */
    SortedMap<String, Verdict> certify(Source source, List<Entry<?>> entries) throws IOException {
        SortedMap<String, Verdict> verdicts = new TreeMap<>();
        if (source.head().isEmpty()) {
            for (Entry<?> entry : entries) {
                Tracked record = new Tracked(entry, entry.path(), Digest.of(entry));
                verdicts.put(entry.path(), verdict(record, Reason.of(Cause.NO_HISTORY)));
            }
            return verdicts;
        }
        try (Mainline mainline = Mainline.of(source.head().get())) {
            certify(source, entries, mainline, verdicts);
        } catch (MissingObjectException e) {
            throw new SourceException(new Text(
                    "儲存庫 " + source.name() + " 不完整，缺少 " + e.getObjectId().name()
                            + "。請重新完整複製（git clone，不加 --depth 或 --filter）。",
                    "the repository " + source.name() + " is incomplete: "
                            + e.getObjectId().name()
                            + " is missing. Clone it whole again (git clone without --depth or --filter)."));
        }
        return verdicts;
    }

    private void certify(Source source, List<Entry<?>> entries, Mainline mainline, SortedMap<String, Verdict> verdicts)
            throws IOException {
        NavigableMap<String, Tracked> records = new TreeMap<>();
        NavigableMap<String, Entry<?>> wanted = new TreeMap<>();
        entries.forEach(entry -> wanted.put(entry.path(), entry));
        Map<String, ObjectId> committed = new Trees(mainline.reader())
                .ids(mainline.steps().get(mainline.steps().size() - 1), wanted);
        for (Entry<?> entry : entries) {
            Optional<String> id =
                    Optional.ofNullable(committed.get(entry.path())).map(ObjectId::name);
            String now = source.workTree() ? Digest.of(entry) : id.orElseThrow();
            Tracked record = new Tracked(entry, entry.path(), now);
            if (id.map(now::equals).orElse(false)) {
                records.put(entry.path(), record);
            } else {
                verdicts.put(entry.path(), verdict(record, Reason.of(Cause.EDITED)));
            }
        }
        Steps steps = new Steps(mainline, policy.people(), pinned, settings.clock());
        Map<String, Trace.Found> found = new Trace(mainline, steps, new Evaluation(mainline, policy)).of(records);
        Map<String, Reason> unsafe = Content.unsafe(source.files(), records);
        for (Tracked record : records.values()) {
            Trace.Found history = Optional.ofNullable(found.get(record.path())).orElseThrow();
            verdicts.put(record.path(), verdict(record, history, Optional.ofNullable(unsafe.get(record.path()))));
        }
    }

    /** Returns the verdict on a record whose bytes are in no commit. */
    private Verdict verdict(Tracked record, Reason reason) {
        return new Verdict(
                record.entry().source(),
                record.path(),
                record.kind(),
                reason.cause().kind(),
                new TreeSet<>(),
                Trust.CLAIMED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(reason),
                responsible(record),
                record.digest());
    }

    private Verdict verdict(Tracked record, Trace.Found found, Optional<Reason> unsafe) {
        Decision last = found.last();
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        VerdictKind kind = last.kind();
        Optional<Decision> earlier = unsafe.isPresent() ? Optional.empty() : found.earlier();
        if (unsafe.isPresent()) {
            kind = unsafe.get().cause().kind();
        } else if (earlier.isPresent()) {
            kind = VerdictKind.CHANGED_SINCE_CERTIFIED;
            flags.add(Flag.lastChange(last.kind()));
            if (found.restored()) {
                flags.add(Flag.RESTORED);
            }
        } else {
            flags.addAll(last.flags());
        }
        return new Verdict(
                record.entry().source(),
                record.path(),
                record.kind(),
                kind,
                new TreeSet<>(flags),
                last.trust(),
                Optional.of(last.step().named()),
                earlier.map(decision -> decision.step().named()),
                unsafe.or(last::reason),
                responsible(record),
                record.digest());
    }

    private List<Text> responsible(Tracked record) {
        return entitlement.responsible(record, Stated.of(record.entry().value()), today);
    }
}
