package tw.portfolio.verification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What is said of an entry twice, in the same order: before its bytes and in the directory. Source: APPNOTE.TXT 6.3.10, 4.3.7 and 4.3.12.
 *
 * @param time the time and the day, as they are written
 */
record ZipHead(int version, int flags, int method, int time, int sum, long packed, long size) {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /** APPNOTE 4.4.4: sum and sizes stand behind the bytes. */
    private static final int FOLLOWED = 1 << 3;

    /** How hard was compressed, that, and that names are UTF-8: all others change how bytes are read. */
    private static final int KNOWN = 1 << 1 | 1 << 2 | FOLLOWED | 1 << 11;

    private static final int CHUNK = 1 << 16;

    /** Reads it where the version to extract stands. */
    static ZipHead at(ByteBuffer bytes, int at) {
        return new ZipHead(
                unsigned(bytes, at),
                unsigned(bytes, at + 2),
                unsigned(bytes, at + 4),
                bytes.getInt(at + 6),
                bytes.getInt(at + 10),
                size(bytes, at + 14),
                size(bytes, at + 18));
    }

    boolean isFollowed() {
        return (flags & FOLLOWED) != 0;
    }

    /** Says whether it is said alike before the bytes, or, as far as it follows them, left open there. */
    boolean isSaid(ZipHead before) {
        return before.equals(this)
                || (isFollowed()
                        && before.equals(new ZipHead(
                                version,
                                flags,
                                method,
                                time,
                                before.sum() == 0 ? 0 : sum,
                                before.packed() == 0 ? 0 : packed,
                                before.size() == 0 ? 0 : size)));
    }

    /** Says whether sum and sizes stand there once more. */
    boolean measures(ByteBuffer bytes, int at) {
        return bytes.getInt(at) == sum && size(bytes, at + 4) == packed && size(bytes, at + 8) == size;
    }

    /**
     * Says whether every program takes the entry for one file of just these bytes, or for a folder and no bytes. Where a stored file ends is
     * known beforehand or guessed.
     */
    boolean isOneFile(String name) {
        boolean stored = method == STORED && packed == size && !isFollowed();
        boolean empty = size == 0 && sum == 0;
        return (flags & ~KNOWN) == 0 && (stored || method == DEFLATED) && (empty || !name.endsWith("/"));
    }

    /** Says whether the packed bytes end where the entry does: a program that reads on ends where they end. */
    boolean fills(ZipBytes bytes) throws IOException {
        if (method == STORED) {
            return true;
        }
        Inflater inflater = new Inflater(true);
        try (InputStream in = bytes.open()) {
            byte[] out = new byte[CHUNK];
            while (!inflater.finished() && inflater.getBytesWritten() <= size) {
                if (inflater.needsInput()) {
                    byte[] more = in.readNBytes(CHUNK);
                    if (more.length == 0) {
                        return false;
                    }
                    inflater.setInput(more);
                }
                if (inflater.inflate(out) == 0 && inflater.needsDictionary()) {
                    return false;
                }
            }
            return inflater.finished() && inflater.getBytesRead() == packed && inflater.getBytesWritten() == size;
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    static long size(ByteBuffer bytes, int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }

    /** Returns bytes as characters of the same numbers, so that names are compared byte for byte. */
    static String text(ByteBuffer bytes, int from, int length) {
        byte[] characters = new byte[length];
        bytes.get(from, characters);
        return new String(characters, StandardCharsets.ISO_8859_1);
    }
}
