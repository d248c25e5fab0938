package tw.portfolio.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tw.portfolio.diagnostic.Text;

/** Keeps outputs out of Git's own folders: one file written there can make a school's history unreadable. */
final class RepositoryGuard {
    private static final String GIT = ".git";

    private RepositoryGuard() {}

    /**
     * Refuses a place in a repository's own folder, by whatever links it is reached.
     *
     * @param place absolute; it need not exist
     * @throws OutputException when it lies there
     */
    static void refuse(Path place) throws IOException {
        Path there = place;
        while (Files.notExists(there) && there.getParent() != null) {
            if (isGit(there)) {
                throw refused(place);
            }
            there = there.getParent();
        }
        for (Path folder = there.toRealPath(); folder != null; folder = folder.getParent()) {
            if (isGit(folder) || isBare(folder)) {
                throw refused(place);
            }
        }
    }

    private static boolean isGit(Path folder) {
        return folder.getFileName() != null && folder.getFileName().toString().equalsIgnoreCase(GIT);
    }

    /** gitrepository-layout: what makes a folder a repository, whatever it is called. */
    private static boolean isBare(Path folder) {
        return Files.isRegularFile(folder.resolve("HEAD"))
                && Files.isDirectory(folder.resolve("objects"))
                && Files.isDirectory(folder.resolve("refs"));
    }

    private static OutputException refused(Path place) {
        return new OutputException(
                new Text(
                        place + " 位在 Git 儲存庫自己的資料夾裡，不會寫入。請把輸出指定到別處。",
                        place
                                + " lies in a Git repository's own folder and is not written. Name another place for the output."));
    }
}
