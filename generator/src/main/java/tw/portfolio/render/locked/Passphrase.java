package tw.portfolio.render.locked;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What a family types to open its locked portfolio: 80 bits as sixteen letters and digits, none of which looks like another.
 *
 * @param symbols without hyphens, as keys are derived from them
 */
public record Passphrase(String symbols) {
    /** PBKDF2 with HMAC-SHA-256. Source: OWASP Password Storage Cheat Sheet, 2023. */
    public static final int ROUNDS = 600_000;

    static final int BYTES = 10;

    /** Crockford's base 32: no I, L, O or U; the reader's page takes I and L for 1 and O for 0. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int KEY_BITS = 256;
    private static final int GROUP = 4;

    static Passphrase of(byte[] bits) {
        return new Passphrase(symbols(bits));
    }

    /** Returns five bits a symbol; the number of bytes is a multiple of five. */
    static String symbols(byte[] bits) {
        StringBuilder symbols = new StringBuilder();
        for (int bit = 0; bit < bits.length * 8; bit += 5) {
            int pair = (bits[bit / 8] & 0xFF) << 8 | (bit / 8 + 1 < bits.length ? bits[bit / 8 + 1] & 0xFF : 0);
            symbols.append(ALPHABET.charAt(pair >> (11 - bit % 8) & 0x1F));
        }
        return symbols.toString();
    }

    /** Returns it as letters show it, in groups of four. */
    public String grouped() {
        return Arrays.stream(symbols.split("(?<=\\G.{" + GROUP + "})")).collect(Collectors.joining("-"));
    }

    /** Returns the key that wraps the content's key. It takes a good part of a second, which is its purpose. */
    byte[] key(byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(symbols.toCharArray(), salt, ROUNDS, KEY_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java has PBKDF2 with HMAC-SHA-256", e);
        }
    }

    /** Returns nothing of the secret, for it may end in a message. */
    @Override
    public String toString() {
        return "a passphrase";
    }
}
