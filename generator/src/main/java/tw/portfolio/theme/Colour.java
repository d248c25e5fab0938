package tw.portfolio.theme;

import java.util.Locale;

/** An opaque sRGB colour, written {@code #1F2427}. */
record Colour(int red, int green, int blue) {
    static final String FORM = "#[0-9A-Fa-f]{6}";

    static Colour of(String text) {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException("not a colour: " + text);
        }
        int value = Integer.parseInt(text.substring(1), 16);
        return new Colour(value >> 16, value >> 8 & 0xff, value & 0xff);
    }

    /** Returns the contrast with another colour, from 1 to 21. Source: WCAG 2.2, contrast ratio. */
    double contrast(Colour other) {
        double mine = luminance();
        double theirs = other.luminance();
        return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
    }

    /** Source: WCAG 2.2, relative luminance. */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02X%02X%02X", red, green, blue);
    }
}
