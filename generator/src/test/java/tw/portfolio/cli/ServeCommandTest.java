package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.CaseSchool;

/** {@code portfolio serve} as it is typed. */
class ServeCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private final Typed typed = new Typed(Clock.fixed(CaseSchool.CLOCK, ZoneOffset.UTC));

    @TempDir
    Path folder;

    /** Lets a test go on when a line tells that the school was read. */
    private static final class Lines extends OutputStream {
        private final StringBuilder all = new StringBuilder();
        private final CountDownLatch read = new CountDownLatch(1);
        private final AtomicReference<String> address = new AtomicReference<>("");

        @Override
        public synchronized void write(int octet) {
            all.append((char) octet);
            Matcher found = ADDRESS.matcher(all);
            if (found.find()) {
                address.set(found.group());
            }
            if (octet == '\n' && all.toString().endsWith(" ms)\n")) {
                read.countDown();
            }
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            for (char letter : new String(bytes, from, count, StandardCharsets.ISO_8859_1).toCharArray()) {
                write(letter);
            }
        }
    }

    @Test
    void aCommittedSchoolIsServedUntilItIsEnded() throws Exception {
        Path repository = CaseSchool.replay(CaseSchool.CASES.resolve("01-plain-merge"), folder)
                .location();
        Lines lines = new Lines();
        FutureTask<Integer> serving = new FutureTask<>(() ->
                typed.run(lines, "serve", "--repository", repository.toString(), "--port", "0", "--language", "en"));
        Thread thread = new Thread(serving);
        thread.start();
        assertTrue(lines.read.await(120, TimeUnit.SECONDS), typed.err());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(lines.address.get() + "students/114/1140101/outcomes/114-1/river/"))
                .build();
        HttpResponse<String> page = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertTrue(page.body().contains("王老師"), "a bare repository is read as committed, with who certified");
        thread.interrupt();
        assertEquals(ExitCode.CLEAN, serving.get(60, TimeUnit.SECONDS));
    }

    @Test
    void aPortInUseAndOneThatIsNoneAreTold() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        String[] command = {"serve", "--repository", folder.resolve("empty").toString(), "--port", ""};
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            command[4] = Integer.toString(other.getLocalPort());
            assertEquals(ExitCode.USAGE, typed.run(command));
            assertTrue(typed.err().contains("埠 " + command[4] + " 已有別的程式在用"), typed.err());
        }
        for (String none : new String[] {"65536", "x", "-1"}) {
            typed.forget();
            command[4] = none;
            assertEquals(ExitCode.USAGE, typed.run(command), none);
            assertTrue(typed.err().contains("--port"), typed.err());
        }
    }
}
