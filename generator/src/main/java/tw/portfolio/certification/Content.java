package tw.portfolio.certification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** Microsoft, "Naming Files, Paths, and Namespaces": devices, what a name may not hold or end with, and short names of Git's own folder. */
    private static final Pattern OF_WINDOWS = Pattern.compile(
            "(?i)(?:con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])(?:[. ].*)?|git~[0-9]+|.*[. ]|.*[<>\"|?*].*");

    /** Unicode, DerivedCoreProperties: letters and marks that show nothing; those that only choose a letter's form are told by twins. */
    private static final String FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0";

    private static final Pattern FORMS = Pattern.compile("[\ufe00-\ufe0f\\x{e0100}-\\x{e01ef}]");
    private final NavigableMap<String, Tracked> records;
    private final Map<String, Reason> found = new HashMap<>();
    /** By what a computer or a reader takes them for. */
    private final Map<String, String> names = new HashMap<>();

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
        if (cause.isEmpty() && isTwin(name)) {
            cause = Optional.of(Cause.NAME_TWINS);
        }
        if (cause.isEmpty() && !file.blob().present()) {
            cause = Optional.of(Cause.BYTES_MISSING);
        }
        if (cause.isEmpty() && RecordKind.at(file.path()).isEmpty()) {
            cause = attached(file.blob());
        }
        cause.ifPresent(it -> found.put(record, new Reason(it, name)));
    }

    /** Returns whether the file, or a folder above it, looks like another name of the record to somebody or to some computer. */
    private boolean isTwin(String name) {
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            String folder = name.substring(0, slash);
            String known = names.putIfAbsent(folded(folder), folder + "/");
            if (known != null && !known.equals(folder + "/")) {
                return true;
            }
        }
        return names.putIfAbsent(folded(name), name) != null;
    }

    /** Looks at a file that is no record by itself; how long it is is asked once, for the library looks at the disk each time. */
    private Optional<Cause> attached(Blob file) throws IOException {
        long size = file.size();
        if (isTooLarge(file, size)) {
            return Optional.of(Cause.TOO_LARGE);
        }
        return isPointer(file, size) ? Optional.of(Cause.LARGE_FILE_POINTER) : Optional.empty();
    }

    /** The specification, section 7: the sizes are the ministry's, by school year; other records than works have no attachments with any. */
    private boolean isTooLarge(Blob file, long size) throws IOException {
        Optional<SchoolYear> year = Optional.ofNullable(records.get(current)).flatMap(Content::year);
        return year.isPresent()
                && Regulation.shipped().national().in(year.get()).isTooLarge(file, size);
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
            case OTHER_OBJECT -> Optional.of(Cause.OTHER_OBJECT);
        };
    }

    private static Optional<Cause> named(String name) {
        for (String part : name.split("/", -1)) {
            if (GIT_SETTINGS.contains(part.toLowerCase(Locale.ROOT))) {
                return Optional.of(Cause.GIT_SETTINGS);
            }
            if (PATHS.contains(part)
                    || part.isEmpty()
                    || OF_WINDOWS.matcher(part).matches()) {
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
        return FILLERS.indexOf(character) >= 0
                || switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }

    /** Returns the name as a file system that does not tell letter case apart sees it, and a reader who sees no variant of a letter. */
    private static String folded(String name) {
        return FORMS.matcher(name).replaceAll("").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isPointer(Blob file, long size) throws IOException {
        if (size > MAX_POINTER_BYTES || size < POINTER.length) {
            return false;
        }
        byte[] bytes = file.read(MAX_POINTER_BYTES);
        return new String(bytes, 0, POINTER.length, StandardCharsets.US_ASCII)
                .equals(new String(POINTER, StandardCharsets.US_ASCII));
    }
}
