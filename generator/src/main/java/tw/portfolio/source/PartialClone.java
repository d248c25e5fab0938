package tw.portfolio.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Config;

/** Whether a clone says of itself that it was made without some objects; in any other, what is missing is damage. Source: git, partial-clone. */
final class PartialClone {
    private static final Set<String> OFF = Set.of("false", "no", "off", "0", "");
    private static final String MARK = ".promisor";

    private PartialClone() {}

    static boolean is(Path gitDirectory) throws IOException {
        Optional<Config> config = RepositoryConfig.read(gitDirectory);
        return (config.isPresent() && is(config.get())) || marked(gitDirectory.resolve("objects/pack"));
    }

    private static boolean is(Config config) {
        return Optional.ofNullable(config.getString("extensions", null, "partialClone"))
                        .isPresent()
                || config.getSubsections("remote").stream()
                        .anyMatch(remote -> isOn(Optional.ofNullable(config.getString("remote", remote, "promisor"))));
    }

    private static boolean isOn(Optional<String> value) {
        return value.isPresent() && !OFF.contains(value.get().toLowerCase(Locale.ROOT));
    }

    /** A pack that came from such a clone's remote has a file of the same name beside it. */
    private static boolean marked(Path packs) throws IOException {
        if (!Files.isDirectory(packs)) {
            return false;
        }
        try (Stream<Path> files = Files.list(packs)) {
            return files.anyMatch(file -> file.toString().endsWith(MARK));
        }
    }
}
