package tw.portfolio.preview;

import java.nio.charset.StandardCharsets;

/** A page that asks for its next version; of the page itself nothing else is changed. */
final class LivePage {
    private static final String HEAD = "</head>";
    private static final String POLICY = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

    private LivePage() {}

    /**
     * Returns the page with the script and the sheet of the preview, and leave for that script to ask this server.
     *
     * @param pages the version the page was made in
     */
    static byte[] of(byte[] page, int pages) {
        String html = new String(page, StandardCharsets.UTF_8);
        int head = html.indexOf(HEAD);
        if (head < 0) {
            return page;
        }
        String own = "<link rel=\"stylesheet\" href=\"/.preview/live.css\">\n"
                + "<script src=\"/.preview/live.js\" data-version=\"" + pages + "\" defer></script>\n";
        String live = html.substring(0, head) + own + html.substring(head);
        return live.replaceFirst(POLICY, POLICY + "connect-src 'self'; ").getBytes(StandardCharsets.UTF_8);
    }
}
