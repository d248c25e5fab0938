package tw.portfolio.certification.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The packets within an OpenPGP armour, told apart before any of them is read: of known kinds, of a stated length that is there, none
 * within another, none compressed. Source: RFC 9580 sections 4.2 and 6.2.
 */
final class Packets {
    static final int SIGNATURE = 2;
    static final int KEY = 6;
    static final int USER_ID = 13;
    static final int SUBKEY = 14;
    static final int USER_ATTRIBUTE = 17;

    /** RFC 9580 calls it version 4; what OpenPGP programs and forges make. */
    private static final int VERSION = 4;

    private static final Set<Integer> SECRET = Set.of(5, 7);
    private static final Set<Integer> VERSIONED = Set.of(SIGNATURE, KEY, SUBKEY);
    private static final int MOST = 256;
    private final byte[] bytes;
    private final List<Packet> all = new ArrayList<>();

    /** A packet by its place: from {@code start}, its content from {@code body}, up to {@code end}. */
    record Packet(int tag, int start, int body, int end) {}

    private Packets(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads an armour.
     *
     * @param label what the armour must say it holds
     * @param known the kinds of packets that may stand in it
     */
    static Packets of(String armour, String label, Set<Integer> known) throws SignatureFault {
        Packets packets = new Packets(decoded(armour, label));
        int at = 0;
        while (at < packets.bytes.length) {
            Packet packet = packets.packet(at);
            if (SECRET.contains(packet.tag)) {
                throw new SignatureFault(Flaw.SECRET, "OpenPGP");
            }
            if (!known.contains(packet.tag) || packets.all.size() == MOST) {
                throw SignatureFault.unreadable("OpenPGP, packet " + packet.tag);
            }
            if (VERSIONED.contains(packet.tag) && packets.at(packet.body) != VERSION) {
                throw SignatureFault.unreadable("OpenPGP, version " + packets.at(packet.body));
            }
            packets.all.add(packet);
            at = packet.end;
        }
        return packets;
    }

    private static byte[] decoded(String armour, String label) throws SignatureFault {
        List<String> lines = armour.strip().lines().map(String::strip).toList();
        String begin = "-----BEGIN PGP " + label + "-----";
        String end = "-----END PGP " + label + "-----";
        if (lines.size() < 2
                || !lines.get(0).equals(begin)
                || !lines.get(lines.size() - 1).equals(end)) {
            throw SignatureFault.unreadable("OpenPGP");
        }
        String base64 = lines.subList(1, lines.size() - 1).stream()
                .filter(line -> !line.contains(": ")) // RFC 9580 section 6.2.2: headers say nothing
                .filter(line -> !line.startsWith("=")) // nor does the checksum: the signatures tell
                .collect(Collectors.joining());
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw SignatureFault.unreadable("base64");
        }
    }

    private Packet packet(int start) throws SignatureFault {
        int header = at(start);
        if ((header & 0x80) == 0) {
            throw SignatureFault.unreadable("OpenPGP");
        }
        return (header & 0x40) != 0 ? present(start, header) : legacy(start, header);
    }

    /** RFC 9580 section 4.2.1. Lengths in parts are for streams: nothing here is one. */
    private Packet present(int start, int header) throws SignatureFault {
        int first = at(start + 1);
        if (first < 192) {
            return packet(header & 0x3f, start, start + 2, first);
        }
        if (first < 224) {
            return packet(header & 0x3f, start, start + 3, ((first - 192) << 8) + at(start + 2) + 192);
        }
        if (first < 255) {
            throw SignatureFault.unreadable("OpenPGP, partial length");
        }
        return packet(header & 0x3f, start, start + 6, number(start + 2, 4));
    }

    /** RFC 9580 section 4.2.2. */
    private Packet legacy(int start, int header) throws SignatureFault {
        int octets = 1 << (header & 0x03);
        if (octets > 4) {
            throw SignatureFault.unreadable("OpenPGP, indeterminate length");
        }
        return packet((header & 0x3c) >> 2, start, start + 1 + octets, number(start + 1, octets));
    }

    private Packet packet(int tag, int start, int body, long length) throws SignatureFault {
        if (length < 1 || body + length > bytes.length) {
            throw SignatureFault.unreadable("OpenPGP, packet " + tag);
        }
        return new Packet(tag, start, body, (int) (body + length));
    }

    private long number(int at, int octets) throws SignatureFault {
        long number = 0;
        for (int i = 0; i < octets; i++) {
            number = number << 8 | at(at + i);
        }
        return number;
    }

    private int at(int index) throws SignatureFault {
        if (index >= bytes.length) {
            throw SignatureFault.unreadable("OpenPGP");
        }
        return bytes[index] & 0xff;
    }

    List<Packet> all() {
        return all;
    }

    /** Returns the bytes in pieces that each begin with a packet of {@code tag}. */
    List<byte[]> from(int tag) throws SignatureFault {
        List<byte[]> pieces = new ArrayList<>();
        int end = bytes.length;
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).tag == tag) {
                pieces.add(0, Arrays.copyOfRange(bytes, all.get(i).start, end));
                end = all.get(i).start;
            }
        }
        if (pieces.isEmpty() || end > 0) {
            throw SignatureFault.unreadable("OpenPGP");
        }
        return pieces;
    }
}
