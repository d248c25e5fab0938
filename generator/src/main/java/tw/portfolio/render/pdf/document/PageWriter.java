package tw.portfolio.render.pdf.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import tw.portfolio.render.font.FontFile;

/** Pages as PDF objects. */
final class PageWriter {
    private static final int PRINTED = 4;
    private final COSDictionary fonts = new COSDictionary();
    private final List<COSStream> pictures = new ArrayList<>();

    PageWriter(Map<FontFile, COSDictionary> fonts, List<Plate> plates) throws IOException {
        fonts.forEach((file, font) -> this.fonts.setItem(COSName.getPDFName(file.name()), font));
        for (Plate plate : plates) {
            pictures.add(picture(plate));
        }
    }

    private static COSStream picture(Plate plate) throws IOException {
        COSStream picture = Objects.stored(plate.bytes());
        picture.setName(COSName.TYPE, "XObject");
        picture.setName(COSName.SUBTYPE, "Image");
        picture.setInt(COSName.WIDTH, plate.width());
        picture.setInt(COSName.HEIGHT, plate.height());
        picture.setInt(COSName.BITS_PER_COMPONENT, 8);
        picture.setName(COSName.COLORSPACE, plate.channels() == 1 ? "DeviceGray" : "DeviceRGB");
        picture.setItem(COSName.FILTER, plate.filter());
        return picture;
    }

    /** Fills in a page's dictionary; {@code number} counts from 0. */
    void fill(COSDictionary sheet, Page page, COSDictionary tree, int number) throws IOException {
        sheet.setItem(COSName.PARENT, tree);
        sheet.setItem(COSName.MEDIA_BOX, Objects.numbers(0, 0, Page.WIDTH, Page.HEIGHT));
        COSDictionary resources = Objects.inline(); // PDF/A-2 6.2.2: named on every page, not inherited
        resources.setItem(COSName.FONT, fonts);
        if (!page.plates().isEmpty()) {
            COSDictionary used = Objects.inline();
            page.plates().forEach(plate -> used.setItem(COSName.getPDFName("P" + plate), pictures.get(plate)));
            resources.setItem(COSName.XOBJECT, used);
        }
        sheet.setItem(COSName.RESOURCES, resources);
        sheet.setItem(COSName.CONTENTS, Objects.deflated(page.content()));
        sheet.setInt(COSName.STRUCT_PARENTS, number);
        sheet.setName("Tabs", "S"); // PDF/UA-1 7.18.3
    }

    /**
     * Adds the page's active areas and returns them.
     *
     * @param number of the page, from 0
     * @param nextParent the first area's number in the parent tree
     */
    List<COSDictionary> annotations(Page page, int number, List<COSDictionary> sheets, int nextParent) {
        List<COSDictionary> annotations = new ArrayList<>();
        for (Page.Link link : page.links()) {
            COSDictionary annotation = Objects.typed("Annot");
            annotation.setName(COSName.SUBTYPE, "Link");
            annotation.setItem(COSName.RECT, box(link.box()));
            annotation.setItem(COSName.BORDER, Objects.array(COSInteger.ZERO, COSInteger.ZERO, COSInteger.ZERO));
            annotation.setInt(COSName.F, PRINTED);
            annotation.setItem(COSName.CONTENTS, Objects.text(link.words())); // PDF/UA-1 7.18.5
            annotation.setInt(COSName.STRUCT_PARENT, nextParent + annotations.size());
            annotation.setItem(COSName.A, action(link.goal(), sheets));
            annotations.add(annotation);
        }
        if (!annotations.isEmpty()) {
            COSArray array = new COSArray();
            annotations.forEach(array::add);
            sheets.get(number).setItem(COSName.ANNOTS, array);
        }
        return annotations;
    }

    private static COSArray box(Page.Box box) {
        return Objects.numbers(box.left(), box.bottom(), box.right(), box.top());
    }

    private static COSDictionary action(Page.Goal goal, List<COSDictionary> sheets) {
        COSDictionary action = Objects.inline();
        if (goal instanceof Page.Address address) {
            action.setName(COSName.S, "URI");
            action.setItem(COSName.URI, Objects.text(address.uri()));
        } else if (goal instanceof Page.Place place) {
            action.setName(COSName.S, "GoTo");
            action.setItem(COSName.D, destination(place, sheets.get(place.page())));
        }
        return action;
    }

    static COSArray destination(Page.Place place, COSDictionary sheet) {
        COSArray destination = Objects.array(sheet, COSName.getPDFName("XYZ"), COSInteger.ZERO);
        destination.add(COSInteger.get(Math.round(place.top())));
        destination.add(COSNull.NULL);
        return destination;
    }
}
