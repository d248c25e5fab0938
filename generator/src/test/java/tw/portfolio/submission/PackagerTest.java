package tw.portfolio.submission;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tw.portfolio.submission.Packages.CASE;
import static tw.portfolio.submission.Packages.MOST_CERTIFIED;
import static tw.portfolio.submission.Packages.SCHOOL;
import static tw.portfolio.submission.Packages.allCells;
import static tw.portfolio.submission.Packages.copy;
import static tw.portfolio.submission.Packages.files;
import static tw.portfolio.submission.Packages.made;
import static tw.portfolio.submission.Packages.text;
import static tw.portfolio.submission.Packages.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.Publication;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.guards.Golden;

class PackagerTest {
    @TempDir
    Path temporary;

    @Test
    void theSmallSchoolIsReadWithoutAnError() throws IOException {
        List<String> notes = SmallSchool.read(SCHOOL).notes().stream()
                .map(note -> note.rule() + " " + note.at())
                .toList();
        assertEquals(
                List.of(),
                notes.stream().filter(note -> !note.startsWith("reference.")).toList());
    }

    @Test
    void registersSayWhatTheSchoolSays() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, byte[]> file : files(MOST_CERTIFIED).entrySet()) {
            if (file.getKey().endsWith(".xlsx")) {
                text.append("=== ").append(file.getKey()).append('\n');
                Xlsx.read(file.getValue()).forEach((sheet, rows) -> {
                    text.append("--- ").append(sheet).append('\n');
                    rows.forEach(row -> text.append(row.stream()
                                    .map(cell -> cell.type().equals("n") ? "#" + cell.text() : cell.text())
                                    .collect(Collectors.joining(" | ")))
                            .append('\n'));
                });
            }
        }
        Golden.assertSame(CASE.resolve("expected/registers.txt"), text.toString());
    }

    @Test
    void everythingOddIsFoundAtItsPlace() throws IOException {
        Catalogue catalogue = Catalogue.shipped();
        String findings = made(MOST_CERTIFIED, false).notes().stream()
                .map(note -> note.at() + ": " + note.severity().word() + "[" + note.rule() + "]: "
                        + catalogue.message(note, Language.ZH_TW) + "\n    " + catalogue.fix(note, Language.EN) + "\n")
                .collect(Collectors.joining());
        Golden.assertSame(CASE.resolve("expected/findings.txt"), findings);
    }

    @Test
    void papersSayWhatIsInTheirPackage() throws IOException {
        StringBuilder papers = new StringBuilder();
        files(MOST_CERTIFIED).forEach((path, bytes) -> {
            if (path.endsWith(".md")) {
                papers.append("=== ").append(path).append('\n').append(new String(bytes, StandardCharsets.UTF_8));
            }
        });
        Golden.assertSame(CASE.resolve("expected/papers.txt"), papers.toString());
    }

    @Test
    void headersFollowTheSchemaToTheLetter() throws IOException {
        Map<String, List<List<Xlsx.Cell>>> sheets =
                Xlsx.read(workbook(files(MOST_CERTIFIED), "registers/115/26_學生課程學習成果名冊.xlsx"));
        assertEquals(List.of("學校代碼", "學年度", "學期", "名冊別"), texts(sheets, "封面", 0));
        assertEquals(List.of("012345", "115", "0", "26"), texts(sheets, "封面", 1));
        for (SheetForm form : Registers.shipped().of(Registers.OUTCOMES).sheets()) {
            assertEquals(form.columns().stream().map(Column::title).toList(), texts(sheets, form.name(), 0));
        }
    }

    @Test
    void whatLooksLikeAFormulaIsText() throws IOException {
        List<Xlsx.Cell> odd = allCells(files(MOST_CERTIFIED))
                .filter(cell -> cell.text().matches("(?s)[=+@].*"))
                .toList();
        assertTrue(odd.size() >= 4, odd.toString());
        assertTrue(odd.stream().allMatch(cell -> cell.type().equals("s")), odd.toString());
        assertTrue(allCells(files(MOST_CERTIFIED)).noneMatch(Xlsx.Cell::formula));
        assertTrue(allCells(files(MOST_CERTIFIED)).noneMatch(cell -> cell.text().contains("\n")));
    }

    @Test
    void everyLinkLeadsToAFileAndEveryFileIsLinked() throws IOException {
        Map<String, byte[]> files = files(MOST_CERTIFIED);
        List<String> links = allCells(files)
                .map(Xlsx.Cell::text)
                .filter(text -> text.startsWith("files/"))
                .sorted()
                .toList();
        assertEquals(
                files.keySet().stream()
                        .filter(path -> path.startsWith("files/"))
                        .toList(),
                links);
    }

    @Test
    void sumsAreThoseOfTheFiles() throws Exception {
        Map<String, byte[]> files = files(MOST_CERTIFIED);
        Map<String, String> sums = new TreeMap<>();
        text(files, "SHA256SUMS").lines().forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
        Map<String, String> actual = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().equals("SHA256SUMS")) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.getValue());
                actual.put(file.getKey(), HexFormat.of().formatHex(digest));
            }
        }
        assertEquals(actual, sums);
        for (String path : actual.keySet()) {
            assertEquals(
                    !path.equals("manifest.json"),
                    text(files, "manifest.json").contains("\"" + path + "\",\"bytes\":" + files.get(path).length),
                    path);
        }
    }

    @Test
    void twoRunsGiveTheSameBytesWhereverTheyRun() throws IOException {
        Map<String, byte[]> first = files(MOST_CERTIFIED);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            Map<String, byte[]> second = files(MOST_CERTIFIED);
            assertEquals(first.keySet(), second.keySet());
            first.forEach((path, bytes) -> assertArrayEquals(bytes, second.get(path), path));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void worksOfAYearAreFiledInTheAutumnAfterIt() throws IOException {
        copy(SCHOOL, temporary);
        Path settings = temporary.resolve("main/portfolio.yaml");
        Files.writeString(settings, Files.readString(settings).replace("current-term: 115-2", "current-term: 116-1"));
        Publication publication = SmallSchool.read(temporary).publication(MOST_CERTIFIED, false);
        Map<String, byte[]> files = SmallSchool.bytes(new Packager(publication).artifacts());
        assertTrue(
                files.containsKey("registers/115/26_學生課程學習成果名冊.xlsx"),
                files.keySet().toString());
        assertTrue(files.containsKey("registers/115-2/學生成績名冊.xlsx"));
        assertFalse(files.containsKey("registers/115-1/學生成績名冊.xlsx"));
    }

    @Test
    void sheetsLookAsTheyDidInTheirYear() {
        Register retakes = Registers.shipped().of(Registers.RETAKES);
        assertEquals(2, retakes.sheets(tw.portfolio.model.SchoolYear.of("109")).size());
        assertTrue(titles(retakes, "109").contains("重讀成績"));
        assertFalse(titles(retakes, "109").contains("再次修習成績"));
        assertTrue(titles(retakes, "110").contains("再次修習成績"));
    }

    private static List<String> titles(Register register, String year) {
        return register.sheets(tw.portfolio.model.SchoolYear.of(year)).get(1).columns().stream()
                .map(Column::title)
                .toList();
    }

    private static List<String> texts(Map<String, List<List<Xlsx.Cell>>> sheets, String sheet, int row) {
        return sheets.get(sheet).get(row).stream().map(Xlsx.Cell::text).toList();
    }
}
