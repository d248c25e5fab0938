package tw.portfolio.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tw.portfolio.blob.Blob;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.SentWork;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.verification.Verification.Result;

/** The works of a submission package, a row of its manifest each, against those that the school sends at the same version and moment. */
final class PackageWorks {
    private final SortedMap<String, State.Work> sent = new TreeMap<>();
    private final Map<String, Verdict> then;
    private final Map<String, Verdict> now;

    /** The works that locked batches send as they were sent, whatever stands there now. */
    private final Set<String> stillSent = new HashSet<>();

    private final Told told;
    private final VerdictWords words;

    PackageWorks(State then, State now, Told told, VerdictWords words) {
        then.works().forEach(work -> sent.put(work.path(), work));
        this.then = sentOf(then.certified());
        this.now = byRecord(now.certified());
        now.certified().sent().keySet().forEach(key -> stillSent.add(key.substring(key.indexOf(':') + 1)));
        contests(now.certified()).forEach(verdict -> stillSent.add(verdict.path()));
        this.told = told;
        this.words = words;
    }

    /** Returns where the files of the works that the school sends lie in the package. */
    Set<String> paths() {
        return Collections.unmodifiableSet(sent.keySet());
    }

    /**
     * Tells of every row: it and its file must be what the school sends, and the record vouched for now as then.
     *
     * @param sameState whether the manifest names the state of every source of records
     */
    void check(JsonNode manifest, SortedMap<String, Blob> files, boolean sameState) throws IOException {
        for (JsonNode row : manifest.path("works").values()) {
            String path = Origin.text(row.path("path"));
            Optional<State.Work> work = Optional.ofNullable(sent.get(path));
            if (work.isEmpty()) {
                told.say(Result.UNKNOWN, path, "verify.no-such-work");
                continue;
            }
            List<String> different = different(row, work.get());
            if (different.isEmpty()) {
                file(work.get(), Optional.ofNullable(files.get(path)));
            } else if (sameState) {
                told.say(Result.DIFFERENT, path, "verify.work-differs", "fields", String.join(", ", different));
            } else {
                told.say(Result.UNKNOWN, path, "verify.state-unnamed");
            }
        }
    }

    private static List<String> different(JsonNode row, State.Work work) {
        List<String> names = new ArrayList<>();
        if (!Origin.text(row.path("student")).equals(work.student())) {
            names.add("student");
        }
        if (!Origin.text(row.path("record")).equals(work.record())) {
            names.add("record");
        }
        if (!Origin.text(row.path("blob")).equals(work.blob())) {
            names.add("blob");
        }
        return names;
    }

    private void file(State.Work work, Optional<Blob> file) throws IOException {
        if (file.isEmpty()) {
            told.say(Result.DIFFERENT, work.path(), "verify.missing");
        } else if (!GitId.of(file.get()).equals(work.blob())) {
            told.say(Result.DIFFERENT, work.path(), "verify.not-of-record", "record", work.record());
        } else {
            since(work.record());
        }
    }

    /** Tells of the works that the school sends and the manifest has no row of; it says of whom the identity was not known. */
    void missing(JsonNode manifest) {
        Set<String> rows = Origin.texts(manifest.path("works"), "path");
        Set<String> leftOut = Origin.texts(manifest.path("leftOut"), "path");
        for (State.Work work : sent.values()) {
            boolean unknown = leftOut.contains(work.record()) || leftOut.contains(work.record() + "#" + work.student());
            if (!rows.contains(work.path()) && !unknown) {
                told.say(Result.DIFFERENT, work.path(), "verify.missing");
            }
        }
    }

    /** What the school sends was vouched for or needed nobody; whether that still is so, what stands there now says. */
    private void since(String record) {
        Optional<Verdict> before = Optional.ofNullable(then.get(record));
        Optional<Verdict> after = Optional.ofNullable(now.get(record));
        if (before.isEmpty()) {
            told.say(Result.NO_LONGER, record, "verify.gone");
            return;
        }
        if (after.isEmpty()) {
            String key = stillSent.contains(record) ? "verify.work-gone-sent" : "verify.work-gone";
            told.say(Result.NO_LONGER, record, key, "record", record);
            return;
        }
        Text label = words.family(after.get()).label();
        if (!after.get().digest().equals(before.get().digest())) {
            told.say(Result.NO_LONGER, record, "verify.changed-since", "now", label);
        } else if (before.get().vouched() && !after.get().vouched()) {
            told.say(Result.NO_LONGER, record, "verify.no-longer-certified", "now", label);
        } else {
            told.say(Result.SAME, record, "verify.work-same", "now", label);
        }
    }

    /** Returns what was vouched for when it was sent: of a work that was changed since its batch was locked, what stood there then. */
    private static Map<String, Verdict> sentOf(CertifiedSchool school) {
        Map<String, Verdict> verdicts = byRecord(school);
        school.sent().values().stream()
                .flatMap(work -> work.then().stream())
                .map(SentWork.Then::verdict)
                .forEach(verdict -> verdicts.put(verdict.path(), verdict));
        contests(school).forEach(verdict -> verdicts.put(verdict.path(), verdict));
        return verdicts;
    }

    /** Returns what was vouched for of contests of which a locked batch sends what is in force, and not what stands there. */
    private static Stream<Verdict> contests(CertifiedSchool school) {
        return school.atLock().values().stream()
                .flatMap(List::stream)
                .flatMap(state -> state.contests().stream())
                .flatMap(since -> since.content().packed().stream())
                .map(SentWork.Then::verdict);
    }

    private static Map<String, Verdict> byRecord(CertifiedSchool school) {
        Map<String, Verdict> verdicts = new HashMap<>();
        school.verdicts().values().forEach(verdict -> verdicts.putIfAbsent(verdict.path(), verdict));
        return verdicts;
    }
}
