package tw.portfolio.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.certification.ContestSince;
import tw.portfolio.certification.LockedWorks;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.SelectionLocks;
import tw.portfolio.certification.SelectionState;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Office;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;

/**
 * A selection that was changed, or taken away, once its window was over, or once what it names was sent: what changed, when, and what
 * becomes of it. Source: regulation 第三點第二項 on the schedule, 第五點(三), 第五點(四) and its second paragraph on sending.
 */
final class SelectionTimeRule {
    /** What a certification mends, which may come as long as the authority takes registers. */
    private static final Set<RuleId> UNCERTIFIED = Set.of(SelectionRule.NOT_CERTIFIED, SelectionRule.NOT_VERIFIED);

    /** What is said of a line whose work was sent and is something else now, or is there no more. */
    private static final Set<RuleId> OF_WORKS = Set.of(
            SelectionRule.CHANGED, SelectionRule.UNKNOWN, SelectionRule.NOT_CERTIFIED, SelectionRule.NOT_VERIFIED);

    private static final Text CHANGED = new Text("更動或認證", "changed or certified");
    private static final Text PUT_IN = new Text("放入或更動", "put in or changed");
    private static final Text GONE = new Text("移除", "taken away");

    static final RuleId LATE = new RuleId("selection.changed-late");
    static final RuleId LOCKED = new RuleId("selection.changed-when-locked");
    private static final Text NOT_SENT = new Text("（不送）", " (not sent)");
    private static final Text STILL_THERE = new Text("（仍在名冊內）", " (still in the registers)");
    static final RuleId WORK_LOCKED = new RuleId("selection.work-changed-when-locked");
    static final RuleId WORK_NOT_HERE = new RuleId("selection.sent-work-not-here");
    static final RuleId REMOVED_LATE = new RuleId("selection.removed-late");
    static final RuleId REMOVED_LOCKED = new RuleId("selection.removed-when-locked");

    private final Inspection inspection;
    private final SelectionLocks locks;
    private final LockedWorks works;
    private final LockedContestRule contests;

    SelectionTimeRule(Inspection inspection) {
        this.inspection = inspection;
        this.locks = inspection.locks();
        this.works = LockedWorks.of(inspection.certified(), locks);
        this.contests = new LockedContestRule(inspection, works);
    }

    Stream<Diagnostic> check(Student student) {
        Stream<Diagnostic> ofContests = selections(student).flatMap(entry -> contests.check(student, entry));
        return Stream.of(lists(student), works(student), ofContests).flatMap(found -> found);
    }

    /** Of what was beyond a cap when it was locked nothing was sent. */
    private Stream<Diagnostic> works(Student student) {
        LockedPlaces places = LockedPlaces.of(student, inspection);
        return selections(student)
                .flatMap(entry -> works.of(student, entry).stream()
                        .filter(changed -> !places.isKeptOut(changed.line()))
                        .flatMap(changed -> finding(changed, entry).stream()));
    }

    /** Returns whether a finding on a changed work is told as one on what was sent, which nobody leaves out any more. */
    boolean tells(Diagnostic finding, Student student) {
        return OF_WORKS.contains(finding.rule())
                && selections(student)
                        .filter(entry -> entry.file().path().equals(finding.at().path()))
                        .flatMap(entry -> Stream.concat(told(finding, entry, student), contests(entry, student)))
                        .anyMatch(
                                line -> Text.same(line).equals(finding.values().get("found")));
    }

    private Stream<String> told(Diagnostic finding, Entry<Selection> entry, Student student) {
        return works.of(student, entry).stream()
                .filter(changed -> finding.rule().equals(SelectionRule.CHANGED)
                        || changed.packed().sent())
                .map(LockedWorks.Changed::line);
    }

    private Stream<String> contests(Entry<Selection> entry, Student student) {
        return works.contests(student, entry).values().stream()
                .flatMap(List::stream)
                .map(ContestSince::line);
    }

    private Stream<Entry<Selection>> selections(Student student) {
        return Stream.concat(student.entries().of(Selection.class).stream(), locks.missing(student).stream());
    }

    /** It lies in the list that was sent: the Registry decides whether what was sent is to be corrected, not who wrote the work. */
    private Optional<Diagnostic> finding(LockedWorks.Changed changed, Entry<Selection> entry) {
        boolean lacking = changed.packed() == LockedWorks.Packed.LACKING;
        boolean proven = isAfterLock(changed.since(), changed.batch());
        Diagnostic told = Diagnostic.warning(lacking ? WORK_NOT_HERE : WORK_LOCKED, entry.location())
                .with("found", changed.line())
                .with("year", entry.year())
                .with("batch", batch(changed.batch().number()))
                .with("locked", changed.batch().locked().toLocalDate())
                .with("day", day(changed.since(), changed.batch()))
                .with("who", changed.by())
                .with("what", what(changed))
                .with("now", proven ? now(changed.packed()) : unproven(changed.packed()))
                .asking(List.of(Office.REGISTRY.word()));
        return inspection.cited(proven ? told : told.unproven(), entry);
    }

    private static Text what(LockedWorks.Changed changed) {
        if (changed.gone()) {
            return GONE;
        }
        return changed.packed() == LockedWorks.Packed.UNPROVEN ? PUT_IN : CHANGED;
    }

    /** Of what was pushed shortly before the lock and followed by no merge until then nobody can tell that it came later. */
    private static Text unproven(LockedWorks.Packed packed) {
        return packed.sent()
                ? new Text(
                        "程式無法確定是在定案之前還是之後，送出的是在那之前的內容",
                        "whether that was before the batch was final or after cannot be told, and what is sent is the content from before it")
                : now(packed);
    }

    private static Text now(LockedWorks.Packed packed) {
        return switch (packed) {
            case AS_SENT, LACKING -> new Text("送出的仍是定案時的內容", "what is sent is still the content of then");
            case AS_IT_STANDS ->
                new Text(
                        "定案時還沒有人認證，現在打包的是認證後的內容",
                        "nobody had certified it then, and what is packed now is what was certified since");
            case UNPROVEN ->
                new Text(
                        "這類作品不必認證，但定案時還沒有，或沒有佐證當時已有這份內容；現在打包的是現在的內容",
                        "it needs no certification, but it was not there then, or nothing shows that it was so; what is packed is what stands"
                                + " there now");
            case NOTHING ->
                new Text(
                        "定案時和現在都沒有認證，不在提交包裡",
                        "it was not certified then and is not now, and the package is without it");
        };
    }

    private Stream<Diagnostic> lists(Student student) {
        return selections(student)
                .flatMap(entry -> locks.changes(student, entry).stream()
                        .flatMap(change -> finding(change, entry, student).stream()));
    }

    /**
     * Returns a finding as it is told. Once selecting is over the student alone can withdraw and deselect nothing: the Registry is asked, which
     * can have it mended until the authority's deadline. What is beyond a cap, or wrong in a selection, of a school year that is sent is a
     * fact of the past.
     */
    Diagnostic told(Diagnostic finding, Student student) {
        return year(finding)
                .flatMap(year -> locks.closing(student, year))
                .map(closing -> closing.sent() ? CalendarRule.past(finding) : closed(finding, closing))
                .orElse(finding);
    }

    private static Diagnostic closed(Diagnostic finding, SelectionLocks.Closing closing) {
        if (finding.rule().equals(SelectionRule.CHANGED) || finding.rule().equals(SelectionRule.BEYOND_LOCKED)) {
            return finding; // whoever certified it may look again at any time, and what is locked nobody mends
        }
        Diagnostic closed =
                finding.closed(closing.closedOn().toString(), closing.finalOn().toString());
        return UNCERTIFIED.contains(finding.rule()) ? closed : closed.asking(List.of(Office.REGISTRY.word()));
    }

    private static Optional<SchoolYear> year(Diagnostic finding) {
        String path = finding.at().path();
        if (finding.rule().value().startsWith("cap.")) {
            return Optional.ofNullable(finding.values().get("period"))
                    .map(period -> SchoolYear.of(period.zh().substring(0, 3)));
        }
        return RecordKind.at(path)
                .filter(RecordKind.SELECTION::equals)
                .map(kind -> SchoolYear.of(kind.key(path, "year")));
    }

    private Optional<Diagnostic> finding(SelectionLocks.Change change, Entry<Selection> entry, Student student) {
        boolean over = SchoolTime.end(change.batch().locked()).isBefore(inspection.clock());
        Optional<SelectionState> removal = locks.removal(entry);
        RuleId rule = removal.isPresent()
                ? change.afterLock() ? REMOVED_LOCKED : REMOVED_LATE
                : change.afterLock() ? LOCKED : LATE;
        Diagnostic told = !change.afterLock() && over
                ? Diagnostic.note(rule, entry.location()).over() // it was sent so, and nobody can undo that
                : Diagnostic.warning(rule, entry.location());
        Instant since = removal.map(SelectionState::since).orElse(change.since());
        Diagnostic finding = told.with("year", entry.year())
                .with("batch", batch(change.batch().number()))
                .with(
                        "day",
                        change.afterLock()
                                ? day(since, change.batch())
                                : Text.same(SchoolTime.day(since).toString()))
                .with("closes", change.batch().closes().toLocalDate())
                .with("locked", change.batch().locked().toLocalDate())
                .with("added", some(change.added(), rule.equals(LOCKED) ? NOT_SENT : Text.same("")))
                .with("removed", some(change.removed(), rule.equals(LOCKED) ? STILL_THERE : Text.same("")));
        Diagnostic telling = change.afterLock() ? finding.with("next", next(change, entry, student)) : finding;
        Diagnostic by = removal.flatMap(SelectionState::removal)
                .map(SelectionState.Removal::by)
                .map(who -> telling.with("who", who))
                .orElse(telling);
        boolean proven = !change.afterLock() || isAfterLock(since, change.batch());
        return inspection.cited(proven ? by : by.unproven(), entry);
    }

    /** What came too late for the first batch goes with the second, as long as that takes works: a line moved back would go with none. */
    private Text next(SelectionLocks.Change change, Entry<Selection> entry, Student student) {
        Optional<Batches.Second> second =
                change.added().isEmpty() || !change.batch().number().equals(Optional.of(1))
                        ? Optional.empty()
                        : Batches.second(student, entry.year(), inspection);
        return second.map(open -> new Text(
                        "第 2 梯次還能勾選：請學生在 " + open.until() + " 以前，把新增的同一行也寫進 second-batch，就會在第 2 梯次送出；其餘改回定案時的樣子",
                        "batch 2 still takes works: by " + open.until()
                                + " the student writes the added lines under second-batch as well, and they go with batch 2;"
                                + " put the rest back as it was when the batch was final"))
                .orElse(new Text("請學生把這一梯次的勾選改回定案時的樣子", "put the list of this batch back as it was when it was final"));
    }

    private static boolean isAfterLock(Instant since, SelectionLocks.Batch batch) {
        return since.isAfter(SchoolTime.end(batch.locked()));
    }

    /** A day before the lock is what the step itself says: no merge that follows shows it to be true, and none shows it to be wrong. */
    static Text day(Instant since, SelectionLocks.Batch batch) {
        String day = SchoolTime.day(since).toString();
        return isAfterLock(since, batch)
                ? Text.same(day)
                : new Text(
                        day + "〔推送的電腦所記的日期；到定案為止沒有合併可以對照〕",
                        day + " [by the computer that pushed it; no merge followed by then to tell by]");
    }

    static Text batch(Optional<Integer> number) {
        return number.map(batch -> new Text("第 " + batch + " 梯次", " for batch " + batch))
                .orElse(Text.same(""));
    }

    /** Names lines and what becomes of them; of none there is nothing to say. */
    private static Text some(List<String> lines, Text fate) {
        String named = String.join("、", lines);
        return lines.isEmpty() ? new Text("無", "none") : new Text(named + fate.zh(), named + fate.en());
    }
}
