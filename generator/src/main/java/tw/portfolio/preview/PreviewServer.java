package tw.portfolio.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import tw.portfolio.diagnostic.Catalogue;

/**
 * Serves pages to a browser on the same machine: bound to the loopback address, asked by its own name alone (so that no page from elsewhere
 * can read it through a name that leads here), for reading alone.
 */
public final class PreviewServer implements AutoCloseable {
    private static final String OWN = "/.preview/";
    private static final String ICON = "/favicon.ico";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final int MOST_WAITING = 24;
    private static final int MOST_AT_ONCE = 32;
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private final Board board;
    private final StateJson json;
    private final HttpServer server;
    private final ExecutorService workers;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    private PreviewServer(Board board, Catalogue catalogue, HttpServer server, ExecutorService workers) {
        this.board = board;
        this.json = new StateJson(catalogue);
        this.server = server;
        this.workers = workers;
    }

    /**
     * Begins to serve.
     *
     * @param port 1 to 65535, or 0 for any that is free
     * @throws java.net.BindException when another program has the port
     */
    public static PreviewServer start(Board board, Catalogue catalogue, int port) throws IOException {
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        HttpServer server = HttpServer.create(here, 0);
        ExecutorService workers = new ThreadPoolExecutor(
                0,
                MOST_AT_ONCE,
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                new ThreadPoolExecutor.CallerRunsPolicy());
        PreviewServer preview = new PreviewServer(board, catalogue, server, workers);
        server.createContext("/", preview::answer);
        server.setExecutor(workers);
        server.start();
        return preview;
    }

    /** Returns where a browser finds it. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answered(exchange);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            boolean whole = exchange.getRequestMethod().equals("GET") && answer.body().length > 0;
            exchange.sendResponseHeaders(answer.status(), whole ? answer.body().length : -1);
            if (whole) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private Answer answered(HttpExchange exchange) {
        if (!isAskedByOwnName(exchange)) {
            return Answer.refused(403);
        }
        if (!METHODS.contains(exchange.getRequestMethod())) {
            return Answer.refused(405);
        }
        try {
            String path =
                    Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("/");
            return path.startsWith(OWN)
                    ? own(path.substring(OWN.length()), Query.of(exchange.getRequestURI()))
                    : page(path);
        } catch (IOException | RuntimeException | StackOverflowError e) { // one page's fault is told on that page
            return broken(e);
        }
    }

    private boolean isAskedByOwnName(HttpExchange exchange) {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        int port = server.getAddress().getPort();
        return host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port) || host.equals("[::1]:" + port);
    }

    private Answer own(String name, Query query) throws IOException {
        return switch (name) {
            case "live.js", "live.css" -> Answer.of(name, resource(name));
            case "state" -> state(query);
            case "wait" -> {
                waitFor(query.number("version"));
                yield state(query);
            }
            default -> Answer.refused(404);
        };
    }

    private Answer state(Query query) {
        return Answer.of("state.json", json.of(board.state(file(query.text("page")))));
    }

    private void waitFor(int known) {
        if (!waiting.tryAcquire()) {
            return; // as many pages are open as are waited for: this one asks again
        }
        try {
            board.await(known, LONGEST_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.release();
        }
    }

    private Answer page(String asked) throws IOException {
        if (asked.equals(ICON)) {
            return Answer.refused(204); // browsers ask for it unasked; portfolios have none
        }
        String path = file(asked);
        Board.Read read = board.file(path);
        if (read.bytes().isPresent()) {
            byte[] bytes = read.bytes().get();
            return Answer.of(path, path.endsWith(".html") ? LivePage.of(bytes, read.pages()) : bytes);
        }
        if (read.pages() > 0 && board.file(path + "/index.html").bytes().isPresent()) {
            return Answer.movedTo(asked + "/");
        }
        byte[] absent = resource(read.pages() == 0 ? "waiting.html" : "absent.html");
        return Answer.of("page.html", LivePage.of(absent, read.pages())).with(read.pages() == 0 ? 503 : 404);
    }

    private Answer broken(Throwable fault) {
        String why = StudentIndex.safe(String.valueOf(fault.getMessage()));
        try {
            String page = new String(resource("broken.html"), StandardCharsets.UTF_8).replace("{why}", why);
            return Answer.of("page.html", LivePage.of(page.getBytes(StandardCharsets.UTF_8), board.pages()))
                    .with(500);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String asked) {
        String path = asked.startsWith("/") ? asked.substring(1) : asked;
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = PreviewServer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("not in the program: " + name);
            }
            return in.readAllBytes();
        }
    }

    /** Stops serving; a page that waits is let go. */
    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    /** What stands behind the question mark. */
    private record Query(String raw) {

        static Query of(URI uri) {
            return new Query(Optional.ofNullable(uri.getRawQuery()).orElse(""));
        }

        String text(String name) {
            for (String part : raw.split("&", 8)) {
                if (part.startsWith(name + "=")) {
                    return java.net.URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8);
                }
            }
            return "";
        }

        int number(String name) {
            String written = text(name);
            return written.matches("\\d{1,9}") ? Integer.parseInt(written) : 0;
        }
    }
}
