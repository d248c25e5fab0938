package tw.portfolio.render.pdf.layout;

import tw.portfolio.render.font.Characters;

/** Where a line of Chinese and Latin text may end, and how far characters stand apart. */
final class BreakRules {
    /** 行首禁則: what no line begins with. */
    private static final String NO_START =
            "、。，．：；！？）」』】〕〉》〗〙〛｝］｠”’…‥—～‧・·／％‰℃°ˊˇˋ˙々〻ヽヾーゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ" + "!),.:;?]}%";

    /** 行尾禁則: what no line ends with. */
    private static final String NO_END = "（「『【〔〈《〖〘〚｛［｟“‘($[{£¥＄￥＃№";

    private static final String OPENING = "（「『【〔〈《〖｛［";
    private static final String CLOSING = "）」』】〕〉》〗｝］";
    private static final String CENTRED = "、。，：；！？";
    /** Marks of which a pair is one sign. */
    private static final String PAIRED = "—…‥";

    /** Between Chinese and Latin, in ems. */
    private static final float THIN_GAP = 0.18f;

    private BreakRules() {}

    /** Returns whether the character fills a square, so that a line may end on either side of it. */
    static boolean wide(int c) {
        return Characters.square(c) || "—…‘’“”‧·".indexOf(c) >= 0;
    }

    /** Returns whether a line may end between two characters. */
    static boolean mayBreak(Glyph before, Glyph after) {
        int left = before.codePoint();
        int right = after.codePoint();
        if (after.space() || right == 0x2060 || left == 0x2060 || left == 0xA0 || right == 0xA0) {
            return false;
        }
        if (before.space()) {
            return true;
        }
        if (NO_START.indexOf(right) >= 0 || NO_END.indexOf(left) >= 0 || attached(right)) {
            return false;
        }
        if (left == right && PAIRED.indexOf(left) >= 0) {
            return false;
        }
        return square(before) || square(after) || afterJoint(left, right);
    }

    private static boolean square(Glyph glyph) {
        return wide(glyph.codePoint()) && glyph.advance() > glyph.size() * 0.6f;
    }

    private static boolean attached(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || c == 0x200D;
    }

    /** Returns whether a word may part: after a hyphen, and after the joints of addresses. */
    private static boolean afterJoint(int left, int right) {
        return (left == '-' || left == 0x2010 || left == '/' || left == '_' || left == '&' || left == '=')
                && Character.isLetter(right);
    }

    /** Returns the space added (or, negative, taken away) between two neighbours on a line, in points. */
    static float gap(Glyph before, Glyph after) {
        float size = Math.max(before.size(), after.size());
        if (before.span().look().code() != after.span().look().code()) {
            return before.space() || after.space() || !joined(before, after) ? 0 : THIN_GAP * size;
        }
        if (before.span().look().code()) {
            return 0;
        }
        int left = before.codePoint();
        int right = after.codePoint();
        if ((ideograph(left) && alphanumeric(right)) || (alphanumeric(left) && ideograph(right))) {
            return THIN_GAP * size;
        }
        boolean opens = OPENING.indexOf(right) >= 0;
        boolean halves = CLOSING.indexOf(left) >= 0
                ? opens || CLOSING.indexOf(right) >= 0 || CENTRED.indexOf(right) >= 0
                : opens && (OPENING.indexOf(left) >= 0 || CENTRED.indexOf(left) >= 0);
        if (halves) {
            return -0.5f * size;
        }
        return CENTRED.indexOf(left) >= 0 && CLOSING.indexOf(right) >= 0 ? -0.25f * size : 0;
    }

    private static boolean joined(Glyph before, Glyph after) {
        return (ideograph(before.codePoint()) || alphanumeric(before.codePoint()))
                && (ideograph(after.codePoint()) || alphanumeric(after.codePoint()));
    }

    static boolean ideograph(int c) {
        return Character.isLetter(c) && wide(c);
    }

    private static boolean alphanumeric(int c) {
        return !wide(c) && (Character.isLetterOrDigit(c) || c == '%' || c == '+' || c == '#' || c == '$' || c == '&');
    }
}
