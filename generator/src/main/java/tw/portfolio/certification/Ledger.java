package tw.portfolio.certification;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import tw.portfolio.binding.FormBinder;
import tw.portfolio.blob.LocalFile;
import tw.portfolio.blob.TooLargeException;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;
import tw.portfolio.source.SourceException;
import tw.portfolio.source.yaml.Node;
import tw.portfolio.source.yaml.YamlReader;

/**
 * The states of the school that were accepted, the oldest first. It stands outside the content repositories, so that whoever rewrites
 * their history does not rewrite it. Source: the certification specification, section 6.
 */
public record Ledger(@Field(zh = "驗收", en = "acceptances") List<Acceptance> accepted, Origin origin) {
    private static final int MAX_BYTES = 8 << 20;

    public Ledger {
        accepted = List.copyOf(accepted);
    }

    /**
     * One accepted state.
     *
     * @param manifest SHA-256 of the manifest of what was made from it, 64 lower-case hexadecimal digits
     */
    public record Acceptance(
            @Field(zh = "時間", en = "time", example = "2026-01-31T17:00+08:00")
            OffsetDateTime at,

            @Field(zh = "來源", en = "sources") List<AcceptedHead> sources,

            @Field(
                    zh = "清單摘要",
                    en = "digest of the manifest",
                    pattern = "[0-9a-f]{64}",
                    patternWords = "64 個十六進位字元|64 hexadecimal digits")
            Optional<String> manifest,

            Origin origin) {
        public Acceptance {
            sources = List.copyOf(sources);
        }

        Instant time() {
            return at.toInstant();
        }
    }

    /** Where a source stood, and which requests were open in it. */
    public record AcceptedHead(
            @Field(zh = "來源", en = "source", example = "main")
            String source,

            @Field(
                    zh = "版本",
                    en = "commit",
                    pattern = "[0-9a-f]{40}",
                    patternWords = "40 個十六進位字元|40 hexadecimal digits")
            String head,

            @Field(zh = "未合併的請求", en = "open requests") List<OpenHead> requests,
            Origin origin) {
        public AcceptedHead {
            requests = List.copyOf(requests);
        }
    }

    /** An open request as it stood. */
    public record OpenHead(
            @Field(zh = "編號", en = "number", example = "12") String request,

            @Field(
                    zh = "版本",
                    en = "commit",
                    pattern = "[0-9a-f]{40}",
                    patternWords = "40 個十六進位字元|40 hexadecimal digits")
            String head,

            Origin origin) {}

    /** Returns whether any state of a source was accepted. */
    public boolean names(String source) {
        return accepted.stream()
                .flatMap(acceptance -> acceptance.sources().stream())
                .anyMatch(head -> head.source().equals(source));
    }

    /** Returns the newest accepted state; of several of one moment the one that stands last. */
    public Optional<Acceptance> newest() {
        return accepted.stream().reduce((first, next) -> next.time().isBefore(first.time()) ? first : next);
    }

    private static byte[] bytes(Path file) throws IOException {
        try {
            return LocalFile.read(file, MAX_BYTES);
        } catch (TooLargeException e) {
            throw unreadable(file, "> " + MAX_BYTES);
        }
    }

    /**
     * Reads a ledger.
     *
     * @throws SourceException when it cannot be read in whole, or holds nothing: an anchor that was passed over would be no anchor
     */
    public static Ledger read(Path file) throws IOException {
        Noted<Optional<Node>> node = YamlReader.read("", file.toString(), bytes(file));
        if (node.value().isEmpty() || !node.notes().isEmpty()) {
            throw unreadable(file, place(node.notes()));
        }
        Noted<Optional<Ledger>> ledger =
                FormBinder.bind(Ledger.class, node.value().get());
        if (ledger.value().isEmpty() || !ledger.notes().isEmpty()) {
            throw unreadable(file, place(ledger.notes()));
        }
        if (ledger.value().get().accepted().isEmpty()) {
            throw new SourceException(new Text(
                    "驗收簿 " + file + " 裡沒有任何驗收過的版本，證明不了什麼。請從備份找回；學校還沒有驗收過，就刪去這個檔案，由 build --accept 開始一本。",
                    "the ledger " + file
                            + " holds no accepted state and proves nothing. Recover it from a backup; where the school has accepted"
                            + " nothing yet, delete the file and let build --accept begin one."));
        }
        for (Acceptance acceptance : ledger.value().get().accepted()) {
            if (acceptance.sources().isEmpty()) {
                throw unreadable(file, acceptance.origin().at("sources").toString());
            }
        }
        return ledger.value().get();
    }

    private static String place(List<Diagnostic> notes) {
        return notes.stream().findFirst().map(note -> note.at().toString()).orElse("");
    }

    private static SourceException unreadable(Path file, String where) {
        return new SourceException(
                new Text(
                        "驗收簿 " + file + " 讀不完整（" + where + "）。請從備份找回，不要修補：它是歷史沒有被改寫的憑據。",
                        "the ledger " + file + " cannot be read in whole (" + where
                                + "). Recover it from a backup, do not mend it: it is what proves that history was not rewritten."));
    }
}
