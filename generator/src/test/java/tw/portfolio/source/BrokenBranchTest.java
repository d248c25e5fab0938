package tw.portfolio.source;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A branch that only leads elsewhere. */
class BrokenBranchTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"refs/heads/main", "refs/heads/../../../other/refs/heads/main"})
    void aBranchThatLeadsToItselfOrOutOfTheRepositoryIsBrokenAndNotEmpty(String to) throws IOException {
        String told = told(to);
        assertTrue(told.contains("is broken: it leads to " + to), told);
    }

    @Test
    void aBranchThatLeadsToOneNotThereIsNotBroken() throws IOException {
        String told = told("refs/heads/other");
        assertTrue(told.contains("is empty"), told);
    }

    private String told(String to) throws IOException {
        Path school = folder.resolve("school.git");
        try (FileRepository repository = new FileRepository(school.toFile())) {
            repository.create(true);
        }
        Files.writeString(school.resolve("refs/heads/main"), "ref: " + to + "\n");
        SourceSettings settings = new SourceSettings("main", school, Optional.of("main"), false);
        return assertThrows(SourceException.class, () -> Sources.open(settings))
                .text()
                .en();
    }
}
