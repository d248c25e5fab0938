package tw.portfolio.cli;

import java.io.IOException;
import java.nio.file.Path;
import tw.portfolio.KeyFile;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;

/** The verb {@code key}. */
final class KeyCommand {
    private final Terminal terminal;

    KeyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Makes a new key file and says what to do with it; the key itself is never printed. */
    int run(String file) throws IOException {
        KeyFile.make(Path.of(file));
        for (Language language : Language.values()) {
            terminal.out().println(Catalogue.shipped().pattern("key.made", language));
        }
        return ExitCode.CLEAN;
    }
}
