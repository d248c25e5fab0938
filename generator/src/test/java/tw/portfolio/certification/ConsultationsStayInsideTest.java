package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.BuildReport;
import tw.portfolio.Compiler;
import tw.portfolio.Goal;
import tw.portfolio.Progress;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.Settings;
import tw.portfolio.render.pdf.Conformance;

/**
 * What a consultation says is in the office's own export and in no other file: looked for are letters that stand nowhere else in the school,
 * one by one, so that no index of words or parts of words can hide them.
 */
class ConsultationsStayInsideTest {
    private static final String BODY = "龘";
    private static final String TOPIC = "龗";
    private static final String PLACE = "龖";
    private static final String RECORD = """
            ---
            consultant: zhao
            date: 2025-10-08
            time: 12:30–13:00
            place: 諮詢室龖
            topic: 選修龗
            students: [1140101]
            absent: [1140102]
            ---

            ## 談的內容

            家中情形龘，請**導師**留意。
            """;
    private static final String STEP = """
              - merge:
                  request: 70
                  by: zhao
                  at: 2025-10-09T09:00+08:00
                  branch: consultation
                  title: 課程諮詢紀錄
                  commits:
                    - by: zhao
                      at: 2025-10-08T20:00+08:00
                      message: 課程諮詢紀錄
                      put: [{path: consultations/114-1/one.md, from: history/consultation.md}]
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void build() throws IOException, SettingException {
        Path school = folder.resolve("school");
        CaseSchool.copy(CaseSchool.BASE, school);
        Files.writeString(school.resolve("history/consultation.md"), RECORD);
        Path staff = school.resolve("people/staff.yaml");
        Files.writeString(
                staff,
                Files.readString(staff)
                        .replace(
                                "value: zhao@yfsh.example, from: 2020-08-01}\n    roles:\n",
                                "value: zhao@yfsh.example, from: 2020-08-01}\n    roles:\n"
                                        + "      - {duty: course-consultant, from: 2020-08-01}\n"));
        Path history = school.resolve("history.yaml");
        Files.writeString(history, Files.readString(history) + STEP);
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        settings.put(Setting.HISTORY, history.toString());
        settings.put(Setting.HISTORY_OUTPUT, folder.resolve("git").toString());
        settings.put(Setting.OUTPUT, folder.resolve("out").toString());
        settings.put(Setting.CLOCK, "2025-11-20T00:00:00Z");
        BuildReport report = Compiler.run(new Settings(settings).request(Goal.BUILD, Instant.EPOCH), Progress.silent());
        assertEquals(
                VerdictKind.CERTIFIED,
                report.certified()
                        .orElseThrow()
                        .verdicts()
                        .get(CertifiedSchool.key("main", "consultations/114-1/one.md"))
                        .kind());
    }

    @Test
    void theExportHasAllOfItForEveryStudentAndTheTeacher() throws IOException {
        List<String> all = List.of(
                "consultations/by-student.xlsx",
                "consultations/by-teacher.xlsx",
                "consultations/students/1140101.pdf",
                "consultations/students/1140102.pdf",
                "consultations/teachers/zhao.pdf");
        for (String letter : List.of(BODY, TOPIC, PLACE)) {
            assertEquals(all, found("office", letter), letter);
        }
    }

    @Test
    void itsPdfsConformToTheirClaims() throws Exception {
        for (String file : List.of("students/1140101", "students/1140102", "teachers/zhao")) {
            Path pdf = folder.resolve("out/office/consultations/" + file + ".pdf");
            assertEquals(new TreeSet<>(), Conformance.faults(Files.readAllBytes(pdf)), file);
        }
    }

    @Test
    void itsSpreadsheetsPrintAcrossOnA4WithTheirHeadOnEachSheet() throws IOException {
        for (String file : List.of("by-student", "by-teacher")) {
            Path workbook = folder.resolve("out/office/consultations/" + file + ".xlsx");
            try (ZipFile zip = new ZipFile(workbook.toFile())) {
                String sheet = part(zip, "xl/worksheets/sheet1.xml");
                assertTrue(sheet.contains("fitToPage=\"true\"") && sheet.contains("orientation=\"landscape\""), sheet);
                assertTrue(sheet.contains("fitToHeight=\"0\"") && sheet.contains("<autoFilter "), sheet);
                String book = part(zip, "xl/workbook.xml");
                assertTrue(book.contains("_xlnm.Print_Titles"), book);
            }
        }
    }

    /** Words without Markdown's signs, in rows as high as they need to be: a heading, a line between and a line. */
    @Test
    void itsSpreadsheetsShowEveryWordOfWhatWasSaid() throws IOException {
        for (String file : List.of("by-student", "by-teacher")) {
            Path workbook = folder.resolve("out/office/consultations/" + file + ".xlsx");
            try (ZipFile zip = new ZipFile(workbook.toFile())) {
                String words =
                        part(zip, "xl/sharedStrings.xml").replace("&#x", "").replace(";", "");
                assertFalse(words.contains("##") || words.contains("**"), words);
                assertTrue(part(zip, "xl/worksheets/sheet1.xml").contains(" ht=\"32.0\""), file);
            }
        }
    }

    private static String part(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void nothingOfItIsPublishedSubmittedOrToldInVerdicts() throws IOException {
        for (String root : List.of("family", "package")) {
            for (String letter : List.of(BODY, TOPIC, PLACE)) {
                assertEquals(List.of(), found(root, letter), root + letter);
            }
        }
        try (Stream<Path> published = Files.walk(folder.resolve("out/family"))) {
            assertTrue(published.noneMatch(file -> file.toString().contains("consultation")));
        }
    }

    @Test
    void theStaffReadThatItWasHeldAndNotWhatWasSaid() throws IOException {
        assertEquals(List.of(), found("desk", BODY));
        assertEquals(List.of("consultations/index.html"), found("desk", TOPIC));
    }

    /** Returns the files of an output root that hold a letter, in whatever form. */
    private List<String> found(String root, String letter) throws IOException {
        Path output = folder.resolve("out").resolve(root);
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, letter))
                    .map(file -> output.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static boolean holds(Path file, String letter) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String name = file.getFileName().toString();
            if (name.endsWith(".pdf")) {
                try (PDDocument pdf = Loader.loadPDF(bytes)) {
                    return new PDFTextStripper().getText(pdf).contains(letter);
                }
            }
            return name.endsWith(".xlsx") || name.endsWith(".zip") ? zipHolds(bytes, letter) : says(bytes, letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean zipHolds(byte[] bytes, String letter) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (says(zip.readAllBytes(), letter)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean says(byte[] bytes, String letter) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String escape = "%04x".formatted((int) letter.charAt(0));
        return text.contains(letter)
                || Stream.of("\\u" + escape, "&#x" + escape, "&#" + (int) letter.charAt(0))
                        .anyMatch(text.toLowerCase(java.util.Locale.ROOT)::contains);
    }
}
