package tw.portfolio.render.font;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Ideographs beyond the basic plane, as names have them: phones lack them, so the folder brings the few it uses. */
public final class RareCharacters {
    private static final int FIRST = 0x20000;
    private static final int LAST = 0x3FFFF;
    private final NavigableSet<Integer> met = new TreeSet<>();

    /** Takes note of the rare characters of a text. */
    public void meet(String text) {
        char[] all = text.toCharArray(); // every character of every page is looked at
        for (int i = 0; i < all.length - 1; i++) {
            if (Character.isHighSurrogate(all[i])) {
                int character = Character.codePointAt(all, i);
                if (character >= FIRST && character <= LAST) {
                    met.add(character);
                }
            }
        }
    }

    /** Returns a font of what was met; nothing when that is none, or none that the typeface has. */
    public Optional<byte[]> font() {
        if (met.isEmpty()) {
            return Optional.empty();
        }
        Typeface face = Typefaces.of(FontFile.RARE);
        Subset subset = new Subset(face);
        met.stream().filter(character -> face.glyph(character) != 0).forEach(character -> {
            int glyph = face.glyph(character);
            subset.code(character, glyph, face.advance(glyph));
        });
        return subset.widths().size() == 1 ? Optional.empty() : Optional.of(subset.webFile());
    }
}
