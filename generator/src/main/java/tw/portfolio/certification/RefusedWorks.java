package tw.portfolio.certification;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.office.Refusal;

/** The outcomes on the main lines that teachers sent back as they stand there: one that changed after that is a new one. */
public final class RefusedWorks {
    /** Where the rules of selections say why a work may not be selected. */
    private static final String BECAUSE = "because";

    private final CertifiedSchool certified;
    private final Map<String, List<DatedRefusal>> refusals;

    private RefusedWorks(CertifiedSchool certified, Map<String, List<DatedRefusal>> refusals) {
        this.certified = certified;
        this.refusals = refusals;
    }

    /** Returns those of a school, each refusal dated as {@link Refusals#at} has it. */
    public static RefusedWorks of(CertifiedSchool certified) {
        Map<String, List<DatedRefusal>> refusals = certified.school().offices().of(Refusal.class).stream()
                .filter(entry -> Refusing.counts(certified, entry))
                .map(entry -> new DatedRefusal(entry, Refusals.at(entry.value(), changedAt(certified, entry))))
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
                .filter(dated -> changed.map(time -> !time.isAfter(dated.at())).orElse(true)
                        && Refusing.answers(certified, dated.entry(), entry))
                .max(Comparator.comparing(DatedRefusal::at))
                .map(DatedRefusal::refusal);
    }

    /**
     * Returns a finding that names a work for others than its student and its teacher: why it was sent back is between those two. A finding
     * that tells no such reason is returned as it is.
     */
    public Diagnostic withoutReason(Diagnostic finding) {
        RequestWords words = new RequestWords(Catalogue.shipped());
        Optional<Text> because = Optional.ofNullable(finding.values().get(BECAUSE));
        boolean told = because.isPresent()
                && refusals.values().stream()
                        .flatMap(List::stream)
                        .map(dated -> words.refused(dated.refusal(), certified.school()))
                        .anyMatch(reason -> because.get().zh().contains(reason.zh()));
        return told ? finding.with(BECAUSE, Text.same("")) : finding;
    }

    private static Optional<Instant> changedAt(CertifiedSchool certified, Entry<?> entry) {
        return certified.verdict(entry).step().map(Verdict.Step::time);
    }

    private static String key(String student, String outcome) {
        return student + " " + outcome;
    }
}
