package tw.portfolio.submission;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Publication;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.guards.Golden;
import tw.portfolio.model.Entry;

class PackagerTest {
    private static final Path CASE = Path.of("src/test/cases/submission");
    private static final Path SCHOOL = CASE.resolve("school");
    private static final Function<Entry<?>, VerdictKind> MOST_CERTIFIED =
            entry -> entry.path().endsWith("/pending") ? VerdictKind.PENDING : VerdictKind.CERTIFIED;

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
    void aStudentWithoutIdentityIsLeftOutAndNamed() throws IOException {
        Noted<List<Artifact>> made = made(MOST_CERTIFIED, false);
        List<Diagnostic> findings = made.notes().stream()
                .filter(note -> note.rule().equals(Draft.NO_IDENTITY))
                .toList();
        assertEquals(
                List.of("students/115/1150102/student.yaml"),
                findings.stream().map(note -> note.at().toString()).toList());
        Map<String, byte[]> files = SmallSchool.bytes(made);
        assertFalse(allCells(files).anyMatch(cell -> cell.text().contains("1150102")));
        assertTrue(text(files, "manifest.json").contains("\"grades/115-1/101.yaml#1150102/MATH-1\""));
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
    void nothingOfAConsultationLeavesTheSchool() throws IOException {
        Map<String, byte[]> files = files(MOST_CERTIFIED);
        for (String secret : List.of("秘密主題", "絕不離開學校", "諮詢室")) {
            assertTrue(allCells(files).noneMatch(cell -> cell.text().contains(secret)));
            assertTrue(files.values().stream()
                    .noneMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains(secret)));
        }
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
    void anOfficeRecordNobodyVouchesForStaysBehind() throws IOException {
        Noted<List<Artifact>> made = made(
                entry -> entry.path().equals("grades/115-1/101.yaml")
                        ? VerdictKind.CHANGED_SINCE_CERTIFIED
                        : VerdictKind.CERTIFIED,
                false);
        assertFalse(SmallSchool.bytes(made).containsKey("registers/115-1/學生成績名冊.xlsx"));
        assertEquals(
                List.of("grades/115-1/101.yaml"),
                made.notes().stream()
                        .filter(note -> note.rule().equals(Draft.NOT_VOUCHED))
                        .map(note -> note.at().path())
                        .toList());
    }

    @Test
    void aWorkTreeProvesNothingAndSaysSo() throws IOException {
        Map<String, byte[]> files = SmallSchool.bytes(made(entry -> VerdictKind.UNCOMMITTED, true));
        assertEquals(
                List.of("SHA256SUMS", "manifest.json", "讀我.md"),
                files.keySet().stream().toList());
        assertTrue(text(files, "讀我.md").contains("沒有任何認證依據"));
        assertTrue(text(files, "讀我.md").contains("nothing in it is proven"));
    }

    @Test
    void identitiesAmongTheRecordsAreNotRead() throws IOException {
        copy(SCHOOL, temporary);
        Files.createDirectories(temporary.resolve("main/identities"));
        Files.move(temporary.resolve("private/identities/115.yaml"), temporary.resolve("main/identities/115.yaml"));
        SmallSchool school = SmallSchool.read(temporary);
        assertTrue(school.notes().stream().anyMatch(note -> note.at().path().equals("identities/115.yaml")));
        Noted<List<Artifact>> made = new Packager(school.publication(MOST_CERTIFIED, false)).artifacts();
        assertTrue(made.notes().stream().anyMatch(note -> note.rule().equals(Draft.NO_IDENTITY)));
        assertTrue(
                allCells(SmallSchool.bytes(made)).noneMatch(cell -> cell.text().equals("A200000004")));
    }

    @Test
    void noFindingRepeatsAnIdentity() throws IOException {
        copy(SCHOOL, temporary);
        Files.writeString(temporary.resolve("private/identities/115.yaml"), """
                identities:
                  - {student: 1150101, national-id: A20000000X, birth-date: 2010/03/05}
                  - {student: 1150103, national-id: B299999999, birth-date: 2010-12-31, nickname: B299999999}
                  - {student: 1150109, national-id: B299999999, birth-date: 2010-12-31}
                """);
        SmallSchool school = SmallSchool.read(temporary);
        List<Diagnostic> findings = new java.util.ArrayList<>(school.notes());
        findings.addAll(new Packager(school.publication(MOST_CERTIFIED, false))
                .artifacts()
                .notes());
        List<Diagnostic> secret = findings.stream()
                .filter(finding -> finding.at().path().startsWith("identities/115"))
                .toList();
        assertTrue(secret.size() >= 4, secret.toString());
        for (Diagnostic finding : secret) {
            String told = Catalogue.shipped().message(finding, Language.EN)
                    + Catalogue.shipped().fix(finding, Language.EN)
                    + finding.correctedLine();
            assertFalse(told.contains("A20000000X") || told.contains("B299999999") || told.contains("2010/03"), told);
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

    private static Noted<List<Artifact>> made(Function<Entry<?>, VerdictKind> kinds, boolean workTree)
            throws IOException {
        return new Packager(SmallSchool.read(SCHOOL).publication(kinds, workTree)).artifacts();
    }

    private static Map<String, byte[]> files(Function<Entry<?>, VerdictKind> kinds) throws IOException {
        return SmallSchool.bytes(made(kinds, false));
    }

    private static byte[] workbook(Map<String, byte[]> files, String path) {
        assertTrue(files.containsKey(path), files.keySet().toString());
        return files.get(path);
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(workbook(files, path), StandardCharsets.UTF_8);
    }

    private static Stream<Xlsx.Cell> allCells(Map<String, byte[]> files) throws IOException {
        Stream.Builder<Xlsx.Cell> cells = Stream.builder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".xlsx")) {
                Xlsx.read(file.getValue()).values().forEach(rows -> rows.forEach(row -> row.forEach(cells::add)));
            }
        }
        return cells.build();
    }

    private static List<String> texts(Map<String, List<List<Xlsx.Cell>>> sheets, String sheet, int row) {
        return sheets.get(sheet).get(row).stream().map(Xlsx.Cell::text).toList();
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
