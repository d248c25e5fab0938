package tw.portfolio.certification;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Homes;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.source.Incomplete;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceException;
import tw.portfolio.source.SourceFile;

/** The policy in force at the heads, once every source's was walked, and what in its files is not in force. */
final class PolicyInForce {
    private final Policy policy;
    private final Pins pins;
    private final InForce school;
    private final Map<String, SortedMap<String, OfficeFile>> walked;
    private final List<Diagnostic> notes;

    private PolicyInForce(
            Policy policy,
            Pins pins,
            InForce school,
            Map<String, SortedMap<String, OfficeFile>> walked,
            List<Diagnostic> notes) {
        this.policy = policy;
        this.pins = pins;
        this.school = school;
        this.walked = walked;
        this.notes = List.copyOf(notes);
    }

    static PolicyInForce of(School school, Histories histories, CertificationSettings settings) throws IOException {
        Pins pins = Pins.of(settings);
        PolicyWalk walk = new PolicyWalk(school, pins);
        InForce inForce = new InForce(school);
        Map<String, SortedMap<String, OfficeFile>> walked = new HashMap<>();
        SortedMap<String, String> moved = new TreeMap<>();
        for (SourceHistory history : histories.all()) {
            // no other source has a beginning of its own: whoever may write there is not thereby staff
            OptionalInt genesis =
                    history.main() ? Genesis.step(history.mainline(), settings.genesis()) : OptionalInt.empty();
            refuseLacking(history.source());
            SortedMap<String, OfficeFile> files;
            try {
                files = walk.walk(history, genesis, record -> histories.hold(history, record));
                for (OfficeFile file : files.values()) {
                    place(history, file, inForce);
                }
                moved.putAll(MovedProfiles.of(history, files));
            } catch (MissingBytesException e) {
                throw Incomplete.withoutPolicy(history.source().name(), e.path());
            }
            walked.put(history.source().name(), files);
            leaveOut(history, files, inForce);
        }
        School strict = inForce.strict();
        // a folder proves nobody’s entitlement to merge in another source
        Optional<Editions> editions = histories.proveStaff() ? editions(strict, settings) : Optional.empty();
        Policy policy = Policy.of(
                strict,
                AsWritten.of(school, voided(walked)),
                editions,
                new PolicyBesides(moved, walk.kept(), Map.of(), walk.mainBranches()));
        refuseForgeOfPerson(policy, settings);
        Verdicts words = new Verdicts(policy, SchoolTime.day(settings.clock()));
        return new PolicyInForce(policy, pins, inForce, walked, told(histories, walked, walk, words));
    }

    /** Takes files of the policy that were not walked out of what is in force. */
    private static void leaveOut(SourceHistory history, SortedMap<String, OfficeFile> walked, InForce inForce) {
        Stream.concat(history.records().values().stream(), history.edited().values().stream())
                .filter(record -> record.ofPolicy() && !walked.containsKey(record.path()))
                .forEach(record -> inForce.put(history.source().name(), record.path(), Optional.empty()));
    }

    /** Returns the paths of the files that have rows that are not in force. */
    private static Set<String> voided(Map<String, SortedMap<String, OfficeFile>> walked) {
        return walked.values().stream()
                .flatMap(files -> files.values().stream())
                .filter(file -> !file.voided().isEmpty())
                .map(file -> file.record().path())
                .collect(Collectors.toSet());
    }

    /**
     * Returns the edition that is tried, else the school's with those it replaced; nothing where nothing in force names one: what somebody
     * not entitled wrote into the school's file chooses none.
     */
    private static Optional<Editions> editions(School strict, CertificationSettings settings) {
        if (strict.offices().one(SchoolProfile.class).isEmpty()) {
            return Optional.empty();
        }
        return settings.tried()
                .map(edition -> Editions.only(edition.heldFrom(LocalDate.MIN)))
                .or(() -> Regulation.of(strict).named(strict.settings().regulation()));
    }

    private static List<Diagnostic> told(
            Histories histories, Map<String, SortedMap<String, OfficeFile>> walked, PolicyWalk walk, Verdicts verdicts)
            throws IOException {
        List<Diagnostic> notes = new ArrayList<>();
        for (SourceHistory history : histories.all()) {
            if (history.main() && history.anchors().lost().isEmpty()) {
                notes.addAll(walk.away(verdicts.today()));
            }
            notes.addAll(told(
                    history, walked.getOrDefault(history.source().name(), new TreeMap<>()), walk.began(), verdicts));
        }
        return notes;
    }

    /** A forge may commit for anybody, so that an address in use by somebody would let that person do so. */
    private static void refuseForgeOfPerson(Policy policy, CertificationSettings settings) throws SourceException {
        List<ForgeIdentity> forges = settings.trust().map(TrustSettings::forges).orElse(List.of());
        for (ForgeIdentity forge : forges) {
            Optional<Person> person = policy.people().anybody(forge.email());
            if (person.isPresent()) {
                Location at = forge.origin().at("email");
                String whose = person.get().name();
                throw new SourceException(
                        new Text(
                                at + "：平臺的信箱 " + forge.email() + " 也是名單上「" + whose
                                        + "」的信箱。平臺可以替任何人提交，這個信箱不能是某個人的。請在 trust.yaml 改寫平臺自己的信箱；若是名單寫錯，請註冊組更正那一列。",
                                at + ": the forge's address " + forge.email() + " is that of \"" + whose
                                        + "\" in the lists too. A forge may commit for anybody, so its address must be nobody's. Write the"
                                        + " forge's own address in trust.yaml; if the list is wrong, the Registry corrects that row."));
            }
        }
    }

    /** Who is entitled would be decided from half a policy: nobody is accused on its word. */
    private static void refuseLacking(Source source) throws SourceException {
        for (SourceFile file : source.files()) {
            boolean policy = RecordKind.at(file.path()).map(Tracked::ofPolicy).orElse(false);
            if (policy && !file.isElsewhere() && !file.blob().present()) {
                throw Incomplete.withoutPolicy(source.name(), file.path());
            }
        }
    }

    /** Where nothing can be believed, or there is nobody to begin with, one finding says so, and not one for each row. */
    private static List<Diagnostic> told(
            SourceHistory history, SortedMap<String, OfficeFile> files, boolean began, Verdicts verdicts) {
        if (history.anchors().lost().isPresent()) {
            return List.of(); // told with the verdicts
        }
        if (!began && history.main()) {
            return List.of(Findings.withoutPolicy(history));
        }
        List<Diagnostic> notes = new ArrayList<>();
        files.values()
                .forEach(file ->
                        notes.addAll(new Findings().voided(history.source().name(), file, verdicts)));
        return notes;
    }

    /** Whatever stands at the head as entitled steps left it stays in its place. */
    private static void place(SourceHistory history, OfficeFile file, InForce inForce) throws IOException {
        String path = file.record().path();
        boolean sound = file.voided().isEmpty() && history.records().containsKey(path);
        if (!sound) {
            inForce.put(history.source().name(), path, file.inForceEntry());
        }
    }

    /** Returns the merges of a source's policy that cannot be judged by the trust settings there are. */
    Unbelieved unbelieved(String source) {
        Unbelieved unbelieved = new Unbelieved();
        files(source).values().forEach(unbelieved::add);
        return unbelieved;
    }

    Policy policy() {
        return policy;
    }

    Judge judge(SourceHistory history) {
        return new Judge(history, policy, pins);
    }

    /** Returns the school with the policy's files as they are in force. */
    InForce school() {
        return school;
    }

    /** Returns whether a folder is a student's by what is in force, wherever somebody not entitled has moved the student's own file. */
    boolean isHome(String folder) throws IOException {
        for (SortedMap<String, OfficeFile> files : walked.values()) {
            OfficeFile profile = files.get(folder + Homes.PROFILE);
            if (profile != null && profile.stands()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the policy's files of a source, by path. */
    SortedMap<String, OfficeFile> files(String source) {
        return walked.getOrDefault(source, new TreeMap<>());
    }

    List<Diagnostic> notes() {
        return notes;
    }
}
