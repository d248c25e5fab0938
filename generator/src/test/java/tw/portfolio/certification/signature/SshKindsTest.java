package tw.portfolio.certification.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.OpenSSHPublicKeyUtil;
import org.bouncycastle.crypto.util.SSHNamedCurves;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kinds of SSH signatures that no program makes without a token or on purpose; OpenSSH says whether they are well made. */
class SshKindsTest {
    private static final byte[] MESSAGE = "tree 0\n\n合併\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] APPLICATION = Wire.ascii("ssh:");
    private static final byte[] TOUCHED = {1, 0, 0, 0, 7};

    @TempDir
    Path folder;

    private final Ed25519PrivateKeyParameters edwards = new Ed25519PrivateKeyParameters(new byte[32]);

    @Test
    void aTokenOfEd25519() throws Exception {
        byte[] key = Wire.strings(
                Wire.ascii(SshKey.TOKEN_ED25519), edwards.generatePublicKey().getEncoded(), APPLICATION);
        String line = SshKey.TOKEN_ED25519 + " " + Base64.getEncoder().encodeToString(key);
        byte[] made = edwards(token(statement("sha512"), TOUCHED));
        byte[] value = joined(Wire.strings(Wire.ascii(SshKey.TOKEN_ED25519), made), TOUCHED);
        String signature = armoured(key, "sha512", value);
        assertTrue(believed(line, signature, MESSAGE));
        assertTrue(openSshSays(line, signature));
        assertTrue(!believed(line, signature, new byte[] {1}));
        byte[] counted = value.clone();
        counted[counted.length - 1] ^= 1;
        assertTrue(!believed(line, armoured(key, "sha512", counted), MESSAGE), "another counter");
    }

    @Test
    void aTokenThatNobodyTouched() {
        byte[] key = Wire.strings(
                Wire.ascii(SshKey.TOKEN_ED25519), edwards.generatePublicKey().getEncoded(), APPLICATION);
        byte[] untouched = {0, 0, 0, 0, 7};
        byte[] made = edwards(token(statement("sha512"), untouched));
        byte[] value = joined(Wire.strings(Wire.ascii(SshKey.TOKEN_ED25519), made), untouched);
        assertEquals(
                "sk-ssh-ed25519@openssh.com, no touch",
                refusal(armoured(key, "sha512", value)).found());
    }

    @Test
    void aTokenOfEcdsa() throws Exception {
        ECNamedDomainParameters curve = new ECNamedDomainParameters(
                SSHNamedCurves.getByName("nistp256"), SSHNamedCurves.getParameters("nistp256"));
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(curve, new SecureRandom()));
        var pair = generator.generateKeyPair();
        byte[] point = ((ECPublicKeyParameters) pair.getPublic()).getQ().getEncoded(false);
        byte[] key = Wire.strings(Wire.ascii(SshKey.TOKEN_ECDSA), Wire.ascii("nistp256"), point, APPLICATION);
        String line = SshKey.TOKEN_ECDSA + " " + Base64.getEncoder().encodeToString(key);
        ECDSASigner signer = new ECDSASigner();
        signer.init(true, pair.getPrivate());
        BigInteger[] made = signer.generateSignature(SshKey.sha256(token(statement("sha256"), TOUCHED)));
        byte[] numbers = Wire.strings(made[0].toByteArray(), made[1].toByteArray());
        byte[] value = joined(Wire.strings(Wire.ascii(SshKey.TOKEN_ECDSA), numbers), TOUCHED);
        String signature = armoured(key, "sha256", value);
        assertTrue(believed(line, signature, MESSAGE));
        assertTrue(openSshSays(line, signature));
        byte[] zeros =
                joined(Wire.strings(Wire.ascii(SshKey.TOKEN_ECDSA), Wire.strings(new byte[0], new byte[0])), TOUCHED);
        assertTrue(!believed(line, armoured(key, "sha256", zeros), MESSAGE), "r and s of nought");
    }

    @Test
    void brokenHashes() throws Exception {
        byte[] edwardsKey = OpenSSHPublicKeyUtil.encodePublicKey(edwards.generatePublicKey());
        byte[] value = Wire.strings(Wire.ascii(SshKey.ED25519), new byte[64]);
        assertEquals(
                Flaw.WEAK_HASH, refusal(armoured(edwardsKey, "sha1", value)).flaw());
        byte[] rsa = OpenSSHPublicKeyUtil.encodePublicKey(rsa());
        byte[] sha1 = Wire.strings(Wire.ascii(SshKey.RSA), new byte[256]);
        assertEquals(Flaw.WEAK_HASH, refusal(armoured(rsa, "sha512", sha1)).flaw(), "ssh-rsa signs with SHA-1");
    }

    @Test
    void keysThatAreRefused() throws Exception {
        String dsa = "ssh-dss " + Base64.getEncoder().encodeToString(Wire.strings(Wire.ascii("ssh-dss"), new byte[9]));
        assertEquals("ssh-dss", unread(dsa).found());
        String certificate = "ssh-ed25519-cert-v01@openssh.com "
                + Base64.getEncoder().encodeToString(Wire.strings(Wire.ascii("ssh-ed25519-cert-v01@openssh.com")));
        assertEquals("ssh-ed25519-cert-v01@openssh.com", unread(certificate).found());
        byte[] modulus =
                BigInteger.ONE.shiftLeft(16_000).subtract(BigInteger.ONE).toByteArray();
        byte[] huge =
                Wire.strings(Wire.ascii(SshKey.RSA), BigInteger.valueOf(65_537).toByteArray(), modulus);
        assertEquals(
                Flaw.WEAK_KEY,
                unread("ssh-rsa " + Base64.getEncoder().encodeToString(huge)).flaw());
        byte[] good = OpenSSHPublicKeyUtil.encodePublicKey(edwards.generatePublicKey());
        assertEquals(
                SshKey.RSA,
                unread(SshKey.RSA + " " + Base64.getEncoder().encodeToString(good))
                        .found(),
                "the word before says another kind");
        byte[] modulus2048 = rsa().getModulus().toByteArray();
        byte[] padded = Wire.strings(Wire.ascii(SshKey.RSA), new byte[] {0, 1, 0, 1}, modulus2048);
        assertEquals(
                Flaw.UNREADABLE,
                unread(SshKey.RSA + " " + Base64.getEncoder().encodeToString(padded))
                        .flaw(),
                "one key, one form: an exponent with a nought before it");
        byte[] plain = Wire.strings(Wire.ascii(SshKey.RSA), new byte[] {1, 0, 1}, modulus2048);
        assertEquals(
                1,
                PinnedKey.read(SshKey.RSA + " " + Base64.getEncoder().encodeToString(plain))
                        .handles()
                        .size());
    }

    private static RSAKeyParameters rsa() throws PGPException {
        return (RSAKeyParameters)
                new BcPGPKeyConverter().getPublicKey(Certificate.rsa(2048).getPublicKey());
    }

    private byte[] edwards(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, edwards);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    /** PROTOCOL.u2f: SHA256(application), flags and counter, SHA256(message). */
    private static byte[] token(byte[] statement, byte[] added) {
        return joined(SshKey.sha256(APPLICATION), joined(added, SshKey.sha256(statement)));
    }

    private static byte[] statement(String hash) {
        byte[] digest;
        if (hash.equals("sha512")) {
            SHA512Digest sha = new SHA512Digest();
            sha.update(MESSAGE, 0, MESSAGE.length);
            digest = new byte[sha.getDigestSize()];
            sha.doFinal(digest, 0);
        } else {
            digest = SshKey.sha256(MESSAGE);
        }
        return joined(Wire.ascii("SSHSIG"), Wire.strings(Wire.ascii("git"), new byte[0], Wire.ascii(hash), digest));
    }

    private static String armoured(byte[] key, String hash, byte[] value) {
        byte[] whole = joined(
                joined(Wire.ascii("SSHSIG"), new byte[] {0, 0, 0, 1}),
                Wire.strings(key, Wire.ascii("git"), new byte[0], Wire.ascii(hash), value));
        return "-----BEGIN SSH SIGNATURE-----\n"
                + Base64.getMimeEncoder(70, new byte[] {'\n'}).encodeToString(whole)
                + "\n-----END SSH SIGNATURE-----\n";
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }

    private static boolean believed(String line, String signature, byte[] message) throws SignatureFault {
        return CommitSignature.read(signature).by(PinnedKey.read(line), message).isPresent();
    }

    private boolean openSshSays(String line, String signature) throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/ssh-keygen")),
                "SKIPPED: no ssh-keygen to check the signature with");
        Path signers = Files.writeString(folder.resolve("signers"), "wang " + line + "\n");
        Path armour = Files.writeString(folder.resolve("signature"), signature);
        Path message = Files.write(folder.resolve("message"), MESSAGE);
        Process process = new ProcessBuilder(List.of(
                        "ssh-keygen",
                        "-Y",
                        "verify",
                        "-n",
                        "git",
                        "-I",
                        "wang",
                        "-f",
                        signers.toString(),
                        "-s",
                        armour.toString()))
                .redirectInput(message.toFile())
                .redirectOutput(folder.resolve("said").toFile())
                .redirectErrorStream(true)
                .start();
        return process.waitFor() == 0;
    }

    private static SignatureFault refusal(String signature) {
        return assertThrows(SignatureFault.class, () -> CommitSignature.read(signature));
    }

    private static SignatureFault unread(String key) {
        return assertThrows(SignatureFault.class, () -> PinnedKey.read(key));
    }
}
