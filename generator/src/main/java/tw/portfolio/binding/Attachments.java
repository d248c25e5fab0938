package tw.portfolio.binding;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.portfolio.blob.Blob;
import tw.portfolio.blob.MediaType;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.AttachedFile;
import tw.portfolio.model.BodyFacts;
import tw.portfolio.model.Entry;

/** The files beside a record against what the record names, in its fields and in its text. */
final class Attachments {
    static final RuleId TOO_MANY = new RuleId("record.too-many-files");
    static final RuleId MISSING_FILE = new RuleId("reference.missing-file");
    static final RuleId OUTSIDE_FILE = new RuleId("reference.outside-file");
    static final RuleId MISSPELT_FILE = new RuleId("reference.misspelt-file");
    static final RuleId LEFT_BY_SYSTEM = new RuleId("path.left-by-system");
    static final RuleId UNNAMED_FILE = new RuleId("reference.unnamed-file");
    static final RuleId MISSING_IMAGE = new RuleId("reference.missing-image");
    static final RuleId MISSING_LINK = new RuleId("reference.missing-link");
    static final RuleId OUTSIDE_LINK = new RuleId("reference.outside-link");
    static final RuleId UNSAFE_LINK = new RuleId("reference.unsafe-link");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,20}:.*", Pattern.DOTALL);
    /** A name that begins at a disk, a root or a home, or climbs out of its folder. */
    private static final Pattern OUTSIDE =
            Pattern.compile("(?:[A-Za-z]:|[/\\\\]|~[/\\\\]).*|(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?", Pattern.DOTALL);

    private static final Set<String> SAFE = Set.of("http", "https", "mailto", "tel");
    private static final int MAX_SHOWN = 8;
    /** Beyond as many missing names nobody is asked whether another was meant. */
    private static final int MAX_GUESSED = 200;

    private final Entry<?> entry;
    private final Set<String> own;
    private final Known known;
    private final List<Diagnostic> notes;
    private final List<String> present;
    private final boolean tooMany;
    private final Set<String> told = new HashSet<>();

    Attachments(Entry<?> entry, Set<String> own, Known known, List<Diagnostic> notes) {
        this.entry = entry;
        this.own = own;
        this.known = known;
        this.notes = notes;
        this.present = entry.attachments().stream()
                .map(blob -> blob.path().substring(entry.path().length() + 1))
                .toList();
        this.tooMany = present.size() > Entry.MOST_FILES;
        if (tooMany) { // then that alone is told of them
            notes.add(Diagnostic.error(TOO_MANY, entry.location())
                    .with("found", present.size())
                    .with("limit", Entry.MOST_FILES));
        }
    }

    /** Checks a file that a field names, and adds it to what is named. */
    void named(AttachedFile attached, Set<String> named) {
        if (tooMany) {
            return;
        }
        String file = attached.file();
        Location at = attached.origin().at("file");
        if (OUTSIDE.matcher(file).matches()) {
            String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
            named.add(name);
            notes.add(Diagnostic.error(OUTSIDE_FILE, at).with("found", Values.shown(file)));
            return;
        }
        named.add(file);
        if (!present.contains(file)) {
            missing(MISSING_FILE, at, file);
        }
    }

    /** Checks what the text links to and shows, and adds it to what is named. */
    void body(Set<String> named) {
        if (tooMany) {
            return;
        }
        entry.body().images().forEach(image -> target(image, MISSING_IMAGE, named));
        entry.body().links().forEach(link -> target(link, MISSING_LINK, named));
    }

    private void target(BodyFacts.Target target, RuleId missing, Set<String> named) {
        Location at = new Location(entry.source(), entry.file().path(), target.line(), target.column());
        String to = target.to();
        if (SCHEME.matcher(to).matches()) {
            String scheme = to.substring(0, to.indexOf(':')).toLowerCase(Locale.ROOT);
            if (!SAFE.contains(scheme)) {
                notes.add(Diagnostic.error(UNSAFE_LINK, at).with("found", Values.shown(to)));
            }
            return;
        }
        if (to.startsWith("#")) {
            return;
        }
        String file = decoded(to.replaceFirst("[?#].*", ""));
        if (file.startsWith("/") || file.startsWith("../") || file.contains("/../")) {
            if (leadsToOwn(file)) {
                return;
            }
            notes.add(Diagnostic.error(OUTSIDE_LINK, at).with("found", Values.shown(to)));
            return;
        }
        String plain = file.startsWith("./") ? file.substring(2) : file;
        named.add(plain);
        if (!present.contains(plain)) {
            missing(missing, at, plain);
        }
    }

    /** Returns whether a link out of the folder leads to another record of the same student. */
    private boolean leadsToOwn(String file) {
        String path = entry.path();
        String rest = file;
        while (rest.startsWith("../") && path.contains("/")) {
            path = path.substring(0, path.lastIndexOf('/'));
            rest = rest.substring("../".length());
        }
        String target = path + "/" + (rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest);
        return own.contains(target) || own.contains(target.substring(0, target.lastIndexOf('/')));
    }

    private static String decoded(String to) {
        try {
            return URLDecoder.decode(to.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return to; // a percent sign that encodes nothing is part of the name
        }
    }

    /** Notes a file that is not there, once however often it is named. */
    private void missing(RuleId rule, Location at, String file) {
        if (!known.elsewhere(entry.source(), entry.path() + "/" + file) && told.add(file)) {
            notes.add(finding(rule, at, file));
        }
    }

    private Diagnostic finding(RuleId rule, Location at, String file) {
        Optional<String> likely = told.size() > MAX_GUESSED ? Optional.empty() : likely(file);
        if (likely.isPresent()) {
            return Diagnostic.error(MISSPELT_FILE, at)
                    .with("file", Values.shown(file))
                    .with("likely", likely.get());
        }
        String shown = present.stream().limit(MAX_SHOWN).collect(Collectors.joining("、"))
                + (present.size() > MAX_SHOWN ? "…" : "");
        Text folder = shown.isEmpty()
                ? new Text("資料夾裡沒有其他檔案", "there is nothing else in the folder")
                : new Text("資料夾裡有：" + shown, "the folder has " + shown);
        return Diagnostic.error(rule, at).with("file", Values.shown(file)).with("present", folder);
    }

    /** Returns the file that is there and was probably meant: another letter case, ending or kind of Unicode, or a letter wrong. */
    private Optional<String> likely(String file) {
        String folded = fold(file);
        return present.stream()
                .filter(other -> fold(other).equals(folded))
                .findFirst()
                .or(() -> present.stream()
                        .filter(other -> stem(fold(other)).equals(stem(folded)))
                        .findFirst())
                .or(() -> Nearest.to(file, present));
    }

    private static String fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).replace('\\', '/');
        return plain.replaceAll("[\\s“”「」『』\"'_-]", "").toLowerCase(Locale.ROOT);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? name : name.substring(0, dot);
    }

    /** Notes the files that a computer left there, whatever names them. */
    void leftBySystem() {
        for (Blob blob : tooMany ? List.<Blob>of() : entry.attachments()) {
            if (MediaType.leftBySystem(blob.name())) {
                notes.add(Diagnostic.error(LEFT_BY_SYSTEM, Location.ofFile(entry.source(), blob.path()))
                        .with("file", blob.path().substring(entry.path().length() + 1)));
            }
        }
    }

    /** Notes the files that nothing names. */
    void unnamed(Set<String> named) {
        Set<String> likely = named.stream()
                .filter(file -> !present.contains(file))
                .flatMap(file -> likely(file).stream())
                .collect(Collectors.toSet());
        for (Blob blob : tooMany ? List.<Blob>of() : entry.attachments()) {
            String inside = blob.path().substring(entry.path().length() + 1);
            boolean twin = named.stream().anyMatch(file -> file.equalsIgnoreCase(inside));
            if (!twin && !likely.contains(inside) && !MediaType.leftBySystem(blob.name())) {
                notes.add(Diagnostic.note(UNNAMED_FILE, Location.ofFile(entry.source(), blob.path()))
                        .with("file", inside));
            }
        }
    }
}
