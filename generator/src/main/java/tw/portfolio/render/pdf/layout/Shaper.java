package tw.portfolio.render.pdf.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import tw.portfolio.render.font.Characters;
import tw.portfolio.render.font.FontFile;
import tw.portfolio.render.font.Typeface;
import tw.portfolio.render.font.Typefaces;
import tw.portfolio.render.font.Typefaces.Voice;

/** Chooses a typeface for every character. A character that none has is shown as a box and told to {@code missing}. */
public final class Shaper {
    private static final String EITHER_WIDTH = "‘’“”—…–‧·";
    /** The Chinese typeface draws it no larger than a middle dot. */
    private static final int BULLET = 0x2022;

    private final IntConsumer missing;

    public Shaper(IntConsumer missing) {
        this.missing = missing;
    }

    List<Glyph> shape(List<Span> spans) {
        List<Glyph> glyphs = new ArrayList<>();
        spans.forEach(span -> shape(span, glyphs));
        return glyphs;
    }

    private void shape(Span span, List<Glyph> glyphs) {
        int[] text = composed(span.text()).codePoints().toArray();
        Voice voice = span.look().voice();
        int at = 0;
        while (at < text.length) {
            int end = wordEnd(text, at);
            Voice own = voice != Voice.CODE && lacking(text, at, end, voice) ? Voice.LETTERS : voice;
            for (int i = at; i < end; i++) {
                boolean latin = voice != Voice.CODE && (narrow(text, i) || text[i] == BULLET);
                glyphs.add(glyph(text[i], latin ? Voice.LETTERS : own, span));
            }
            at = end;
        }
    }

    /** Returns the text with Latin letters and their marks in one; ideographs stay as written, compatibility forms too. */
    private static String composed(String text) {
        if (text.chars().noneMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK)) {
            return text;
        }
        StringBuilder composed = new StringBuilder();
        int plain = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK
                    && Character.isLetter(text.charAt(i - 1))
                    && !BreakRules.wide(text.charAt(i - 1))) {
                int end = i + 1;
                while (end < text.length() && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
                    end++;
                }
                composed.append(text, plain, i - 1)
                        .append(Normalizer.normalize(text.substring(i - 1, end), Normalizer.Form.NFC));
                plain = end;
                i = end;
            }
        }
        return composed.append(text, Math.min(plain, text.length()), text.length())
                .toString();
    }

    private static int wordEnd(int[] text, int start) {
        int end = start;
        while (end < text.length && letter(text[end])) {
            end++;
        }
        return Math.max(end, start + 1);
    }

    private static boolean letter(int codePoint) {
        return (Character.isLetter(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK)
                && !BreakRules.wide(codePoint)
                && codePoint < 0x2E80;
    }

    private static boolean lacking(int[] text, int start, int end, Voice voice) {
        for (int i = start; i < end; i++) {
            if (letter(text[i]) && Typefaces.showing(text[i], voice).file() == FontFile.LATIN) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a mark that Chinese and Latin text share stands in Latin text, where it is narrow. */
    private static boolean narrow(int[] text, int at) {
        if (EITHER_WIDTH.indexOf(text[at]) < 0) {
            return false;
        }
        boolean before = at > 0 && latin(text[at - 1]);
        boolean after = at + 1 < text.length && latin(text[at + 1]);
        boolean chinese = (at > 0 && chinese(text[at - 1])) || (at + 1 < text.length && chinese(text[at + 1]));
        return (before || after) && !chinese;
    }

    private static boolean chinese(int codePoint) {
        return BreakRules.wide(codePoint) && EITHER_WIDTH.indexOf(codePoint) < 0;
    }

    private static boolean latin(int codePoint) {
        return letter(codePoint) || Character.isDigit(codePoint) || (codePoint > ' ' && codePoint < 0x7F);
    }

    private Glyph glyph(int codePoint, Voice voice, Span span) {
        int shown = codePoint == '\t' || codePoint == 0xA0 || codePoint == 0x2028 ? ' ' : codePoint;
        if (shown == '\n' || Characters.shapeless(shown)) {
            Typeface face = Typefaces.of(FontFile.SERIF);
            return new Glyph(codePoint, face, face.glyph(' '), 0, span);
        }
        Typeface face = Typefaces.showing(shown, voice);
        int id = face.glyph(shown);
        if (id == 0 || Character.getType(shown) == Character.PRIVATE_USE) {
            missing.accept(codePoint);
            face = Typefaces.of(FontFile.SERIF);
            id = face.glyph(Characters.BOX);
        }
        return new Glyph(
                codePoint == '\t' ? ' ' : codePoint,
                face,
                id,
                face.advance(id) * span.look().size() / 1000,
                span);
    }
}
