package tw.portfolio.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Pattern;
import tw.portfolio.blob.Blob;

/** Something to write under a path within one output root. */
public sealed interface Artifact {

    /** Returns the path within the output root, with {@code /}; never absolute, never with {@code ..}. */
    String path();

    /** Writes the whole content; called at most once per write and possibly from another thread. */
    void writeTo(OutputStream out) throws IOException;

    static Artifact bytes(String path, byte[] bytes) {
        return new Bytes(checked(path), bytes);
    }

    static Artifact copy(String path, Blob blob) {
        return new Copy(checked(path), blob);
    }

    static Artifact streamed(String path, Content content) {
        return new Streamed(checked(path), content);
    }

    private static String checked(String path) {
        if (!Bounds.SAFE.matcher(path).matches()) {
            throw new IllegalArgumentException("not a path within the output: " + path);
        }
        return path;
    }

    /** Makes the bytes when they are asked for. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Content that is already made. */
    final class Bytes implements Artifact {
        private final String path;
        private final byte[] bytes;

        private Bytes(String path, byte[] bytes) {
            this.path = path;
            this.bytes = bytes;
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }

    /** A file carried over byte for byte. */
    record Copy(String path, Blob blob) implements Artifact {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (InputStream in = blob.open()) {
                in.transferTo(out);
            }
        }
    }

    /** Content too large to hold. */
    record Streamed(String path, Content content) implements Artifact {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            content.writeTo(out);
        }
    }

    /** What a path may look like. */
    final class Bounds {
        private static final Pattern SAFE =
                Pattern.compile("(?!/)(?!.*(?:^|/)\\.{1,2}(?:/|$))(?!.*//)[^\\\\:*?\"<>|\\x00-\\x1f]+(?<!/)");

        private Bounds() {}
    }
}
