package tw.portfolio.source;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a source lies and how it is read.
 *
 * @param name as {@code portfolio.yaml} declares it
 * @param location a Git repository, bare or not
 * @param branch the branch whose head is read; the one HEAD names when absent
 * @param workTree whether the files on disk are read instead of the commit's
 */
public record SourceSettings(String name, Path location, Optional<String> branch, boolean workTree) {
    /** The name of the source that every other is declared in. */
    public static final String MAIN = "main";

    /** Returns the same source on another branch. */
    public SourceSettings on(String other) {
        return new SourceSettings(name, location, Optional.of(other), workTree);
    }
}
