package tw.portfolio.preview;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Text;

/** What is to be shown now; whoever reads may wait until it is something else. Safe for use by several threads. */
public final class Board implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Optional<Shown> shown = Optional.empty();
    private Optional<Text> fault = Optional.empty();
    private int version;
    private int pages;

    /**
     * What a page is told.
     *
     * @param version rises with every reading, those that failed included
     * @param pages the version of the last reading from which pages could be made; 0 before the first
     * @param fault why the last reading came to nothing
     */
    record State(int version, int pages, Optional<Text> fault, List<Diagnostic> findings) {}

    /** Shows what was read from now on, and closes what was shown before. */
    public void show(Shown next) throws IOException {
        lock.lock();
        try {
            Optional<Shown> before = shown;
            shown = Optional.of(next);
            fault = Optional.empty();
            version++;
            pages = version;
            changed.signalAll();
            if (before.isPresent()) {
                before.get().close();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Tells why nothing new can be shown; the pages of before stay. */
    public void fail(Text why) {
        lock.lock();
        try {
            fault = Optional.of(why);
            version++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A file as it is shown, and the version of its pages. */
    record Read(Optional<byte[]> bytes, int pages) {}

    /** Returns a file of what is shown; one at a time, so that nothing is closed under a reader. */
    Read file(String path) throws IOException {
        lock.lock();
        try {
            return new Read(shown.isEmpty() ? Optional.empty() : shown.get().file(path), pages);
        } finally {
            lock.unlock();
        }
    }

    int pages() {
        lock.lock();
        try {
            return pages;
        } finally {
            lock.unlock();
        }
    }

    State state(String path) {
        lock.lock();
        try {
            List<Diagnostic> findings = shown.map(it -> it.findings(path)).orElse(List.of());
            return new State(version, pages, fault, findings);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the version is another than the one that is known, but no longer than {@code most}. */
    void await(int known, Duration most) throws InterruptedException {
        long left = most.toNanos();
        lock.lockInterruptibly();
        try {
            while (version == known && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            if (shown.isPresent()) {
                shown.get().close();
            }
            shown = Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
