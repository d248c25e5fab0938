package tw.portfolio.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/** A repository's own settings, read with bounds and without following any to other files. */
final class RepositoryConfig {
    private static final int MAX_BYTES = 1 << 20;

    private RepositoryConfig() {}

    /** Reads the settings; empty ones where there is no file, nothing where it cannot be read. */
    static Optional<Config> read(Path gitDirectory) throws IOException {
        Path file = gitDirectory.resolve("config");
        Config config = new Config();
        if (Files.notExists(file)) {
            return Optional.of(config);
        }
        if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
            return Optional.empty();
        }
        try {
            config.fromText(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            return Optional.of(config);
        } catch (ConfigInvalidException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
