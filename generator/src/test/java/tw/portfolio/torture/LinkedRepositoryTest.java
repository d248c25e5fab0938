package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.guards.RealCommand;
import tw.portfolio.source.SourceException;

/** A repository that is reached by a link is looked through as any other. */
@Timeout(60)
class LinkedRepositoryTest {
    @TempDir
    Path folder;

    @Test
    void aPipeBehindALinkIsTold() throws IOException, InterruptedException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        TinySchool school = TinySchool.in(folder.resolve("school"));
        RealCommand.run(school.folder(), "mkfifo", ".git/packed-refs");
        Path link =
                Files.createSymbolicLink(folder.resolve("link"), school.folder().resolve(".git"));
        Judge judge = new Judge(folder);
        SourceException told = assertThrows(SourceException.class, () -> judge.river(link, Optional.empty()));
        assertTrue(
                told.text().in(Language.ZH_TW).contains("packed-refs 不是檔案"),
                told.text().in(Language.ZH_TW));
    }
}
