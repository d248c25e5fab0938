package tw.portfolio.certification.signature;

import java.math.BigInteger;
import org.bouncycastle.bcpg.HashAlgorithmTags;

/** What is too weak to prove anything, and what is so large that checking it would be an attack. */
final class Strength {
    /** NIST SP 800-131A: less is disallowed. */
    private static final int LEAST_RSA_BITS = 2048;

    /** No program makes longer ones unasked; checking time grows with the third power. */
    private static final int MOST_RSA_BITS = 8192;

    private static final int MOST_EXPONENT_BITS = 64;
    static final int LEAST_CURVE_BITS = 256;

    private Strength() {}

    static boolean suits(BigInteger modulus, BigInteger exponent) {
        return modulus.bitLength() >= LEAST_RSA_BITS
                && modulus.bitLength() <= MOST_RSA_BITS
                && exponent.signum() > 0
                && exponent.testBit(0)
                && exponent.bitLength() > 1
                && exponent.bitLength() <= MOST_EXPONENT_BITS;
    }

    /** Returns whether an OpenPGP hash still resists collisions. Source: RFC 9580 section 9.5; SHA-1 is broken and SHA-224 short. */
    static boolean suits(int hash) {
        return switch (hash) {
            case HashAlgorithmTags.SHA256,
                    HashAlgorithmTags.SHA384,
                    HashAlgorithmTags.SHA512,
                    HashAlgorithmTags.SHA3_256,
                    HashAlgorithmTags.SHA3_512 -> true;
            default -> false;
        };
    }
}
