package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;
import tw.portfolio.torture.FuzzCast.Minimum;

/** Clones without files' bytes: the same verdicts where none are needed, and nothing certified where they are. */
class PartialCloneTest {

    @TempDir
    Path folder;

    private TinySchool school;
    private Judge judge;

    @BeforeEach
    void school() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        school = TinySchool.in(folder.resolve("school"));
        school.git().run("config", "uploadpack.allowFilter", "true");
        judge = new Judge(folder);
    }

    private Path cloned(String name, String... options) throws IOException {
        String[] words = new String[options.length + 4];
        System.arraycopy(new String[] {"clone", "-q"}, 0, words, 0, 2);
        System.arraycopy(options, 0, words, 2, options.length);
        words[words.length - 2] = school.folder().toUri().toString();
        words[words.length - 1] = folder.resolve(name).toString();
        NativeGit.in(folder).run(words);
        return folder.resolve(name);
    }

    @Test
    void theSameVerdictsWhereNoEarlierBytesAreNeeded() throws IOException {
        school.branch("again");
        school.put(TinySchool.RIVER + "/outcome.md", "math-edited.md");
        school.commit("chen", "2025-10-03T20:00:00+08:00");
        school.merge("wang", "2025-10-04T10:00:00+08:00", "again");
        Map<String, Oracle.Answer> whole = judge.verdicts(school.folder(), "main", Minimum.NONE);
        assertEquals("CERTIFIED", whole.get(TinySchool.RIVER).kind());
        Path partial = cloned("partial", "--filter=blob:none");
        assertEquals(whole, judge.verdicts(partial, "main", Minimum.NONE));
        assertTrue(lacking(partial).isEmpty(), "what is checked out was fetched");
    }

    @Test
    void anEarlierVersionThatWouldHaveToBeReadIsNotCertified() throws IOException {
        school.branch("other");
        school.put(TinySchool.RIVER + "/outcome.md", "math-other-line.md");
        school.commit("chen", "2025-10-03T20:00:00+08:00");
        school.git().run("checkout", "-q", "main");
        school.put(TinySchool.RIVER + "/outcome.md", "math-edited.md");
        school.commit("chen", "2025-10-04T20:00:00+08:00");
        school.merge("wang", "2025-10-05T10:00:00+08:00", "other");
        assertEquals("CERTIFIED", judge.river(school.folder(), Optional.empty()).kind());
        Path partial = cloned("partial", "--filter=blob:none");
        assertEquals("PENDING", judge.river(partial, Optional.empty()).kind());
    }

    @Test
    void anAttachmentThatIsNotThereIsNotCertified() throws IOException {
        school.branch("large");
        school.write(TinySchool.RIVER + "/river.txt", "草圖".repeat(5000));
        school.commit("chen", "2025-10-03T20:00:00+08:00");
        school.merge("wang", "2025-10-04T10:00:00+08:00", "large");
        assertEquals("CERTIFIED", judge.river(school.folder(), Optional.empty()).kind());
        Path partial = cloned("partial.git", "--bare", "--filter=blob:limit=10k");
        assertEquals("PENDING", judge.river(partial, Optional.empty()).kind());
        assertEquals(Optional.of(TinySchool.RIVER + "/river.txt"), lacking(partial));
    }

    @Test
    void withoutItsSettingsASchoolIsNotOne() throws IOException {
        Path bare = cloned("bare.git", "--bare", "--filter=blob:none");
        assertThrows(java.util.NoSuchElementException.class, () -> judge.river(bare, Optional.empty()));
        assertTrue(lacking(bare).isPresent());
    }

    private static Optional<String> lacking(Path repository) throws IOException {
        try (Source source = Sources.open(new SourceSettings("main", repository, Optional.of("main"), false))) {
            return source.lacking();
        }
    }
}
