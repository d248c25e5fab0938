package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Homes;
import tw.portfolio.model.RecordKind;

/**
 * What is told of a merge request before anybody merges it: what could never be certified, under the rules that the verdicts will be told
 * under, and whose merge offices' files wait for.
 */
final class ProposalFindings {
    static final RuleId WHOSE = new RuleId("certification.whose-merge");
    static final RuleId WHOSE_POLICY = new RuleId("certification.whose-policy-merge");

    static final RuleId DOUBLED = new RuleId("certification.doubled-name");
    static final RuleId UNREAD = new RuleId("certification.not-looked-at");

    private static final Text TOP = new Text("最上層", "the top");
    private static final Text TWICE = new Text("出現兩次", "twice");
    private static final Text UNORDERED = new Text("的次序或寫法不對", "out of order, or with a slash in it");

    private final String source;
    private final Set<String> told;
    private final RequestWords words = new RequestWords(Catalogue.shipped());

    /**
     * Prepares for one source.
     *
     * @param told where the rules find fault already: the files of records for their course, and the folders of students for being nobody's
     */
    ProposalFindings(String source, Set<String> told) {
        this.source = source;
        this.told = Set.copyOf(told);
    }

    /** Returns the finding that tells of a request that is more than is looked at. */
    Diagnostic unread() {
        return Diagnostic.error(UNREAD, Location.ofFile(source, RecordKind.SCHOOL.pattern()))
                .with("commits", RequestReader.MOST_COMMITS)
                .with("files", BranchFiles.MOST)
                .with("records", ProposedReader.MOST_RECORDS);
    }

    /** Returns a finding for each folder in which the branch lists a name so that programs read it in two ways. */
    List<Diagnostic> doubled(List<DoubledNames.Found> found) {
        return found.stream()
                .map(it -> Diagnostic.error(DOUBLED, Location.ofFile(source, it.path()))
                        .with("path", it.folder().isEmpty() ? TOP : Text.same(it.folder()))
                        .with("name", it.name())
                        .with("form", it.twice() ? TWICE : UNORDERED))
                .toList();
    }

    List<Diagnostic> of(List<ProposedRecord> records) {
        List<Diagnostic> findings = new ArrayList<>();
        for (ProposedRecord record : records) {
            for (Obstacle obstacle : record.obstacles()) {
                inVain(record, obstacle).ifPresent(findings::add);
            }
            if (!Tracked.ofOwner(record.kind())) {
                findings.add(whose(record));
            }
        }
        return findings;
    }

    private Optional<Diagnostic> inVain(ProposedRecord record, Obstacle obstacle) {
        return obstacle.cause()
                .filter(cause ->
                        cause != Cause.NOT_ENROLLED || !told.contains(at(record).path()))
                .filter(cause -> !cause.homeless()
                        || !told.contains(Homes.folder(at(record).path())))
                .filter(cause ->
                        cause != Cause.NOT_THE_OFFICE) // whose merge an office's file waits for is told of each
                .flatMap(cause -> Findings.rule(cause.kind()))
                .map(rule -> Diagnostic.error(rule, at(record))
                        .with("reason", words.reason(obstacle, record))
                        .with("next", words.next(obstacle, record)));
    }

    private Diagnostic whose(ProposedRecord record) {
        Diagnostic finding = Tracked.ofPolicy(record.kind())
                ? Diagnostic.warning(WHOSE_POLICY, at(record))
                : Diagnostic.note(WHOSE, at(record));
        return finding.with("record", new Text(record.kind().zh(), record.kind().en()))
                .with("whom", words.whom(record));
    }

    private Location at(ProposedRecord record) {
        return Location.ofFile(source, record.kind().file(record.path()));
    }
}
