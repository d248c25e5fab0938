package tw.portfolio.verification;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.verification.Verification.Result;

/** {@code certification.json} against what the repository says at the same heads and moment, and says now. */
final class StatementsCheck {
    /** Words, which another release may have put otherwise. */
    private static final Set<String> WORDS = Set.of("reason", "next");

    private final Told told;
    private final State.Past past;

    StatementsCheck(Told told, State.Past past) {
        this.told = told;
        this.past = past;
    }

    static boolean areStatements(JsonNode json) {
        return json.isArray() && Origin.text(json.path(0).path("_type")).startsWith("https://in-toto.io/Statement/");
    }

    void check(JsonNode statements) throws IOException {
        SortedMap<String, String> heads = new TreeMap<>();
        String main = past.now().certified().school().profile().source();
        for (JsonNode statement : statements.values()) {
            JsonNode predicate = statement.path("predicate");
            String head = Origin.text(predicate.path("judged").path("head"));
            if (!head.isEmpty()) {
                heads.put(source(Origin.text(predicate.path("path")), main), head);
            }
        }
        JsonNode judged = statements.path(0).path("predicate").path("judged");
        if (heads.isEmpty()) {
            told.say(Result.UNKNOWN, "", "verify.work-tree");
            return;
        }
        Optional<State> opened = new Opening(told, past).of("", heads, clock(judged));
        if (opened.isEmpty()) {
            return;
        }
        SortedMap<String, JsonNode> then = inItsLanguage(statements, opened.get());
        SortedMap<String, JsonNode> now = said(past.now(), Language.ZH_TW);
        Set<String> told = new HashSet<>();
        for (JsonNode statement : statements.values()) {
            String path = path(statement);
            String source = source(path, main);
            if (!past.gives(source) && !then.containsKey(path)) {
                if (told.add(source)) {
                    this.told.say(Result.UNKNOWN, "", "verify.source-not-given", "source", source);
                }
            } else if (told.add(path)) {
                compare(path, statement, then, now);
            } else {
                this.told.say(Result.DIFFERENT, path, "verify.statement-twice");
            }
        }
        missing(told, then);
    }

    /** Returns what the repository says, in the language in which more of the statements are word for word the same. */
    private static SortedMap<String, JsonNode> inItsLanguage(JsonNode statements, State state) throws IOException {
        SortedMap<String, JsonNode> best = said(state, Language.ZH_TW);
        if (same(statements, best) == statements.size()) {
            return best;
        }
        SortedMap<String, JsonNode> english = said(state, Language.EN);
        return same(statements, english) > same(statements, best) ? english : best;
    }

    private static long same(JsonNode statements, SortedMap<String, JsonNode> said) {
        return statements.values().stream()
                .filter(one -> one.equals(said.get(path(one))))
                .count();
    }

    private static SortedMap<String, JsonNode> said(State state, Language language) throws IOException {
        return byPath(Embedded.json(state.statements(language)).orElseThrow());
    }

    private static String source(String path, String main) {
        int colon = path.indexOf(':');
        return colon < 0 ? main : path.substring(0, colon);
    }

    private static Instant clock(JsonNode judged) throws IOException {
        return Moment.read(Origin.text(judged.path("clock")))
                .orElseThrow(() -> Unreadable.because("form", "judged.clock"));
    }

    private static SortedMap<String, JsonNode> byPath(JsonNode statements) {
        SortedMap<String, JsonNode> all = new TreeMap<>();
        statements.values().forEach(one -> all.put(path(one), one));
        return all;
    }

    private static String path(JsonNode statement) {
        return Origin.text(statement.path("predicate").path("path"));
    }

    private void missing(Set<String> given, SortedMap<String, JsonNode> then) {
        List<String> left = then.entrySet().stream()
                .filter(said -> !given.contains(said.getKey()) && ofNamedState(said.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!left.isEmpty()) {
            told.say(Result.DIFFERENT, "", "verify.statements-missing", "count", left.size(), "first", left.get(0));
        }
    }

    private void compare(
            String path, JsonNode statement, SortedMap<String, JsonNode> then, SortedMap<String, JsonNode> now) {
        JsonNode said = then.get(path);
        if (said == null) {
            told.say(Result.UNKNOWN, path, "verify.no-such-record");
            return;
        }
        Set<String> different = new TreeSet<>(differences(statement, said));
        if (different.remove("predicate")) {
            different.addAll(differences(statement.path("predicate"), said.path("predicate")));
        }
        boolean words = !different.isEmpty() && WORDS.containsAll(different);
        if (words) {
            told.say(Result.UNKNOWN, path, "verify.statement-words");
            return;
        }
        if (!different.isEmpty() && !ofNamedState(said)) {
            told.say(Result.UNKNOWN, path, "verify.statement-unnamed");
            return;
        }
        if (!different.isEmpty()) {
            told.say(Result.DIFFERENT, path, "verify.statement-differs", "fields", String.join(", ", different));
            return;
        }
        since(path, said.path("predicate"), Optional.ofNullable(now.get(path)).map(one -> one.path("predicate")));
    }

    /** Returns whether it names the state of its source: of identities it does not, so that they are read as they stand. */
    private static boolean ofNamedState(JsonNode statement) {
        return statement.path("predicate").path("judged").path("head").isString();
    }

    /** Returns the names of what either has and the other has not, or otherwise. */
    private static List<String> differences(JsonNode one, JsonNode other) {
        Set<String> names = new TreeSet<>(one.propertyNames());
        names.addAll(other.propertyNames());
        return names.stream()
                .filter(name -> !one.path(name).equals(other.path(name)))
                .toList();
    }

    private void since(String path, JsonNode then, Optional<JsonNode> now) {
        if (now.isEmpty()) {
            told.say(Result.NO_LONGER, path, "verify.gone");
        } else if (!now.get().path("digest").equals(then.path("digest"))
                || !now.get().path("verdict").equals(then.path("verdict"))) {
            told.say(
                    Result.NO_LONGER,
                    path,
                    "verify.verdict-since",
                    "then",
                    Origin.text(then.path("verdict")),
                    "now",
                    Origin.text(now.get().path("verdict")));
        } else {
            told.say(Result.SAME, path, "verify.statement-same", "verdict", Origin.text(then.path("verdict")));
        }
    }
}
