package tw.portfolio.verification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.blob.Blob;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.receipt.StudentReceipts;
import tw.portfolio.verification.Verification.Result;

/** What a student handed on: the whole folder, one page of it or the book, made again from the repository and compared. */
final class StudentCheck {
    /** Those files of a student that need no other beside them. */
    private static final Set<String> HOLDS_ALL = Set.of(StudentReceipts.BOOK, StudentReceipts.WHOLE);

    private final Told told;
    private final State.Past past;
    private final VerdictWords words;

    StudentCheck(Told told, State.Past past, VerdictWords words) {
        this.told = told;
        this.past = past;
        this.words = words;
    }

    /**
     * Checks files of one student.
     *
     * @param origin where they say they come from
     * @param receipts what they say of records; absent for a single page, which shows what the student's records say
     * @param files by their names within the student's folder
     * @param whole whether nothing may be missing
     */
    void check(Origin origin, Optional<JsonNode> receipts, SortedMap<String, Blob> files, boolean whole)
            throws IOException {
        if (origin.heads().isEmpty()) {
            told.say(Result.UNKNOWN, origin.student(), "verify.work-tree");
            return;
        }
        Optional<State> opened = new Opening(told, past).of(origin.student(), origin.heads(), origin.clock());
        if (opened.isEmpty()) {
            if (receipts.isPresent()) {
                today(receipts.get());
            }
            return;
        }
        State then = opened.get();
        SortedMap<String, Artifact> made = made(then, origin);
        if (made.isEmpty()) {
            told.say(Result.UNKNOWN, origin.student(), "verify.no-such-student");
            return;
        }
        then.certified().school().students().stream()
                .filter(student -> student.directory().equals(origin.student()))
                .findFirst()
                .ifPresent(told::sayWhose);
        SiteCheck site =
                new SiteCheck(told, made, origin.release().equals(then.stamp().release()));
        for (Map.Entry<String, Blob> file : files.entrySet()) {
            site.compare(file.getKey(), file.getValue());
        }
        if (whole) {
            site.missing(files);
        } else if (!HOLDS_ALL.contains(origin.page())) {
            told.besideUnseen();
        }
        site.summary(origin.student());
        if (!origin.page().isEmpty() && !made.containsKey(origin.page())) {
            return; // nobody made this page, so that it shows nothing of anybody's
        }
        JsonNode remade = Embedded.json(bytes(Objects.requireNonNull(made.get(StudentReceipts.FILE))))
                .orElseThrow();
        records(origin, receipts.orElse(remade), remade, site, whole);
    }

    private static SortedMap<String, Artifact> made(State then, Origin origin) throws IOException {
        SortedMap<String, Artifact> made = new TreeMap<>();
        for (Artifact artifact : then.student(origin.student())) {
            made.put(artifact.path().substring(origin.student().length() + 1), artifact);
        }
        if (origin.page().equals(StudentReceipts.WHOLE)) {
            then.whole(origin.student()).ifPresent(whole -> made.put(StudentReceipts.WHOLE, whole));
        }
        return made;
    }

    private static byte[] bytes(Artifact artifact) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        artifact.writeTo(out);
        return out.toByteArray();
    }

    /** Tells of the records that the files show: of a record's own page that one, of a book or any other page all of the student's. */
    private void records(Origin origin, JsonNode given, JsonNode remade, SiteCheck site, boolean whole)
            throws IOException {
        SortedMap<String, JsonNode> then = RecordCheck.receipts(remade);
        RecordCheck records = new RecordCheck(told, words, past.now().certified());
        SortedMap<String, JsonNode> all = RecordCheck.receipts(given);
        boolean own = all.keySet().stream().anyMatch(path -> isOwnPage(origin, path));
        for (Map.Entry<String, JsonNode> receipt : all.entrySet()) {
            String path = receipt.getKey();
            if (!own || isOwnPage(origin, path)) {
                String shown = origin.page().isEmpty() ? folder(origin.student(), path) : origin.page();
                records.compare(
                        receipt.getValue(),
                        Optional.ofNullable(then.get(path)),
                        new RecordCheck.Shown(site.wrong(shown), site.compared(shown), whole));
            }
        }
    }

    /** Returns whether a page is of one record alone: it lies in the record's folder, and that is no folder of several. */
    private static boolean isOwnPage(Origin origin, String record) {
        return !record.endsWith(".yaml") && origin.page().startsWith(folder(origin.student(), record));
    }

    /** Returns where a record's page lies within the student's folder. */
    private static String folder(String student, String record) {
        String inner = record.startsWith(student + "/") ? record.substring(student.length() + 1) : record;
        if (inner.startsWith("guidance/")) {
            return "plans/";
        }
        return inner.endsWith(".yaml") ? inner.substring(0, inner.lastIndexOf('/') + 1) : inner + "/";
    }

    /** Without the state they come from, digests alone can be compared, with what stands there today. */
    private void today(JsonNode receipts) throws IOException {
        RecordCheck records = new RecordCheck(told, words, past.now().certified());
        RecordCheck.receipts(receipts)
                .forEach((path, receipt) -> records.today(path, Origin.text(receipt.path("source")), receipt));
    }
}
