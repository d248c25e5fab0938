package tw.portfolio.render.locked;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import tw.portfolio.artifact.Artifact;

/**
 * A folder as one row of bytes: the length of a list in four bytes, the list as JSON ({@code {"index.html":[offset,length],…}}, offsets
 * counted from behind it), then every file. What a page needs first stands first.
 */
final class Contents {
    private final List<File> files = new ArrayList<>();
    private final byte[] list;
    private final byte[] digest;
    private final long length;

    /** A file with what was measured of it; the digest is SHA-256 in hexadecimal. */
    private record File(String path, Artifact artifact, long length, String digest) {}

    /**
     * Takes in and measures a folder.
     *
     * @param directory the folder within the root of the artifacts
     * @param made everything in it; written twice, once to be measured
     */
    Contents(String directory, List<Artifact> made) throws IOException {
        List<Artifact> ordered = made.stream()
                .sorted(Comparator.comparingInt((Artifact it) -> rank(it.path()))
                        .thenComparing(Artifact::path))
                .toList();
        for (Artifact artifact : ordered) {
            MessageDigest sum = sha256();
            Counted counted = new Counted();
            artifact.writeTo(new DigestOutputStream(counted, sum));
            String path = artifact.path().substring(directory.length() + 1);
            files.add(new File(path, artifact, counted.count, hexadecimal(sum)));
        }
        StringBuilder json = new StringBuilder();
        long at = 0;
        for (File file : files) {
            // no path of an artifact holds what JSON would have to escape
            json.append(at == 0 && json.length() == 0 ? "{\"" : ",\n\"")
                    .append(file.path())
                    .append("\":[");
            json.append(at).append(',').append(file.length()).append(']');
            at += file.length();
        }
        list = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
        length = Integer.BYTES + list.length + at;
        digest = digest();
    }

    private static int rank(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "html", "css" -> 0;
            case "js", "json", "ttf", "svg" -> 1;
            case "jpg", "png" -> 2;
            default -> 3;
        };
    }

    private byte[] digest() {
        MessageDigest sum = sha256();
        sum.update(list);
        files.forEach(file -> sum.update(file.digest().getBytes(StandardCharsets.US_ASCII)));
        return sum.digest();
    }

    /** Returns the SHA-256 digest of everything that {@link #writeTo} writes, by way of the files' own. */
    byte[] sum() {
        return digest.clone();
    }

    /** Returns the length in bytes. */
    long length() {
        return length;
    }

    /**
     * Writes all of it.
     *
     * @throws IOException also when a file is no longer as it was measured
     */
    void writeTo(OutputStream out) throws IOException {
        out.write(ByteBuffer.allocate(Integer.BYTES).putInt(list.length).array());
        out.write(list);
        for (File file : files) {
            MessageDigest sum = sha256();
            file.artifact().writeTo(new DigestOutputStream(new Unclosed(out), sum));
            if (!hexadecimal(sum).equals(file.digest())) {
                throw new IOException("changed while it was being locked: " + file.path());
            }
        }
    }

    private static String hexadecimal(MessageDigest sum) {
        return HexFormat.of().formatHex(sum.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /** Counts what is written to it and keeps nothing. */
    private static final class Counted extends OutputStream {
        private long count;

        @Override
        public void write(int one) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count += length;
        }
    }

    /** Lets a file end without ending the row. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        private Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {}
    }
}
