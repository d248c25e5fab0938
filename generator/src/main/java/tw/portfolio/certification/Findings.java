package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.source.Source;

/** One finding for each record that was merged or changed wrongly. Waiting for certification is nobody's fault and no finding. */
final class Findings {
    static final RuleId BEGUN = new RuleId("certification.begun-unconfirmed");
    static final RuleId CHANGED = new RuleId("certification.changed-since-certified");
    static final RuleId AMBIGUOUS = new RuleId("certification.ambiguous-merge");
    static final RuleId UNKNOWN = new RuleId("certification.unknown-identity");
    static final RuleId AUTOMATED = new RuleId("certification.automated-merge");
    static final RuleId SIGNATURE = new RuleId("certification.bad-signature");
    static final RuleId UNSIGNED = new RuleId("certification.unsigned");
    static final RuleId SELF = new RuleId("certification.self-certified");
    static final RuleId WRONG = new RuleId("certification.wrong-certifier");
    static final RuleId CLOCK = new RuleId("certification.clock-anomaly");
    static final RuleId ALTERED = new RuleId("certification.merge-altered");
    static final RuleId AUTHOR = new RuleId("certification.certifier-is-author");
    static final RuleId NOT_OWNER = new RuleId("certification.not-by-owner");
    static final RuleId UNSAFE = new RuleId("certification.unsafe-content");
    static final RuleId UNCOMMITTED = new RuleId("certification.uncommitted");
    static final RuleId NO_POLICY = new RuleId("certification.no-policy");
    static final RuleId TAMPERED = new RuleId("certification.policy-tampered");
    static final RuleId VOID = new RuleId("certification.void-row");
    static final RuleId VOID_FILE = new RuleId("certification.void-file");
    static final RuleId VOID_TEXT = new RuleId("certification.void-text");
    static final RuleId LOST = new RuleId("certification.work-lost");
    static final RuleId GONE = new RuleId("certification.student-gone");
    static final RuleId DATED = new RuleId("certification.dated-wrongly");
    static final RuleId BROKEN = new RuleId("certification.history-broken");
    static final RuleId GENESIS_UNKNOWN = new RuleId("certification.genesis-unknown");
    static final RuleId GENESIS_ELSEWHERE = new RuleId("certification.genesis-elsewhere");
    private static final Text REMOVE_FIRST = new Text(
            "先合併一次移除這個檔案；要放回自己的檔案，再另外合併一次",
            "take the file away in a merge of its own first, and put one of your own back in another");
    private static final Text REMARKED = new Text(
            "以一個更動這幾列的合併請求確認（例如在每一行行尾加註 # 已核對）；不採用就刪去",
            "confirms it by a merge request that changes these rows (a remark at the end of each line, such as # checked, is"
                    + " enough), or takes them out");
    private static final Text ANEW = new Text(
            "先合併一次把它拿掉；要採用的，再另外合併一次放回來",
            "takes it away in a merge of its own, then puts it back in another if it is to stay");
    private static final Text HAND_IN = new Text(
            "請學生取回那次提交以前的檔案，照原樣再送一次，由任課教師或負責的處室合併；要撤回的，放回之後由任課教師或負責的處室合併撤回的請求",
            "the student takes the files as they were before that commit and hands them in again unchanged, and the course's teacher or"
                    + " the office in charge merges them; if it is to be withdrawn, they then merge the request that withdraws it");
    private static final Text WITHDRAWN = new Text(
            "學生自己要撤回的，不必再做什麼；不是的話，請學生照原樣再送一次，由任課教師或負責的處室合併",
            "nothing is to be done where the student meant to withdraw it; else the student hands it in again unchanged, and the course's"
                    + " teacher or the office in charge merges it");
    private final VerdictWords words = new VerdictWords(Catalogue.shipped());

    Optional<Diagnostic> of(Entry<?> entry, Verdict verdict) {
        return rule(verdict).map(rule -> {
            Location at = location(entry, verdict);
            Diagnostic finding = told(rule, at);
            return finding.with("reason", words.reason(verdict).orElse(Text.same("")))
                    .with("next", words.next(verdict).orElse(Text.same("")));
        });
    }

    /** Returns the rule that a verdict is told under at its record; nothing where it is told otherwise, or is nobody's fault. */
    static Optional<RuleId> rule(Verdict verdict) {
        if (lacksHistory(verdict) && verdict.recordKind() != RecordKind.SCHOOL) {
            return Optional.empty(); // told once for the folder, not for each of its records
        }
        if (verdict.reason().map(reason -> reason.cause().ofRun()).orElse(false)) {
            return Optional.empty(); // told once for the source
        }
        return rule(verdict.kind());
    }

    private static Diagnostic told(RuleId rule, Location at) {
        if (rule.equals(UNCOMMITTED)) {
            return Diagnostic.note(rule, at);
        }
        // no merge by anybody makes a record of unsafe content a certified one
        return rule.equals(UNSAFE) ? Diagnostic.error(rule, at) : Diagnostic.warning(rule, at);
    }

    /** Returns the rule that a verdict is told under; nothing where it is nobody's fault or is told otherwise. */
    static Optional<RuleId> rule(VerdictKind kind) {
        return switch (kind) {
            // a tampered policy is told row by row, a broken history once
            case CERTIFIED, NOT_REQUIRED, ATTESTED, PENDING, POLICY_TAMPERED, HISTORY_BROKEN -> Optional.empty();
            case CHANGED_SINCE_CERTIFIED -> Optional.of(CHANGED);
            case UNCOMMITTED -> Optional.of(UNCOMMITTED);
            case AMBIGUOUS_MERGE -> Optional.of(AMBIGUOUS);
            case UNKNOWN_IDENTITY -> Optional.of(UNKNOWN);
            case AUTOMATED_MERGE -> Optional.of(AUTOMATED);
            case BAD_SIGNATURE -> Optional.of(SIGNATURE);
            case UNSIGNED -> Optional.of(UNSIGNED);
            case SELF_CERTIFIED -> Optional.of(SELF);
            case WRONG_CERTIFIER -> Optional.of(WRONG);
            case CLOCK_ANOMALY -> Optional.of(CLOCK);
            case MERGE_ALTERED -> Optional.of(ALTERED);
            case CERTIFIER_IS_AUTHOR -> Optional.of(AUTHOR);
            case NOT_BY_OWNER -> Optional.of(NOT_OWNER);
            case UNSAFE_CONTENT -> Optional.of(UNSAFE);
        };
    }

    /**
     * Returns one finding for each row of a file that is not in force, in one those that one step took away, and those of one step whose
     * date cannot be: errors in a file of the policy, for it says who may certify.
     */
    List<Diagnostic> voided(String source, OfficeFile file, Verdicts verdicts) {
        List<Diagnostic> notes = new ArrayList<>();
        Map<Decision, List<VoidRow>> removed = new LinkedHashMap<>();
        Map<Decision, List<VoidRow>> removedFiles = new LinkedHashMap<>();
        Map<Decision, List<VoidRow>> dated = new LinkedHashMap<>();
        Map<Decision, Long> several = file.voided().stream()
                .filter(it -> it.step().kind() == VerdictKind.CLOCK_ANOMALY
                        && !it.row().isFile())
                .collect(Collectors.groupingBy(VoidRow::step, Collectors.counting()));
        for (VoidRow it : file.voided()) {
            if (it.step().reason().map(reason -> reason.cause().ofRun()).orElse(false)) {
                continue; // told once for the source
            }
            if (it.isBegun()) {
                continue; // told once for the file
            }
            if (several.getOrDefault(it.step(), 0L) > 1 && !it.row().isFile()) {
                dated.computeIfAbsent(it.step(), step -> new ArrayList<>()).add(it);
            } else if (it.removed() && !it.row().isText()) {
                (it.row().isFile() ? removedFiles : removed)
                        .computeIfAbsent(it.step(), step -> new ArrayList<>())
                        .add(it);
            } else {
                Diagnostic finding = voided(file, it.row().node().at(), verdicts, List.of(it));
                notes.add(it.removed() ? missing(finding) : finding.with("change", it.change()));
            }
        }
        Location whole = Location.ofFile(source, file.record().file());
        Stream.concat(removed.values().stream(), removedFiles.values().stream())
                .forEach(rows -> notes.add(missing(voided(file, whole, verdicts, rows))));
        dated.values().forEach(rows -> notes.add(dated(file, whole, verdicts, rows)));
        begun(source, file, verdicts).ifPresent(notes::add);
        Text whom = verdicts.inCharge(file.record());
        return notes.stream().map(note -> note.with("whom", whom)).toList();
    }

    /** Tells of rows that a further source began with. Nobody changed them, nobody confirmed them, and no one pinned that beginning. */
    private static Optional<Diagnostic> begun(String source, OfficeFile file, Verdicts verdicts) {
        List<VoidRow> rows = file.voided().stream().filter(VoidRow::isBegun).toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Diagnostic finding = Diagnostic.warning(
                        BEGUN, Location.ofFile(source, file.record().file()))
                .with("repository", source)
                .with(
                        "next",
                        rows.stream()
                                        .allMatch(it ->
                                                it.row().isText() || it.row().isFile())
                                ? ANEW
                                : REMARKED);
        return Optional.of(verdicts.about(finding, rows));
    }

    /** Tells of a work that counted and is on the line no more, though whoever took it off may not. */
    Diagnostic lost(String source, Tracked work, Decision step, boolean withdrawn) {
        Location at = Location.ofFile(source, work.file());
        Diagnostic finding = withdrawn ? Diagnostic.note(LOST, at) : Diagnostic.error(LOST, at);
        return named(finding.with("row", work.path()), step).with("next", withdrawn ? WITHDRAWN : HAND_IN);
    }

    /** Tells of a student whose own file is gone together with works. */
    static Diagnostic gone(String source, Tracked profile, Step step, int works) {
        return Diagnostic.error(GONE, Location.ofFile(source, profile.file()))
                .with("student", profile.student().orElseThrow().value())
                .with("count", works)
                .with("who", step.name())
                .with("date", step.day())
                .with("commit", step.commit().name().substring(0, 12));
    }

    private static Diagnostic missing(Diagnostic finding) {
        return finding.with("change", VoidRow.REMOVED).ofMissing();
    }

    /** By its date nobody can tell whether the merge counts, and all of it is merged again: nobody is asked for each row by itself. */
    private Diagnostic dated(OfficeFile file, Location whole, Verdicts verdicts, List<VoidRow> rows) {
        Diagnostic finding =
                file.record().ofPolicy() ? Diagnostic.error(DATED, whole) : Diagnostic.warning(DATED, whole);
        return named(verdicts.about(finding, rows), rows.get(0).step()).with("count", rows.size());
    }

    private Diagnostic voided(OfficeFile file, Location at, Verdicts verdicts, List<VoidRow> rows) {
        Row first = rows.get(0).row();
        RuleId told = first.isText() ? VOID_TEXT : first.isFile() ? VOID_FILE : VOID;
        Diagnostic finding = file.record().ofPolicy() ? Diagnostic.error(TAMPERED, at) : Diagnostic.warning(told, at);
        Decision step = rows.get(0).step();
        boolean pinned = file.record().kind() == RecordKind.STAFF && bringsOwnAddressBack(step, rows);
        Diagnostic named = named(verdicts.about(finding, rows), step)
                .with(
                        "otherwise",
                        otherwise(file.isPutAnew() ? REMOVE_FIRST : rows.get(0).otherwise(), step, pinned))
                .with("lines", TouchedLines.words(rows.get(0)));
        VoidRow one = rows.get(0);
        if (rows.size() == 1 && !one.removed() && !one.open().gone().isEmpty()) {
            return named.with("gone", TouchedLines.gone(one))
                    .with("besides", TouchedLines.besides(one))
                    .inManner("cut");
        }
        return pinned ? named.with(CertifiedSchool.PINNED, step.step().commit().name()) : named;
    }

    /**
     * Returns whether rows bring back the address of the only one who may change the list, and that one made the step: nobody can merge the
     * mend then, and the settings may pin it once the working group has looked at it.
     */
    private static boolean bringsOwnAddressBack(Decision step, List<VoidRow> rows) {
        return step.reason()
                .filter(reason -> reason.cause() == Cause.FORMER_EMAIL_ALONE)
                .map(reason -> People.folded(reason.detail()))
                .map(address -> rows.stream()
                        .anyMatch(it ->
                                !it.removed() && People.folded(it.row().text()).contains(address)))
                .orElse(false);
    }

    private static Text otherwise(Text own, Decision step, boolean pinned) {
        String genesis = "genesis: " + step.step().commit().name();
        return pinned
                ? new Text(
                        own.zh() + "。若是承辦人自己的信箱在名單上寫錯，又沒有別人可以合併，請工作小組核對那次提交後的名單，再由資訊人員在 trust.yaml 寫一行：" + genesis,
                        own.en()
                                + ". Where it is the officer’s own address that was mistyped in the list, and nobody else may merge, the"
                                + " working group checks the lists as that commit left them, then IT adds this line to trust.yaml: "
                                + genesis)
                : own;
    }

    private Diagnostic named(Diagnostic finding, Decision decision) {
        Verdict.Step step = decision.step().named();
        return finding.with("who", step.name())
                .with("date", SchoolTime.day(step.time()).toString())
                .with("reason", words.reason(decision))
                .with("commit", step.commit().substring(0, 12));
    }

    /** Returns the finding that tells that a main line begins without a list of staff. */
    static Diagnostic withoutPolicy(SourceHistory history) {
        return Diagnostic.error(NO_POLICY, Location.ofFile(history.source().name(), RecordKind.STAFF.pattern()))
                .with("repository", history.source().name())
                .with("head", history.mainline().head().name());
    }

    /** Returns the finding that tells of a source without what its line must hold: at the setting, where that is what is wrong first. */
    static Diagnostic broken(Source source, Verdict.Reason lost, CertificationSettings settings) {
        String branch = source.head().map(Source.Head::branch).orElse("");
        Location school = Location.ofFile(source.name(), RecordKind.SCHOOL.pattern());
        Location pinned =
                settings.trust().map(trust -> trust.origin().at("genesis")).orElse(school);
        Diagnostic finding = switch (lost.cause()) {
            case GENESIS_UNKNOWN -> Diagnostic.error(GENESIS_UNKNOWN, pinned);
            case GENESIS_ELSEWHERE -> Diagnostic.error(GENESIS_ELSEWHERE, pinned);
            default -> Diagnostic.error(BROKEN, school);
        };
        return finding.with("repository", source.name())
                .with("branch", branch.substring(branch.lastIndexOf('/') + 1))
                .with("commit", lost.detail());
    }

    private static boolean lacksHistory(Verdict verdict) {
        return verdict.reason()
                .filter(reason -> reason.cause() == Cause.NO_HISTORY)
                .isPresent();
    }

    private static Location location(Entry<?> entry, Verdict verdict) {
        boolean course = verdict.reason()
                .map(Verdict.Reason::cause)
                .map(cause -> cause == Cause.NOT_COURSE_TEACHER
                        || cause == Cause.NOT_ENROLLED
                        || cause == Cause.ENROLMENT_NOT_IN_FORCE)
                .orElse(false);
        return course ? Stated.of(entry.value()).origin().at("course") : entry.location();
    }
}
