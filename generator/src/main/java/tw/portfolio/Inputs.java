package tw.portfolio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.binding.Binder;
import tw.portfolio.certification.Certification;
import tw.portfolio.certification.CertificationSettings;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Certifier;
import tw.portfolio.certification.Ledger;
import tw.portfolio.certification.MergeTarget;
import tw.portfolio.certification.OpenRequests;
import tw.portfolio.certification.Publication;
import tw.portfolio.certification.TrustSettings;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entries;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.replay.Replay;
import tw.portfolio.rules.Inspection;
import tw.portfolio.rules.Rules;
import tw.portfolio.source.RequestList;
import tw.portfolio.source.SourceException;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.submission.Lint;

/** What stages are given: the request's settings and what stands beside the school's records. */
final class Inputs {
    static final RuleId UNKNOWN_EDITION = new RuleId("school.unknown-edition");

    private static final RuleId NOT_BELIEVED = new RuleId("certification.not-believed");

    /** What is not certified though everybody is believed. */
    private static final Set<VerdictKind> OF_NOBODYS_DOUBT =
            Set.of(VerdictKind.NOT_REQUIRED, VerdictKind.PENDING, VerdictKind.UNCOMMITTED);

    /**
     * What is never accepted over: a history that does not continue what was accepted, or of which nobody can tell; what is dated after the
     * acceptance would be; and a state of which a later one is known.
     */
    static final Set<RuleId> BREAKS = union(
            CertifiedSchool.HISTORY_BROKEN,
            Set.of(AcceptedStates.ABSENT, AcceptedStates.OUTRUN, CertifiedSchool.CLOCK_BEHIND));

    /** What makes the whole history doubtful, and not one record. */
    private static final Set<RuleId> OF_HISTORY = union(
            CertifiedSchool.HISTORY_BROKEN,
            Set.of(
                    new RuleId("certification.policy-tampered"),
                    new RuleId("certification.dated-wrongly"),
                    new RuleId("certification.staff-away"),
                    new RuleId("certification.no-edition"),
                    new RuleId("certification.nobody-responsible"),
                    new RuleId("certification.no-policy"),
                    AcceptedStates.ABSENT));

    private Inputs() {}

    /** Makes the sources from the written history that the request names; none when that is out of form. */
    static Noted<List<SourceSettings>> replay(BuildRequest request) throws IOException {
        BuildRequest.WrittenHistory history = request.history().orElseThrow();
        return Replay.run(history.file(), history.repositories());
    }

    static Noted<Optional<School>> bind(OpenSources sources) {
        return sources.all().isEmpty() ? Noted.clean(Optional.empty()) : Binder.bind(sources.all());
    }

    /** Returns by what verdicts are found. */
    static CertificationSettings settings(OpenSources sources, BuildRequest request) throws IOException {
        refuseCommittedJudges(sources, request);
        Optional<TrustSettings> trust = request.trusted();
        return new CertificationSettings(
                request.clock(), trust, AcceptedStates.ledger(sources, request, trust), request.demonstration());
    }

    /** Refuses a {@code trust.yaml} or a ledger that whoever writes records could change. */
    static void refuseCommittedJudges(OpenSources sources, BuildRequest request) throws IOException {
        Committed committed = new Committed(request.sources(), sources);
        for (Optional<Path> judge : List.of(request.trust().map(BuildRequest.TrustFile::file), request.ledger())) {
            if (judge.isPresent()) {
                committed.refuseJudge(judge.get());
            }
        }
    }

    /** Finds the verdicts, and what is under review where the goal asks for that. */
    static Noted<Certification> certify(School school, OpenSources sources, BuildRequest request) throws IOException {
        return certify(school, sources, settings(sources, request), request);
    }

    /** Does so for the main lines as they stood at the run's clock. */
    static Noted<Certification> certifyFormer(School school, OpenSources sources, BuildRequest request)
            throws IOException {
        return certify(school, sources, settings(sources, request).ofFormerState(), request);
    }

    /** Finds the verdicts as an edition would have it that had always held. */
    static CertifiedSchool certifyTrying(Edition edition, School school, OpenSources sources, BuildRequest request)
            throws IOException {
        return certify(school, sources, settings(sources, request).trying(edition), request)
                .value()
                .certified();
    }

    /** Opens what a merge request is made to. */
    static MergeTarget target(School school, OpenSources sources, BuildRequest request) throws IOException {
        return MergeTarget.of(school, sources.all(), settings(sources, request));
    }

    /**
     * Returns what a run without stages looks at.
     *
     * @throws SourceException when no school can be read there
     */
    static Publication publication(OpenSources sources, BuildRequest request) throws IOException {
        CertifiedSchool certified =
                certify(school(sources).value(), sources, request).value().certified();
        return check(certified, sources, request).value();
    }

    /**
     * Binds a school that must be there.
     *
     * @throws SourceException when it is not
     */
    static Noted<School> school(OpenSources sources) throws IOException {
        Noted<Optional<School>> bound = bind(sources);
        School school = bound.value()
                .orElseThrow(() -> new SourceException(new Text(
                        "這個儲存庫沒有學校可讀（portfolio.yaml）。請確認 --repository。",
                        "there is no school to read in this repository (portfolio.yaml). Check --repository.")));
        return new Noted<>(school, bound.notes());
    }

    /** Returns what is made from, with what the regulation has to say of it where the goal asks for that. */
    static Noted<Publication> check(CertifiedSchool certified, OpenSources sources, BuildRequest request)
            throws IOException {
        Noted<Inspection> inspection = inspection(certified, request);
        List<Diagnostic> notes = request.goal().checks()
                ? join(rules(inspection.value()), Owners.check(inspection.value(), sources, request))
                : List.of();
        return new Noted<>(
                new Publication(certified, inspection.value().editions(), sources.stamp(request), Catalogue.shipped()),
                join(inspection.notes(), notes));
    }

    private static Noted<Certification> certify(
            School school, OpenSources sources, CertificationSettings settings, BuildRequest request)
            throws IOException {
        List<Diagnostic> absent = settings.ledger()
                .flatMap(Ledger::newest)
                .map(newest -> AcceptedStates.absent(newest, school, sources, request.goal()))
                .orElse(List.of());
        Optional<ListedRequests> list = ListedRequests.read(request);
        List<Diagnostic> listed = list.isEmpty() ? List.of() : list.get().notes(school, sources);
        Noted<Certification> certified =
                verdicts(school, sources, settings, request.goal(), list.map(ListedRequests::list));
        OpenSources.refuseTampered(school, certified.value().certified().school());
        MainBranch.refuseOther(
                request.sources(), sources.main(), certified.value().certified().school(), certified.notes());
        MainBranch.refuseOthers(
                request.sources(),
                sources.all().subList(1, sources.all().size()),
                certified.value().certified().school());
        List<Diagnostic> outrun =
                AcceptedStates.outrun(certified.value().certified().school(), sources, request);
        List<Diagnostic> ofLedger = join(join(absent, outrun), AcceptedStates.toBegin(request));
        return new Noted<>(certified.value(), join(join(ofLedger, listed), certified.notes()));
    }

    private static Noted<Certification> verdicts(
            School school, OpenSources sources, CertificationSettings settings, Goal goal, Optional<RequestList> list)
            throws IOException {
        if (!goal.readsRequests()) {
            Noted<CertifiedSchool> certified = Certifier.certify(school, sources.all(), settings);
            return new Noted<>(new Certification(certified.value(), OpenRequests.NONE), certified.notes());
        }
        return Certifier.withRequests(school, sources.all(), settings, list);
    }

    /** Returns the school as pages and books see it: without the identities, which the package alone needs. */
    static CertifiedSchool withoutIdentities(CertifiedSchool certified) {
        School school = certified.school();
        List<Entry<?>> offices = school.offices().all().stream()
                .filter(entry -> entry.kind() != RecordKind.IDENTITIES)
                .toList();
        return certified.with(new School(school.profile(), Entries.of(offices), school.students(), school.gaps()));
    }

    /** Returns what the regulation and the registers have to say of a school. */
    static List<Diagnostic> rules(Inspection inspection) {
        return join(
                Rules.check(inspection), Lint.check(inspection.certified(), inspection.national(), inspection.locks()));
    }

    /** Returns what rules look at. */
    static Noted<Inspection> inspection(CertifiedSchool certified, BuildRequest request) {
        Noted<Editions> editions = editions(certified.school());
        return new Noted<>(
                new Inspection(certified, editions.value(), Regulation.shipped().national(), request.clock()),
                editions.notes());
    }

    /** Returns the edition in force in the school's current term. */
    static Noted<Edition> edition(School school) {
        Noted<Editions> editions = editions(school);
        return new Noted<>(editions.value().current(school.settings().currentTerm()), editions.notes());
    }

    /** Returns the edition the school names with those it replaced; the newest one where it names one that nobody knows. */
    private static Noted<Editions> editions(School school) {
        Regulation regulation = Regulation.of(school);
        List<Edition> editions = regulation.editions();
        Edition newest = editions.get(editions.size() - 1);
        String named = school.settings().regulation();
        Optional<Edition> edition = regulation.edition(named);
        List<Diagnostic> notes = edition.isPresent()
                ? List.of()
                : List.of(Diagnostic.error(
                                UNKNOWN_EDITION, school.settings().origin().at("regulation"))
                        .with("found", named)
                        .with(
                                "allowed",
                                String.join(
                                        ", ",
                                        editions.stream()
                                                .filter(Edition::inHand)
                                                .map(Edition::id)
                                                .toList()))
                        .with("used", newest.id()));
        return new Noted<>(regulation.line(edition.orElse(newest)), notes);
    }

    /**
     * Returns what says that verdicts could not be given, or that who may certify is not believed, in one finding: whoever asks for less
     * than everything is to know that before the answer.
     */
    static List<Diagnostic> unsettled(Noted<Certification> certification) {
        List<Diagnostic> without = certification.notes().stream()
                .filter(note -> CertifiedSchool.UNSETTLED.contains(note.rule()))
                .toList();
        List<Diagnostic> unbelieved = certification.notes().stream()
                .filter(note -> note.severity() == Severity.ERROR && OF_HISTORY.contains(note.rule()))
                .filter(note -> !CertifiedSchool.UNSETTLED.contains(note.rule()))
                .toList();
        if (unbelieved.isEmpty()) {
            return without;
        }
        CertifiedSchool certified = certification.value().certified();
        long waiting = certified.verdicts().values().stream()
                .filter(verdict -> !verdict.vouched() && !OF_NOBODYS_DOUBT.contains(verdict.kind()))
                .count();
        return join(
                without,
                List.of(Diagnostic.error(
                                NOT_BELIEVED,
                                certified.school().settings().origin().start())
                        .with("found", unbelieved.size())
                        .with("count", waiting)));
    }

    static Set<RuleId> union(Set<RuleId> first, Set<RuleId> second) {
        return Stream.concat(first.stream(), second.stream()).collect(Collectors.toUnmodifiableSet());
    }

    static List<Diagnostic> join(List<Diagnostic> first, List<Diagnostic> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
