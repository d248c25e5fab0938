package tw.portfolio.model;

import java.util.List;
import tw.portfolio.blob.Blob;
import tw.portfolio.diagnostic.Location;

/**
 * One record as filed: what it says, where it stands and what lies beside it.
 *
 * @param kind which kind of record; its path pattern names the keys
 * @param source the name of the source it comes from
 * @param file the record's file; a Markdown body is read from here when a page is made
 * @param attachments every other file in the record's directory, sorted by path; empty for a kind that is a single file
 */
public record Entry<T>(RecordKind kind, String source, Blob file, T value, BodyFacts body, List<Blob> attachments) {

    /** As many files of a record as are looked at one by one and listed; far more than anybody hands in with one. */
    public static final int MOST_FILES = 300;

    public Entry {
        attachments = List.copyOf(attachments);
    }

    /** Returns the record's identity: its directory for a kind that is one, else its file. */
    public String path() {
        return kind.identity(file.path());
    }

    /** Returns the attachments that are looked at and listed: all, or of too many the first. */
    public List<Blob> shownFiles() {
        return shown(attachments);
    }

    /** Returns all of a list of files, or of too many the first. */
    public static <F> List<F> shown(List<F> files) {
        return files.subList(0, Math.min(files.size(), MOST_FILES));
    }

    /** Returns what the path says for a placeholder of the kind's pattern, such as {@code term}. */
    public String key(String placeholder) {
        return kind.key(file.path(), placeholder);
    }

    public Term term() {
        return Term.of(key("term"));
    }

    public SchoolYear year() {
        return SchoolYear.of(key("year"));
    }

    /** Returns the place that means the whole record file. */
    public Location location() {
        return Location.ofFile(source, file.path());
    }
}
