package tw.portfolio.certification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.office.Refusal;
import tw.portfolio.model.office.StaffMember;

/**
 * Why merging a request now would not certify a record, so that nobody merges in vain.
 *
 * @param key where the catalogue has its words: {@code <key>.reason} and {@code <key>.next}
 * @param values what the words name besides {@code {whom}}
 * @param cause the same as a verdict would give it; absent for what is the request's own
 * @param asked whom the words ask to mend it, where that is not the owner: student numbers and staff ids
 */
public record Obstacle(String key, Map<String, Text> values, Optional<Cause> cause, List<String> asked) {

    private static final String OTHERS_WROTE = "request.obstacle.others-wrote";

    private static final String REFUSED = "request.obstacle.refused";

    private static final String OVERTAKEN = "request.obstacle.overtaken";

    private static final String CROSSED = "request.obstacle.crossed";

    /** Where lists are not in force for want of trust settings. */
    static final Obstacle UNSETTLED = Obstacle.of("unsettled");

    public Obstacle {
        values = Map.copyOf(values);
        asked = List.copyOf(asked);
    }

    Obstacle(String key, Map<String, Text> values, Optional<Cause> cause) {
        this(key, values, cause, List.of());
    }

    static Obstacle of(Cause cause, String detail) {
        return new Obstacle("verdict.cause." + cause.word(), Map.of("detail", Text.same(detail)), Optional.of(cause));
    }

    static Obstacle of(String word) {
        return new Obstacle("request.obstacle." + word, Map.of(), Optional.empty());
    }

    static Obstacle of(String word, String detail) {
        return of(word, Text.same(detail));
    }

    static Obstacle of(String word, Text detail) {
        return new Obstacle("request.obstacle." + word, Map.of("detail", detail), Optional.empty());
    }

    /** Returns that a teacher sent it back: who, when and why. */
    static Obstacle ofRefusal(Refusal refusal, School school) {
        return ofRefusal(REFUSED, refusal, school);
    }

    /** Returns that a teacher sent it back, and a later version was certified. */
    static Obstacle overtaken(Refusal refusal, School school) {
        return ofRefusal(OVERTAKEN, refusal, school);
    }

    /** Returns that nobody can tell what the merge would give of a file. */
    static Obstacle crossed(String path) {
        return new Obstacle(CROSSED, Map.of("path", Text.same(path)), Optional.empty());
    }

    private static Obstacle ofRefusal(String key, Refusal refusal, School school) {
        StaffId by = refusal.refusedBy();
        Map<String, Text> values = Map.of(
                "teacher",
                Text.same(school.staff(by).map(StaffMember::name).orElseGet(by::value)),
                "date",
                Text.same(refusal.on().toString()),
                "detail",
                new Text(refusal.reason().zh(), refusal.reason().en()));
        return new Obstacle(key, values, Optional.empty());
    }

    /** Returns the same with the cause that a verdict would give. */
    Obstacle with(Cause verdicts) {
        return new Obstacle(key, values, Optional.of(verdicts), asked);
    }

    /** Returns the same with one more thing that its words name. */
    Obstacle with(String name, Text value) {
        Map<String, Text> more = new HashMap<>(values);
        more.put(name, value);
        return new Obstacle(key, more, cause, asked);
    }

    /** Returns the same, for others than the owner to mend. */
    Obstacle askedOf(List<String> others) {
        return new Obstacle(key, values, cause, others);
    }

    /** Returns whether it is that a teacher sent the work back. */
    public boolean isRefusal() {
        return key.equals(REFUSED);
    }

    /** Returns whether a later version was certified, so that nothing is left to mend in this one. */
    public boolean isOvertaken() {
        return key.startsWith(OVERTAKEN);
    }

    /** Returns whether nobody can tell what the merge would give, until the branch is brought up to date. */
    boolean isCrossed() {
        return key.equals(CROSSED);
    }

    /** Returns whether the record has no place in the request: others than the owner wrote in it, or there is nothing left to merge. */
    boolean isToTakeOut() {
        return key.equals(OTHERS_WROTE) || key.equals(OVERTAKEN);
    }

    /** Returns the same for a request that holds something else besides, which is to stay. */
    Obstacle beside(String path) {
        return new Obstacle(key + "-beside", values, cause, asked).with("path", Text.same(path));
    }

    /** Returns whose turn it is to mend it. */
    Turn turn() {
        if (cause.filter(it -> it.ofUnlisted()
                        || it == Cause.NUMBER_OF_NOBODY
                        || it == Cause.PROFILE_MOVED
                        || it == Cause.ENROLMENT_NOT_IN_FORCE)
                .isPresent()) {
            return Turn.REGISTRY;
        }
        if (equals(UNSETTLED)) {
            return Turn.IT;
        }
        if (key.equals("request.obstacle.twice-unlisted")) {
            return Turn.CERTIFIER;
        }
        return key.equals("request.obstacle.nobody") ? Turn.TEACHING : Turn.STUDENT;
    }
}
