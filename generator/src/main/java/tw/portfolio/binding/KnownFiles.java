package tw.portfolio.binding;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceFile;

/** What was made of record files: of another state of the same school, only the files that differ are read and bound. */
public final class KnownFiles {
    private final Map<Key, Reading.Made> made = new ConcurrentHashMap<>();

    /** What decides what is made of a file: its bytes, and the place that findings name. */
    private record Key(String source, String path, String id) {}

    Reading.Made of(Source source, SourceFile file, Supplier<Reading.Made> reading) {
        return made.computeIfAbsent(
                new Key(source.name(), file.path(), file.blob().id()), key -> reading.get());
    }
}
