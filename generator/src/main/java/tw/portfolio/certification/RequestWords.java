package tw.portfolio.certification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.School;
import tw.portfolio.model.office.Refusal;

/** What requests propose, in people's words. They say what is to be done next, and never how good a work is. */
public final class RequestWords {
    private final Catalogue catalogue;

    public RequestWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns the state of a proposed record: handed in and under review. */
    public Text state(ProposedRecord record) {
        return fill("request.state." + word(record.change()), Map.of());
    }

    private static String word(ProposedRecord.Change change) {
        return switch (change) {
            case ADDED -> "added";
            case CHANGED -> "changed";
            case REMOVED -> "removed";
        };
    }

    public Text reason(Obstacle obstacle, ProposedRecord record) {
        return fill(obstacle.key() + ".reason", values(obstacle, record, UnaryOperator.identity()));
    }

    public Text next(Obstacle obstacle, ProposedRecord record) {
        return fill(obstacle.key() + ".next", values(obstacle, record, UnaryOperator.identity()));
    }

    /** Returns {@link #reason} as it is said to the student who is to mend it. */
    Text ownReason(Obstacle obstacle, ProposedRecord record) {
        return fill(catalogue.own(obstacle.key() + ".reason"), values(obstacle, record, catalogue::own));
    }

    /** Returns {@link #next(OpenRequest, ProposedRecord)} as it is said to the student who is to mend it. */
    Text ownNext(OpenRequest request, ProposedRecord record) {
        if (record.obstacles().isEmpty()) {
            return next(request, record);
        }
        Obstacle first = record.obstacles().get(0);
        return fill(catalogue.own(first.key() + ".next"), values(first, record, catalogue::own));
    }

    /** Returns the one thing to do next: what stands in the way first, else the merge. */
    public Text next(OpenRequest request, ProposedRecord record) {
        if (!record.obstacles().isEmpty()) {
            return next(record.obstacles().get(0), record);
        }
        String key = record.change() == ProposedRecord.Change.REMOVED ? "request.next.remove" : "request.next.merge";
        String of = Tracked.ofOwner(record.kind()) ? "" : ".office";
        return fill(key + of, Map.of("whom", whom(record), "request", Text.same(request.label())));
    }

    /** Returns who sent a work back, when, and the reason. */
    public Text refused(Refusal refusal, School school) {
        Obstacle obstacle = Obstacle.ofRefusal(refusal, school);
        return fill(obstacle.key() + ".reason", obstacle.values());
    }

    /** Returns what is next then, to whoever certifies. */
    Text afterRefusal(Text whom) {
        return fill("refused.standing.next", Map.of("whom", whom));
    }

    /** Returns {@link #afterRefusal} as it is said to the student. */
    public Text ownAfterRefusal(Text whom) {
        return fill(catalogue.own("refused.standing.next"), Map.of("whom", whom));
    }

    /** Returns what the request does to the number of works the student may enter. */
    public Text cap(CapEffect cap) {
        String key = cap.used() == cap.wouldBe() ? "request.cap.same" : "request.cap.more";
        return fill(key + (cap.exceedsTogether() ? "-together" : ""), capValues(cap));
    }

    /** Returns how far it is proven that the work came in time. */
    public Text punctuality(Punctuality punctuality) {
        return new Text(punctuality.zh(), punctuality.en());
    }

    /** Returns why nothing can be told of a request's contents, and what to do. */
    public Text unread(OpenRequest request, OpenRequest.Unread unread) {
        String word = switch (unread) {
            case NOT_FETCHED -> "not-fetched";
            case TOO_LARGE -> "too-large";
            case MALFORMED -> "malformed";
        };
        return fill("request.unread." + word, Map.of("request", Text.same(request.label())));
    }

    static Map<String, Text> capValues(CapEffect cap) {
        Map<String, Text> values = new LinkedHashMap<>();
        values.put("period", Text.same(cap.period()));
        values.put("used", counted(cap.used(), cap));
        values.put("found", counted(cap.wouldBe(), cap));
        values.put("together", counted(cap.withOthers(), cap));
        values.put("limit", counted(cap.cap().limit(), cap));
        values.put("surplus", counted(Math.max(0, cap.wouldBe() - cap.cap().limit()), cap));
        values.put(
                "subject",
                new Text(cap.cap().subject().zh(), cap.cap().subject().en()));
        return values;
    }

    private static Text counted(int value, CapEffect cap) {
        String unit = cap.cap().subject().unit();
        return new Text(value + " " + unit, Integer.toString(value));
    }

    /** Whatever the words of a cause name is given: what somebody puts into a request must stop nobody's run. */
    private Map<String, Text> values(Obstacle obstacle, ProposedRecord record, UnaryOperator<String> key) {
        Map<String, Text> values = new LinkedHashMap<>(obstacle.values());
        values.put("whom", whom(record));
        values.put("who", values.getOrDefault("detail", Text.same("")));
        String again = Tracked.ofOwner(record.kind()) ? "request.again.owner" : "request.again.office";
        values.put("again", fill(key.apply(again), values));
        return values;
    }

    /**
     * Returns who may merge it now; where a merge by anybody would not certify it, that something else comes first: what, and what to do, unless
     * a finding tells that.
     */
    public Text merger(ProposedRecord record) {
        if (record.obstacles().isEmpty()) {
            return whom(record);
        }
        Obstacle first = record.obstacles().get(0);
        return first.cause().isPresent() || first.isCrossed()
                ? fill("request.not-yet", Map.of())
                : fill("request.not-yet-for", Map.of("reason", reason(first, record), "next", next(first, record)));
    }

    /** Returns who may certify; where nobody is known, the office that sees to it. */
    public Text whom(ProposedRecord record) {
        return record.whom().joined(fill("verdict.whom." + VerdictWords.group(record.kind()), Map.of()));
    }

    private Text fill(String key, Map<String, Text> values) {
        return new Text(catalogue.fill(key, values, Language.ZH_TW), catalogue.fill(key, values, Language.EN));
    }
}
