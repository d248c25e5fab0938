package tw.portfolio.certification.signature;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The wire form of SSH, read with bounds. Source: RFC 4251 section 5. */
final class Wire {
    private final ByteBuffer buffer;

    Wire(byte[] bytes) {
        this.buffer = ByteBuffer.wrap(bytes);
    }

    int left() {
        return buffer.remaining();
    }

    byte[] bytes(int length) throws SignatureFault {
        if (length < 0 || length > buffer.remaining()) {
            throw SignatureFault.unreadable("SSH");
        }
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }

    int number() throws SignatureFault {
        return ByteBuffer.wrap(bytes(Integer.BYTES)).getInt();
    }

    byte[] string() throws SignatureFault {
        return bytes(number());
    }

    String word() throws SignatureFault {
        return new String(string(), StandardCharsets.US_ASCII);
    }

    BigInteger integer() throws SignatureFault {
        byte[] bytes = string();
        return bytes.length == 0 ? BigInteger.ZERO : new BigInteger(bytes);
    }

    /** Makes sure that nothing is left. */
    void end(String what) throws SignatureFault {
        if (left() > 0) {
            throw SignatureFault.unreadable(what);
        }
    }

    static byte[] strings(byte[]... strings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] string : strings) {
            out.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(string.length).array());
            out.writeBytes(string);
        }
        return out.toByteArray();
    }

    static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
