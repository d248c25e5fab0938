package tw.portfolio.forge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.blob.Blob;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.School;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceFile;

/** Whether a committed CODEOWNERS file still asks whom the school's lists name. One that was written by hand is the school's own affair. */
public final class CommittedOwners {
    static final RuleId STALE = new RuleId("forge.codeowners-stale");

    /** Where the forges look for it. */
    private static final Set<String> PLACES =
            Set.of("CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS", ".github/CODEOWNERS", ".gitea/CODEOWNERS");

    /** More than any forge reads, in bytes. */
    private static final int MAX_BYTES = 8 << 20;

    /** The student's directory that a line is about; one with a wildcard is about no single student. */
    private static final Pattern STUDENT = Pattern.compile("^/?(students/[0-9A-Za-z]+/[0-9A-Za-z]+)/.*");

    private final School school;
    private final Edition edition;
    private final LocalDate day;
    private final Predicate<String> read;

    /**
     * Prepares the comparison.
     *
     * @param read tells of a student's directory whether it was read: lines about works that nobody looked at are not judged
     */
    public CommittedOwners(School school, Edition edition, LocalDate day, Predicate<String> read) {
        this.school = school;
        this.edition = edition;
        this.day = day;
        this.read = read;
    }

    /** Returns whether a forge looks for such a file at a path of the main source. */
    public static boolean isPlace(String path) {
        return PLACES.contains(path);
    }

    /** Returns a finding for each file of the main source that is out of step, and for each person no file can name. */
    public List<Diagnostic> check(Source main) throws IOException {
        List<Diagnostic> notes = new ArrayList<>();
        for (SourceFile file : main.files()) {
            if (PLACES.contains(file.path())
                    && file.mode() == SourceFile.Mode.REGULAR
                    && file.blob().present()
                    && !file.blob().exceeds(MAX_BYTES)) {
                String text = text(file.blob());
                Optional<Forge> forge = CodeOwners.madeFor(text);
                if (forge.isPresent()) {
                    compare(Location.ofFile(main.name(), file.path()), text, forge.get(), notes);
                }
            }
        }
        return notes.stream().distinct().toList();
    }

    private static String text(Blob file) throws IOException {
        try {
            return new String(file.read(MAX_BYTES), StandardCharsets.UTF_8);
        } catch (MissingBytesException e) {
            return ""; // what a tree lists as a file need not be one
        }
    }

    private void compare(Location at, String text, Forge forge, List<Diagnostic> notes) {
        Noted<CodeOwners> made = CodeOwners.of(forge, school, edition, day);
        notes.addAll(made.notes());
        List<String> lines = text.lines().map(String::strip).toList();
        Set<String> known = new HashSet<>(made.value().lines());
        Set<String> missing = new HashSet<>(made.value().needed());
        lines.forEach(missing::remove);
        int strange = 0;
        int first = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty() && !line.startsWith("#") && !known.contains(line) && judged(line)) {
                strange++;
                first = first == 0 ? i + 1 : first;
            }
        }
        if (strange > 0 || !missing.isEmpty()) {
            Location place = new Location(at.source(), at.path(), first, 0);
            notes.add(Diagnostic.warning(STALE, place)
                    .with("old", strange)
                    .with("missing", missing.size())
                    .with("forge", forge.word())
                    .with("file", at.path()));
        }
    }

    private boolean judged(String line) {
        Matcher student = STUDENT.matcher(line);
        return !student.matches() || read.test(student.group(1));
    }
}
