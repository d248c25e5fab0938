package tw.portfolio.verification;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.blob.Blob;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.model.office.SourceRow;
import tw.portfolio.model.office.SourceScope;
import tw.portfolio.verification.Verification.Result;

/** A submission package against the repository: made again where the identities are given, else its works alone. */
final class PackageCheck {
    static final String MANIFEST = "manifest.json";
    private final Told told;
    private final State.Past past;
    private final VerdictWords words;

    PackageCheck(Told told, State.Past past, VerdictWords words) {
        this.told = told;
        this.past = past;
        this.words = words;
    }

    /** Checks a package by its manifest; files are by their names within it. */
    void check(JsonNode manifest, SortedMap<String, Blob> files) throws IOException {
        String main = past.now().certified().school().profile().source();
        SortedMap<String, String> heads = heads(manifest, main);
        if (!heads.containsKey(main)) {
            told.say(Result.UNKNOWN, MANIFEST, "verify.work-tree");
            return;
        }
        SortedMap<String, String> given = new TreeMap<>(heads);
        given.keySet().removeIf(source -> !past.gives(source));
        Optional<State> opened = new Opening(told, past).of(MANIFEST, given, clock(manifest));
        if (opened.isEmpty()) {
            return;
        }
        State then = opened.get();
        lacking(heads, then);
        SortedMap<String, Artifact> made = new TreeMap<>();
        then.submission().forEach(artifact -> made.put(artifact.path(), artifact));
        PackageWorks works = new PackageWorks(then, past.now(), told, words);
        if (made.isEmpty()) {
            told.say(Result.UNKNOWN, MANIFEST, "verify.no-identities");
            new PackageLists(manifest, told).check(files, works.paths());
            works.missing(manifest);
        } else {
            compare(
                    made,
                    files,
                    heads.keySet().containsAll(then.stamp().allHeads().keySet()));
        }
        works.check(
                manifest, files, heads.keySet().containsAll(then.stamp().heads().keySet()));
    }

    /** Returns what it was made from, by source; a manifest of an older release names the main source alone. */
    private static SortedMap<String, String> heads(JsonNode manifest, String main) throws IOException {
        if (manifest.has("heads")) {
            return Origin.heads(manifest).orElseThrow(() -> Unreadable.because("form", MANIFEST));
        }
        return new TreeMap<>(Map.of(main, Origin.text(manifest.path("commit"))));
    }

    private static Instant clock(JsonNode manifest) throws IOException {
        return Moment.read(Origin.text(manifest.path("clock"))).orElseThrow(() -> Unreadable.because("form", MANIFEST));
    }

    /** Without a source of records, works are missing; without those of identities nothing is made again, which is told beside. */
    private void lacking(SortedMap<String, String> heads, State then) {
        Set<String> identities = then.certified().school().settings().sources().stream()
                .filter(row -> row.scope() == SourceScope.IDENTITIES)
                .map(SourceRow::name)
                .collect(Collectors.toSet());
        heads.keySet().stream()
                .filter(source -> !past.gives(source) && !identities.contains(source))
                .forEach(source -> told.say(Result.UNKNOWN, MANIFEST, "verify.source-not-given", "source", source));
    }

    /** @param sameState whether the manifest names the state of every source that is read */
    private void compare(SortedMap<String, Artifact> made, SortedMap<String, Blob> files, boolean sameState)
            throws IOException {
        SiteCheck all = new SiteCheck(told, made, true, sameState);
        for (Map.Entry<String, Blob> file : files.entrySet()) {
            all.compare(file.getKey(), file.getValue());
        }
        all.missing(files);
        all.summary(MANIFEST);
    }
}
