package tw.portfolio.render.pdf.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/** The tree of tags as PDF objects, and the way back from each mark to its tag. */
final class StructureWriter {
    private final Map<Tag, COSDictionary> elements = new HashMap<>();
    private final Map<Page, COSDictionary> sheets;
    private final Map<Page, List<COSDictionary>> annotations;

    StructureWriter(Map<Page, COSDictionary> sheets, Map<Page, List<COSDictionary>> annotations) {
        this.sheets = sheets;
        this.annotations = annotations;
    }

    /**
     * Returns the root of the structure.
     *
     * @param pages in the order in which they claimed their numbers in the parent tree
     */
    COSDictionary root(Tag document, List<Page> pages) {
        COSDictionary root = Objects.typed("StructTreeRoot");
        root.setItem(COSName.K, Objects.array(element(document, root)));
        COSArray numbers = new COSArray();
        int next = 0;
        for (Page page : pages) {
            COSArray owners = new COSArray();
            page.marks().forEach(tag -> owners.add(elements.get(tag)));
            numbers.add(COSInteger.get(next++));
            numbers.add(owners);
        }
        for (Page page : pages) {
            for (Page.Link link : page.links()) {
                numbers.add(COSInteger.get(next++));
                numbers.add(elements.get(link.tag()));
            }
        }
        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, parents);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, next);
        return root;
    }

    private COSDictionary element(Tag tag, COSDictionary parent) {
        COSDictionary element = Objects.typed("StructElem");
        elements.put(tag, element);
        element.setName(COSName.S, tag.type());
        element.setItem(COSName.P, parent);
        tag.alternative().ifPresent(words -> element.setItem(COSName.ALT, Objects.text(words)));
        if (tag.attributes().size() > 0) {
            element.setItem(COSName.A, tag.attributes());
        }
        COSArray kids = new COSArray();
        for (Tag.Kid kid : tag.kids()) {
            kids.add(kid(kid, element));
        }
        if (kids.size() > 0) {
            element.setItem(COSName.K, kids);
        }
        return element;
    }

    private COSBase kid(Tag.Kid kid, COSDictionary element) {
        if (kid instanceof Tag.Child child) {
            return element(child.tag(), element);
        }
        COSDictionary reference = Objects.inline();
        if (kid instanceof Tag.Mark mark) {
            reference.setName(COSName.TYPE, "MCR");
            reference.setItem(COSName.PG, sheets.get(mark.page()));
            reference.setInt(COSName.MCID, mark.number());
        } else if (kid instanceof Tag.Annotation annotation) {
            reference.setName(COSName.TYPE, "OBJR");
            reference.setItem(COSName.PG, sheets.get(annotation.page()));
            List<COSDictionary> own = annotations.getOrDefault(annotation.page(), List.of());
            reference.setItem(COSName.OBJ, own.get(annotation.number()));
        }
        return reference;
    }
}
