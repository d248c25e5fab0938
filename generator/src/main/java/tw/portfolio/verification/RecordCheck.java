package tw.portfolio.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.receipt.Receipt;
import tw.portfolio.verification.Verification.Result;

/** What a receipt says of a record, against what the repository said then and says now. */
final class RecordCheck {
    private final Told told;
    private final VerdictWords words;
    private final CertifiedSchool now;

    /**
     * Begins a check.
     *
     * @param now the school as it stands
     */
    RecordCheck(Told told, VerdictWords words, CertifiedSchool now) {
        this.told = told;
        this.words = words;
        this.now = now;
    }

    /** Returns the receipts of {@code receipts.json} by their record's path. */
    static SortedMap<String, JsonNode> receipts(JsonNode file) {
        SortedMap<String, JsonNode> receipts = new TreeMap<>();
        file.path("records").values().forEach(row -> receipts.put(Origin.text(row.path("path")), row));
        return receipts;
    }

    /**
     * Tells of one record.
     *
     * @param given what was handed in says of it
     * @param then what the repository said at the time; absent where it had no such record
     * @param shown what came of the files that show the record
     */
    void compare(JsonNode given, Optional<JsonNode> then, Shown shown) {
        String path = Origin.text(given.path("path"));
        if (then.isEmpty()) {
            told.say(Result.UNKNOWN, path, "verify.no-such-record");
            return;
        }
        List<String> different = different(given, then.get());
        if (!different.isEmpty()) {
            told.say(Result.DIFFERENT, path, "verify.receipt-differs", "fields", String.join(", ", different));
        } else if (!shown.wrong().isEmpty()) {
            told.say(Result.DIFFERENT, path, shown.key(), shown.values());
        } else if (!shown.compared()) {
            told.say(Result.UNKNOWN, path, "verify.receipt-alone");
        } else {
            since(path, Origin.text(given.path("source")), given, shown.all());
        }
    }

    /**
     * The files that show a record.
     *
     * @param wrong the names of those that are not as they are made again, or are missing, or are none of them
     * @param compared whether all that were handed in could be made again
     * @param all whether all of them were handed in, and not one alone
     */
    record Shown(List<String> wrong, boolean compared, boolean all) {
        private static final int MOST = 3;

        Shown {
            wrong = List.copyOf(wrong);
        }

        private String key() {
            return wrong.size() > MOST ? "verify.more-files-differ" : "verify.files-differ";
        }

        private Object[] values() {
            List<String> first = wrong.subList(0, Math.min(MOST, wrong.size()));
            Text names = new Text(String.join("、", first), String.join(", ", first));
            return new Object[] {"files", names, "count", wrong.size()};
        }
    }

    private static List<String> different(JsonNode given, JsonNode then) {
        List<String> names = new ArrayList<>();
        for (String name : List.of("source", "kind", "state", "digest")) {
            if (!given.path(name).equals(then.path(name))) {
                names.add(name);
            }
        }
        for (String name : List.of("who", "role", "time", "commit", "trust", "admittedBy", "earlier")) {
            if (!given.path("voucher").path(name).equals(then.path("voucher").path(name))) {
                names.add(name);
            }
        }
        if (names.isEmpty() && !given.equals(then)) {
            names.add("?");
        }
        return names;
    }

    /** What it was made from is not here, so that nobody can tell how it was; whether the content is the same can be told. */
    void today(String path, String source, JsonNode given) {
        Optional<Verdict> verdict = Optional.ofNullable(now.verdicts().get(CertifiedSchool.key(source, path)));
        if (verdict.isEmpty()) {
            told.say(Result.UNKNOWN, path, "verify.not-here");
        } else {
            boolean same = verdict.get().digest().equals(Origin.text(given.path("digest")));
            Text label = words.family(verdict.get()).label();
            told.say(Result.UNKNOWN, path, same ? "verify.same-today" : "verify.other-today", "now", label);
        }
    }

    /** It was so; whether it still is, what stands there now says. */
    private void since(String path, String source, JsonNode given, boolean all) {
        Optional<Verdict> verdict = Optional.ofNullable(now.verdicts().get(CertifiedSchool.key(source, path)));
        String state = Origin.text(given.path("state"));
        if (verdict.isEmpty()) {
            told.say(Result.NO_LONGER, path, "verify.gone");
            return;
        }
        Receipt.State today = Receipt.State.of(verdict.get().kind());
        boolean vouched = today == Receipt.State.CERTIFIED
                || today == Receipt.State.ATTESTED
                || today == Receipt.State.NOT_REQUIRED;
        boolean then = !state.equals(Receipt.State.WAITING.word()) && !state.equals(Receipt.State.CHANGED.word());
        Text label = words.family(verdict.get()).label();
        if (!verdict.get().digest().equals(Origin.text(given.path("digest")))) {
            told.say(Result.NO_LONGER, path, "verify.changed-since", "now", label);
        } else if (then && !vouched) {
            told.say(Result.NO_LONGER, path, "verify.no-longer-certified", "now", label);
        } else {
            String who = Origin.text(given.path("voucher").path("who"));
            boolean named = then && !who.isEmpty();
            told.say(
                    Result.SAME,
                    path,
                    (all ? "verify.record-same" : "verify.file-same") + (named ? "-by" : ""),
                    "now",
                    label,
                    "who",
                    who);
        }
    }
}
