package tw.portfolio.render.locked;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the parts of one content under one key with AES-256-GCM. A part cannot be changed, left out, moved or taken from another content
 * unnoticed: its number and how many there are is authenticated with it, and every content has a key of its own.
 */
final class Sealing {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private final byte[] key;
    private final int parts;

    /**
     * Begins to seal.
     *
     * @param key 32 bytes, used for this content alone
     * @param parts how many parts there are
     */
    Sealing(byte[] key, int parts) {
        this.key = key.clone();
        this.parts = parts;
    }

    int parts() {
        return parts;
    }

    /** Returns a part sealed, its tag at the end. The part's number is the nonce: no key seals two contents. */
    byte[] part(int number, byte[] plain) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                    .putInt(NONCE_BYTES - Integer.BYTES, number)
                    .array();
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(("portfolio locked 1 " + number + "/" + parts).getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java has AES-GCM", e);
        }
    }

    /** Returns the key wrapped. AES key wrap needs no nonce and tells a wrong passphrase. Source: RFC 3394. */
    byte[] wrapped(byte[] under) {
        try {
            Cipher cipher = Cipher.getInstance("AESWrap");
            cipher.init(Cipher.WRAP_MODE, new SecretKeySpec(under, "AES"));
            return cipher.wrap(new SecretKeySpec(key, "AES"));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java has AES key wrap", e);
        }
    }
}
