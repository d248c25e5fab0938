package tw.portfolio.preview;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a browser gets. Nothing of it is kept by the browser or read by other sites' pages. */
final class Answer {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("md", "text/plain; charset=utf-8"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"));

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /** Returns a file, of the type its name tells; of a type unknown, to be saved. */
    static Answer of(String name, byte[] body) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return new Answer(200, headers(TYPES.getOrDefault(ending, "application/octet-stream")), body);
    }

    static Answer refused(int status) {
        return new Answer(status, headers("text/plain; charset=utf-8"), new byte[0]);
    }

    /** Returns the way to a folder's page. */
    static Answer movedTo(String path) {
        Map<String, String> headers = headers("text/plain; charset=utf-8");
        try {
            // a path that begins with two strokes would name another machine
            headers.put("Location", new URI(null, null, path.replaceFirst("^/+", "/"), null).toASCIIString());
        } catch (URISyntaxException e) {
            return refused(404);
        }
        return new Answer(302, headers, new byte[0]);
    }

    Answer with(int other) {
        return new Answer(other, headers, body);
    }

    private static Map<String, String> headers(String type) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", type);
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Referrer-Policy", "no-referrer");
        return headers;
    }
}
