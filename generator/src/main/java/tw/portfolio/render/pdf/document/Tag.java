package tw.portfolio.render.pdf.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;

/** An element of the document's structure: what a piece of the page is, in reading order. Grows while the book is set. */
public final class Tag {
    private final String type;
    private final List<Kid> kids = new ArrayList<>();
    private final COSDictionary attributes = new COSDictionary();
    private Optional<String> alternative = Optional.empty();

    private Tag(String type) {
        this.type = type;
        attributes.setDirect(true);
    }

    /** What stands below an element. */
    sealed interface Kid {}

    record Child(Tag tag) implements Kid {}

    /** Content of a page, by its number among the page's marks. */
    record Mark(Page page, int number) implements Kid {}

    record Annotation(Page page, int number) implements Kid {}

    public static Tag root() {
        return new Tag("Document");
    }

    /** Adds an element at the end. */
    public Tag add(String childType) {
        Tag tag = new Tag(childType);
        kids.add(new Child(tag));
        return tag;
    }

    /** Says in words what a picture shows. */
    public Tag describedAs(String words) {
        alternative = Optional.of(words);
        return this;
    }

    /** Sets an attribute whose value is a name, such as the scope of a head cell. */
    public Tag with(String owner, String name, String value) {
        attributes.setName(COSName.O, owner);
        attributes.setName(name, value);
        return this;
    }

    /** Says where on its page the element stands. */
    public Tag boxed(float left, float bottom, float right, float top) {
        COSArray box = new COSArray();
        for (float edge : new float[] {left, bottom, right, top}) {
            box.add(new COSFloat(Math.round(edge * 100) / 100f));
        }
        attributes.setName(COSName.O, "Layout");
        attributes.setName("Placement", "Block");
        attributes.setItem(COSName.BBOX, box);
        return this;
    }

    String type() {
        return type;
    }

    Optional<String> alternative() {
        return alternative;
    }

    COSDictionary attributes() {
        return attributes;
    }

    List<Kid> kids() {
        return Collections.unmodifiableList(kids);
    }

    void mark(Page page, int number) {
        kids.add(new Mark(page, number));
    }

    void annotate(Page page, int number) {
        kids.add(new Annotation(page, number));
    }
}
