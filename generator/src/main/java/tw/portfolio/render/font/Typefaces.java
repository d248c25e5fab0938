package tw.portfolio.render.font;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The typefaces in the order in which they are asked for a character; each is read once, when first needed. */
public final class Typefaces {
    private static final Map<FontFile, Typeface> READ = new ConcurrentHashMap<>();
    private static final List<FontFile> TEXT = List.of(FontFile.SERIF, FontFile.LATIN, FontFile.RARE);
    private static final List<FontFile> STRONG = List.of(FontFile.SERIF_BOLD, FontFile.LATIN, FontFile.RARE);
    private static final List<FontFile> CODE = List.of(FontFile.MONO, FontFile.SERIF, FontFile.LATIN, FontFile.RARE);
    private static final List<FontFile> LETTERS = List.of(FontFile.LATIN, FontFile.SERIF, FontFile.RARE);

    private Typefaces() {}

    /** What the text is. */
    public enum Voice {
        TEXT,
        STRONG,
        CODE,
        /** Words of Latin letters of which the text's own typeface lacks some, so that a word is set in one typeface. */
        LETTERS
    }

    public static Typeface of(FontFile file) {
        return READ.computeIfAbsent(file, Typeface::read);
    }

    /** Returns the first typeface of the voice that has the character, or the first of all when none has. */
    public static Typeface showing(int codePoint, Voice voice) {
        List<FontFile> chain = chain(voice);
        for (FontFile file : chain) {
            Typeface face = of(file);
            if (face.glyph(codePoint) != 0) {
                return face;
            }
        }
        return of(chain.get(0));
    }

    private static List<FontFile> chain(Voice voice) {
        return switch (voice) {
            case TEXT -> TEXT;
            case STRONG -> STRONG;
            case CODE -> CODE;
            case LETTERS -> LETTERS;
        };
    }
}
