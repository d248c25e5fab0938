package tw.portfolio.certification;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tw.portfolio.certification.Verdict.Step;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;

/** Verdicts in people's words. They say who vouches for a work being the student's own, and never how good it is. */
public final class VerdictWords {
    private final Catalogue catalogue;

    public VerdictWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A verdict as a badge.
     *
     * @param label two to six characters in Chinese
     * @param sentence one plain sentence
     */
    public record Words(Text label, Text sentence) {}

    /** What a verdict comes down to for a reader. */
    private enum State {
        CERTIFIED,
        WAIVED,
        PENDING,
        CHANGED,
        ATTESTED,
        UNCOMMITTED,
        UNCLEAR,
        /** What a family hears where it is the student's turn: waiting alone would bring nothing. */
        RESEND,
        /** What a family hears of {@link #UNCLEAR}: nothing is asked of them. */
        TIDYING;

        /** Returns whether the words differ from one group of kinds to the next. */
        boolean byGroup() {
            return compareTo(ATTESTED) < 0;
        }

        static State of(VerdictKind kind) {
            return switch (kind) {
                case CERTIFIED -> CERTIFIED;
                case NOT_REQUIRED -> WAIVED;
                case ATTESTED -> ATTESTED;
                case CHANGED_SINCE_CERTIFIED -> CHANGED;
                case PENDING -> PENDING;
                case UNCOMMITTED -> UNCOMMITTED;
                case AMBIGUOUS_MERGE,
                        UNKNOWN_IDENTITY,
                        AUTOMATED_MERGE,
                        BAD_SIGNATURE,
                        UNSIGNED,
                        SELF_CERTIFIED,
                        WRONG_CERTIFIER,
                        CLOCK_ANOMALY,
                        MERGE_ALTERED,
                        CERTIFIER_IS_AUTHOR,
                        NOT_BY_OWNER,
                        UNSAFE_CONTENT,
                        POLICY_TAMPERED,
                        HISTORY_BROKEN -> UNCLEAR;
            };
        }
    }

    /** Returns the words for students and families: no names of faults, nothing that could read as blame. */
    public Words family(Verdict verdict) {
        State state = State.of(verdict.kind());
        boolean unsettled = state == State.UNCLEAR || state == State.PENDING;
        if (unsettled && Turn.of(verdict).equals(Optional.of(Turn.STUDENT))) {
            return words(verdict, State.RESEND);
        }
        return words(verdict, state == State.UNCLEAR ? State.TIDYING : state);
    }

    /**
     * A badge as a legend explains it.
     *
     * @param kind a verdict that it tells of
     */
    public record Mark(VerdictKind kind, Words words) {}

    /** Returns every badge that pages for students and families can show, one for each label, the offices without their names. */
    public List<Mark> marks() {
        Map<Text, Mark> marks = new LinkedHashMap<>();
        for (String group : List.of("outcome", "performance", "own", "office")) {
            Map<String, Text> whom = Map.of("whom", fill("verdict.whom." + group, Map.of()));
            for (State state : List.of(State.CERTIFIED, State.WAIVED, State.PENDING, State.CHANGED)) {
                mark("verdict." + group + ".", state, whom, marks);
            }
        }
        for (State state : List.of(State.ATTESTED, State.UNCOMMITTED, State.RESEND, State.TIDYING)) {
            mark("verdict.", state, Map.of(), marks);
        }
        return List.copyOf(marks.values());
    }

    private void mark(String area, State state, Map<String, Text> values, Map<Text, Mark> marks) {
        VerdictKind kind = switch (state) {
            case CERTIFIED -> VerdictKind.CERTIFIED;
            case WAIVED -> VerdictKind.NOT_REQUIRED;
            case CHANGED -> VerdictKind.CHANGED_SINCE_CERTIFIED;
            case ATTESTED -> VerdictKind.ATTESTED;
            default -> VerdictKind.PENDING;
        };
        String key = area + state.name().toLowerCase(Locale.ROOT);
        Words words = new Words(fill(key + ".label", values), fill(key + ".sentence", values));
        marks.putIfAbsent(words.label(), new Mark(kind, words));
    }

    /** Returns the words for teachers and offices. */
    public Words staff(Verdict verdict) {
        return words(verdict, State.of(verdict.kind()));
    }

    /**
     * Returns who entered an office's record by Git's word, which need not be of the office that keeps it; nothing of another record, or
     * where nobody vouches for it. Source: regulation 第八點.
     */
    public Optional<Text> entered(Verdict verdict) {
        return verdict.step()
                .filter(step ->
                        verdict.certified() && group(verdict.recordKind()).equals("office"))
                .map(step -> fill("verdict.office.certified.label", Map.of("whom", Text.same(step.name()))));
    }

    /** Returns why the record is not certified as it stands, or nothing when it is or need not be. */
    public Optional<Text> reason(Verdict verdict) {
        return said("reason", verdict, UnaryOperator.identity())
                .map(cause -> verdict.earlier()
                        .map(earlier -> fill("verdict.changed.reason", changed(verdict, earlier, cause)))
                        .orElse(cause));
    }

    /** Returns what came after its window had closed, or nothing; it counts all the same. */
    public Optional<Text> late(Verdict verdict) {
        if (!verdict.flags().contains(Flag.LATE)) {
            return Optional.empty();
        }
        boolean uploaded = verdict.flags().contains(Flag.UPLOADED_LATE);
        boolean certified = verdict.step().flatMap(Step::punctuality).equals(Optional.of(Punctuality.LATE));
        String what = uploaded ? certified ? "both" : "uploaded" : "certified";
        return Optional.of(fill("verdict.late." + what, Map.of()));
    }

    /** Returns why a step does not count; nothing said of one that does. */
    Text reason(Decision decision) {
        return decision.reason()
                .map(reason -> fill(
                        "verdict.cause." + reason.cause().word() + ".reason",
                        Map.of("who", Text.same(decision.named().name()), "detail", Text.same(reason.detail()))))
                .orElse(Text.same(""));
    }

    /** Returns the one thing to do next and who does it, or nothing when nothing is to be done. */
    public Optional<Text> next(Verdict verdict) {
        return said("next", verdict, UnaryOperator.identity());
    }

    /** Returns {@link #reason} as a homeroom teacher passes it on: without what is the matter of whoever merges. */
    public Optional<Text> toldReason(Verdict verdict) {
        return said("reason", verdict, catalogue::told);
    }

    /** Returns {@link #next} as a homeroom teacher passes it on. */
    public Optional<Text> toldNext(Verdict verdict) {
        return said("next", verdict, catalogue::told);
    }

    /** Returns {@link #reason} as it is said to the student whose record it is. */
    public Optional<Text> ownReason(Verdict verdict) {
        return verdict.earlier().isPresent() ? reason(verdict) : said("reason", verdict, catalogue::own);
    }

    /** Returns {@link #next} as it is said to the student whose record it is. */
    public Optional<Text> ownNext(Verdict verdict) {
        return said("next", verdict, catalogue::own);
    }

    /** Returns {@link #ownNext} as it is said once of several works, beside each of which stands {@link #whom} to ask. */
    public Optional<Text> ownNextOfSeveral(Verdict verdict) {
        Map<String, Text> values = values(verdict);
        values.put("whom", whomOfSeveral());
        return said("next", verdict, catalogue::own, values);
    }

    /** Returns whoever certifies each of several records. */
    public Text whomOfSeveral() {
        return fill("verdict.whom.each", Map.of());
    }

    private Optional<Text> said(String part, Verdict verdict, UnaryOperator<String> key) {
        return said(part, verdict, key, values(verdict));
    }

    private Optional<Text> said(String part, Verdict verdict, UnaryOperator<String> key, Map<String, Text> values) {
        return verdict.reason().map(reason -> {
            values.put("again", again(verdict, key, values));
            Optional<Instant> held = Contradicted.held(verdict);
            if (held.isEmpty()) {
                return fill(key.apply("verdict.cause." + reason.cause().word() + "." + part), values);
            }
            values.put("claimed", day(verdict.step().orElseThrow().time()));
            values.put("held", day(held.get()));
            return fill(key.apply("verdict.contradicted." + part), values);
        });
    }

    private static Text day(Instant time) {
        return Text.same(SchoolTime.day(time).toString());
    }

    /** The specification, section 4: to certify unchanged bytes again, a change that touches the record is merged. */
    private Text again(Verdict verdict, UnaryOperator<String> key, Map<String, Text> values) {
        String untaken = verdict.reason().map(Verdict.Reason::untaken).orElse("");
        if (!untaken.isEmpty()) {
            values.put("course", Text.same(Cut.to(Cut.NAME, untaken)));
            return fill(key.apply("verdict.again.course"), values);
        }
        boolean anew = verdict.reason()
                .map(reason -> reason.anew() || reason.cause() == Cause.UNLISTED_WROTE)
                .orElse(false);
        String ofOwner = anew ? "verdict.again.anew" : "verdict.again.owner";
        return fill(key.apply(Tracked.ofOwner(verdict.recordKind()) ? ofOwner : "verdict.again.office"), values);
    }

    private Words words(Verdict verdict, State state) {
        String word = state.name().toLowerCase(Locale.ROOT);
        String key = "verdict." + (state.byGroup() ? group(verdict.recordKind()) + "." : "") + word;
        Map<String, Text> values = values(verdict);
        writer(verdict).ifPresent(name -> values.put("whom", Text.same(name)));
        return new Words(fill(key + ".label", values), fill(key + ".sentence", values));
    }

    /** Returns who entered a refusal: it is a teacher's word, and no office's list. */
    private static Optional<String> writer(Verdict verdict) {
        if (verdict.recordKind() != RecordKind.REFUSAL) {
            return Optional.empty();
        }
        return verdict.earlier()
                .or(() -> verdict.certified() ? verdict.step() : Optional.empty())
                .map(Step::name);
    }

    static String group(RecordKind kind) {
        return switch (kind) {
            case OUTCOME -> "outcome";
            case PERFORMANCE -> "performance";
            case SELECTION, ABOUT, SELF_STATEMENT -> "own";
            default -> "office";
        };
    }

    private Text fill(String key, Map<String, Text> values) {
        return new Text(catalogue.fill(key, values, Language.ZH_TW), catalogue.fill(key, values, Language.EN));
    }

    private Map<String, Text> values(Verdict verdict) {
        Map<String, Text> values = new LinkedHashMap<>();
        values.put("whom", whom(verdict));
        values.put("who", Text.same(verdict.step().map(Step::name).orElse("")));
        values.put(
                "detail", Text.same(verdict.reason().map(Verdict.Reason::detail).orElse("")));
        return values;
    }

    private Map<String, Text> changed(Verdict verdict, Step earlier, Text cause) {
        Map<String, Text> values = values(verdict);
        values.put("date", Text.same(SchoolTime.day(earlier.time()).toString()));
        values.put("earlier", Text.same(earlier.name()));
        values.put("cause", cause);
        return values;
    }

    /** Returns who may certify; where nobody is known, the office that sees to it. */
    public Text whom(Verdict verdict) {
        List<Text> all = verdict.responsible();
        return all.isEmpty()
                ? fill("verdict.whom." + group(verdict.recordKind()), Map.of())
                : new Text(
                        all.stream().map(Text::zh).collect(Collectors.joining("或")),
                        all.stream().map(Text::en).collect(Collectors.joining(" or ")));
    }
}
