package tw.portfolio.certification;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Work that is done beside other work. It is over when this is closed, whatever became of either, so that nothing is closed under it. */
final class Aside<T> implements Closeable {
    private final CompletableFuture<T> work;

    /** What is to be done by readers of its own. */
    interface Work<T> {
        T done() throws IOException;
    }

    private Aside(CompletableFuture<T> work) {
        this.work = work;
    }

    static <T> Aside<T> begin(Work<T> work) {
        return new Aside<>(CompletableFuture.supplyAsync(() -> {
            try {
                return work.done();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** Waits for what comes of it. */
    T value() throws IOException {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException fault) {
                throw fault.getCause();
            }
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        work.handle((done, fault) -> done).join();
    }
}
