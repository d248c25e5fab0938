package tw.portfolio.render.pdf;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Entry;
import tw.portfolio.model.student.About;
import tw.portfolio.model.student.Student;
import tw.portfolio.render.pdf.document.Ink;
import tw.portfolio.render.pdf.document.Tag;
import tw.portfolio.render.pdf.layout.Anchor;
import tw.portfolio.render.pdf.layout.Column;
import tw.portfolio.render.pdf.layout.Contents;
import tw.portfolio.render.pdf.layout.Look;
import tw.portfolio.render.pdf.layout.RuleSlice;
import tw.portfolio.render.pdf.layout.Setting;
import tw.portfolio.render.pdf.layout.Setting.Align;
import tw.portfolio.render.pdf.layout.Span;

/** Title page and contents. */
final class FrontMatter {
    private static final Look NAME = Look.of(34, Ink.TEXT).bold();
    private static final Look LONG_NAME = Look.of(24, Ink.TEXT).bold();
    private static final Look KIND = Look.of(15, Ink.ACCENT);
    private static final Look MOTTO = Look.of(12, Ink.TEXT);
    private static final int LONG = 10;
    private static final Setting LINE = Setting.of(18, Align.START);
    private static final Look PART_ENTRY = Look.of(11, Ink.TEXT).bold();
    private static final Look TERM_ENTRY = Look.of(9, Ink.QUIET);
    private final Manuscript manuscript;

    FrontMatter(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    /** Returns the title page as a column of its own. Neither class nor year of entry: together they tell of a repeated year. */
    Column title() {
        Student student = manuscript.student();
        Column column = new Column(Scale.WIDTH, manuscript.shaper());
        Tag tag = manuscript.front();
        Phrases phrases = manuscript.phrases();
        text(column, tag.add("P"), manuscript.school().settings().name(), Scale.NOTE, LINE);
        column.gap(6);
        column.slice(new RuleSlice(Ink.ACCENT, 42, 1.2f));
        column.gap(108);
        Look look = student.name().codePointCount(0, student.name().length()) > LONG ? LONG_NAME : NAME;
        Setting names = Setting.of(look.size() * 1.3f, Align.START).spaced(0, 14);
        text(column, tag.add("H1"), student.name(), look, names);
        text(
                column,
                tag.add("P"),
                phrases.say("title"),
                KIND,
                Setting.of(22, Align.START).spaced(0, 10));
        text(column, tag.add("P"), phrases.say("number", "number", student.number()), Scale.BODY, LINE);
        Optional<Entry<About>> about = student.entries().one(About.class);
        about.flatMap(entry -> entry.value().motto()).ifPresent(motto -> {
            column.gap(30);
            text(column, tag.add("P"), motto, MOTTO, Setting.of(22, Align.START));
        });
        about.ifPresent(entry -> photograph(entry, column, tag));
        return column;
    }

    private void photograph(Entry<About> entry, Column column, Tag tag) {
        manuscript.findings().at(entry);
        entry.value().photo().ifPresent(photo -> {
            column.gap(36);
            new Plates(manuscript, entry, List.of(photo)).portrait(photo, column, tag);
        });
    }

    /** Returns the contents, whose page numbers are looked up when they are drawn. */
    void contents(Contents contents) {
        Tag section = manuscript.contents();
        Tag heading = section.add("H1");
        text(contents.column(), heading, manuscript.phrases().say("contents"), Scale.PART, Scale.PARTS);
        Tag list = section.add("TOC");
        for (Anchor anchor : manuscript.anchors()) {
            boolean part = anchor.level() == 0;
            contents.column().gap(part ? 12 : anchor.level() == 1 ? 4 : 0);
            contents.entry(list, anchor, part ? PART_ENTRY : anchor.level() == 1 ? TERM_ENTRY : Scale.BODY, 19);
        }
    }

    private static void text(Column column, Tag tag, String words, Look look, Setting setting) {
        column.paragraph(List.of(Span.of(words, look, tag)), setting);
    }
}
