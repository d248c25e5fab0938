package tw.portfolio.binding;

/** What editors and people add to text without meaning to. */
final class Slips {

    private Slips() {}

    /** Returns the text without a byte order mark and with {@code \n} line ends. */
    static String unixLines(String text) {
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return marked.replace("\r\n", "\n").replace('\r', '\n');
    }
}
