package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview as whoever writes meets it: files are saved, pages follow, and no slip ends it. */
class PreviewRunTest {
    private static final String CHEN = Previewed.CHEN;
    private static final String WORK = Previewed.WORK;

    @TempDir
    Path folder;

    private final HttpClient browser = HttpClient.newHttpClient();
    private Previewed preview;

    @BeforeEach
    void start() throws Exception {
        preview = Previewed.start(folder);
    }

    @AfterEach
    void stop() throws Exception {
        preview.close();
    }

    @Test
    void pagesAskForTheirNextVersionAndNothingElse() throws Exception {
        String index = page("");
        assertTrue(index.contains("<a href=\"/" + CHEN + "/\">陳同學</a>"), index);
        String work = page(WORK + "/");
        assertTrue(work.contains("data-version=\"1\""), work);
        assertTrue(work.contains("content=\"connect-src 'self'; default-src 'none'"), work);
        assertEquals(200, status(CHEN + "/"));
        assertEquals(302, get(CHEN).statusCode());
        assertEquals(
                "/" + CHEN + "/", get(CHEN).headers().firstValue("Location").orElse(""));
        assertEquals(200, status("assets/site.css"));
    }

    @Test
    void aSavedFileIsOnThePageAndIsTold() throws Exception {
        String waited = get(".preview/state?page=/" + CHEN + "/").body();
        assertTrue(waited.contains("\"version\":1"), waited);
        preview.put(WORK + "/outcome.md", preview.text(WORK + "/outcome.md").replace("河寬的測量", "橋長的測量"));
        assertEquals("read", preview.next());
        assertTrue(get(".preview/wait?version=1&page=/").body().contains("\"pages\":2"));
        assertTrue(page(WORK + "/").contains("橋長的測量"));
    }

    @Test
    void noSlipEndsIt() throws Exception {
        String whole = preview.text(WORK + "/outcome.md");
        preview.put(WORK + "/outcome.md", "---\ntitle: [\n---\n");
        assertEquals("read", preview.next());
        String state = get(".preview/state?page=/" + CHEN + "/").body();
        assertTrue(state.contains(WORK + "/outcome.md"), state);
        preview.put(WORK + "/outcome.md", whole);
        assertEquals("read", preview.next());
        preview.put("theme/theme.yaml", "name: own\n");
        assertEquals("read", preview.next());
        preview.put("theme/templates/site/cover.ftlh", "<#if");
        assertEquals("read", preview.next());
        assertTrue(page(CHEN + "/").contains("陳同學"), "a broken template's page is made by the theme below");
        state = get(".preview/state?page=/" + CHEN + "/").body();
        assertTrue(state.contains("theme/templates/site/cover.ftlh"), state);
        String school = preview.text("portfolio.yaml");
        preview.delete("portfolio.yaml");
        preview.next();
        preview.put("portfolio.yaml", school);
        assertEquals("read", preview.next());
        assertEquals(200, status(WORK + "/"));
    }

    /** Before it is read again, or where reading it again does not help. */
    @Test
    void aPageThatCannotBeMadeSaysSoAndWaits() throws Exception {
        preview.put(WORK + "/outcome.md", "");
        HttpResponse<String> answer = get(WORK + "/");
        assertTrue(answer.body().contains("/.preview/live.js"), answer.body());
        assertEquals("read", preview.next());
    }

    /** Editors take a file away for a moment before they put the new one; what is read in that moment is nobody's page. */
    @Test
    void whatIsReadWhileAFileIsSavedIsNotShown() throws Exception {
        String whole = preview.text(WORK + "/outcome.md");
        preview.meanwhile(time -> {
            if (time == 1) {
                preview.delete(WORK + "/outcome.md");
            } else if (time == 2) {
                preview.put(WORK + "/outcome.md", whole.replace("河寬的測量", "橋長的測量"));
            }
        });
        preview.put("notes.txt", "read it again");
        assertEquals("read", preview.next());
        assertTrue(page(WORK + "/").contains("橋長的測量"));
    }

    @Test
    void whoWritesWithoutAPauseIsShownPagesAllTheSame() throws Exception {
        preview.meanwhile(time -> preview.put("notes-" + time + ".txt", "more"));
        preview.put("notes.txt", "read it again");
        assertEquals("read", preview.next());
        assertEquals("read", preview.next());
    }

    @Test
    void onlyThisMachineAndOnlyByItsOwnName() throws Exception {
        assertEquals(403, raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"));
        assertEquals(
                405, raw("POST / HTTP/1.1\r\nHost: " + host() + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        assertEquals(404, raw("GET /../../etc/passwd HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\n\r\n"));
        assertEquals(404, status("portfolio.yaml"));
        assertEquals(404, status(".preview/../portfolio.yaml"));
        for (NetworkInterface one : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : one.inetAddresses().toList()) {
                if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
                    assertThrows(
                            ConnectException.class,
                            () -> new Socket(address, preview.address().getPort()).close());
                }
            }
        }
    }

    private String host() {
        return "127.0.0.1:" + preview.address().getPort();
    }

    private int raw(String request) throws IOException {
        URI address = preview.address();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = preview.address();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private int status(String path) throws IOException, InterruptedException {
        return get(path).statusCode();
    }

    private String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }
}
