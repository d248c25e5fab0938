package tw.portfolio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.output.OutputException;
import tw.portfolio.output.OutputFile;
import tw.portfolio.render.locked.SchoolKey;
import tw.portfolio.source.SourceException;

/** The file with the school's key for the locked edition: outside every repository, readable by its owner alone. */
public final class KeyFile {
    private KeyFile() {}

    /**
     * Reads a key.
     *
     * @throws SourceException when it lies in a repository, where everybody who may read records could read it, or is not understood
     */
    static SchoolKey read(Path file) throws IOException {
        if (inRepository(file)) {
            throw new SourceException(new Text(
                    file + " 在 Git 儲存庫裡：讀得到紀錄的人就拿得到金鑰，因此不採用。請移到儲存庫之外（流水線用受保護的檔案變數），並換新的金鑰。",
                    file
                            + " lies in a Git repository, where whoever reads records gets the key, so it is not used. Move it out"
                            + " (in a pipeline, into a protected variable of type file) and make a new key."));
        }
        return SchoolKey.read(file);
    }

    /**
     * Makes a new key.
     *
     * @throws OutputException when a file stands there already, or the place is in a repository
     */
    public static void make(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new OutputException(new Text(
                    file + " 已經存在，不會覆寫：換了金鑰，已發出的家長信都會失效。請指定另一個檔名。",
                    file
                            + " exists and is not overwritten: with another key every letter handed out would be void. Name another"
                            + " file."));
        }
        if (inRepository(file)) {
            throw new OutputException(new Text(
                    file + " 在 Git 儲存庫裡，金鑰不能放在那裡。請指定儲存庫之外的地方。",
                    file + " lies in a Git repository, where no key belongs. Name a place outside."));
        }
        byte[] text = SchoolKey.fresh(new SecureRandom()).getBytes(StandardCharsets.UTF_8);
        OutputFile.replace(file, Artifact.bytes("key", text));
    }

    private static boolean inRepository(Path file) throws IOException {
        Path place = file.toAbsolutePath().normalize();
        Path real = Files.exists(place) ? place.toRealPath() : place;
        for (Path folder = real.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return true;
            }
        }
        return false;
    }
}
