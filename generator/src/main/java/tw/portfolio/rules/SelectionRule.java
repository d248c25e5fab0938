package tw.portfolio.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.binding.Place;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Choices;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Office;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.student.About;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Performance;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;

/**
 * What a student may select: own works of that school year once somebody vouches for them, those shown within the school only included, and
 * results in the school's own contests. Source: regulation 第五點(三), 第五點(四).
 */
final class SelectionRule implements Rule<Student> {
    static final RuleId UNKNOWN = new RuleId("selection.unknown");
    static final RuleId OTHER_YEAR = new RuleId("selection.other-year");
    static final RuleId NOT_CERTIFIED = new RuleId("selection.not-certified");
    static final RuleId NOT_VERIFIED = new RuleId("selection.performance-not-verified");

    static final RuleId CHANGED = new RuleId("selection.changed");
    static final RuleId BEYOND_CAP = new RuleId("selection.beyond-cap");
    static final RuleId BEYOND_LOCKED = new RuleId("selection.beyond-cap-when-locked");
    static final RuleId OTHER_COURSE = new RuleId("selection.other-course");

    private static final Text ALSO_UNVOUCHED =
            new Text("；它也還沒有人認證，撤回後仍要等認證", "; nobody has certified it either, so that it waits for that as well");
    private static final Text NOT_TAKEN = new Text("你該學期沒有修", "you do not take in that term");
    private static final Text NO_CREDITS = new Text("沒有核計學分", "carries no credits");

    /** What is said of a work that nobody vouches for as it stands. */
    static final Set<RuleId> UNVOUCHED = Set.of(NOT_CERTIFIED, NOT_VERIFIED, CHANGED);

    @Override
    public Stream<Diagnostic> check(Student student, Inspection inspection) {
        Stream<Diagnostic> shown = student.entries().of(About.class).stream()
                .flatMap(entry -> entry.value().showcase().stream()
                        .distinct()
                        .flatMap(chosen -> shown(chosen, entry, student, inspection).stream()));
        return Stream.concat(shown, selected(student, inspection));
    }

    /** What is shown to anybody need not be certified; it must be there. */
    private static Optional<Diagnostic> shown(
            String chosen, Entry<About> entry, Student student, Inspection inspection) {
        boolean found = Choices.outcome(student, chosen).isPresent()
                || Choices.performance(student, chosen).isPresent();
        boolean unread = Stream.of("outcomes", "performances")
                .anyMatch(
                        field -> inspection.school().gapBelow(student.directory() + "/" + field + "/" + chosen + "/"));
        Location at = Place.ofItem(entry, entry.value().origin().at("showcase"), chosen);
        return found || unread
                ? Optional.empty()
                : Optional.of(Diagnostic.error(UNKNOWN, at).with("found", chosen));
    }

    private static Stream<Diagnostic> selected(Student student, Inspection inspection) {
        List<Entry<Selection>> selections = student.entries().of(Selection.class);
        if (selections.isEmpty()) {
            return Stream.empty();
        }
        Beyond beyond = Beyond.of(student, inspection);
        return selections.stream()
                .flatMap(entry -> Stream.concat(
                        entry.value().outcomes().stream()
                                .distinct()
                                .flatMap(chosen -> outcome(chosen, entry, student, inspection, beyond).stream()),
                        entry.value().performances().stream()
                                .distinct()
                                .flatMap(chosen -> performance(chosen, entry, student, inspection, beyond).stream())));
    }

    private static Optional<Diagnostic> outcome(
            String chosen, Entry<Selection> entry, Student student, Inspection inspection, Beyond beyond) {
        Optional<Entry<Outcome>> outcome = Choices.outcome(student, chosen);
        if (outcome.isEmpty()) {
            return unknown("outcomes", chosen, entry, student, inspection);
        }
        if (!outcome.get().term().year().equals(entry.year())) {
            return Optional.of(finding(OTHER_YEAR, entry, "outcomes", chosen).with("year", entry.year()));
        }
        return obstacle(outcome.get(), NOT_CERTIFIED, inspection, beyond)
                .map(rule -> vouched(finding(rule, entry, "outcomes", chosen), outcome.get(), student, inspection))
                .flatMap(finding -> based(finding, outcome.get(), entry, inspection, beyond));
    }

    private static Optional<Diagnostic> performance(
            String chosen, Entry<Selection> entry, Student student, Inspection inspection, Beyond beyond) {
        Optional<Entry<Performance>> performance = Choices.performance(student, chosen);
        Optional<Entry<SchoolContest>> contest = Choices.contest(inspection.school(), student, chosen);
        Optional<Entry<?>> found =
                performance.<Entry<?>>map(own -> own).or(() -> contest.<Entry<?>>map(schools -> schools));
        if (found.isEmpty()) {
            return unknown("performances", chosen, entry, student, inspection);
        }
        if (!found.get().year().equals(entry.year())) {
            return Optional.of(
                    finding(OTHER_YEAR, entry, "performances", chosen).with("year", entry.year()));
        }
        return obstacle(found.get(), NOT_VERIFIED, inspection, beyond)
                .map(rule -> vouched(finding(rule, entry, "performances", chosen), found.get(), student, inspection))
                .flatMap(finding -> based(finding, found.get(), entry, inspection, beyond));
    }

    /** Adds to a finding on what nobody vouches for why that is so and what helps. */
    private static Diagnostic vouched(Diagnostic finding, Entry<?> work, Student student, Inspection inspection) {
        return UNVOUCHED.contains(finding.rule())
                ? NotVouched.of(finding.rule(), work, student, inspection).in(finding)
                : finding;
    }

    /**
     * Returns the rule that does not let a work be selected: its course gives no outcome or it was entered beyond a cap, be it when its batch was
     * locked or now, so that waiting does not help, or nobody vouches for it as it stands; the first of these, for a line is told of once.
     */
    static Optional<RuleId> obstacle(Entry<?> work, RuleId never, Inspection inspection, Beyond beyond) {
        if (beyond.isOfOtherCourse(work)) {
            return Optional.of(OTHER_COURSE);
        }
        if (beyond.keptOut(work).isPresent()) {
            return Optional.of(BEYOND_LOCKED);
        }
        return beyond.entered(work).isEmpty() ? notVouched(work, never, inspection) : Optional.of(BEYOND_CAP);
    }

    private static Optional<Diagnostic> based(
            Diagnostic finding, Entry<?> work, Entry<Selection> entry, Inspection inspection, Beyond beyond) {
        if (finding.rule().equals(BEYOND_LOCKED)) {
            return beyond.keptOut(work)
                    .map(kept -> capped(finding, kept.use())
                            .with("year", entry.year())
                            .with("batch", SelectionTimeRule.batch(kept.batch().number()))
                            .with("locked", kept.batch().locked().toLocalDate())
                            .asking(List.of(Office.REGISTRY.word())));
        }
        if (finding.rule().equals(BEYOND_CAP)) {
            return beyond.entered(work)
                    .map(use -> capped(finding, use)
                            .with("count", use.beyondBy(work))
                            .with("also", isUnvouched(work, inspection) ? ALSO_UNVOUCHED : Text.same("")));
        }
        Diagnostic told = finding.rule().equals(OTHER_COURSE)
                ? finding.with(
                        "reason",
                        beyond.course(work)
                                        .filter(OutcomeCourseRule.NOT_TAKEN::equals)
                                        .isPresent()
                                ? NOT_TAKEN
                                : NO_CREDITS)
                : finding;
        return inspection.cited(told, entry);
    }

    /** Returns whether a work has nobody to vouch for it as it stands, whatever else keeps it out. */
    static boolean isUnvouched(Entry<?> work, Inspection inspection) {
        Verdict verdict = inspection.certified().verdict(work);
        return !verdict.vouched() && verdict.kind() != VerdictKind.NOT_REQUIRED;
    }

    private static Diagnostic capped(Diagnostic finding, CapUse use) {
        return finding.with("period", use.period())
                .with(
                        "subject",
                        new Text(use.cap().subject().zh(), use.cap().subject().en()))
                .with("limit", use.cap().limit())
                .citing(use.edition().cite(use.cap().clause()));
    }

    /** A work that is there but could not be read is a finding already. */
    private static Optional<Diagnostic> unknown(
            String field, String chosen, Entry<Selection> entry, Student student, Inspection inspection) {
        boolean unread = inspection.school().gapBelow(student.directory() + "/" + field + "/" + chosen + "/");
        return unread ? Optional.empty() : Optional.of(finding(UNKNOWN, entry, field, chosen));
    }

    /**
     * Returns what to tell of a work that nobody vouches for as it stands, or nothing. One that was certified and changed since is usual
     * after a correction: it is left out until somebody looks again, and stops nobody else.
     */
    private static Optional<RuleId> notVouched(Entry<?> entry, RuleId never, Inspection inspection) {
        return switch (inspection.certified().verdict(entry).kind()) {
            case CERTIFIED, ATTESTED, NOT_REQUIRED -> Optional.empty();
            // nothing of a folder is proven, which is said once and not again for every choice
            case UNCOMMITTED -> Optional.empty();
            case CHANGED_SINCE_CERTIFIED -> Optional.of(CHANGED);
            default -> Optional.of(never);
        };
    }

    private static Diagnostic finding(RuleId rule, Entry<Selection> entry, String field, String chosen) {
        Location at = Place.ofItem(entry, entry.value().origin().at(field), chosen);
        Diagnostic finding = Set.of(CHANGED, BEYOND_LOCKED).contains(rule)
                ? Diagnostic.warning(rule, at)
                : Diagnostic.error(rule, at);
        return finding.with("found", chosen);
    }
}
