package tw.portfolio.render.pdf.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import tw.portfolio.render.font.Subset;
import tw.portfolio.render.font.Typeface;

/** The part of a typeface that a book uses, as the PDF's font objects. */
final class FontWriter {
    private static final int SYMBOLIC = 4;

    private FontWriter() {}

    /**
     * Returns a font whose two-byte codes are the subset's.
     *
     * @param prefix six capital letters. PDF 9.6.4: subset names are told apart by such a tag
     */
    static COSDictionary font(Subset subset, String prefix) throws IOException {
        String name = prefix + "+" + subset.face().file().postScriptName();
        COSDictionary font = Objects.typed("Font");
        font.setName(COSName.SUBTYPE, "Type0");
        font.setName(COSName.BASE_FONT, name);
        font.setName(COSName.ENCODING, "Identity-H");
        font.setItem(COSName.DESCENDANT_FONTS, Objects.array(descendant(subset, name)));
        font.setItem(COSName.TO_UNICODE, Objects.deflated(subset.toUnicode().getBytes(StandardCharsets.US_ASCII)));
        return font;
    }

    private static COSDictionary descendant(Subset subset, String name) throws IOException {
        COSDictionary system = Objects.inline();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        COSDictionary font = Objects.typed("Font");
        font.setName(COSName.SUBTYPE, "CIDFontType2");
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.CIDSYSTEMINFO, system);
        font.setName(COSName.CID_TO_GID_MAP, "Identity");
        font.setInt(COSName.DW, 1000);
        font.setItem(COSName.W, widths(subset.widths()));
        font.setItem(COSName.FONT_DESC, descriptor(subset, name));
        return font;
    }

    private static COSArray widths(List<Float> widths) {
        COSArray own = new COSArray();
        for (float width : widths) {
            own.add(number(width));
        }
        return Objects.array(COSInteger.ZERO, own);
    }

    private static COSBase number(float value) {
        return value == Math.rint(value)
                ? COSInteger.get((long) value)
                : new COSFloat(Math.round(value * 1000) / 1000f);
    }

    private static COSDictionary descriptor(Subset subset, String name) throws IOException {
        Typeface face = subset.face();
        int[] box = face.box();
        COSDictionary descriptor = Objects.typed("FontDescriptor");
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, SYMBOLIC);
        descriptor.setItem(COSName.FONT_BBOX, Objects.numbers(box[0], box[1], box[2], box[3]));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, face.ascent());
        descriptor.setInt(COSName.DESCENT, face.descent());
        descriptor.setInt(COSName.CAP_HEIGHT, 730);
        descriptor.setInt(COSName.STEM_V, face.file().weight() / 5);
        byte[] file = subset.file();
        COSStream stream = Objects.deflated(file);
        stream.setInt(COSName.LENGTH1, file.length);
        descriptor.setItem(COSName.FONT_FILE2, stream);
        return descriptor;
    }
}
