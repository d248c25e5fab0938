package tw.portfolio.render.pdf;

import java.util.List;
import java.util.Optional;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Publication;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.student.Student;
import tw.portfolio.render.markdown.VisibleText;
import tw.portfolio.render.pdf.document.BookFile;
import tw.portfolio.render.pdf.document.Heading;
import tw.portfolio.render.pdf.document.Imprint;
import tw.portfolio.render.pdf.document.Ink;
import tw.portfolio.render.pdf.document.Page;
import tw.portfolio.render.pdf.document.Tag;
import tw.portfolio.render.pdf.layout.Column;
import tw.portfolio.render.pdf.layout.Figure;
import tw.portfolio.render.pdf.layout.Look;
import tw.portfolio.render.pdf.layout.RuleSlice;
import tw.portfolio.render.pdf.layout.Setting;
import tw.portfolio.render.pdf.layout.Setting.Align;
import tw.portfolio.render.pdf.layout.Shaper;
import tw.portfolio.render.pdf.layout.Sheets;
import tw.portfolio.render.pdf.layout.Span;
import tw.portfolio.render.pdf.layout.Surface;

/** The letter that tells a family how to open its locked portfolio: address, QR code, passphrase, what it protects and what not. */
public final class Letters {
    private static final String PRODUCER = "portfolio";
    private static final String LANGUAGE = "zh-Hant-TW";
    private static final float QR_POINTS = 112;
    private static final float TOP = Page.HEIGHT - 60;
    private static final Look SECRET = Look.of(25, Ink.TEXT).coded();
    private static final Setting SECRETS = Setting.of(30, Align.START).spaced(0, 4);
    private static final Setting TITLE = Setting.of(32, Align.START).spaced(0, 8);
    private static final Setting LINE = Setting.of(Scale.LEADING, Align.START);
    private static final Setting ENGLISH = Setting.of(13, Align.START).spaced(0, 5);
    private final Publication publication;
    private final Phrases phrases;

    public Letters(Publication publication) {
        this.publication = publication;
        this.phrases = new Phrases(publication.catalogue());
    }

    /**
     * What opens a portfolio.
     *
     * @param passphrase in groups, as it is typed
     * @param address where the locked portfolio is hosted; nothing when it is handed out on a medium
     * @param folder the name of its folder
     */
    public record Access(String passphrase, Optional<String> address, String folder) {}

    /** Returns a letter of one page, and what the making noticed. */
    public Noted<Artifact> letter(Student student, Access access, String path) {
        BookFile file = new BookFile();
        Findings findings = new Findings(student.profile());
        Column column = new Column(Scale.WIDTH, new Shaper(findings::missing));
        Tag body = file.document().add("Sect");
        String name = VisibleText.of(student.name());
        String title = phrases.say("letter.title");
        head(column, body, title, student, name);
        opening(column, body, access, file);
        text(column, body);
        Sheets sheets = Sheets.of(column, TOP - 44);
        for (int i = 0; i < sheets.count(); i++) {
            sheets.paint(i, new Surface(file, file.page()), Scale.LEFT, TOP);
        }
        file.heading(new Heading(0, title, new Page.Place(0, Page.HEIGHT)));
        byte[] bytes = file.bytes(new Imprint(
                title,
                publication.school().settings().name(),
                phrases.stamp(publication.stamp()),
                PRODUCER,
                LANGUAGE,
                publication.stamp().clock().atOffset(Phrases.ZONE),
                "[]"));
        return new Noted<>(Artifact.bytes(path, bytes), findings.noted());
    }

    private void head(Column column, Tag body, String title, Student student, String name) {
        say(column, body.add("P"), publication.school().settings().name(), Scale.NOTE, LINE);
        column.gap(6);
        column.slice(new RuleSlice(Ink.ACCENT, 42, 1.2f));
        column.gap(16);
        say(column, body.add("H1"), title, Scale.PART, TITLE);
        say(column, body.add("P"), phrases.say("letter.dear", "name", name), Scale.LEAD, LINE);
        say(column, body.add("P"), phrases.say("number", "number", student.number()), Scale.NOTE, LINE);
        column.gap(8);
        say(column, body.add("P"), phrases.say("letter.purpose"), Scale.BODY, Scale.TEXT);
    }

    private void opening(Column column, Tag body, Access access, BookFile file) {
        column.gap(8);
        subhead(column, body, "letter.address");
        if (access.address().isPresent()) {
            String address = access.address().get();
            say(column, body.add("P"), phrases.say("letter.scan"), Scale.BODY, LINE);
            column.gap(8);
            Tag figure = body.add("Figure").describedAs(phrases.say("letter.code", "address", address));
            column.slice(new Figure(file.plate(QrCode.plate(address)), 0, QR_POINTS, QR_POINTS, figure));
            column.gap(6);
            say(column, body.add("P"), address, Scale.CODE, LINE);
        } else {
            say(column, body.add("P"), phrases.say("letter.medium", "folder", access.folder()), Scale.BODY, Scale.TEXT);
        }
        column.gap(10);
        subhead(column, body, "letter.passphrase");
        say(column, body.add("P"), access.passphrase(), SECRET, SECRETS);
        say(column, body.add("P"), phrases.say("letter.typing"), Scale.NOTE, Scale.NOTES);
        column.gap(12);
    }

    private void text(Column column, Tag body) {
        subhead(column, body, "letter.protection");
        Tag list = body.add("L").with("List", "ListNumbering", "Unordered");
        for (String key : List.of("letter.protects", "letter.not", "letter.lost", "letter.student")) {
            Tag item = list.add("LI").add("LBody");
            column.paragraph(List.of(Span.of("・" + phrases.say(key), Scale.BODY, item)), Scale.TIGHT);
            column.gap(3);
        }
        column.gap(10);
        column.slice(new RuleSlice(Ink.ACCENT, 42, 1.2f));
        column.gap(10);
        Tag english = body.add("Div");
        say(column, english.add("P"), phrases.english("letter.english"), Scale.NOTE.in(Ink.TEXT), ENGLISH);
        say(
                column,
                english.add("P"),
                phrases.say(
                        "letter.ask",
                        "telephone",
                        publication.school().settings().telephone()),
                Scale.NOTE,
                ENGLISH);
    }

    private void subhead(Column column, Tag body, String key) {
        say(column, body.add("H2"), phrases.say(key), Scale.SUBHEAD, LINE);
        column.gap(4);
    }

    private static void say(Column column, Tag tag, String words, Look look, Setting setting) {
        column.paragraph(List.of(Span.of(words, look, tag)), setting);
    }
}
