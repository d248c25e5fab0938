package tw.portfolio.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Text;

/** The file in which Git keeps many references. Source: git-pack-refs. */
final class PackedReferences {
    /** Of more than a million references. */
    private static final long MOST_BYTES = 128L << 20;

    private PackedReferences() {}

    /**
     * Returns how many of its lines are such; they are read byte for character.
     *
     * @throws SourceException when there are more than any school has
     */
    static long count(Path packed, Predicate<String> wanted) throws IOException {
        if (Files.size(packed) > MOST_BYTES) {
            throw new SourceException(
                    new Text(
                            packed + " 超過 " + (MOST_BYTES >> 20) + " MB，不像學校的儲存庫。請由平臺重新複製（git clone --mirror）。",
                            packed + " has more than " + (MOST_BYTES >> 20)
                                    + " MB, which no school's repository has. Clone it anew from the forge (git clone --mirror)."));
        }
        try (Stream<String> lines = Files.lines(packed, StandardCharsets.ISO_8859_1)) {
            return lines.filter(wanted).count();
        }
    }
}
