package tw.portfolio.certification;

import java.util.List;
import java.util.Optional;

/**
 * An office's record as a commit has it.
 *
 * @param rows of the record's own file, none where there is no file; absent when it cannot be read
 * @param text of the record's own file, the text below its fields included, empty where there is none; absent where it is no text that is read
 * @param files the text below the fields and the further files of the record's folder; absent where there are more than anybody can have written
 */
record FileVersion(Optional<List<Row>> rows, Optional<String> text, Optional<List<Row>> files) {
    /** One that is not looked at: as good as one that cannot be read. */
    static final FileVersion UNREAD = new FileVersion(Optional.empty(), Optional.empty(), Optional.empty());

    static final FileVersion NONE = new FileVersion(Optional.of(List.of()), Optional.of(""), Optional.of(List.of()));
}
