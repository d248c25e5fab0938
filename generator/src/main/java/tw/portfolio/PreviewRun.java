package tw.portfolio;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.preview.Board;
import tw.portfolio.preview.PreviewServer;
import tw.portfolio.preview.Watch;
import tw.portfolio.source.SourceException;
import tw.portfolio.source.SourceSettings;

/** A school's pages in a browser while somebody writes: what {@code portfolio serve} runs. Whatever cannot be read, it goes on. */
public final class PreviewRun implements AutoCloseable {
    /** Where it is when nothing else is asked for. */
    public static final int USUAL_PORT = 4114;

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** How much longer it rests than it takes to look through the folders. */
    private static final int RESTS = 4;

    /** How many readings in a row may be passed over because somebody wrote meanwhile; one who writes without a pause is shown the next. */
    private static final int MOST_PASSED_OVER = 3;

    private final Board board = new Board();
    private final Requests requests;
    private final Heard heard;
    private final Watch watch;
    private final PreviewServer server;
    private int passedOver;

    private PreviewRun(Requests requests, Heard heard, int port) throws IOException, SettingException {
        this.requests = requests;
        this.heard = heard;
        this.watch = new Watch(places(requests.next()));
        this.server = server(port);
    }

    /** What is to be read, asked anew before each reading, for the clock goes on and files that settings name may change. */
    @FunctionalInterface
    public interface Requests {
        BuildRequest next() throws SettingException;
    }

    /** Hears how the preview fares, and lends it a stopwatch. */
    public interface Heard {

        /** A reading came to pages. */
        void read(List<Diagnostic> findings, Duration took);

        /** A reading came to nothing; the pages of before stay. */
        void failed(Text why);

        /** Returns a rising count of nanoseconds. */
        long nanoseconds();
    }

    /**
     * Begins to serve; nothing is read before {@link #run}.
     *
     * @param port 1 to 65535, or 0 for any that is free
     * @throws SourceException when another program has the port
     * @throws SettingException when what is to be read cannot be meant
     */
    public static PreviewRun start(Requests requests, int port, Heard heard) throws IOException, SettingException {
        return new PreviewRun(requests, heard, port);
    }

    /**
     * Returns the same settings for whoever writes and wants to see what is not committed yet: files on disk, unless there are none or a
     * branch or a history is named.
     */
    public static Settings readingFiles(Settings given) {
        Map<Setting, String> values = given.values();
        String repository = values.getOrDefault(Setting.REPOSITORY, Setting.REPOSITORY.byDefault());
        boolean named = values.containsKey(Setting.BRANCH) || values.containsKey(Setting.HISTORY);
        if (named || isBare(repository)) {
            return given;
        }
        Map<Setting, String> files = new EnumMap<>(Setting.class);
        files.putAll(values);
        files.putIfAbsent(Setting.WORKTREE, "true");
        return new Settings(files);
    }

    private static boolean isBare(String repository) {
        try {
            Path folder = Path.of(repository);
            return Files.isDirectory(folder.resolve("objects")) && Files.isDirectory(folder.resolve("refs"));
        } catch (InvalidPathException e) {
            return false; // said in words when the settings are read
        }
    }

    /** Returns where a browser finds it. */
    public URI address() {
        return server.address();
    }

    private PreviewServer server(int port) throws IOException {
        Catalogue catalogue = Catalogue.shipped();
        try {
            return PreviewServer.start(board, catalogue, port);
        } catch (BindException e) {
            Map<String, Text> values = Map.of("port", Text.same(Integer.toString(port)));
            throw new SourceException(new Text(
                    catalogue.fill("preview.busy", values, Language.ZH_TW),
                    catalogue.fill("preview.busy", values, Language.EN)));
        }
    }

    private static List<Path> places(BuildRequest request) {
        List<Path> folders = request.history()
                .map(history -> List.of(
                        Optional.ofNullable(history.file().toAbsolutePath().getParent())
                                .orElse(Path.of("."))))
                .orElseGet(() ->
                        request.sources().stream().map(SourceSettings::location).toList());
        return Stream.concat(folders.stream(), request.trust().map(BuildRequest.TrustFile::file).stream())
                .toList();
    }

    /** Reads the school, and again whenever a file changes, until the thread is interrupted. */
    public void run() throws InterruptedException {
        Optional<Long> seen = Optional.empty();
        while (!Thread.currentThread().isInterrupted()) {
            long begun = heard.nanoseconds();
            long now = watch.fingerprint(); // before it is read: what changes meanwhile is read again
            Duration looked = Duration.ofNanos(heard.nanoseconds() - begun);
            if (!seen.equals(Optional.of(now))) {
                seen = Optional.of(now);
                read(now);
            }
            Thread.sleep(pause(looked).toMillis());
        }
    }

    /** Reads the school once; whatever the fault, it is told, and the pages of before stay. */
    private void read(long before) {
        long begun = heard.nanoseconds();
        try {
            PreviewPages pages = PreviewPages.read(requests.next());
            Duration took = Duration.ofNanos(heard.nanoseconds() - begun);
            if (isPassedOver(before)) {
                pages.close();
                return;
            }
            board.show(pages);
            heard.read(pages.findings(), took);
        } catch (SettingException e) {
            fail(before, e.text());
        } catch (SourceException e) {
            fail(before, e.text());
        } catch (IOException | RuntimeException | Error e) { // one bad file is no reason to leave whoever is writing
            fail(
                    before,
                    Text.same(String.valueOf(Optional.ofNullable(e.getMessage()).orElse(e.toString()))));
        }
    }

    private void fail(long before, Text why) {
        if (!isPassedOver(before)) {
            board.fail(why);
            heard.failed(why);
        }
    }

    /**
     * Whether a reading is passed over, since files were written while it went on: editors empty a file before they fill it, or take it away
     * before they put the new one, and a page of that moment would say that a record is gone.
     */
    private boolean isPassedOver(long before) {
        boolean written = watch.fingerprint() != before;
        passedOver = written && passedOver < MOST_PASSED_OVER ? passedOver + 1 : 0;
        return passedOver > 0;
    }

    private static Duration pause(Duration looked) {
        Duration rest = looked.multipliedBy(RESTS);
        return rest.compareTo(SHORTEST_PAUSE) < 0
                ? SHORTEST_PAUSE
                : rest.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : rest;
    }

    /** Stops serving. */
    @Override
    public void close() throws IOException {
        server.close();
        board.close();
    }
}
