package tw.portfolio.certification;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.School;
import tw.portfolio.model.office.Refusal;
import tw.portfolio.source.Source;

/**
 * The school that a merge request is made to. Its histories are read once, and judge the school before the merge, after it, and the merge
 * itself.
 */
public final class MergeTarget implements Closeable {
    private final School school;
    private final List<Source> sources;
    private final CertificationSettings settings;
    private final Histories histories;
    private final PolicyInForce policy;
    private Optional<Noted<CertifiedSchool>> before = Optional.empty();

    private MergeTarget(
            School school,
            List<Source> sources,
            CertificationSettings settings,
            Histories histories,
            PolicyInForce policy) {
        this.school = school;
        this.sources = List.copyOf(sources);
        this.settings = settings;
        this.histories = histories;
        this.policy = policy;
    }

    /**
     * Reads the histories; the sources stay open as long as this.
     *
     * @param school as it is before the merge
     * @param sources those the school was bound from, the one the request is made to first
     * @throws IOException when a repository lacks objects that its own history names
     */
    public static MergeTarget of(School school, List<Source> sources, CertificationSettings settings)
            throws IOException {
        Histories histories = Histories.of(school, sources, settings);
        try {
            PolicyInForce policy = PolicyInForce.of(school, histories, settings);
            return new MergeTarget(school, sources, settings, histories, policy);
        } catch (IOException e) {
            histories.close();
            throw Damage.told(sources, e);
        } catch (RuntimeException e) {
            histories.close();
            throw e;
        }
    }

    /** Returns the school before the merge, as {@link Certifier#certify} would. */
    public Noted<CertifiedSchool> before() throws IOException {
        try {
            if (before.isEmpty()) {
                before = Optional.of(Certifier.verdicts(school, sources, settings, policy, histories));
            }
            return before.get();
        } catch (IOException e) {
            throw Damage.told(sources, e);
        }
    }

    /**
     * Returns another state of the school, as {@link Certifier#certify} would.
     *
     * @param others the sources it was bound from, in the same order
     */
    public Noted<CertifiedSchool> after(School proposed, List<Source> others) throws IOException {
        try (Histories under = histories.under(proposed, others, settings)) {
            PolicyInForce inForce = PolicyInForce.of(proposed, under, settings);
            return Certifier.verdicts(proposed, others, settings, inForce, under);
        } catch (IOException e) {
            throw Damage.told(others, e);
        }
    }

    /**
     * What a merge request proposes.
     *
     * @param records none where it is more than is looked at, which a finding then says
     * @param findings what stands in its way, and whose merge offices' files wait for
     */
    public record Foretold(List<ProposedRecord> records, List<Diagnostic> findings) {
        /** Where there is no school to foretell from. */
        public static final Foretold NOTHING = new Foretold(List.of(), List.of());

        public Foretold {
            records = List.copyOf(records);
            findings = List.copyOf(findings);
        }
    }

    /**
     * Returns what a merge request proposes and what would come of it.
     *
     * @param tip the commit that would be merged, 40 hexadecimal digits
     * @param told where the rules find fault already, as {@link ProposalFindings} takes it
     * @param ofStudents whether it touches students' records, which teachers may have sent back; then the school before it is judged
     */
    public Foretold foretell(String tip, Set<String> told, boolean ofStudents) throws IOException {
        try {
            Optional<SourceHistory> main = histories.of(sources.get(0));
            String name = sources.get(0).name();
            ProposalFindings words = new ProposalFindings(name, told);
            Unbelieved unbelieved = policy.unbelieved(name);
            List<Diagnostic> findings = new ArrayList<>();
            if (main.isPresent()) {
                findings.addAll(words.doubled(doubled(main.get().mainline(), tip)));
            }
            unbelieved.finding(name).ifPresent(findings::add);
            main.flatMap(history -> history.toCome().finding(name)).ifPresent(findings::add);
            if (main.isEmpty() || (unbelieved.any() && settings.trust().isEmpty())) {
                return new Foretold(List.of(), findings); // who anybody is cannot be told
            }
            Refusals refusals = ofStudents ? refusals() : Refusals.none();
            Optional<List<ProposedRecord>> read =
                    new RequestReader(main.get(), policy.policy(), settings, refusals, histories).records(tip);
            if (read.isEmpty()) {
                findings.add(words.unread());
                return new Foretold(List.of(), findings);
            }
            List<ProposedRecord> records = unbelieved.foretold(read.get());
            findings.addAll(words.of(records));
            return new Foretold(records, findings);
        } catch (IOException e) {
            throw Damage.told(sources, e);
        }
    }

    private Refusals refusals() throws IOException {
        return school.offices().of(Refusal.class).isEmpty()
                ? Refusals.none()
                : Refusals.of(before().value(), histories);
    }

    private static List<DoubledNames.Found> doubled(Mainline mainline, String tip) throws IOException {
        Optional<Mainline.Unmerged> branch = mainline.unmerged(ObjectId.fromString(tip), RequestReader.MOST_COMMITS);
        return branch.isEmpty() ? List.of() : DoubledNames.of(mainline, branch.get());
    }

    @Override
    public void close() {
        histories.close();
    }
}
