package tw.portfolio.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tw.portfolio.artifact.Artifact;

/** One file that somebody named, made beside the old one and put in its place when it is whole. */
public final class OutputFile {

    private OutputFile() {}

    /**
     * Writes the artifact's content at {@code file}, whatever stood there; missing folders are made.
     *
     * @throws OutputException when that is in a repository's own folder
     */
    public static void replace(Path file, Artifact artifact) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        RepositoryGuard.refuse(absolute);
        Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        Trees.create(folder, Access.PUBLIC);
        Path unfinished = absolute.resolveSibling("." + absolute.getFileName() + ".new");
        Trees.delete(unfinished);
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Channels.newOutputStream(Trees.createFile(unfinished, Access.OWNER)))) {
                artifact.writeTo(out);
            }
            Files.move(unfinished, absolute, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Trees.delete(unfinished);
        }
    }
}
