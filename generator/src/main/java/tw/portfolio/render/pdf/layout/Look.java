package tw.portfolio.render.pdf.layout;

import tw.portfolio.render.font.Typefaces.Voice;
import tw.portfolio.render.pdf.document.Ink;

/**
 * How characters look.
 *
 * @param size in points
 * @param stressed emphasised: Latin letters slant, Chinese characters carry a dot beneath (着重號), for slanted ideographs are no custom
 */
public record Look(float size, Ink ink, boolean strong, boolean code, boolean stressed) {

    public static Look of(float size, Ink ink) {
        return new Look(size, ink, false, false, false);
    }

    public Look bold() {
        return new Look(size, ink, true, code, stressed);
    }

    public Look coded() {
        return new Look(size * 0.9f, ink, strong, true, stressed);
    }

    public Look stress() {
        return new Look(size, ink, strong, code, true);
    }

    public Look in(Ink other) {
        return new Look(size, other, strong, code, stressed);
    }

    Voice voice() {
        return code ? Voice.CODE : strong ? Voice.STRONG : Voice.TEXT;
    }
}
