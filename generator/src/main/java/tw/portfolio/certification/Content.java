package tw.portfolio.certification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.blob.Blob;
import tw.portfolio.certification.Verdict.Reason;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.source.SourceFile;

/** What has no place in a record, because it is another thing on another machine or to another person. */
final class Content {
    /** git-lfs: a pointer file begins so and is less than 1024 bytes long. */
    private static final byte[] POINTER = "version https://git-lfs".getBytes(StandardCharsets.US_ASCII);

    private static final int MAX_POINTER_BYTES = 1024;
    private static final Set<String> GIT_SETTINGS = Set.of(".git", ".gitattributes", ".gitmodules", ".gitignore");
    private static final Set<String> PATHS = Set.of(".", "..");
    private final NavigableMap<String, Tracked> records;
    private final Map<String, Reason> found = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private String current = "";

    private Content(NavigableMap<String, Tracked> records) {
        this.records = records;
    }

    /**
     * Returns the first thing in each record that has no place there, by the record's path; its detail is the name within the record.
     *
     * @param files sorted by path, so that those of one record stand together
     * @param records by path
     */
    static Map<String, Reason> unsafe(List<SourceFile> files, NavigableMap<String, Tracked> records)
            throws IOException {
        Content content = new Content(records);
        for (SourceFile file : files) {
            Optional<String> record = content.record(file.path());
            if (record.isPresent() && !content.found.containsKey(record.get())) {
                content.look(record.get(), file);
            }
        }
        return content.found;
    }

    /** Returns the record a file belongs to: itself, or a directory above it. */
    private Optional<String> record(String file) {
        String path = file;
        while (!records.containsKey(path)) {
            int slash = path.lastIndexOf('/');
            if (slash < 0) {
                return Optional.empty();
            }
            path = path.substring(0, slash);
        }
        return Optional.of(path);
    }

    private void look(String record, SourceFile file) throws IOException {
        if (!record.equals(current)) {
            current = record;
            names.clear();
        }
        String name =
                file.path().equals(record) ? file.blob().name() : file.path().substring(record.length() + 1);
        Optional<Cause> cause = named(name).or(() -> moded(file.mode()));
        if (cause.isEmpty() && !names.add(folded(name))) {
            cause = Optional.of(Cause.NAME_TWINS);
        }
        if (cause.isEmpty() && !file.blob().present()) {
            cause = Optional.of(Cause.BYTES_MISSING);
        }
        if (cause.isEmpty() && isTooLarge(file)) {
            cause = Optional.of(Cause.TOO_LARGE);
        }
        if (cause.isEmpty() && RecordKind.at(file.path()).isEmpty() && isPointer(file.blob())) {
            cause = Optional.of(Cause.LARGE_FILE_POINTER);
        }
        cause.ifPresent(it -> found.put(record, new Reason(it, name)));
    }

    /** The specification, section 7: the sizes are the ministry's, by school year; other records than works have no attachments with any. */
    private boolean isTooLarge(SourceFile file) throws IOException {
        Optional<SchoolYear> year = Optional.ofNullable(records.get(current)).flatMap(Content::year);
        return year.isPresent()
                && RecordKind.at(file.path()).isEmpty()
                && Regulation.shipped().national().in(year.get()).isTooLarge(file.blob());
    }

    private static Optional<SchoolYear> year(Tracked record) {
        return switch (record.kind()) {
            case OUTCOME -> Optional.of(record.term().year());
            case PERFORMANCE -> Optional.of(record.year());
            default -> Optional.empty();
        };
    }

    /** Returns whether a file's bytes are its own. */
    static boolean isPlain(SourceFile file) {
        return file.mode() == SourceFile.Mode.REGULAR || file.mode() == SourceFile.Mode.EXECUTABLE;
    }

    private static Optional<Cause> moded(SourceFile.Mode mode) {
        return switch (mode) {
            case REGULAR -> Optional.empty();
            case EXECUTABLE -> Optional.of(Cause.EXECUTABLE);
            case SYMBOLIC_LINK -> Optional.of(Cause.SYMBOLIC_LINK);
            case SUBMODULE -> Optional.of(Cause.SUBMODULE);
        };
    }

    private static Optional<Cause> named(String name) {
        for (String part : name.split("/", -1)) {
            if (GIT_SETTINGS.contains(part.toLowerCase(Locale.ROOT))) {
                return Optional.of(Cause.GIT_SETTINGS);
            }
            if (PATHS.contains(part) || part.isEmpty()) {
                return Optional.of(Cause.NAME_PATH_CHARACTERS);
            }
        }
        if (name.codePoints().anyMatch(Content::isHidden)) {
            return Optional.of(Cause.NAME_HIDDEN_CHARACTERS);
        }
        if (name.indexOf('\\') >= 0 || name.indexOf(':') >= 0) {
            return Optional.of(Cause.NAME_PATH_CHARACTERS);
        }
        return Normalizer.isNormalized(name, Normalizer.Form.NFC)
                ? Optional.empty()
                : Optional.of(Cause.NAME_NOT_COMPOSED);
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Returns the name as a file system that does not tell letter case apart sees it. */
    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isPointer(Blob file) throws IOException {
        if (file.size() > MAX_POINTER_BYTES || file.size() < POINTER.length) {
            return false;
        }
        byte[] bytes = file.read(MAX_POINTER_BYTES);
        return new String(bytes, 0, POINTER.length, StandardCharsets.US_ASCII)
                .equals(new String(POINTER, StandardCharsets.US_ASCII));
    }
}
