package tw.portfolio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.blob.Blob;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceFile;

/** The lines findings point at, read while the sources are open. */
final class Quotes {
    private static final int MAX_BYTES = 4 << 20;
    private final List<Source> sources;
    private String opened = "";
    private List<String> lines = List.of();

    private Quotes(List<Source> sources) {
        this.sources = sources;
    }

    /**
     * Returns the line of every place that has one and may be shown.
     *
     * @param findings in the order of places, so that each file is read once
     */
    static SortedMap<Location, String> of(List<Diagnostic> findings, List<Source> sources) throws IOException {
        Quotes quotes = new Quotes(sources);
        SortedMap<Location, String> found = new TreeMap<>();
        for (Diagnostic finding : findings) {
            Location at = finding.at();
            if (at.line() > 0 && !at.isConfidential()) {
                quotes.line(at).ifPresent(line -> found.put(at, line));
            }
        }
        return found;
    }

    private Optional<String> line(Location at) throws IOException {
        String file = at.source() + ":" + at.path();
        if (!file.equals(opened)) {
            Optional<Blob> blob = blob(at);
            lines = blob.isEmpty() ? List.of() : read(blob.get());
            opened = file;
        }
        return at.line() > lines.size() ? Optional.empty() : Optional.of(lines.get(at.line() - 1));
    }

    private Optional<Blob> blob(Location at) {
        return sources.stream()
                .filter(source -> source.name().equals(at.source()))
                .flatMap(source -> source.files().stream())
                .filter(file -> file.path().equals(at.path())
                        && file.blob().present()
                        && file.blob().size() <= MAX_BYTES)
                .findFirst()
                .map(SourceFile::blob);
    }

    private static List<String> read(Blob blob) throws IOException {
        try {
            return new String(blob.read(MAX_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (MissingBytesException e) {
            return List.of(); // what a tree lists as a file need not be one
        }
    }
}
