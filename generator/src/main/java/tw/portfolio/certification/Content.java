package tw.portfolio.certification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.blob.Blob;
import tw.portfolio.certification.Verdict.Reason;
import tw.portfolio.model.Entry;
import tw.portfolio.source.SourceFile;

/** What has no place in a record, because it is another thing on another machine or to another person. */
final class Content {
    /** git-lfs: a pointer file begins so and is less than 1024 bytes long. */
    private static final byte[] POINTER = "version https://git-lfs".getBytes(StandardCharsets.US_ASCII);

    private static final int MAX_POINTER_BYTES = 1024;
    private static final Set<String> GIT_SETTINGS = Set.of(".git", ".gitattributes", ".gitmodules", ".gitignore");
    private static final Set<String> PATHS = Set.of(".", "..");
    private final Map<String, SourceFile.Mode> unusual = new HashMap<>();

    /** Remembers the few files that are not regular ones. */
    Content(List<SourceFile> files) {
        for (SourceFile file : files) {
            if (file.mode() != SourceFile.Mode.REGULAR) {
                unusual.put(file.path(), file.mode());
            }
        }
    }

    /** Returns the first thing found that has no place in the record; its detail is the name within the record. */
    Optional<Reason> unsafe(Entry<?> entry) throws IOException {
        List<Blob> files = new ArrayList<>();
        files.add(entry.file());
        files.addAll(entry.attachments());
        Set<String> names = new HashSet<>();
        for (Blob file : files) {
            String name = file.equals(entry.file())
                    ? file.name()
                    : file.path().substring(entry.path().length() + 1);
            Optional<Cause> cause = named(name).or(() -> moded(file.path()));
            if (cause.isEmpty() && !names.add(folded(name))) {
                cause = Optional.of(Cause.NAME_TWINS);
            }
            if (cause.isEmpty() && isPointer(file)) {
                cause = Optional.of(Cause.LARGE_FILE_POINTER);
            }
            if (cause.isPresent()) {
                return Optional.of(new Reason(cause.get(), name));
            }
        }
        return Optional.empty();
    }

    private Optional<Cause> moded(String path) {
        SourceFile.Mode mode = unusual.getOrDefault(path, SourceFile.Mode.REGULAR);
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
