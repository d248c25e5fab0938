package tw.portfolio.maven;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.CloneCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.SettingException;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.explanation.Explanation;

/** Whose words the goal explains a rule in. */
class ExplainMojoTest {
    private static final Path OTHER = Path.of("../generator/src/test/cases/editions/regulation/other-115.yaml");

    @TempDir
    Path folder;

    @Test
    void aFolderThatIsNoSchoolIsToldTheShippedEdition() throws IOException, SettingException {
        assertTrue(words(folder).contains("每學期最多五件"), "the shipped edition's words");
    }

    @Test
    void aSchoolIsToldItsOwnEditionAlsoFromABareRepository() throws IOException, SettingException, GitAPIException {
        Path school = folder.resolve("school");
        Files.createDirectories(school.resolve("regulation"));
        Files.copy(OTHER, school.resolve("regulation/other-115.yaml"));
        String profile = Files.readString(Path.of("src/it/good-school/portfolio.yaml"));
        Files.writeString(school.resolve("portfolio.yaml"), profile.replace("yungfeng-108", "other-115"));
        assertTrue(words(school).contains("每學期登錄至多九件"), "as its files say");
        assertFalse(words(school).contains("五件"), "and no other school's words");
        Path bare = folder.resolve("bare.git");
        try (Git git = Git.init()
                .setInitialBranch("main")
                .setDirectory(school.toFile())
                .call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setSign(false)
                    .setAuthor("registry", "registry@school.example")
                    .setMessage("起始")
                    .call();
            new CloneCommand()
                    .setURI(school.toUri().toString())
                    .setBare(true)
                    .setDirectory(bare.toFile())
                    .call()
                    .close();
        }
        assertTrue(words(bare).contains("每學期登錄至多九件"), "as its last commit says");
    }

    private static String words(Path school) throws IOException, SettingException {
        StringBuilder words = new StringBuilder();
        Explanation.of(
                        "cap.outcome-per-term",
                        ExplainMojo.quoted(Optional.of(school.toFile())).value())
                .orElseThrow()
                .write(List.of(Language.values()), words);
        return words.toString();
    }
}
