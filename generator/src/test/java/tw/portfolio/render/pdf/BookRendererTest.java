package tw.portfolio.render.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.artifact.Kept;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.render.picture.Scaler;

class BookRendererTest {
    private static final String BODY = """
            ## 動機

            我在盪鞦韆時想到：**擺長**變長，週期會不會變長？老師說「先量再說」——於是我量了……三個晚上。參考 [單擺](https://example.org/pendulum)。

            - 擺長 20 cm
            - 擺長 40 cm

            1. 先量
            2. 再算

            > 誤差不是錯，是還沒問清楚的事。

            | 擺長 (cm) | 週期 (s) |
            |:--|--:|
            | 20 | 0.90 |
            | 40 | 1.27 |

            ![桌上的單擺](setup.png)

            ```
            for (int i = 0; i < 10; i++) { measure(i); }
            ```
            """;

    @TempDir
    Path folder;

    @Test
    void theBookConformsToItsClaims() throws Exception {
        byte[] book = BookSchool.bytes(written("許𡍼恩").value());
        assertEquals(new TreeSet<>(), Conformance.faults(book));
    }

    @Test
    void theValidatorWouldSee() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument bare = new PDDocument()) {
            bare.addPage(new PDPage());
            bare.save(out);
        }
        assertFalse(Conformance.faults(out.toByteArray()).isEmpty());
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        Noted<Artifact> book = written("許𡍼恩");
        assertEquals("students/113/1130245/portfolio.pdf", book.value().path());
        assertEquals(List.of(), book.notes());
        String text = text(BookSchool.bytes(book.value()));
        for (String said : List.of(
                "許𡍼恩",
                "單擺週期與擺長",
                "已認證",
                "選修物理－力學一",
                "陳怡華老師",
                "我們用手機慢動作錄影量測單擺週期，並討論誤差來源。",
                "我在盪鞦韆時想到：擺長變長，週期會不會變長？老師說「先量再說」——於是我量了……三個晚上。參考單擺。",
                "誤差不是錯，是還沒問清楚的事。",
                "for(inti=0;i<10;i++){measure(i);}",
                "資料版本1a2b3c4d5e",
                "內容碼9f8e7d6c5b")) {
            assertTrue(text.contains(said), said + " is missing from " + text);
        }
    }

    @Test
    void indigenousNamesKeepEveryLetter() throws IOException {
        String text = text(BookSchool.bytes(written("Yʉmin‧比黛 Ṟaka̱").value()));
        assertTrue(text.contains("Yʉmin‧比黛Ṟaka̱"), text.substring(0, 80));
    }

    @Test
    void aCharacterWithoutATypefaceStaysAndIsToldOf() throws IOException {
        try (BookSchool school = new BookSchool(folder)) {
            school.outcome("pendulum", "單擺", "量好了😀，再看一次。");
            Noted<Artifact> book = school.book();
            assertTrue(text(BookSchool.bytes(book.value())).contains("量好了😀，再看一次。"));
            assertEquals(
                    List.of("book.missing-character students/113/1130245/outcomes/115-1/pendulum/outcome.md:6:4"),
                    book.notes().stream()
                            .map(note -> note.rule() + " " + note.at())
                            .toList());
        }
    }

    @Test
    void theSameContentGivesTheSameBytes() throws IOException {
        byte[] first = BookSchool.bytes(written("林予安").value());
        assertArrayEquals(first, BookSchool.bytes(written("林予安").value()));
    }

    @Test
    void filesNotHandedInAreSaidToBeSo() throws IOException {
        try (BookSchool school = new BookSchool(folder)) {
            school.outcome("pendulum", "單擺", "文");
            var publication = school.publication(true);
            Artifact book = new BookRenderer(publication, new Scaler(Kept.nothing()))
                    .student(publication.school().students().get(0))
                    .value();
            try (PDDocument pdf = Loader.loadPDF(BookSchool.bytes(book))) {
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    assertTrue(stripper.getText(pdf).contains("認證未經證明"), "page " + page);
                }
            }
        }
    }

    @Test
    void whatIsForTheSchoolAloneStaysOut() throws IOException {
        try (BookSchool school = new BookSchool(folder)) {
            for (String visibility : List.of("family", "school-only")) {
                school.write(BookSchool.STUDENT + "performances/115/" + visibility + "/performance.md", """
                        ---
                        category: certificate
                        title: 檢定 %1$s
                        summary: 通過檢定。
                        certificate-code: "9876"
                        obtained-on: 2026-11-05
                        number: 字第4321號
                        score: "92"
                        visibility: %1$s
                        ---
                        """.formatted(
                                visibility));
            }
            school.write(BookSchool.STUDENT + "selection/115.yaml", """
                    outcomes: []
                    performances: [115/family, 115/school-only]
                    """);
            school.write("service/115-1.yaml", """
                    service:
                      - {student: 1130245, name: 說故事, organiser: 圖書館, from: 2026-09-05, to: 2026-10-31, claimed-hours: 6, performance: 115/family}
                      - {student: 1130245, name: 病房演奏, organiser: 醫院, from: 2026-09-05, to: 2026-10-31, claimed-hours: 6, performance: 115/school-only}
                    """);
            String text = text(BookSchool.bytes(school.book().value()));
            assertTrue(text.contains("檢定family") && text.contains("92") && text.contains("說故事"), text);
            for (String hidden : List.of("school-only", "9876", "4321", "病房", "醫院")) {
                assertFalse(text.contains(hidden), hidden);
            }
        }
    }

    @Test
    void nothingTellsOfARepeatedYearOrARemedialCourse() throws IOException {
        try (BookSchool school = new BookSchool(folder)) {
            school.write("courses/115-1.yaml", """
                    courses:
                      - id: PHYS-2
                        name: 物理（重修專班）
                        code: "115030000H1110101010101"
                        credits: 2
                        grade: 2
                        teachers: [{teacher: chen.yh, from: 2026-08-01}]
                        way: retake
                    """);
            school.write("cadres/115-1.yaml", """
                    cadres:
                      - {student: 1130245, organisation: 二年一班, position: 事務股長, level: class, from: 2026-09-01}
                    """);
            school.outcome("pendulum", "單擺", "量好了。");
            String text = text(BookSchool.bytes(school.book().value()));
            assertTrue(text.contains("物理") && text.contains("事務股長") && text.contains("學號1130245"), text);
            for (String hidden : List.of("專班", "重修", "入學", "301班", "二年一班")) {
                assertFalse(text.contains(hidden), hidden);
            }
        }
    }

    @Test
    void aWorkBeginsAndEndsOnThePageOfItsText() throws IOException {
        try (BookSchool school = new BookSchool(folder)) {
            int works = 50;
            for (int i = 10; i < 10 + works; i++) {
                String body = "![圖](file%d.png \"起%d。\")\n\n%s訖%d。\n";
                String middle = "量了一次，再量一次，把兩次的差記下來。\n\n".repeat(i * 5 % 23);
                school.outcome("work-" + i, "作品" + i, String.format(Locale.ROOT, body, i, i, middle, i));
                school.write(BookSchool.STUDENT + "outcomes/115-1/work-" + i + "/file" + i + ".png", picture(400, 300));
            }
            List<String> pages = pages(BookSchool.bytes(school.book().value()));
            for (int i = 10; i < 10 + works; i++) {
                assertTrue(together(pages, "起" + i + "。", "作品" + i), "the head of " + i);
                assertTrue(together(pages, "訖" + i + "。", "file" + i + ".png"), "the end of " + i);
            }
        }
    }

    private static boolean together(List<String> pages, String one, String other) {
        return pages.stream().anyMatch(page -> page.contains(one) && page.contains(other));
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("\\s", ""));
            }
        }
        return pages;
    }

    private Noted<Artifact> written(String name) throws IOException {
        try (BookSchool school = new BookSchool(folder)) {
            school.student(name);
            school.outcome("pendulum", "單擺週期與擺長", BODY);
            school.write(BookSchool.STUDENT + "outcomes/115-1/pendulum/setup.png", picture(400, 300));
            return school.book();
        }
    }

    private static byte[] picture(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** Returns the text without white space, for lines end where the page does. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
