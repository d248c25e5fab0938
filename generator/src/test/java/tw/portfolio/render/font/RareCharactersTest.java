package tw.portfolio.render.font;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RareCharactersTest {

    @Test
    void theFontHasTheCharactersThatWereMetAndIsTiny() throws IOException, FontFormatException {
        byte[] bytes = font("許𡍼恩與𠀋");
        Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
        assertTrue(font.canDisplay("𡍼".codePointAt(0)) && font.canDisplay("𠀋".codePointAt(0)));
        assertEquals(false, font.canDisplay("𠀍".codePointAt(0)), "a character that was not met");
        assertTrue(bytes.length < 4000, "bytes: " + bytes.length);
    }

    @Test
    void theOrderOfMeetingChangesNothing() {
        assertArrayEquals(font("𡍼𠀋"), font("𠀋𡍼𠀋"));
    }

    @Test
    void ordinaryTextNeedsNoFont() {
        assertEquals(Optional.empty(), of("許恩 and Müller 😀").font());
    }

    private static byte[] font(String text) {
        return of(text).font().orElseThrow();
    }

    private static RareCharacters of(String text) {
        RareCharacters characters = new RareCharacters();
        characters.meet(text);
        return characters;
    }
}
