package tw.portfolio.certification;

/** The blanks of a file of fields. What else shows as none, such as a wide blank, is part of a value. Source: YAML 1.2.2 sections 5.4 and 5.5. */
final class Blanks {
    private static final String ALL = " \t\r\n";

    private Blanks() {}

    static boolean is(char sign) {
        return ALL.indexOf(sign) >= 0;
    }

    /** Returns how many stand before a line. */
    static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && is(line.charAt(indent))) {
            indent++;
        }
        return indent;
    }

    /** Returns a line without those at its ends. */
    static String strip(String line) {
        int end = line.length();
        while (end > 0 && is(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(Math.min(indent(line), end), end);
    }
}
