package tw.portfolio.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.diagnostic.Noted;

/** Whatever a student hands in, a book comes of it, in bounded time, and what could not be shown is told. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class HostileBookTest {
    /** Of the processor, so that a busy machine fails no test. */
    private static final Duration MOST_TIME = Duration.ofSeconds(30);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String ATTACHED = "students/113/1130245/outcomes/115-1/pendulum/";

    @TempDir
    Path folder;

    @Test
    void aLongTableRunsOverPagesUnderItsHead() throws IOException {
        try (PDDocument pdf = book(table(900), List.of())) {
            String text = text(pdf);
            assertTrue(text.contains("第899次"));
            int tablePages = pdf.getNumberOfPages() - 3; // title, contents and how to verify
            assertEquals(tablePages, text.split("擺角").length - 1, "the head stands on every page");
        }
    }

    @Test
    void nothingOfATableOfThreeThousandRowsIsLost() throws IOException {
        try (PDDocument pdf = book(table(3000), List.of())) {
            String text = text(pdf);
            for (int i = 0; i < 3000; i++) {
                assertTrue(text.contains("第" + i + "次"), "row " + i);
            }
        }
    }

    private static String table(int rows) {
        StringBuilder table = new StringBuilder("| 擺角 | 週期 |\n|--|--:|\n");
        for (int i = 0; i < rows; i++) {
            table.append("| 第").append(i).append("次 | ").append(i).append(" |\n");
        }
        return table.toString();
    }

    @Test
    void aWordWithoutEndPartsWhereItMust() throws IOException {
        String word = "a".repeat(100_000);
        try (PDDocument pdf = book(word, List.of())) {
            String text = text(pdf);
            assertEquals(100_000, text.chars().filter(c -> c == 'a').count() - chrome(pdf, 'a'));
        }
    }

    @Test
    void nothingButPunctuationThatMayNotBeginALineStillGivesLines() throws IOException {
        try (PDDocument pdf = book("，".repeat(20_000) + "\n\n" + "「".repeat(20_000), List.of())) {
            assertTrue(pdf.getNumberOfPages() > 20);
        }
    }

    @Test
    void aTableOfManyColumnsAndATallCellIsStillRead() throws IOException {
        String wide = "|" + "甲|".repeat(60) + "\n|" + "--|".repeat(60) + "\n|" + "乙|".repeat(60) + "\n\n";
        String tall = "| 一 | 二 |\n|--|--|\n| " + "長".repeat(20_000) + " | 短 |\n";
        try (PDDocument pdf = book(wide + tall, List.of())) {
            String text = text(pdf);
            assertEquals(20_000, text.chars().filter(c -> c == '長').count());
            assertEquals(60, text.chars().filter(c -> c == '乙').count());
        }
    }

    @Test
    void everyDepthOfListsAndQuotesFindsRoom() throws IOException {
        StringBuilder nested = new StringBuilder();
        for (int depth = 0; depth < 60; depth++) {
            nested.append("  ".repeat(depth))
                    .append("- ")
                    .append("> ")
                    .append("深")
                    .append(depth)
                    .append('\n');
        }
        try (PDDocument pdf = book(nested.toString(), List.of())) {
            assertTrue(text(pdf).contains("深0"));
        }
    }

    @Test
    void aBrokenPictureLeavesItsWordsAndAFinding() throws IOException {
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1};
        book("![裝置](device.jpg)", List.of(new Attached("device.jpg", jpeg, "picture.broken")))
                .close();
    }

    @Test
    void aPictureOfNineHundredMillionPixelsIsNotDecoded() throws IOException {
        byte[] png = png(30_000, 30_000);
        book("![裝置](huge.png)", List.of(new Attached("huge.png", png, "picture.too-many-pixels")))
                .close();
    }

    @Test
    void aNameThatIsNoPictureIsNotTakenForOne() throws IOException {
        byte[] text = "not a picture".getBytes(StandardCharsets.UTF_8);
        book("![裝置](note.png)", List.of(new Attached("note.png", text, "book.unreadable-picture")))
                .close();
    }

    private record Attached(String name, byte[] bytes, String rule) {}

    private PDDocument book(String body, List<Attached> attached) throws IOException {
        try (BookSchool school = new BookSchool(folder)) {
            school.outcome("pendulum", "單擺", body);
            for (Attached file : attached) {
                school.write(ATTACHED + file.name(), file.bytes());
            }
            long start = THREADS.getCurrentThreadCpuTime();
            Noted<Artifact> book = school.book();
            Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
            assertTrue(taken.compareTo(MOST_TIME) < 0, taken + " of computing for one book");
            assertEquals(
                    attached.stream()
                            .map(file -> file.rule() + " " + ATTACHED + file.name())
                            .toList(),
                    book.notes().stream()
                            .map(note -> note.rule() + " " + note.at())
                            .toList());
            return Loader.loadPDF(BookSchool.bytes(book.value()));
        }
    }

    /** Returns the text without white space, for lines end where the page does, and without the last page, which is the book's own. */
    private static String text(PDDocument pdf) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setEndPage(pdf.getNumberOfPages() - 1);
        return text.getText(pdf).replaceAll("\\s", "");
    }

    /** Returns how often a letter stands in the stamps that every page repeats. */
    private static long chrome(PDDocument pdf, char letter) throws IOException {
        PDFTextStripper title = new PDFTextStripper();
        title.setEndPage(1);
        String stamp = "1a2b3c4d5e";
        assertTrue(title.getText(pdf).contains(stamp));
        // the stamp of every page but the last, and the commit in the receipt
        return pdf.getNumberOfPages() * stamp.chars().filter(c -> c == letter).count();
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        chunk(out, header);
        chunk(out, "IDAT".getBytes(StandardCharsets.US_ASCII));
        chunk(out, "IEND".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, byte[] named) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(named);
        out.write(ByteBuffer.allocate(4).putInt(named.length - 4).array());
        out.write(named);
        out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
