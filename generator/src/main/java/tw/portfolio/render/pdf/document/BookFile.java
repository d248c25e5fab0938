package tw.portfolio.render.pdf.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import tw.portfolio.render.font.FontFile;
import tw.portfolio.render.font.Subset;
import tw.portfolio.render.font.Typefaces;

/** One book while it is made: its pages, pictures, typefaces and structure, assembled into a file at the end. */
public final class BookFile {
    private static final byte[] COLOURS = Objects.resource("srgb.icc");
    private final Tag document = Tag.root();
    private final List<Page> pages = new ArrayList<>();
    private final List<Plate> plates = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final Map<FontFile, Subset> subsets = new EnumMap<>(FontFile.class);

    /** Returns the root of the structure. */
    public Tag document() {
        return document;
    }

    /** Adds an empty page at the end. */
    public Page page() {
        Page page = new Page();
        pages.add(page);
        return page;
    }

    /** Returns the part of a typeface that this book embeds. */
    public Subset subset(FontFile font) {
        return subsets.computeIfAbsent(font, key -> new Subset(Typefaces.of(key)));
    }

    /** Takes a picture and returns its number. */
    public int plate(Plate plate) {
        plates.add(plate);
        return plates.size() - 1;
    }

    /** Adds an entry of the outline, in reading order; a level is at most one deeper than the entry before. */
    public void heading(Heading heading) {
        headings.add(heading);
    }

    /** Returns the finished file. */
    public byte[] bytes(Imprint imprint) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument file = new PDDocument()) {
            assemble(file, imprint);
            file.save(out, CompressParameters.NO_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // everything is in memory
        }
        return out.toByteArray();
    }

    private void assemble(PDDocument file, Imprint imprint) throws IOException {
        MessageDigest digest = sha256();
        digest.update(imprint.toString().getBytes(StandardCharsets.UTF_8));
        PageWriter writer = new PageWriter(fonts(digest), plates);
        Map<Page, COSDictionary> sheets = new HashMap<>();
        Map<Page, List<COSDictionary>> annotations = new HashMap<>();
        List<COSDictionary> inOrder =
                pages.stream().map(page -> Objects.typed("Page")).toList();
        COSDictionary tree = file.getDocumentCatalog().getPages().getCOSObject();
        COSArray kids = new COSArray();
        int nextParent = pages.size();
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            COSDictionary sheet = inOrder.get(i);
            sheets.put(page, sheet);
            digest.update(page.content());
            writer.fill(sheet, page, tree, i);
            List<COSDictionary> own = writer.annotations(page, i, inOrder, nextParent);
            nextParent += own.size();
            annotations.put(page, own);
            kids.add(sheet);
        }
        tree.setItem(COSName.KIDS, kids);
        tree.setInt(COSName.COUNT, kids.size());
        COSDictionary catalogue = file.getDocumentCatalog().getCOSObject();
        catalogue.setItem(COSName.STRUCT_TREE_ROOT, new StructureWriter(sheets, annotations).root(document, pages));
        if (!headings.isEmpty()) {
            catalogue.setItem(COSName.OUTLINES, OutlineWriter.outline(headings, pages, sheets));
        }
        describe(file, imprint);
        file.setVersion(1.7f);
        file.setDocumentId(ByteBuffer.wrap(digest.digest()).getLong());
    }

    private Map<FontFile, COSDictionary> fonts(MessageDigest digest) throws IOException {
        Map<FontFile, COSDictionary> fonts = new EnumMap<>(FontFile.class);
        for (Map.Entry<FontFile, Subset> entry : subsets.entrySet()) {
            byte[] map = entry.getValue().toUnicode().getBytes(StandardCharsets.US_ASCII);
            digest.update(map);
            fonts.put(entry.getKey(), FontWriter.font(entry.getValue(), prefix(map)));
        }
        return fonts;
    }

    private static String prefix(byte[] content) {
        byte[] hash = sha256().digest(content);
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            prefix.append((char) ('A' + Byte.toUnsignedInt(hash[i]) % 26));
        }
        return prefix.toString();
    }

    private static void describe(PDDocument file, Imprint imprint) throws IOException {
        COSDictionary catalogue = file.getDocumentCatalog().getCOSObject();
        catalogue.setItem(COSName.LANG, Objects.text(imprint.language()));
        COSDictionary marked = Objects.inline();
        marked.setItem("Marked", COSBoolean.TRUE);
        catalogue.setItem(COSName.MARK_INFO, marked);
        COSDictionary viewer = Objects.inline();
        viewer.setItem("DisplayDocTitle", COSBoolean.TRUE);
        catalogue.setItem("ViewerPreferences", viewer);
        catalogue.setName("PageMode", "UseOutlines");
        COSStream xmp = Objects.stored(Xmp.of(imprint));
        xmp.setName(COSName.TYPE, "Metadata"); // PDF/A-2 6.6.2.1: not filtered is safest for readers
        xmp.setName(COSName.SUBTYPE, "XML");
        catalogue.setItem(COSName.METADATA, xmp);
        COSStream profile = Objects.deflated(COLOURS);
        profile.setInt(COSName.N, 3);
        COSDictionary intent = Objects.typed("OutputIntent");
        intent.setName(COSName.S, "GTS_PDFA1");
        intent.setItem("OutputConditionIdentifier", Objects.text("sRGB IEC61966-2.1"));
        intent.setItem(COSName.INFO, Objects.text("sRGB IEC61966-2.1"));
        intent.setItem("DestOutputProfile", profile);
        catalogue.setItem("OutputIntents", Objects.array(intent));
        COSDictionary info = file.getDocumentInformation().getCOSObject();
        info.setItem(COSName.TITLE, Objects.text(imprint.title()));
        info.setItem(COSName.AUTHOR, Objects.text(imprint.author()));
        info.setItem(COSName.SUBJECT, Objects.text(imprint.subject()));
        info.setItem(COSName.PRODUCER, Objects.text(imprint.producer()));
        String date =
                DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss", Locale.ROOT).format(imprint.date())
                        + imprint.date().getOffset().getId().replace(":", "'").replace("Z", "+00'00") + "'";
        info.setItem(COSName.CREATION_DATE, Objects.text(date));
        info.setItem(COSName.MOD_DATE, Objects.text(date));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
