package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.SettingException;
import tw.portfolio.VerifyRun;
import tw.portfolio.source.SourceException;

/** Genuine files put where they mislead, and ZIPs that unpack to something else than was checked. */
class HandedInTricksTest {
    private static final String STUDENTS = "students/114";
    private static final String NAME = "outcomes/114-1/river/index.html";

    @TempDir
    Path folder;

    private CaseRun run;
    private Path family;

    @BeforeEach
    void build() throws IOException, SettingException {
        run = CaseRun.of("02-forge-signed", folder);
        run.build();
        family = folder.resolve("out/family");
    }

    @Test
    void oneStudentsFilesUnderAnothersNameAreFound() throws IOException, SettingException {
        Path one = family.resolve(STUDENTS + "/1140101");
        Path other = family.resolve(STUDENTS + "/1140102");
        Path aside = family.resolve(STUDENTS + "/aside");
        Files.move(one, aside);
        Files.move(other, one);
        Files.move(aside, other);
        String words = told(family, false);
        assertTrue(words.contains("【不符】" + STUDENTS + "/1140101/：這個資料夾以別的學生命名"), words);
        assertTrue(words.contains("【不符】" + STUDENTS + "/1140102/：這個資料夾以別的學生命名"), words);
    }

    @Test
    void oneStudentTwiceIsFound() throws IOException, SettingException {
        Path both = folder.resolve("both");
        copy(family.resolve(STUDENTS + "/1140101"), both.resolve("a"));
        copy(family.resolve(STUDENTS + "/1140101"), both.resolve("b"));
        String words = told(both, false);
        assertTrue(words.contains("【不符】b/：students/114/1140101 的檔案不只一份"), words);
    }

    @Test
    void whatLiesBesideIsTold() throws IOException, SettingException {
        Files.writeString(family.resolve("certified-by-the-ministry.txt"), "");
        assertTrue(told(family, false).contains("【無法確認】certified-by-the-ministry.txt"));
        Path packages = folder.resolve("packages");
        copy(folder.resolve("out/package"), packages.resolve("a"));
        copy(folder.resolve("out/package"), packages.resolve("b"));
        Files.writeString(packages.resolve("b/more.pdf"), "%PDF-1.7\n");
        Files.writeString(packages.resolve("grades.pdf"), "%PDF-1.7\n");
        String words = told(packages, false);
        assertTrue(words.contains("【無法確認】grades.pdf"), words);
    }

    /** Readers see the names of folders and the comments of a ZIP, though no file is in them. */
    @Test
    void whatOnlyNamesSayIsTold() throws IOException, SettingException {
        Files.createDirectories(family.resolve(STUDENTS + "/1140101/original-and-excellent"));
        String words = told(family, false);
        assertTrue(words.contains("【無法確認】" + STUDENTS + "/1140101/original-and-excellent/"), words);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("certified-by-the-ministry/"));
            zip.putNextEntry(new ZipEntry(NAME));
            Files.copy(family.resolve(STUDENTS + "/1140101/" + NAME), zip);
        }
        words = told(written(out.toByteArray()), false);
        assertTrue(words.contains("【無法確認】certified-by-the-ministry/"), words);
        ByteArrayOutputStream commented = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(commented)) {
            zip.setComment("certified by the ministry");
            zip.putNextEntry(new ZipEntry(NAME));
            Files.copy(family.resolve(STUDENTS + "/1140101/" + NAME), zip);
        }
        Path file = written(commented.toByteArray());
        SourceException refused = assertThrows(SourceException.class, () -> run.verify(file));
        assertTrue(refused.text().zh().contains("帶有註解"), () -> refused.text().zh());
    }

    @Test
    void aFolderNamedByAnotherStudentsNumberAloneIsFound() throws IOException, SettingException {
        Path one = family.resolve(STUDENTS + "/1140101");
        for (String name : List.of("1140102", "handed-in/1140102")) {
            Path parent = folder.resolve("bag-" + name.length());
            copy(one, Files.createDirectories(parent.resolve(name).toAbsolutePath()));
            String words = told(parent, false);
            assertTrue(words.contains("【不符】" + name + "/：這個資料夾以別的學生命名"), words);
        }
        for (String name : List.of("1140101", "1141126", "site")) {
            Path parent = folder.resolve("fine-" + name);
            copy(one, Files.createDirectories(parent.resolve(name)));
            told(parent, true);
        }
    }

    /** Programs that write to a pipe, or of many or large files, use it. */
    @Test
    void anHonestZipOfTheLargeFormIsCalledWhatItIs() throws IOException {
        Path file = folder.resolve("large.zip");
        try (FileSystem zip = FileSystems.newFileSystem(file, Map.of("create", "true", "forceZIP64End", "true"))) {
            Files.writeString(zip.getPath("index.html"), "x");
        }
        SourceException refused = assertThrows(SourceException.class, () -> run.verify(file));
        assertTrue(refused.text().zh().contains("ZIP64"), () -> refused.text().zh());
    }

    @Test
    void aZipThatUnpacksInTwoWaysIsRefused() throws IOException, SettingException {
        told(written(zip(entry -> entry)), true);
        byte[] second = zip(HandedInTricksTest::withSecondName);
        byte[] whole = zip(entry -> entry);
        byte[] link = whole.clone();
        int central = find(link, new byte[] {'P', 'K', 1, 2});
        link[central + 5] = 3;
        ByteBuffer.wrap(link).order(ByteOrder.LITTLE_ENDIAN).putInt(central + 38, 0xA1FF0000);
        byte[] renamed = whole.clone();
        renamed[find(renamed, NAME.getBytes(StandardCharsets.UTF_8))] ^= 1;
        byte[] before = joined(local("forged.html"), whole);
        byte[] after = joined(whole, new byte[] {'x'});
        for (byte[] trick : List.of(second, link, renamed, before, after)) {
            Path file = written(trick);
            SourceException refused = assertThrows(SourceException.class, () -> run.verify(file));
            assertTrue(
                    refused.text().zh().contains("會得到不同的檔案")
                            || refused.text().zh().contains("ZIP 打不開"),
                    () -> refused.text().zh());
        }
    }

    private static ZipEntry withSecondName(ZipEntry entry) {
        byte[] name = entry.getName().getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(name);
        byte[] other = "other.html".getBytes(StandardCharsets.UTF_8);
        entry.setExtra(ByteBuffer.allocate(9 + other.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0x7075)
                .putShort((short) (5 + other.length))
                .put((byte) 1)
                .putInt((int) sum.getValue())
                .put(other)
                .array());
        return entry;
    }

    private byte[] zip(UnaryOperator<ZipEntry> made) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(made.apply(new ZipEntry(NAME)));
            Files.copy(family.resolve(STUDENTS + "/1140101/" + NAME), zip);
        }
        return out.toByteArray();
    }

    /** An entry as it stands before the directory, of which the directory knows nothing. */
    private static byte[] local(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write('x');
        }
        byte[] whole = out.toByteArray();
        return java.util.Arrays.copyOf(whole, find(whole, new byte[] {'P', 'K', 1, 2}));
    }

    private static int find(byte[] whole, byte[] wanted) {
        int at =
                new String(whole, StandardCharsets.ISO_8859_1).indexOf(new String(wanted, StandardCharsets.ISO_8859_1));
        assertTrue(at >= 0);
        return at;
    }

    private static byte[] joined(byte[] one, byte[] other) throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(one);
        both.write(other);
        return both.toByteArray();
    }

    private Path written(byte[] zip) throws IOException {
        return Files.write(folder.resolve("made.zip"), zip);
    }

    private String told(Path handedIn, boolean matches) throws IOException, SettingException {
        VerifyRun result = run.verify(handedIn);
        String words = CaseRun.words(result);
        assertEquals(matches, result.verification().allMatch(), words);
        return words;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
