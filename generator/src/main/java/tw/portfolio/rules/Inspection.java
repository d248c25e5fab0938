package tw.portfolio.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Publication;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.SelectionLocks;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Enrolments;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Office;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.Responsibility;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.NationalRules;
import tw.portfolio.regulation.Regulation;

/**
 * What rules look at.
 *
 * @param editions the edition the school names and those it replaced: a record is judged by the one in force at its term
 * @param clock the moment taken for now
 * @param enrolments the school's own, indexed once
 * @param locks what of selections is locked by that moment
 */
public record Inspection(
        CertifiedSchool certified,
        Editions editions,
        NationalRules national,
        Instant clock,
        Enrolments enrolments,
        SelectionLocks locks) {
    private static final Text NOBODY_NAMED = new Text("負責的處室", "the office in charge");

    public Inspection(CertifiedSchool certified, Editions editions, NationalRules national, Instant clock) {
        this(
                certified,
                editions,
                national,
                clock,
                new Enrolments(certified.school()),
                SelectionLocks.of(certified, national, clock));
    }

    /** Returns a school as rules look at it on the day something is made of it. */
    public static Inspection of(Publication publication) {
        return new Inspection(
                publication.certified(),
                publication.editions(),
                Regulation.shipped().national(),
                publication.stamp().clock());
    }

    /** Returns the same by other rules of the ministry's. */
    Inspection under(NationalRules others) {
        SelectionLocks underOthers = SelectionLocks.of(certified, others, clock);
        return new Inspection(certified, editions, others, clock, enrolments, underOthers);
    }

    /** Returns the term that has begun: the one the school names as current, or that of the day where nobody has moved it on. */
    public Term reached() {
        Term named = school().settings().currentTerm();
        Term today = Term.at(SchoolTime.day(clock));
        return today.compareTo(named) > 0 ? today : named;
    }

    /** Returns what holds today: the edition in force in the current term. */
    public Edition edition() {
        return editions.current(school().settings().currentTerm());
    }

    /** Returns the edition a record is judged by, or nothing where none was in force, or its text is not in hand. */
    public Optional<Edition> edition(Entry<?> entry) {
        boolean dated = entry.kind().names("term") || entry.kind().names("year");
        return (dated ? editions.of(entry) : Optional.of(edition())).filter(Edition::inHand);
    }

    /**
     * Returns a finding on a record with the clause its rule rests on; nothing where the edition of its term is not in hand: nobody is
     * judged by a text that cannot be read.
     */
    public Optional<Diagnostic> cited(Diagnostic finding, Entry<?> entry) {
        return edition(entry)
                .map(edition ->
                        edition.basis(finding.rule()).map(finding::citing).orElse(finding));
    }

    /** Returns a finding on the school of today with the clause its rule rests on, when the edition of the current term says so. */
    public Diagnostic based(Diagnostic finding) {
        return edition().basis(finding.rule()).map(finding::citing).orElse(finding);
    }

    /** Returns a finding that asks the offices who enter records of a kind by today's edition, and calls the first of them {@code who}. */
    Diagnostic asking(Diagnostic finding, RecordKind kind) {
        List<Office> keepers = edition()
                .responsibility(kind, Optional.empty())
                .map(Responsibility::offices)
                .orElse(List.of());
        Text who = keepers.stream()
                .findFirst()
                .map(office -> new Text(office.zh(), office.en()))
                .orElse(NOBODY_NAMED);
        return finding.with("who", who)
                .asking(keepers.stream().map(Office::word).toList());
    }

    public School school() {
        return certified.school();
    }
}
