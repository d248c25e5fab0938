package tw.portfolio.certification;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.office.Refusal;

/** The outcomes on the main lines that teachers sent back as they stand there: one that changed after that is a new one. */
public final class RefusedWorks {
    private final CertifiedSchool certified;
    private final Map<String, List<Dated>> refusals;

    private RefusedWorks(CertifiedSchool certified, Map<String, List<Dated>> refusals) {
        this.certified = certified;
        this.refusals = refusals;
    }

    private record Dated(Refusal refusal, Instant at) {}

    /** Returns those of a school, each refusal dated as {@link Refusals#at} has it. */
    public static RefusedWorks of(CertifiedSchool certified) {
        Map<String, List<Dated>> refusals = certified.school().offices().of(Refusal.class).stream()
                .filter(entry -> Refusing.counts(certified, entry))
                .map(entry -> new Dated(entry.value(), Refusals.at(entry.value(), changedAt(certified, entry))))
                .collect(Collectors.groupingBy(dated ->
                        key(dated.refusal().student().value(), dated.refusal().outcome())));
        return new RefusedWorks(certified, refusals);
    }

    /** Returns the latest refusal that answers a record as it stands; nothing for what is no outcome. */
    public Optional<Refusal> refusal(Entry<?> entry) {
        if (entry.kind() != RecordKind.OUTCOME) {
            return Optional.empty();
        }
        Optional<Instant> changed = changedAt(certified, entry);
        String work = key(entry.key("student"), entry.key("term") + "/" + entry.key("id"));
        return refusals.getOrDefault(work, List.of()).stream()
                .filter(dated -> changed.map(time -> !time.isAfter(dated.at())).orElse(true))
                .max(Comparator.comparing(Dated::at))
                .map(Dated::refusal);
    }

    private static Optional<Instant> changedAt(CertifiedSchool certified, Entry<?> entry) {
        return certified.verdict(entry).step().map(Verdict.Step::time);
    }

    private static String key(String student, String outcome) {
        return student + " " + outcome;
    }
}
