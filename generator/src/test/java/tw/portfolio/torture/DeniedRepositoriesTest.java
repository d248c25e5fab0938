package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.source.SourceException;

/** Repositories of which this account may read a part: what is not seen is not said to be missing or damaged. */
class DeniedRepositoriesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"objects", "objects/pack", "refs/heads", "refs/heads/main", "packed-refs", "HEAD", "config"})
    void whatMayNotBeReadIsNamed(String name) throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        TinySchool school = TinySchool.in(folder.resolve("school"));
        if (name.equals("packed-refs")) {
            school.git().run("pack-refs", "--all");
        }
        Path file = school.folder().resolve(".git/" + name);
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(file);
        Files.setPosixFilePermissions(file, Set.of());
        try {
            assumeTrue(!Files.isReadable(file), "SKIPPED: this account may read everything");
            Judge judge = new Judge(folder);
            Text text = assertThrows(SourceException.class, () -> judge.river(school.folder(), Optional.empty()))
                    .text();
            assertTrue(text.in(Language.ZH_TW).contains("裡的 " + name + " 沒有權限讀取"), text.in(Language.ZH_TW));
            assertTrue(text.in(Language.EN).contains("has " + name + ", which this account may not read"));
        } finally {
            Files.setPosixFilePermissions(file, before);
        }
    }
}
