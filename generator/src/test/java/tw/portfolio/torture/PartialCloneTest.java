package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.Compiler;
import tw.portfolio.Goal;
import tw.portfolio.Progress;
import tw.portfolio.Setting;
import tw.portfolio.Settings;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceException;
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

    /** Nobody can say that a file whose bytes are not there is not what a list was made of, whatever its name. */
    @Test
    void aListThatMayHaveBeenAStudentsFileIsNotCertified() throws IOException {
        school.put("notes/grades.bak", "grades.yaml");
        school.commit("chen", "2025-10-03T20:00:00+08:00");
        school.branch("grades");
        school.git().run("rm", "-q", "notes/grades.bak");
        school.put(FuzzCast.GRADES, "grades-edited.yaml");
        school.commit("huang", "2025-10-04T08:00:00+08:00");
        school.merge("huang", "2025-10-04T09:00:00+08:00", "grades");
        Map<String, Oracle.Answer> whole = judge.verdicts(school.folder(), "main", Minimum.NONE);
        assertEquals(Set.of("VOID_ROWS"), whole.get(FuzzCast.GRADES).flags());
        Path partial = cloned("partial", "--filter=blob:none");
        assertEquals(
                "PENDING",
                judge.verdicts(partial, "main", Minimum.NONE)
                        .get(FuzzCast.GRADES)
                        .kind());
    }

    /** The registry gives a teacher another address, as it does every term. */
    private void changeThePolicy() throws IOException {
        school.branch("roster");
        Path staff = school.folder().resolve("people/staff.yaml");
        school.write(
                "people/staff.yaml",
                Files.readString(staff)
                        .replace(
                                "{value: zhao@yfsh.example",
                                "{value: zhao2@yfsh.example, from: 2025-10-01}\n      - {value: zhao@yfsh.example"));
        school.commit("huang", "2025-10-03T08:00:00+08:00");
        school.merge("huang", "2025-10-03T09:00:00+08:00", "roster");
    }

    @Test
    void withoutWhatThePolicyOnceSaidNobodyIsAccused() throws IOException {
        changeThePolicy();
        Map<String, Oracle.Answer> whole = judge.verdicts(school.folder(), "main", Minimum.NONE);
        assertEquals("CERTIFIED", whole.get(TinySchool.RIVER).kind());
        Path partial = cloned("partial", "--filter=blob:none");
        assertRefused("people/staff.yaml", () -> judge.river(partial, Optional.empty()));
        NativeGit.in(partial).run("fetch", "-q", "--refetch", "--no-filter");
        assertEquals(whole, judge.verdicts(partial, "main", Minimum.NONE), "the next action does what it says");
    }

    @Test
    void withoutWhatThePolicySaysNowNobodyIsAccused() throws IOException {
        changeThePolicy();
        Path partial = cloned("partial.git", "--bare", "--filter=blob:limit=1k");
        assertRefused("people/staff.yaml", () -> judge.river(partial, Optional.empty()));
    }

    @Test
    void whatIsSmallIsEnoughToCertify() throws IOException {
        changeThePolicy();
        school.branch("large");
        school.write(TinySchool.RIVER + "/river.txt", "草圖".repeat(50_000));
        school.commit("chen", "2025-10-04T20:00:00+08:00");
        school.write(TinySchool.RIVER + "/river.txt", "草圖");
        school.commit("chen", "2025-10-05T20:00:00+08:00");
        school.merge("wang", "2025-10-06T10:00:00+08:00", "large");
        Map<String, Oracle.Answer> whole = judge.verdicts(school.folder(), "main", Minimum.NONE);
        Path partial = cloned("partial.git", "--bare", "--filter=blob:limit=100k");
        assertEquals(whole, judge.verdicts(partial, "main", Minimum.NONE));
    }

    /** Grades have another history than the policy: theirs alone cannot be told. */
    @Test
    void anOfficesFileWhoseHistoryCannotBeReadIsAlone() throws IOException {
        school.branch("grades");
        school.put(FuzzCast.GRADES, "grades.yaml");
        school.commit("huang", "2025-10-03T08:00:00+08:00");
        school.merge("huang", "2025-10-03T09:00:00+08:00", "grades");
        school.put(FuzzCast.GRADES, "grades-edited.yaml");
        school.commit("chen", "2025-10-04T09:00:00+08:00");
        Map<String, Oracle.Answer> whole = judge.verdicts(school.folder(), "main", Minimum.NONE);
        Path partial = cloned("partial", "--filter=blob:none");
        Map<String, Oracle.Answer> found = judge.verdicts(partial, "main", Minimum.NONE);
        assertEquals(whole.get(TinySchool.RIVER), found.get(TinySchool.RIVER));
        assertEquals("PENDING", found.get(FuzzCast.GRADES).kind());
        assertTrue(!whole.get(FuzzCast.GRADES).kind().equals("CERTIFIED"));
    }

    /** As the program opens it. */
    @Test
    void aBareCloneWithoutAnyBytesIsToldWhatToDo() throws IOException {
        changeThePolicy();
        Path bare = cloned("bare.git", "--bare", "--filter=blob:none");
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        settings.put(Setting.REPOSITORY, bare.toString());
        settings.put(Setting.CLOCK, "2026-08-01T00:00:00Z");
        assertRefused(
                "portfolio.yaml",
                () -> Compiler.run(new Settings(settings).request(Goal.CERTIFY, Instant.EPOCH), Progress.silent()));
    }

    private static void assertRefused(String file, Executable run) {
        Text text = assertThrows(SourceException.class, run).text();
        for (Language language : Language.values()) {
            assertTrue(text.in(language).contains(file), text.in(language));
            assertTrue(text.in(language).contains("git fetch --refetch --no-filter"), text.in(language));
            assertTrue(!text.in(language).contains("serves certify"), text.in(language));
        }
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
