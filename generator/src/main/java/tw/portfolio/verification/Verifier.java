package tw.portfolio.verification;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import tools.jackson.databind.JsonNode;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.blob.Blob;
import tw.portfolio.blob.TooLargeException;
import tw.portfolio.certification.CommitEvidence;
import tw.portfolio.certification.TrustSettings;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.model.School;
import tw.portfolio.receipt.StudentReceipts;
import tw.portfolio.source.SourceException;
import tw.portfolio.verification.Verification.Result;

/** Finds out what was handed in and checks it. */
public final class Verifier {
    private static final String MARKER = ".portfolio-output";
    private static final String IGNORED = ".gitignore";
    private static final long IGNORED_BYTES = 2;
    private final Catalogue catalogue;
    private final Optional<TrustSettings> trust;
    private final boolean demonstration;
    private final Instant now;

    /**
     * Makes a verifier.
     *
     * @param trust what the school pins; no other key is believed
     * @param now the moment the run takes for now
     */
    public Verifier(Catalogue catalogue, Optional<TrustSettings> trust, boolean demonstration, Instant now) {
        this.catalogue = catalogue;
        this.trust = trust;
        this.demonstration = demonstration;
        this.now = now;
    }

    /** Returns whether a file is a proof, which says all that it needs. */
    public static boolean isProof(Path file) throws IOException {
        try (HandedIn handed = HandedIn.open(file)) {
            return ProofReader.isProof(handed);
        }
    }

    /**
     * Checks a file or a folder.
     *
     * @param past the school's repository; a proof is read without one
     * @throws SourceException when it cannot be read at all
     */
    public Verification check(Path file, Optional<State.Past> past) throws IOException {
        Told told = new Told(new Phrases(catalogue));
        try (HandedIn handed = HandedIn.open(file)) {
            handed.strange().forEach(name -> told.say(Result.UNKNOWN, name, "verify.strange"));
            boolean proof = ProofReader.isProof(handed);
            if (proof) {
                proof(handed, told, past);
            } else {
                against(file, handed, told, past.orElseThrow(() -> Unreadable.because("kind", file.toString())));
            }
            return told.all(proof && past.isEmpty());
        } catch (TooLargeException | ZipException | EOFException e) {
            throw Unreadable.because("damaged", String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void proof(HandedIn handed, Told told, Optional<State.Past> past) throws IOException {
        ProofClaims claims = ProofReader.claims(handed);
        ProofReader reader = new ProofReader(handed, claims, told);
        reader.readme(new Phrases(catalogue));
        Optional<ProofReader.Merge> read = reader.merge();
        if (read.isEmpty()) {
            return;
        }
        Optional<School> school = past.isEmpty()
                ? Optional.empty()
                : Optional.of(past.get().now().certified().school());
        CommitEvidence bare = read.get().bare();
        ProvenMerge merge = new ProvenMerge(claims, trust, past.isEmpty(), told);
        merge.check(
                reader.believed(trust, demonstration, school), bare, read.get().ancestors());
        if (past.isEmpty()) {
            if (claims.clock().isAfter(now)) {
                told.say(Result.DIFFERENT, claims.record(), "verify.future", "clock", claims.clock(), "now", now);
            }
            if (bare.isAfter(claims.clock())) {
                told.say(
                        Result.DIFFERENT,
                        claims.record(),
                        "verify.before-its-steps",
                        "clock",
                        claims.clock(),
                        "heads",
                        claims.commit());
            }
            merge.unchecked();
        } else {
            new ProofInRepository(claims, told, new VerdictWords(catalogue)).check(bare, past.get());
        }
    }

    private void against(Path given, HandedIn handed, Told told, State.Past past) throws IOException {
        SortedMap<String, Blob> files = new TreeMap<>(handed.files());
        // what marks an output folder as this program's own, and keeps it out of Git, tells nothing
        files.values()
                .removeIf(file -> (file.name().equals(MARKER) && file.size() == 0)
                        || (file.name().equals(IGNORED) && file.size() == IGNORED_BYTES));
        List<String> students = named(StudentReceipts.FILE, files);
        List<String> manifests = named(PackageCheck.MANIFEST, files);
        if (files.size() == 1 && students.isEmpty()) {
            Map.Entry<String, Blob> only = files.entrySet().iterator().next();
            single(only.getKey(), only.getValue(), told, past);
        } else if (!students.isEmpty()) {
            folders(files, students, told, past);
        } else if (!manifests.isEmpty()) {
            packages(files, manifests, told, past);
        } else {
            throw Unreadable.because("kind", given.toString());
        }
    }

    private static List<String> named(String name, SortedMap<String, Blob> files) {
        return files.keySet().stream()
                .filter(path -> path.equals(name) || path.endsWith("/" + name))
                .toList();
    }

    private void packages(SortedMap<String, Blob> files, List<String> manifests, Told told, State.Past past)
            throws IOException {
        TreeMap<String, Blob> rest = new TreeMap<>(files);
        for (String manifest : manifests) {
            String prefix = manifest.substring(0, manifest.length() - PackageCheck.MANIFEST.length());
            JsonNode json = Embedded.json(
                            Optional.ofNullable(files.get(manifest)).orElseThrow())
                    .orElseThrow(() -> Unreadable.because("form", manifest));
            new PackageCheck(told, past, new VerdictWords(catalogue)).check(json, below(prefix, files));
            rest.keySet().removeIf(name -> name.startsWith(prefix));
        }
        rest.keySet().forEach(name -> told.say(Result.UNKNOWN, name, "verify.not-ours"));
    }

    private void folders(SortedMap<String, Blob> files, List<String> students, Told told, State.Past past)
            throws IOException {
        TreeMap<String, Blob> rest = new TreeMap<>(files);
        List<Origin> origins = new ArrayList<>();
        Set<String> numbers = numbers(past);
        for (String receipts : students) {
            String prefix = receipts.substring(0, receipts.length() - StudentReceipts.FILE.length());
            SortedMap<String, Blob> own = below(prefix, files);
            JsonNode json = Embedded.json(
                            Optional.ofNullable(files.get(receipts)).orElseThrow())
                    .orElseThrow(() -> Unreadable.because("form", receipts));
            Origin origin = Origin.of(json).orElseThrow(() -> Unreadable.because("form", receipts));
            if (origins.stream().anyMatch(it -> it.student().equals(origin.student()))) {
                told.say(Result.DIFFERENT, prefix, "verify.twice", "student", origin.student());
            } else if (!origin.mayStandIn(prefix, numbers::contains)) {
                told.say(Result.DIFFERENT, prefix, "verify.other-student", "student", origin.student());
            }
            origins.add(origin);
            check(told, past).check(origin, Optional.of(json), own, files.size() > 1);
            rest.keySet().removeIf(name -> name.startsWith(prefix));
        }
        if (!rest.isEmpty()) {
            shared(rest, told, origins, past);
        }
    }

    private static Set<String> numbers(State.Past past) throws IOException {
        return past.now().certified().school().students().stream()
                .map(student -> student.number().value())
                .collect(Collectors.toSet());
    }

    /** What lies beside students' folders is the same for all of them, and comes from where they come from. */
    private static void shared(SortedMap<String, Blob> rest, Told told, List<Origin> origins, State.Past past)
            throws IOException {
        Opening opening = new Opening(told, past);
        Optional<State> then = Optional.empty();
        Optional<Origin> from = Optional.empty();
        for (Origin origin : origins) {
            if (then.isEmpty() && !origin.heads().isEmpty() && !opening.toCome(origin.clock())) {
                then = past.at(origin.heads(), origin.clock());
                from = Optional.of(origin);
            }
        }
        if (then.isEmpty()) {
            told.say(Result.UNKNOWN, "", "verify.shared-unknown", "files", rest.size());
            return;
        }
        SortedMap<String, Artifact> common = new TreeMap<>();
        then.get().common().forEach(artifact -> common.put(artifact.path(), artifact));
        boolean sameRelease =
                from.orElseThrow().release().equals(then.get().stamp().release());
        SiteCheck site = new SiteCheck(told, common, sameRelease);
        for (Map.Entry<String, Blob> file : rest.entrySet()) {
            site.compare(file.getKey(), file.getValue());
        }
        if (!Collections.disjoint(rest.keySet(), common.keySet())) { // else students' folders alone were handed in
            site.missing(rest);
        }
        site.summary("");
    }

    private void single(String name, Blob file, Told told, State.Past past) throws IOException {
        if (begins(file, "%PDF-")) {
            JsonNode receipts = Embedded.book(file).orElseThrow(() -> Unreadable.because("no-receipts", name));
            Origin origin = Origin.of(receipts).orElseThrow(() -> Unreadable.because("form", name));
            Origin book = new Origin(
                    origin.student(), StudentReceipts.BOOK, origin.heads(), origin.clock(), origin.release());
            check(told, past)
                    .check(book, Optional.of(receipts), new TreeMap<>(Map.of(StudentReceipts.BOOK, file)), false);
            return;
        }
        Optional<Origin> page = Embedded.page(file);
        if (page.isPresent()) {
            SortedMap<String, Blob> files = new TreeMap<>(Map.of(page.get().page(), file));
            check(told, past).check(page.get(), Optional.empty(), files, false);
            return;
        }
        Optional<JsonNode> json = Embedded.json(file).filter(StatementsCheck::areStatements);
        new StatementsCheck(told, past).check(json.orElseThrow(() -> Unreadable.because("kind", name)));
    }

    private StudentCheck check(Told told, State.Past past) {
        return new StudentCheck(told, past, new VerdictWords(catalogue));
    }

    private static SortedMap<String, Blob> below(String prefix, SortedMap<String, Blob> files) {
        SortedMap<String, Blob> below = new TreeMap<>();
        files.tailMap(prefix).forEach((name, file) -> {
            if (name.startsWith(prefix)) {
                below.put(name.substring(prefix.length()), file);
            }
        });
        return below;
    }

    private static boolean begins(Blob file, String mark) throws IOException {
        try (InputStream in = file.open()) {
            return new String(in.readNBytes(mark.length()), StandardCharsets.ISO_8859_1).equals(mark);
        }
    }
}
