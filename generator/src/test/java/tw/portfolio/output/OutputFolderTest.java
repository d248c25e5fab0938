package tw.portfolio.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.artifact.Artifact;

class OutputFolderTest {
    @TempDir
    Path folder;

    @Test
    void aSecondRunLeavesNothingOfTheFirst() throws IOException {
        make("family", "a.txt", "one");
        make("family", "b/c.txt", "two");
        assertFalse(Files.exists(folder.resolve("family/a.txt")));
        assertEquals("two", Files.readString(folder.resolve("family/b/c.txt")));
        assertFalse(Files.exists(folder.resolve(".family.old")));
        assertFalse(Files.exists(folder.resolve(".family.new")));
    }

    @Test
    void aRunThatFailsLeavesTheOldRootWhole() throws IOException {
        make("family", "a.txt", "one");
        assertThrows(IOException.class, () -> {
            try (OutputFolder output = OutputFolder.begin(folder.resolve("family"), Access.PUBLIC)) {
                output.write(text("a.txt", "two"));
                output.write(Artifact.streamed("b.txt", out -> {
                    throw new IOException("the disk is full");
                }));
                output.replace();
            }
        });
        assertEquals("one", Files.readString(folder.resolve("family/a.txt")));
        assertFalse(Files.exists(folder.resolve(".family.new")));
    }

    @Test
    void aRunCutOffBetweenItsTwoMovesIsMended() throws IOException {
        make("family", "a.txt", "one");
        Files.move(folder.resolve("family"), folder.resolve(".family.old"));
        try (OutputFolder output = OutputFolder.begin(folder.resolve("family"), Access.PUBLIC)) {
            assertEquals("one", Files.readString(output.root().resolve("a.txt")));
        }
    }

    @Test
    void whatIsWithinTheSchoolIsIgnoredByGit() throws IOException {
        try (OutputFolder output = OutputFolder.begin(folder.resolve("package"), Access.OWNER)) {
            output.write(text("a.txt", "one"));
            output.replace();
            assertEquals(1, output.files());
        }
        assertEquals("*\n", Files.readString(folder.resolve("package/.gitignore")));
        make("family", "a.txt", "one");
        assertFalse(Files.exists(folder.resolve("family/.gitignore")), "which may be published from a branch");
    }

    @Test
    void nothingIsWrittenIntoARepositorysOwnFolder() throws IOException {
        Path bare = folder.resolve("school");
        Files.createDirectories(bare.resolve("objects"));
        Files.createDirectories(bare.resolve("refs"));
        Path head = Files.writeString(bare.resolve("HEAD"), "ref: refs/heads/main");
        Files.createDirectories(folder.resolve("tree/.git"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), bare);
        for (Path place : new Path[] {
            head,
            bare.resolve("x/y"),
            folder.resolve("tree/.git/config"),
            folder.resolve("new/.GIT/x"),
            link.resolve("HEAD")
        }) {
            assertThrows(OutputException.class, () -> OutputFile.replace(place, text("x", "x")), place.toString());
            assertThrows(OutputException.class, () -> OutputFolder.begin(place.resolveSibling("y"), Access.OWNER));
        }
        assertEquals("ref: refs/heads/main", Files.readString(head));
    }

    @Test
    void aFolderOfSomebodyElseIsNotReplaced() throws IOException {
        Files.createDirectories(folder.resolve("family"));
        Files.writeString(folder.resolve("family/thesis.txt"), "years of work");
        OutputException refusal =
                assertThrows(OutputException.class, () -> OutputFolder.begin(folder.resolve("family"), Access.PUBLIC));
        assertTrue(refusal.text().zh().contains("不會覆蓋"));
        assertEquals("years of work", Files.readString(folder.resolve("family/thesis.txt")));
    }

    @Test
    void nothingIsWrittenBesideFilesOfSomebodyElse() throws IOException {
        Path tree = folder.resolve("thesis");
        OutputFolder.refuseForeign(tree);
        Files.createDirectories(tree.resolve("text"));
        assertThrows(OutputException.class, () -> OutputFolder.refuseForeign(tree));
        Path file = Files.writeString(tree.resolve("text/thesis.txt"), "years of work");
        assertThrows(OutputException.class, () -> OutputFolder.refuseForeign(file));

        OutputFolder.refuseForeign(Files.createDirectory(folder.resolve("empty")));
        make("out/family", "a.txt", "one");
        Files.writeString(folder.resolve("out/findings.json"), "[]");
        OutputFolder.refuseForeign(folder.resolve("out"));
        Files.move(folder.resolve("out/family"), folder.resolve("out/.family.old"));
        OutputFolder.refuseForeign(folder.resolve("out"));
    }

    @Test
    void whatIsNotPublicIsReadableByItsOwnerOnly() throws IOException {
        try (OutputFolder output = OutputFolder.begin(folder.resolve("package"), Access.OWNER)) {
            output.write(text("deep/identities.xlsx", "secret"));
            output.replace();
        }
        assertEquals("rwx------", rights("package"));
        assertEquals("rwx------", rights("package/deep"));
        assertEquals("rw-------", rights("package/deep/identities.xlsx"));
    }

    @Test
    void namesThatOneDiskWouldTakeForTheSameAreRefused() throws IOException {
        try (OutputFolder output = OutputFolder.begin(folder.resolve("family"), Access.PUBLIC)) {
            output.write(text("A.txt", "one"));
            assertThrows(IllegalArgumentException.class, () -> output.write(text("a.txt", "two")));
        }
    }

    @Test
    void pathsOutOfTheRootAreRefused() {
        for (String path : new String[] {"../a", "/a", "a/../../b", "a//b", "a/", "a\\b", "."}) {
            assertThrows(IllegalArgumentException.class, () -> text(path, ""), path);
        }
    }

    private String rights(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
    }

    private void make(String root, String path, String text) throws IOException {
        try (OutputFolder output = OutputFolder.begin(folder.resolve(root), Access.PUBLIC)) {
            output.write(text(path, text));
            output.replace();
        }
    }

    private static Artifact text(String path, String text) {
        return Artifact.bytes(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
