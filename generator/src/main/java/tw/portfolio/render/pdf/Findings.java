package tw.portfolio.render.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tw.portfolio.blob.Blob;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.model.Entry;
import tw.portfolio.render.picture.Pictures;

/** What the making of one book notices, at the record that is being set. */
final class Findings {
    private static final RuleId MISSING_CHARACTER = new RuleId("book.missing-character");
    private static final RuleId UNREADABLE_PICTURE = new RuleId("book.unreadable-picture");
    private static final int MAX_RECORD_BYTES = 4 << 20;
    private final List<Diagnostic> noted = new ArrayList<>();
    private final Set<String> said = new TreeSet<>();
    private Entry<?> current;

    Findings(Entry<?> start) {
        current = start;
    }

    /** Lets what is noticed from now on belong to a record. */
    void at(Entry<?> entry) {
        current = entry;
    }

    Entry<?> current() {
        return current;
    }

    /** No typeface has the character; it stands as a box. */
    void missing(int codePoint) {
        String number = String.format(Locale.ROOT, "U+%04X", codePoint);
        if (said.add(current.path() + number)) {
            noted.add(Diagnostic.warning(MISSING_CHARACTER, place(codePoint)).with("character", number));
        }
    }

    /** The picture cannot be shown; its name stands in its place. */
    void unreadable(Blob file) {
        if (said.add(file.path())) {
            List<Diagnostic> known = examined(file);
            noted.addAll(known);
            if (known.isEmpty()) {
                noted.add(Diagnostic.warning(UNREADABLE_PICTURE, Location.ofFile(current.source(), file.path()))
                        .with("file", file.name()));
            }
        }
    }

    /** Returns why the picture is not shown, in the words that every stage has for it. */
    private List<Diagnostic> examined(Blob file) {
        try {
            return Pictures.examine(current.source(), file).notes().stream()
                    .filter(note -> note.severity() != Severity.NOTE)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Diagnostic> noted() {
        return noted.stream().sorted().toList();
    }

    /** Returns where the record's file first has the character, or the file when it has it in an escaped form. */
    private Location place(int codePoint) {
        String text;
        try {
            text = new String(current.file().read(MAX_RECORD_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return current.location();
        }
        int index = text.indexOf(codePoint);
        if (index < 0) {
            return current.location();
        }
        int line = 1
                + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
        int start = text.lastIndexOf('\n', index) + 1;
        return new Location(current.source(), current.file().path(), line, text.codePointCount(start, index) + 1);
    }
}
