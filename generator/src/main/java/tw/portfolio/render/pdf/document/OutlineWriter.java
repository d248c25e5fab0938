package tw.portfolio.render.pdf.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The outline that readers show beside the pages. */
final class OutlineWriter {
    private static final COSName NEXT = COSName.getPDFName("Next");
    private static final COSName PREVIOUS = COSName.PREV;

    private OutlineWriter() {}

    /** Returns the root of the outline; entries below the first level start closed. */
    static COSDictionary outline(List<Heading> headings, List<Page> pages, Map<Page, COSDictionary> sheets) {
        COSDictionary root = Objects.typed("Outlines");
        Deque<COSDictionary> open = new ArrayDeque<>(List.of(root));
        for (Heading heading : headings) {
            while (open.size() > heading.level() + 1) {
                open.pop();
            }
            COSDictionary item = new COSDictionary();
            item.setItem(COSName.TITLE, Objects.text(heading.words()));
            COSDictionary sheet = sheets.get(pages.get(heading.place().page()));
            if (sheet == null) {
                throw new IllegalArgumentException("no page " + heading.place().page());
            }
            item.setItem(COSName.DEST, PageWriter.destination(heading.place(), sheet));
            append(open.element(), item);
            open.push(item);
        }
        root.setInt(COSName.COUNT, root.getInt(COSName.COUNT, 0));
        return root;
    }

    private static void append(COSDictionary parent, COSDictionary item) {
        COSDictionary last = parent.getCOSDictionary(COSName.LAST);
        if (last == null) {
            parent.setItem(COSName.FIRST, item);
        } else {
            last.setItem(NEXT, item);
            item.setItem(PREVIOUS, last);
        }
        parent.setItem(COSName.LAST, item);
        item.setItem(COSName.PARENT, parent);
        boolean root = parent.getItem(COSName.TYPE) != null;
        int count = Math.abs(parent.getInt(COSName.COUNT, 0)) + 1;
        parent.setInt(COSName.COUNT, root ? count : -count); // negative: closed
    }
}
