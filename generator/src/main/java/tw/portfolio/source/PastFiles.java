package tw.portfolio.source;

import java.util.List;
import java.util.Optional;

/**
 * Some files of a source as they stood at an earlier commit.
 *
 * @param files sorted by path
 */
public record PastFiles(String name, List<SourceFile> files) implements Source {

    public PastFiles {
        files = List.copyOf(files);
    }

    @Override
    public boolean workTree() {
        return false;
    }

    @Override
    public Optional<Head> head() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // whoever opened the source closes it
    }
}
