package tw.portfolio.certification.signature;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.OpenSSHPublicKeyUtil;

/** A public key of OpenSSH. Sources: RFC 4253 section 6.6, RFC 5656, RFC 8709, and PROTOCOL.u2f of OpenSSH for keys in a token. */
final class SshKey implements PinnedKey {
    static final String ED25519 = "ssh-ed25519";
    static final String RSA = "ssh-rsa";
    static final String ECDSA = "ecdsa-sha2-nistp";
    static final String TOKEN_ED25519 = "sk-ssh-ed25519@openssh.com";
    static final String TOKEN_ECDSA = "sk-ecdsa-sha2-nistp256@openssh.com";
    private static final int MAX_CHARACTERS = 16_384;
    private final String type;
    private final String fingerprint;
    private final AsymmetricKeyParameter parameters;
    private final Optional<byte[]> application;

    private SshKey(String type, byte[] blob, AsymmetricKeyParameter parameters, Optional<byte[]> application) {
        this.type = type;
        this.fingerprint = "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(sha256(blob));
        this.parameters = parameters;
        this.application = application;
    }

    /** Reads a line of an authorised keys file; options before the type are none of ours, the comment after the key says nothing. */
    static SshKey ofLine(String line) throws SignatureFault {
        String[] words = line.split("\\s+", 3);
        if (words.length < 2 || line.length() > MAX_CHARACTERS) {
            throw SignatureFault.unreadable("?");
        }
        byte[] blob;
        try {
            blob = Base64.getDecoder().decode(words[1]);
        } catch (IllegalArgumentException e) {
            throw SignatureFault.unreadable("base64");
        }
        SshKey key = of(blob);
        if (!key.type.equals(words[0])) {
            throw SignatureFault.unreadable(words[0]);
        }
        return key;
    }

    static SshKey of(byte[] blob) throws SignatureFault {
        Wire wire = new Wire(blob);
        String type = wire.word();
        return switch (type) {
            case ED25519, RSA, ECDSA + "256", ECDSA + "384", ECDSA + "521" ->
                new SshKey(type, blob, plain(type, blob), Optional.empty());
            case TOKEN_ED25519 -> {
                byte[] key = wire.string();
                byte[] application = wire.string();
                wire.end(type);
                if (key.length != Ed25519PublicKeyParameters.KEY_SIZE) {
                    throw SignatureFault.unreadable(type);
                }
                yield new SshKey(type, blob, new Ed25519PublicKeyParameters(key), Optional.of(application));
            }
            case TOKEN_ECDSA -> {
                byte[] curve = wire.string();
                byte[] point = wire.string();
                byte[] application = wire.string();
                wire.end(type);
                byte[] held = Wire.strings(Wire.ascii(ECDSA + "256"), curve, point);
                yield new SshKey(type, blob, plain(ECDSA + "256", held), Optional.of(application));
            }
            default -> throw SignatureFault.unreadable(type);
        };
    }

    private static AsymmetricKeyParameter plain(String type, byte[] blob) throws SignatureFault {
        if (type.equals(RSA)) {
            Wire wire = new Wire(blob);
            wire.string();
            java.math.BigInteger exponent = wire.integer();
            if (!Strength.suits(wire.integer(), exponent)) {
                throw new SignatureFault(Flaw.WEAK_KEY, type);
            }
        }
        try {
            AsymmetricKeyParameter parameters = OpenSSHPublicKeyUtil.parsePublicKey(blob);
            // one key has one form, so that the same key cannot stand under two fingerprints
            if (Arrays.equals(OpenSSHPublicKeyUtil.encodePublicKey(parameters), blob)) {
                return parameters;
            }
        } catch (RuntimeException | java.io.IOException e) {
            throw SignatureFault.unreadable(type);
        }
        throw SignatureFault.unreadable(type);
    }

    static byte[] sha256(byte[] bytes) {
        SHA256Digest digest = new SHA256Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    String type() {
        return type;
    }

    String fingerprint() {
        return fingerprint;
    }

    AsymmetricKeyParameter parameters() {
        return parameters;
    }

    /** Returns what the token was made to sign for; nothing when the key is in no token. */
    Optional<byte[]> application() {
        return application;
    }

    boolean isRsa() {
        return parameters instanceof RSAKeyParameters;
    }

    @Override
    public Set<String> fingerprints() {
        return Set.of(fingerprint);
    }

    @Override
    public Set<String> handles() {
        return Set.of(fingerprint);
    }

    @Override
    public Signed heeded(Signed signed) {
        return signed;
    }

    @Override
    public Optional<Flaw> unusable() {
        return Optional.empty();
    }
}
