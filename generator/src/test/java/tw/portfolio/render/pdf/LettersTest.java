package tw.portfolio.render.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Publication;
import tw.portfolio.diagnostic.Noted;

/** The letter for a family: one page that conforms, whose code leads where it says. */
class LettersTest {
    private static final String PASSPHRASE = "7K3M-QX9D-0ZTE-V4HB";
    private static final String FOLDER = "3m9x0k2v7q1d5t8z";
    private static final String ADDRESS = "https://portfolio.yfsh.example/families/" + FOLDER + "/index.html";

    @TempDir
    Path folder;

    @Test
    void itIsOnePageThatConformsAndIsTheSameEveryTime() throws Exception {
        byte[] letter = letter(Optional.of(ADDRESS));
        assertEquals(new TreeSet<>(), Conformance.faults(letter));
        assertArrayEquals(letter, letter(Optional.of(ADDRESS)));
        try (PDDocument file = Loader.loadPDF(letter)) {
            assertEquals(1, file.getNumberOfPages());
            String text = new PDFTextStripper().getText(file);
            for (String words : List.of(PASSPHRASE, "index.html", "勿轉傳", "註冊組", "In English", "(03)000-0000")) {
                assertTrue(text.contains(words), words + " in " + text);
            }
        }
    }

    @Test
    void theCodeIsReadFromThePrintedPage() throws Exception {
        try (PDDocument file = Loader.loadPDF(letter(Optional.of(ADDRESS)))) {
            BufferedImage page = new PDFRenderer(file).renderImageWithDPI(0, 150);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            BinaryBitmap seen = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
            assertEquals(
                    ADDRESS, new QRCodeReader().decode(seen).getText(), "the address alone, without the passphrase");
        }
    }

    @Test
    void withoutAnAddressItTellsOfTheFolder() throws Exception {
        try (PDDocument file = Loader.loadPDF(letter(Optional.empty()))) {
            String text = new PDFTextStripper().getText(file);
            assertTrue(text.contains(FOLDER) && !text.contains("https:"), text);
            assertEquals(1, file.getNumberOfPages());
            assertFalse(
                    file.getPage(0).getResources().getXObjectNames().iterator().hasNext());
        }
    }

    private byte[] letter(Optional<String> address) throws IOException {
        try (BookSchool school = new BookSchool(folder)) {
            Publication publication = school.publication(false);
            Noted<Artifact> letter = new Letters(publication)
                    .letter(
                            publication.school().students().get(0),
                            new Letters.Access(PASSPHRASE, address, FOLDER),
                            "letter.pdf");
            assertEquals(List.of(), letter.notes());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            letter.value().writeTo(out);
            return out.toByteArray();
        }
    }
}
