package tw.portfolio.render.pdf;

import tw.portfolio.render.pdf.document.Ink;
import tw.portfolio.render.pdf.document.Page;
import tw.portfolio.render.pdf.layout.Look;
import tw.portfolio.render.pdf.layout.Setting;
import tw.portfolio.render.pdf.layout.Setting.Align;

/** The book's type and frame: forty characters a line, thirty-eight lines a page, on leading of 18 points. */
final class Scale {
    static final float LEADING = 18;
    static final float WIDTH = 420;
    static final float HEIGHT = 38 * LEADING;
    static final float LEFT = (Page.WIDTH - WIDTH) / 2;
    static final float TOP = Page.HEIGHT - 84;

    static final Look BODY = Look.of(10.5f, Ink.TEXT);
    static final Look LEAD = Look.of(12, Ink.TEXT);
    static final Look PART = Look.of(22, Ink.TEXT).bold();
    static final Look TERM = Look.of(12, Ink.ACCENT).bold();
    static final Look WORK = Look.of(16, Ink.TEXT).bold();
    static final Look SUBHEAD = Look.of(12, Ink.TEXT).bold();
    static final Look MINOR = Look.of(10.5f, Ink.TEXT).bold();
    static final Look NOTE = Look.of(9, Ink.QUIET);
    static final Look SMALL = Look.of(7.5f, Ink.QUIET);
    static final Look TABLE = Look.of(9.5f, Ink.TEXT);
    static final Look LABEL = Look.of(9, Ink.QUIET);
    static final Look CODE = Look.of(9.2f, Ink.TEXT).coded();

    static final Setting TEXT = Setting.of(LEADING, Align.EVEN).spaced(0, 9);
    static final Setting TIGHT = Setting.of(LEADING, Align.EVEN);
    static final Setting LEADS = Setting.of(21, Align.EVEN).spaced(6, 12);
    static final Setting PARTS = Setting.of(32, Align.START).spaced(0, 18).kept();
    static final Setting TERMS = Setting.of(LEADING, Align.START).spaced(27, 6).kept();
    static final Setting WORKS = Setting.of(24, Align.START).spaced(18, 3).kept();
    static final Setting SUBHEADS =
            Setting.of(LEADING, Align.START).spaced(15, 5).kept();
    static final Setting NOTES = Setting.of(14, Align.START);
    static final Setting CAPTIONS = Setting.of(14, Align.START).spaced(4, 12);
    static final Setting SMALLS = Setting.of(11, Align.START);
    static final float TABLE_LEADING = 14.5f;

    private Scale() {}
}
