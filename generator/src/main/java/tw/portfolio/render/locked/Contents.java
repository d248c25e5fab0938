package tw.portfolio.render.locked;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.artifact.Measured;

/**
 * A folder as one row of bytes: the length of a list in four bytes, the list as JSON ({@code {"index.html":[offset,length],…}}, offsets
 * counted from behind it), then every file. What a page needs first stands first.
 */
final class Contents {
    private final List<File> files = new ArrayList<>();
    private final byte[] list;
    private final byte[] digest;
    private final long length;

    /** A file with what was measured of it. */
    private record File(String path, Artifact artifact, Measured measured) {}

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
            String path = artifact.path().substring(directory.length() + 1);
            files.add(new File(path, artifact, Measured.of(artifact::writeTo)));
        }
        StringBuilder json = new StringBuilder();
        long at = 0;
        for (File file : files) {
            // no path of an artifact holds what JSON would have to escape
            json.append(at == 0 && json.length() == 0 ? "{\"" : ",\n\"")
                    .append(file.path())
                    .append("\":[");
            json.append(at).append(',').append(file.measured().bytes()).append(']');
            at += file.measured().bytes();
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

    private byte[] digest() throws IOException {
        Measured all = Measured.of(out -> {
            out.write(list);
            for (File file : files) {
                out.write(file.measured().sha256().getBytes(StandardCharsets.US_ASCII));
            }
        });
        return HexFormat.of().parseHex(all.sha256());
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
            if (!Measured.copied(file.artifact()::writeTo, out).equals(file.measured())) {
                throw new IOException("changed while it was being locked: " + file.path());
            }
        }
    }
}
