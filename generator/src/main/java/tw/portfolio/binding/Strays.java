package tw.portfolio.binding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceFile;

/** Files in the school's folders that belong to no record, told once for each folder, with where they should go. */
final class Strays {
    static final RuleId STRAY = new RuleId("path.stray");
    static final RuleId WRONG_NAME = new RuleId("path.wrong-name");
    static final RuleId DOCUMENT = new RuleId("path.document-for-record");
    static final RuleId PLAIN_TEXT = new RuleId("path.text-for-record");
    static final RuleId WRONG_PART = new RuleId("path.wrong-part");
    static final RuleId NO_RECORD = new RuleId("path.no-record-file");
    static final RuleId TOO_SHALLOW = new RuleId("path.needs-folder");
    static final RuleId OUTSIDE = new RuleId("path.outside");
    static final RuleId WRONG_FOLDER = new RuleId("path.misspelt-folder");
    private static final Set<String> FOLDERS = Arrays.stream(RecordKind.values())
            .map(kind -> kind.pattern().split("/", -1)[0])
            .collect(Collectors.toCollection(TreeSet::new));
    private static final Set<String> TOLERATED = Set.of("readme.md", "readme", "license");

    private Strays() {}

    /**
     * Why a file belongs nowhere.
     *
     * @param folder what of its path is enough to tell: files with the same are one finding
     * @param depth how much of the path fits; the deepest reading is the likeliest
     */
    private record Misfit(RuleId rule, String folder, int depth, String found, Optional<RecordKind> kind, int part) {}

    static List<Diagnostic> check(Source source, Set<String> records) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        Map<String, Misfit> reasons = new LinkedHashMap<>();
        for (SourceFile file : source.files()) {
            if (belongs(file.path(), records)) {
                continue;
            }
            misfit(file.path()).ifPresent(misfit -> {
                reasons.merge(misfit.folder(), misfit, (one, other) -> other.depth() > one.depth() ? other : one);
                groups.computeIfAbsent(misfit.folder(), key -> new ArrayList<>())
                        .add(file.path());
            });
        }
        return reasons.values().stream()
                .map(misfit -> finding(source, misfit, groups.getOrDefault(misfit.folder(), List.of())))
                .toList();
    }

    /** Returns whether a folder at the top is one of ours in another spelling: that it is to be moved there is told of what lies in it. */
    static boolean misspells(String folder, String ours) {
        return FOLDERS.contains(ours) && !FOLDERS.contains(folder);
    }

    static boolean belongs(String path, Set<String> records) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.startsWith(".") || TOLERATED.contains(name.toLowerCase(Locale.ROOT)) || records.contains(path)) {
            return true;
        }
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            if (records.contains(path.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Misfit> misfit(String path) {
        String[] parts = path.split("/", -1);
        if (!FOLDERS.contains(parts[0])) {
            return elsewhere(parts).or(() -> outside(parts));
        }
        return Arrays.stream(RecordKind.values())
                .filter(kind -> kind.pattern().startsWith(parts[0] + "/"))
                .map(kind -> misfit(kind, parts))
                .max(Comparator.comparingInt(Misfit::depth)
                        .thenComparing(misfit -> misfit.rule().equals(WRONG_NAME)));
    }

    /** A folder or file at the top is the school's own affair unless its name is nearly one of ours. */
    private static Optional<Misfit> elsewhere(String[] parts) {
        Set<String> known = parts.length > 1 ? FOLDERS : Set.of(RecordKind.SCHOOL.pattern(), "portfolio.yml");
        boolean ours = parts.length > 1 || parts[0].endsWith("l");
        return Nearest.to(parts[0], known)
                .filter(near -> ours)
                .map(near -> new Misfit(WRONG_FOLDER, parts[0], 0, near.replace(".yml", ".yaml"), Optional.empty(), 0));
    }

    /** What is filed like a record outside the folders of records is told once for each folder at the top. */
    private static Optional<Misfit> outside(String[] parts) {
        boolean list = parts.length == 1
                && FOLDERS.contains(Misfiled.stem(parts[0]).toLowerCase(Locale.ROOT))
                && parts[0].contains(".");
        return list
                ? Optional.of(new Misfit(OUTSIDE, parts[0], 0, parts[0], Optional.empty(), 0))
                : Misfiled.of(parts)
                        .map(guess ->
                                new Misfit(OUTSIDE, parts[0], guess.fits(), parts[0], Optional.of(guess.kind()), 0));
    }

    private static Misfit misfit(RecordKind kind, String[] parts) {
        String[] pattern = kind.pattern().split("/", -1);
        int fits = 0;
        while (fits < Math.min(parts.length, pattern.length) && RecordKind.fits(pattern[fits], parts[fits])) {
            fits++;
        }
        String through = String.join("/", Arrays.copyOf(parts, Math.min(fits + 1, parts.length)));
        if (fits == pattern.length || fits == parts.length) {
            return new Misfit(STRAY, String.join("/", parts), fits, parts[parts.length - 1], Optional.empty(), fits);
        }
        String found = parts[fits];
        boolean last = fits == pattern.length - 1;
        if (near(pattern[fits], found)) {
            return new Misfit(
                    WRONG_NAME, last ? folderOf(through) : through, 2 * fits + 2, found, Optional.of(kind), fits);
        }
        if (last && kind.unit() == RecordKind.Unit.DIRECTORY && fits > 2) {
            return new Misfit(NO_RECORD, folderOf(through), 2 * fits + 1, parts[fits - 1], Optional.of(kind), fits);
        }
        boolean placeholder = pattern[fits].startsWith("{");
        if (placeholder && fits == parts.length - 1 && parts.length < pattern.length && found.contains(".")) {
            return new Misfit(TOO_SHALLOW, through, 2 * fits + 1, found, Optional.of(kind), fits);
        }
        return placeholder
                ? new Misfit(WRONG_PART, through, 2 * fits + 1, found, Optional.of(kind), fits)
                : new Misfit(STRAY, String.join("/", parts), fits, parts[parts.length - 1], Optional.empty(), fits);
    }

    /** Returns whether a name is probably meant to be the record file's: {@code Outcome.md}, {@code outcomes.md}, {@code outcome.txt}. */
    private static boolean near(String wanted, String found) {
        return !wanted.contains("{")
                && (stem(found).equalsIgnoreCase(stem(wanted))
                        || Nearest.to(found, List.of(wanted)).isPresent());
    }

    private static String stem(String name) {
        int dot = name.indexOf('.');
        return dot < 1 ? name : name.substring(0, dot);
    }

    private static String folderOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static Diagnostic finding(Source source, Misfit misfit, List<String> files) {
        return misfit.rule().equals(OUTSIDE) ? outside(source, files) : finding(source.name(), misfit, files);
    }

    private static Diagnostic outside(Source source, List<String> files) {
        String first = files.get(0);
        String[] parts = first.split("/", -1);
        String folder = Misfiled.stem(parts[0]).toLowerCase(Locale.ROOT);
        Text allowed =
                Misfiled.of(parts).map(guess -> guess.place(parts, source)).orElseGet(() -> inFolder(folder));
        return Diagnostic.warning(OUTSIDE, Location.ofFile(source.name(), first))
                .with("found", first)
                .with("count", files.size())
                .with("allowed", allowed);
    }

    private static Text inFolder(String folder) {
        Text all = patterns(folder);
        return new Text(
                all.zh().replaceAll("(^|、)", "$1" + folder + "/"), all.en().replaceAll("(^|, )", "$1" + folder + "/"));
    }

    private static Diagnostic finding(String source, Misfit misfit, List<String> files) {
        String first = files.stream()
                .filter(path -> path.endsWith("/" + misfit.found()))
                .findFirst()
                .orElse(files.get(0));
        Diagnostic finding =
                Diagnostic.error(misfit.rule(), Location.ofFile(source, first)).with("count", files.size());
        if (misfit.rule().equals(WRONG_FOLDER)) {
            return finding.with("found", misfit.folder()).with("allowed", misfit.found());
        }
        if (misfit.kind().isEmpty()) {
            return finding.with("found", misfit.found()).with("allowed", patterns(first.split("/", -1)[0]));
        }
        RecordKind kind = misfit.kind().get();
        Optional<Diagnostic> other = otherForm(misfit, kind, finding.at());
        if (other.isPresent()) {
            return other.get();
        }
        String[] pattern = kind.pattern().split("/", -1);
        String part = pattern[Math.min(misfit.part(), pattern.length - 1)];
        return finding.with("found", misfit.found())
                .with("kind", new Text(kind.zh(), kind.en()))
                .with("allowed", PathWords.pattern(kind.pattern()))
                .with("form", PathWords.of(part))
                .with(
                        "likely",
                        misfit.rule().equals(WRONG_NAME) ? Text.same(part) : PathWords.likely(part, misfit.found()));
    }

    /** Returns what is told of a file of the record's name that renaming alone makes no record: a document, or plain text. */
    private static Optional<Diagnostic> otherForm(Misfit misfit, RecordKind kind, Location at) {
        String ending =
                misfit.found().substring(misfit.found().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean document = Misfiled.isDocument(ending);
        String file = kind.pattern().substring(kind.pattern().lastIndexOf('/') + 1);
        boolean record = misfit.rule().equals(WRONG_NAME) && misfit.found().contains(".") && !file.contains("{");
        if (!record || !(document || (ending.equals("txt") && kind.markdown()))) {
            return Optional.empty();
        }
        Text files = kind.unit() == RecordKind.Unit.DIRECTORY
                ? new Text("；原來的文件匯出成 PDF，放在旁邊當附件", ", and put the document beside it as a PDF, as an attachment")
                : Text.same("");
        return Optional.of(Diagnostic.error(document ? DOCUMENT : PLAIN_TEXT, at)
                .with("found", misfit.found())
                .with("likely", file)
                .with("kind", new Text(kind.zh(), kind.en()))
                .with("next", files));
    }

    private static Text patterns(String folder) {
        List<Text> all = Arrays.stream(RecordKind.values())
                .map(RecordKind::pattern)
                .filter(pattern -> pattern.startsWith(folder + "/"))
                .map(pattern -> PathWords.pattern(pattern.substring(folder.length() + 1)))
                .toList();
        return new Text(
                all.stream().map(Text::zh).collect(Collectors.joining("、")),
                all.stream().map(Text::en).collect(Collectors.joining(", ")));
    }
}
