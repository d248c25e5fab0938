package tw.portfolio.submission;

/** The check digit of identity cards and residence permits. */
final class NationalId {
    /** The letters in the order of their values, from 10 on. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

    private static final int FIRST_VALUE = 10;

    private NationalId() {}

    /**
     * Returns whether the last digit fits the rest. The first letter stands for two digits; a second letter, on older residence permits,
     * for the last digit of its value.
     *
     * @param number a letter, then a letter or digit, then eight digits
     */
    static boolean checks(String number) {
        int first = value(number.charAt(0));
        int sum = first / 10 + first % 10 * 9;
        for (int i = 1; i < number.length() - 1; i++) {
            char sign = number.charAt(i);
            int digit = Character.isDigit(sign) ? sign - '0' : value(sign) % 10;
            sum += digit * (9 - i);
        }
        return (sum + number.charAt(number.length() - 1) - '0') % 10 == 0;
    }

    private static int value(char letter) {
        return LETTERS.indexOf(letter) + FIRST_VALUE;
    }
}
