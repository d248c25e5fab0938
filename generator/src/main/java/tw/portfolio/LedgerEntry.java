package tw.portfolio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.Optional;
import tw.portfolio.source.Requests;
import tw.portfolio.source.Source;

/** One more accepted state at the end of a ledger; the whole file is written beside the old one and then put in its place. */
final class LedgerEntry {
    private static final String BEGIN = "accepted:\n";
    private final StringBuilder text = new StringBuilder();

    private LedgerEntry() {}

    /**
     * Accepts the sources as they stand.
     *
     * @param manifest SHA-256 of the manifest of what was made from them
     */
    static void append(Path ledger, BuildRequest request, OpenSources sources, Optional<String> manifest)
            throws IOException {
        LedgerEntry entry = new LedgerEntry();
        entry.text
                .append("  - at: ")
                .append(request.clock().atOffset(ZoneOffset.ofHours(8)))
                .append('\n');
        manifest.ifPresent(
                digest -> entry.text.append("    manifest: ").append(digest).append('\n'));
        entry.text.append("    sources:\n");
        for (Source source : sources.all()) {
            if (source.head().isPresent()) {
                entry.source(source.name(), source.head().get());
            }
        }
        String before = Files.exists(ledger) ? Files.readString(ledger) : "";
        String begun = before.isBlank() ? BEGIN : before.endsWith("\n") ? before : before + "\n";
        Path folder = ledger.toAbsolutePath().getParent();
        Path next = Files.createTempFile(folder, ledger.getFileName().toString(), ".next");
        try {
            Files.write(next, (begun + entry.text).getBytes(StandardCharsets.UTF_8), StandardOpenOption.SYNC);
            Files.move(next, ledger, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private void source(String name, Source.Head head) throws IOException {
        text.append("      - source: ").append(name).append('\n');
        text.append("        head: ").append(head.commit()).append('\n');
        boolean first = true;
        for (Requests.Request request : Requests.open(head)) {
            text.append(first ? "        requests:\n" : "");
            first = false;
            text.append("          - {request: \"").append(request.number()).append("\", head: ");
            text.append(request.head()).append("}\n");
        }
    }
}
