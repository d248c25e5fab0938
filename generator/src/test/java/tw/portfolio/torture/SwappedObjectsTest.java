package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceException;
import tw.portfolio.source.SourceFile;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/** Other bytes in the place of an object, which Git shows for it until somebody runs {@code git fsck}, are never believed. */
@Timeout(120)
class SwappedObjectsTest {
    private static final int ID = 20;

    @TempDir
    Path folder;

    private TinySchool school;
    private NativeGit git;
    private Judge judge;

    @BeforeEach
    void school() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        school = TinySchool.in(folder.resolve("school"));
        git = school.git();
        judge = new Judge(folder);
        assertEquals("CERTIFIED", judge.river(school.folder(), Optional.empty()).kind());
    }

    @Test
    void aMergeInThePlaceOfAPush() throws IOException {
        git.run("reset", "-q", "--hard", "main~1");
        git.run("merge", "-q", "--ff-only", "work");
        assertEquals("PENDING", judge.river(school.folder(), Optional.empty()).kind());
        String pushed = git.run("rev-parse", "main").strip();
        git.run("checkout", "-q", "--detach", "main~1");
        school.as("wang", "2025-10-02T10:00:00+08:00", "merge", "-q", "--no-ff", "-m", "合併", "work");
        put(git.run("rev-parse", "HEAD").strip(), pushed);
        assertRefused(pushed);
    }

    @Test
    void otherWordsInThePlaceOfThoseMerged() throws IOException {
        String merged =
                git.run("rev-parse", "main:" + TinySchool.RIVER + "/outcome.md").strip();
        Path words = folder.resolve("words");
        Files.writeString(words, git.run("cat-file", "blob", merged).replace("二十步", "九十步"));
        put(git.feed(words, "hash-object", "-w", "--stdin").text().strip(), merged);
        assertRefused(merged);
    }

    @Test
    void anotherTreeInThePlaceOfTheOneMerged() throws IOException {
        String merged = git.run("rev-parse", "main:" + TinySchool.RIVER).strip();
        put(git.run("rev-parse", "main:people").strip(), merged);
        assertRefused(merged);
    }

    @Test
    void anIndexOfAPackThatLeadsToOtherBytes() throws IOException {
        String one =
                git.run("rev-parse", "main:" + TinySchool.RIVER + "/outcome.md").strip();
        String other = git.run("rev-parse", "main:people/staff.yaml").strip();
        git.run("repack", "-a", "-d", "-q");
        exchange(one, other);
        assertEquals(git.run("cat-file", "blob", one), Files.readString(TinySchool.BASE.resolve("people/staff.yaml")));
        String told = refused();
        assertTrue(told.contains(one) || told.contains(other), told);
    }

    @Test
    void aFileTooLargeToHoldIsCheckedAsItPasses() throws IOException {
        byte[] film = new byte[60 << 20];
        new Random(1).nextBytes(film);
        school.branch("film");
        Files.write(school.folder().resolve(TinySchool.RIVER + "/film.mp4"), film);
        school.commit("chen", "2025-10-03T20:00:00+08:00");
        String committed =
                git.run("rev-parse", "HEAD:" + TinySchool.RIVER + "/film.mp4").strip();
        assertEquals(film.length, read(""));
        film[film.length - 1]++;
        Path other = Files.write(folder.resolve("film"), film);
        put(git.feed(other, "hash-object", "-w", "--stdin").text().strip(), committed);
        assertThrows(SourceException.class, () -> read(""), "read to its end");
        assertThrows(SourceException.class, () -> read("stop"), "read in part");
    }

    private long read(String how) throws IOException {
        try (Source source = Sources.open(new SourceSettings("main", school.folder(), Optional.of("film"), false))) {
            SourceFile film = source.files().stream()
                    .filter(file -> file.path().endsWith("film.mp4"))
                    .findFirst()
                    .orElseThrow();
            try (var in = film.blob().open()) {
                return how.isEmpty() ? in.transferTo(java.io.OutputStream.nullOutputStream()) : in.read();
            }
        }
    }

    /** Puts the bytes of one object where those of another lie. */
    private void put(String object, String place) throws IOException {
        Files.copy(loose(object), loose(place), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path loose(String id) {
        return school.folder().resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
    }

    /** gitformat-pack, version 2: header, 256 counts, ids, checksums, and places of four bytes each. */
    private void exchange(String one, String other) throws IOException {
        try (Stream<Path> files = Files.list(school.folder().resolve(".git/objects/pack"))) {
            Path index = files.filter(file -> file.toString().endsWith(".idx"))
                    .findFirst()
                    .orElseThrow();
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(index));
            int ids = 8 + 256 * 4;
            int count = bytes.getInt(ids - 4);
            List<Integer> places = Stream.of(one, other)
                    .map(id -> ids + count * (ID + 4) + 4 * position(bytes.array(), ids, id))
                    .toList();
            int first = bytes.getInt(places.get(0));
            bytes.putInt(places.get(0), bytes.getInt(places.get(1)));
            bytes.putInt(places.get(1), first);
            Files.delete(index);
            Files.write(index, bytes.array());
        }
    }

    private static int position(byte[] index, int ids, String id) {
        byte[] wanted = HexFormat.of().parseHex(id);
        int at = 0;
        while (!Arrays.equals(index, ids + at * ID, ids + (at + 1) * ID, wanted, 0, ID)) {
            at++;
        }
        return at;
    }

    private void assertRefused(String object) {
        assertTrue(refused().contains(object), object);
    }

    private String refused() {
        try {
            return "taken for "
                    + judge.river(school.folder(), Optional.of("main")).kind();
        } catch (SourceException e) {
            return e.text().in(Language.EN);
        } catch (UncheckedIOException e) {
            return ((SourceException) e.getCause()).text().in(Language.EN);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
