package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import tw.portfolio.certification.CaseSchool;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Text;

/** A small school that is previewed while somebody saves its files. */
final class Previewed implements AutoCloseable {
    static final String CHEN = "students/114/1140101";
    static final String WORK = CHEN + "/outcomes/114-1/river";
    private static final Instant NOW = Instant.parse("2025-11-20T00:00:00Z");
    private final Path folder;
    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final AtomicReference<Writing> meanwhile = new AtomicReference<>(times -> {});
    private final AtomicInteger times = new AtomicInteger();
    private final PreviewRun run;
    private final Thread thread;

    private Previewed(Path folder) throws IOException, SettingException {
        this.folder = folder;
        Settings settings = new Settings(Map.of(Setting.REPOSITORY, folder.toString(), Setting.WORKTREE, "true"));
        this.run = PreviewRun.start(() -> requested(settings), 0, new Heard(heard));
        this.thread = new Thread(() -> {
            try {
                run.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** What somebody does to the school's files while it is read for the n-th time. */
    @FunctionalInterface
    interface Writing {
        void write(int time) throws IOException;
    }

    /** Each reading, as it comes. */
    private record Heard(LinkedBlockingQueue<String> lines) implements PreviewRun.Heard {
        @Override
        public void read(List<Diagnostic> findings, Duration took) {
            lines.add("read");
        }

        @Override
        public void failed(Text why) {
            lines.add("failed " + why.en());
        }

        @Override
        public long nanoseconds() {
            return 0;
        }
    }

    /** Lays the school with one work in a folder, and waits until it can be looked at. */
    static Previewed start(Path folder) throws IOException, SettingException, InterruptedException {
        Path base = CaseSchool.CASES.resolve("base");
        Previewed preview = new Previewed(folder);
        try (Stream<Path> files = Files.walk(base)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                preview.put(base.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        preview.put(WORK + "/outcome.md", Files.readAllBytes(base.resolve("history/math.md")));
        preview.put(WORK + "/river.txt", Files.readAllBytes(base.resolve("history/river.txt")));
        preview.thread.start();
        assertEquals("read", preview.next());
        return preview;
    }

    private BuildRequest requested(Settings settings) throws SettingException {
        try {
            meanwhile.get().write(times.incrementAndGet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings.request(Goal.CHECK, NOW);
    }

    /** From now on, something is written whenever the files were looked at and are about to be read; times count from 1 anew. */
    void meanwhile(Writing writing) {
        times.set(0);
        meanwhile.set(writing);
    }

    URI address() {
        return run.address();
    }

    /** Waits for the next reading and returns what came of it. */
    String next() throws InterruptedException {
        String line = heard.poll(60, TimeUnit.SECONDS);
        assertTrue(line != null, "nothing was read for a minute");
        return line;
    }

    String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    void delete(String path) throws IOException {
        Files.delete(folder.resolve(path));
    }

    void put(String path, String words) throws IOException {
        put(path, words.getBytes(StandardCharsets.UTF_8));
    }

    /** Saves as editors do: the whole file at once. */
    private void put(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Path beside = Files.write(Files.createTempFile(folder.getParent(), "saved", ""), bytes);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        run.close();
    }
}
