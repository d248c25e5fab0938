package tw.portfolio.source;

import java.util.List;
import java.util.Optional;

/**
 * Files listed by somebody who keeps the repository open.
 *
 * @param files sorted by path
 */
record Listing(String name, Source.Head target, List<SourceFile> files, boolean workTree) implements Source {

    Listing {
        files = List.copyOf(files);
    }

    @Override
    public Optional<Head> head() {
        return Optional.of(target);
    }

    @Override
    public void close() {}
}
