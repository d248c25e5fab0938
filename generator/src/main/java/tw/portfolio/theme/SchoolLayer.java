package tw.portfolio.theme;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tw.portfolio.blob.Blob;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceFile;

/** The school's own theme: the files below {@code theme/} of its main repository. */
public final class SchoolLayer implements Layer {
    static final RuleId FILE = new RuleId("theme.file");
    static final String FOLDER = "theme/";

    /** What may stand there: pages of families, pictures, fonts, styles, and no scripts, for pages run none but the program's. */
    private static final Pattern WELCOME = Pattern.compile("theme\\.yaml"
            + "|templates/site/[a-z0-9][a-z0-9-]*\\.ftlh"
            + "|labels/[a-z]{2,3}\\.properties"
            + "|assets/[a-z0-9][a-z0-9.-]*\\.(css|png|jpg|ttf|woff2)");

    private static final int MOST_FILES = 200;
    private static final int MOST_BYTES = 1 << 20;
    private final String source;
    private final Map<String, byte[]> files;

    private SchoolLayer(String source, Map<String, byte[]> files) {
        this.source = source;
        this.files = files;
    }

    /** Reads it; nothing when the school has none. What is too large, too much or of no use to a theme is told and left out. */
    public static Noted<Optional<SchoolLayer>> of(Source source) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        List<Diagnostic> notes = new ArrayList<>();
        for (SourceFile file : source.files()) {
            if (file.path().startsWith(FOLDER) && !file.path().equals(FOLDER + "README.md")) {
                Optional<byte[]> bytes = files.size() < MOST_FILES ? bytes(file) : Optional.empty();
                bytes.ifPresentOrElse(
                        read -> files.put(file.path().substring(FOLDER.length()), read),
                        () -> notes.add(Diagnostic.error(FILE, Location.ofFile(source.name(), file.path()))
                                .with("path", file.path())
                                .with("limit", MOST_BYTES >> 20)));
            }
        }
        return new Noted<>(
                files.isEmpty() ? Optional.empty() : Optional.of(new SchoolLayer(source.name(), files)), notes);
    }

    private static Optional<byte[]> bytes(SourceFile file) throws IOException {
        Blob blob = file.blob();
        boolean welcome = file.mode() == SourceFile.Mode.REGULAR
                && WELCOME.matcher(file.path().substring(FOLDER.length())).matches()
                && !blob.exceeds(MOST_BYTES);
        return welcome ? Optional.of(blob.read(MOST_BYTES)) : Optional.empty();
    }

    @Override
    public String name() {
        return FOLDER;
    }

    @Override
    public Optional<byte[]> read(String file) {
        return Optional.ofNullable(files.get(file));
    }

    @Override
    public Location at(String file) {
        return Location.ofFile(source, FOLDER + file);
    }

    @Override
    public boolean ofSchool() {
        return true;
    }
}
