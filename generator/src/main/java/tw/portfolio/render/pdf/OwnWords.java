package tw.portfolio.render.pdf;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Entry;
import tw.portfolio.model.student.About;
import tw.portfolio.model.student.Performance;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.SelfStatement;
import tw.portfolio.render.pdf.document.Tag;
import tw.portfolio.render.pdf.layout.Span;

/** What the student says of the whole: the introduction, the selection for the central database, the statement. */
final class OwnWords {
    private final Manuscript manuscript;

    OwnWords(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    void about() {
        Optional<Entry<About>> about = manuscript.student().entries().one(About.class);
        boolean silent = about.stream()
                .allMatch(entry -> entry.body().characters() == 0
                        && entry.value().interests().isEmpty());
        if (silent) {
            return;
        }
        Tag part = manuscript.part(manuscript.phrases().say("part.about"));
        WorkText text = new WorkText(
                manuscript, about.get(), about.get().value().photo().stream().toList());
        new ReceiptText(manuscript, about.get()).line(part);
        String interests = String.join("、", about.get().value().interests());
        if (!interests.isEmpty()) {
            text.note(part, manuscript.phrases().say("interests", "words", interests));
            manuscript.column().gap(9);
        }
        text.body(part, 1);
        text.receipt(part);
    }

    void statement() {
        manuscript.student().entries().one(SelfStatement.class).ifPresent(entry -> {
            Tag part = manuscript.part(manuscript.phrases().say("part.statement"));
            WorkText text = new WorkText(manuscript, entry, entry.value().files());
            Tag tag = manuscript.chapter(part, entry.value().title());
            new ReceiptText(manuscript, entry).line(tag);
            text.body(tag, 2);
            text.end(tag);
        });
    }

    void selections() {
        List<Entry<Selection>> selections = manuscript.student().entries().of(Selection.class);
        if (selections.isEmpty()) {
            return;
        }
        Tag part = manuscript.part(manuscript.phrases().say("part.selection"));
        for (Entry<Selection> entry : selections) {
            manuscript.findings().at(entry);
            Tag chapter = manuscript.chapter(part, manuscript.phrases().year(entry.year()));
            new ReceiptText(manuscript, entry).line(chapter);
            chosen(chapter, "selection.outcomes", entry.value().outcomes());
            chosen(chapter, "selection.performances", entry.value().performances());
            chosen(chapter, "selection.second", entry.value().secondBatch());
            new ReceiptText(manuscript, entry).particulars(chapter);
        }
    }

    private void chosen(Tag chapter, String key, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        manuscript.subhead(chapter, 3, manuscript.phrases().say(key));
        Tag list = chapter.add("L").with("List", "ListNumbering", "Decimal");
        int number = 1;
        for (String id : ids) {
            Tag item = list.add("LI");
            manuscript.column().indent(21, 0);
            Span mark = Span.of(number++ + ".", Scale.BODY, item.add("Lbl"));
            manuscript.column().hang(List.of(mark), Scale.TIGHT, 21);
            manuscript.column().paragraph(List.of(Span.of(title(id), Scale.BODY, item.add("LBody"))), Scale.TIGHT);
            manuscript.column().outdent();
        }
        manuscript.column().gap(12);
    }

    /**
     * Returns the title of a work named like {@code 115-1/pendulum}, or the name when there is no such work. What the student keeps within
     * the school is counted and not named.
     */
    private String title(String id) {
        String directory = manuscript.student().directory();
        Optional<Entry<Performance>> performance = manuscript.student().performances().stream()
                .filter(entry -> entry.path().equals(directory + "/performances/" + id))
                .findFirst();
        if (performance.isPresent()) {
            return Performances.shown(performance.get())
                    ? performance.get().value().title()
                    : manuscript.phrases().say("selection.kept");
        }
        return manuscript.student().outcomes().stream()
                .filter(entry -> entry.path().equals(directory + "/outcomes/" + id))
                .map(entry -> entry.value().title())
                .findFirst()
                .orElse(id);
    }
}
