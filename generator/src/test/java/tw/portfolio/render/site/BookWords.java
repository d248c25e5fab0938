package tw.portfolio.render.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Everything in a PDF that says anything: what stands on its pages, then each string, name and stream of the file. */
final class BookWords {
    private final StringBuilder all = new StringBuilder();

    private BookWords() {}

    static String of(byte[] book) throws IOException {
        BookWords words = new BookWords();
        try (PDDocument document = Loader.loadPDF(book)) {
            words.all
                    .append(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .append('\n');
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                words.add(document.getDocument().getObjectFromPool(key).getObject());
            }
            words.add(document.getDocument().getTrailer());
        }
        return words.all.toString();
    }

    /** Adds what lies within; what is only referred to is added where it stands. */
    private void add(COSBase value) throws IOException {
        if (value instanceof COSString string) {
            all.append(string.getString()).append('\n');
        } else if (value instanceof COSName name) {
            all.append(name.getName()).append('\n');
        } else if (value instanceof COSArray array) {
            for (COSBase item : array) {
                add(item);
            }
        } else if (value instanceof COSDictionary dictionary) {
            for (COSBase item : dictionary.getValues()) {
                add(item);
            }
            if (value instanceof COSStream stream && stream.getDictionaryObject(COSName.SUBTYPE) != COSName.IMAGE) {
                try (var in = stream.createInputStream()) {
                    all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .append('\n');
                }
            }
        }
    }
}
