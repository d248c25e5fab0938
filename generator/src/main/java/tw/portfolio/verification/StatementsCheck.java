package tw.portfolio.verification;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tw.portfolio.verification.Verification.Result;

/** {@code certification.json} against what the repository says at the same heads and moment, and says now. */
final class StatementsCheck {
    private static final List<String> COMPARED = List.of(
            "owner",
            "kind",
            "verdict",
            "flags",
            "trust",
            "certifier",
            "commit",
            "time",
            "digest",
            "between",
            "punctuality",
            "certifiedBy",
            "earlier",
            "judged");
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
        Optional<State> opened = heads.isEmpty() ? Optional.empty() : past.at(heads, clock(judged));
        if (opened.isEmpty()) {
            told.say(Result.UNKNOWN, "", "verify.no-such-state", "heads", Origin.inWords(heads));
            return;
        }
        SortedMap<String, JsonNode> then =
                byPath(Embedded.json(opened.get().statements()).orElseThrow());
        SortedMap<String, JsonNode> now =
                byPath(Embedded.json(past.now().statements()).orElseThrow());
        byPath(statements).forEach((path, statement) -> compare(path, statement, then, now));
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
        statements
                .values()
                .forEach(one -> all.put(Origin.text(one.path("predicate").path("path")), one));
        return all;
    }

    private void compare(
            String path, JsonNode statement, SortedMap<String, JsonNode> then, SortedMap<String, JsonNode> now) {
        JsonNode said = then.get(path);
        if (said == null) {
            told.say(Result.UNKNOWN, path, "verify.no-such-record");
            return;
        }
        List<String> different = new ArrayList<>();
        for (String name : List.of("_type", "predicateType", "subject")) {
            if (!statement.path(name).equals(said.path(name))) {
                different.add(name);
            }
        }
        for (String name : COMPARED) {
            if (!statement
                    .path("predicate")
                    .path(name)
                    .equals(said.path("predicate").path(name))) {
                different.add(name);
            }
        }
        if (!different.isEmpty()) {
            told.say(Result.DIFFERENT, path, "verify.statement-differs", "fields", String.join(", ", different));
            return;
        }
        since(path, said.path("predicate"), Optional.ofNullable(now.get(path)).map(one -> one.path("predicate")));
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
