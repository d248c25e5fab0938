package tw.portfolio.binding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;
import tw.portfolio.source.Source;

/**
 * Work outside the folders of records that is filed as only a record is: a piece of its path reads as a piece of some record's path. What a
 * school keeps for itself reads like none, and is passed over.
 *
 * @param kind the record it is probably meant to be, or to lie beside
 * @param from where in the kind's pattern the piece begins
 * @param start where in the path
 * @param fits how many parts of both it has
 */
record Misfiled(RecordKind kind, int from, int start, int fits) {
    /** Folders of the school's own at the top, whatever they hold. */
    private static final Set<String> OWN =
            Set.of("docs", "doc", "theme", "themes", "templates", "scripts", "tools", "src", "test", "tests");

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".md", ".markdown", ".txt");
    private static final Set<String> DOCUMENTS = Set.of(
            "pdf", "doc", "docx", "odt", "ppt", "pptx", "odp", "xls", "xlsx", "ods", "heic", "mp4", "mov", "mp3",
            "m4a");

    /** A student's number, as nobody names a work. */
    private static final String NUMBER = "[0-9]{6,12}";

    /** Where in a pattern of a student's record the number stands. */
    private static final int STUDENT = 2;

    /** Returns whether a file of this ending, in small letters, holds what no editor of text writes. */
    static boolean isDocument(String ending) {
        return DOCUMENTS.contains(ending);
    }

    /** Returns what a file outside the folders of records is probably meant to be. */
    static Optional<Misfiled> of(String[] parts) {
        if (parts[0].startsWith(".") || OWN.contains(parts[0].toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Arrays.stream(RecordKind.values())
                .flatMap(kind -> IntStream.range(0, kind.pattern().split("/", -1).length)
                        .boxed()
                        .flatMap(from ->
                                IntStream.range(0, parts.length).mapToObj(start -> run(kind, from, start, parts))))
                .filter(guess -> guess.tells(parts))
                .max(Comparator.comparingInt(Misfiled::fits))
                .or(() -> attachment(parts));
    }

    /** What lies in a folder named by a student's number, or is a document by itself at the top, most often is a work's attachment. */
    private static Optional<Misfiled> attachment(String[] parts) {
        String last = parts[parts.length - 1].toLowerCase(Locale.ROOT);
        boolean handedIn = parts.length > 1
                ? parts[0].matches(NUMBER)
                : DOCUMENTS.contains(last.substring(last.lastIndexOf('.') + 1));
        int file = RecordKind.OUTCOME.pattern().split("/", -1).length - 1;
        return handedIn ? Optional.of(new Misfiled(RecordKind.OUTCOME, file, parts.length - 1, 0)) : Optional.empty();
    }

    private static Misfiled run(RecordKind kind, int from, int start, String[] parts) {
        String[] pattern = kind.pattern().split("/", -1);
        int fits = 0;
        while (from + fits < pattern.length
                && start + fits < parts.length
                && isLike(
                        pattern[from + fits],
                        parts[start + fits],
                        from + fits == pattern.length - 1,
                        start + fits == parts.length - 1)) {
            fits++;
        }
        return new Misfiled(kind, from, start, fits);
    }

    private static boolean isLike(String pattern, String part, boolean file, boolean last) {
        if (file != last) {
            return !file && RecordKind.fits(pattern, part); // a folder's name is no file's, nor the other way round
        }
        if (pattern.equals("{id}") && part.matches(NUMBER)) {
            return false;
        }
        if (!pattern.startsWith("{")) {
            return file
                    ? stem(part).equalsIgnoreCase(stem(pattern))
                            && part.length() > stem(part).length()
                    : Nearest.to(part, List.of(pattern)).isPresent();
        }
        return RecordKind.fits(pattern, file ? stem(part) + pattern.substring(pattern.indexOf('}') + 1) : part);
    }

    /** Returns the name without an ending that a record's file has, or is mistaken for having. */
    static String stem(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .filter(ending -> small.endsWith(ending) && small.length() > ending.length())
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }

    /** A file's own name tells; so does a folder of records with what comes next in it. */
    private boolean tells(String[] parts) {
        String[] pattern = kind.pattern().split("/", -1);
        if (kind == RecordKind.SCHOOL || fits == 0) {
            return false;
        }
        boolean whole = from + fits == pattern.length && start + fits == parts.length;
        if (whole && !pattern[pattern.length - 1].startsWith("{")) {
            return true;
        }
        boolean beside = kind.unit() == RecordKind.Unit.DIRECTORY && start + fits < parts.length;
        long folders = Stream.of(pattern)
                .skip(from)
                .limit(Math.min(fits, pattern.length - 1 - from))
                .filter(part -> !part.startsWith("{"))
                .count();
        return (whole || beside) && fits > 1 && folders > 0;
    }

    /** Returns where it belongs, as far as that can be told; a student's number shows the year of entry. */
    Text place(String[] parts, Source source) {
        String[] pattern = kind.pattern().split("/", -1);
        StringBuilder rest = new StringBuilder();
        for (int at = start; at < parts.length; at++) {
            int in = from + at - start;
            boolean literal = at < start + fits && !pattern[in].startsWith("{");
            boolean file = at < start + fits && in == pattern.length - 1;
            String name = literal
                    ? pattern[in]
                    : file ? stem(parts[at]) + pattern[in].substring(pattern[in].indexOf('}') + 1) : parts[at];
            rest.append(at == start ? "" : "/").append(name);
        }
        Optional<String> home = kind.ofStudent() && from >= STUDENT ? home(parts, source) : Optional.empty();
        if (home.isPresent() && from == STUDENT) {
            return Text.same(home.get() + rest.substring(parts[start].length()));
        }
        String[] before = Arrays.copyOf(pattern, from);
        home.ifPresent(folder -> System.arraycopy(folder.split("/", -1), 0, before, 0, STUDENT + 1));
        Text words = PathWords.pattern(String.join("/", before));
        String slash = from == 0 ? "" : "/";
        return new Text(words.zh() + slash + rest, words.en() + slash + rest);
    }

    /** Returns the folder of the student whose number stands in the path. */
    private static Optional<String> home(String[] parts, Source source) {
        return Arrays.stream(parts)
                .filter(part -> RecordKind.fits("{student}", part))
                .flatMap(part -> source.files().stream()
                        .map(file -> file.path())
                        .filter(path -> path.endsWith("/" + part + "/student.yaml")
                                && RecordKind.at(path).isPresent()))
                .map(path -> path.substring(0, path.lastIndexOf('/')))
                .findFirst();
    }
}
