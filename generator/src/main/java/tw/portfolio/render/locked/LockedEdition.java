package tw.portfolio.render.locked;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.student.Student;

/**
 * Makes each student's locked folder: a page that asks for the passphrase, the school's looks, and the portfolio as sealed parts, each a
 * plain script, since a page from disk can fetch no file. Nothing in it names the student. Safe for use by several threads.
 */
public final class LockedEdition {
    /** How much a part holds: a page of text needs the first ones alone, and a phone decodes one in a blink. */
    static final int PART_BYTES = 1 << 19;

    private static final byte[] READER = reader();
    private final SchoolKey key;
    private final List<Artifact> frame;

    /** @param frame what stands in every folder and tells of no student: {@code index.html} and what it loads */
    public LockedEdition(SchoolKey key, List<Artifact> frame) {
        this.key = key;
        this.frame = List.copyOf(frame);
    }

    /** Takes what is made, one file after the other; none is asked for again. */
    @FunctionalInterface
    public interface Sink {
        void put(Artifact artifact) throws IOException;
    }

    private static byte[] reader() {
        try (InputStream in = LockedEdition.class.getResourceAsStream("locked.js")) {
            if (in == null) {
                throw new AssertionError("the reader's script is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes a student's locked folder.
     *
     * @param made everything in the student's folder; written twice, and never held whole
     */
    public void make(Student student, List<Artifact> made, Sink sink) throws IOException {
        String folder = key.folder(student.number()) + "/";
        for (Artifact artifact : frame) {
            sink.put(Artifact.streamed(folder + artifact.path(), artifact::writeTo));
        }
        sink.put(Artifact.bytes(folder + "assets/locked.js", READER));
        Contents contents = new Contents(student.directory(), made);
        int parts = (int) Math.max(1, (contents.length() + PART_BYTES - 1) / PART_BYTES);
        Sealing sealing = new Sealing(key.contentKey(student.number(), contents.sum()), parts);
        sink.put(script(folder + "locked/head.js", head(student.number(), sealing)));
        try (Parts out = new Parts(folder, sealing, sink)) {
            contents.writeTo(out);
        }
    }

    private String head(StudentNumber student, Sealing sealing) {
        String letters = key.letters(student).stream()
                .map(letter -> {
                    byte[] salt = key.salt(student, letter);
                    byte[] wrapped =
                            sealing.wrapped(key.passphrase(student, letter).key(salt));
                    return "{\"salt\":\"" + base64(salt) + "\",\"key\":\"" + base64(wrapped) + "\"}";
                })
                .collect(Collectors.joining(","));
        return "portfolioLocked.head({\"version\":1,\"rounds\":" + Passphrase.ROUNDS + ",\"bytes\":" + PART_BYTES
                + ",\"parts\":" + sealing.parts() + ",\"letters\":[" + letters + "]});\n";
    }

    private static Artifact script(String path, String text) {
        return Artifact.bytes(path, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Cuts what is written to it into parts and seals each; one part at a time is held. */
    private static final class Parts extends OutputStream {
        private final byte[] part = new byte[PART_BYTES];
        private final String folder;
        private final Sealing sealing;
        private final Sink sink;
        private int filled;
        private int number;

        private Parts(String folder, Sealing sealing, Sink sink) {
            this.folder = folder;
            this.sealing = sealing;
            this.sink = sink;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int taken = 0; taken < length; ) {
                int some = Math.min(length - taken, PART_BYTES - filled);
                System.arraycopy(bytes, from + taken, part, filled, some);
                filled += some;
                taken += some;
                if (filled == PART_BYTES) {
                    seal();
                }
            }
        }

        private void seal() throws IOException {
            String text = base64(sealing.part(number, Arrays.copyOf(part, filled)));
            sink.put(script(
                    folder + "locked/" + number + ".js", "portfolioLocked.part(" + number + ",\"" + text + "\");\n"));
            number++;
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            if (filled > 0) {
                seal();
            }
        }
    }
}
