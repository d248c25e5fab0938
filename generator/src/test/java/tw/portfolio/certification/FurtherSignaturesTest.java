package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commits with more headers of signatures than one. */
class FurtherSignaturesTest extends SignedMerges {
    /** Git takes every header that begins with {@code gpgsig} out of what is signed: a repository's other hash has its own. */
    @ParameterizedTest
    @CsvSource({
        "gpgsig-sha256, true, CERTIFIED",
        "gpgsig-sha256, false, CERTIFIED",
        "gpgsig-other, true, CERTIFIED",
        "gpgsigned, false, CERTIFIED",
        "encoding, true, signature-broken",
        "x-gpgsig-sha256, true, signature-broken"
    })
    void aFurtherSignatureIsTakenOutOfWhatIsSignedAsGitDoes(String name, boolean before, String told)
            throws IOException, InterruptedException {
        String line = sshKey("ed25519", "256");
        merge("wang");
        String raw = git.run("cat-file", "commit", "HEAD");
        int begin = raw.indexOf("gpgsig ");
        int end = raw.indexOf("\n\n") + 1;
        String more = name + raw.substring(begin + "gpgsig".length(), end);
        int at = before ? begin : end;
        rewrite(raw.substring(0, at) + more + raw.substring(at));
        assertEquals(told.equals("CERTIFIED"), gitVerifies(line), "what git says of it");
        assertEquals(told, verdict(line));
    }

    /** Whoever signs the other header's lines too has signed something else than git looks at. */
    @Test
    void aSignatureOverTheFurtherOneIsNone() throws IOException, InterruptedException {
        String line = sshKey("ed25519", "256");
        merge("wang");
        String raw = git.run("cat-file", "commit", "HEAD");
        String bare = raw.replaceFirst("gpgsig (?s:.*?)-----END SSH SIGNATURE-----\n", "gpgsig-sha256 mine\n");
        Path signed = git.home().resolve("signed");
        Files.writeString(signed, bare);
        git.execute(
                List.of(
                        "ssh-keygen",
                        "-Y",
                        "sign",
                        "-n",
                        "git",
                        "-f",
                        git.home().resolve("key").toString(),
                        signed.toString()),
                Map.of());
        String signature =
                Files.readString(git.home().resolve("signed.sig")).strip().replace("\n", "\n ");
        rewrite(bare.replaceFirst("\n\n", "\ngpgsig " + signature + "\n\n"));
        assertEquals(false, gitVerifies(line), "what git says of it");
        assertEquals("signature-broken", verdict(line));
    }

    private boolean gitVerifies(String line) throws IOException, InterruptedException {
        Path allowed = git.home().resolve("allowed");
        Files.writeString(allowed, "* " + line + "\n");
        String said = git.execute(
                List.of(
                        "sh",
                        "-c",
                        "git -c gpg.ssh.allowedSignersFile=" + allowed + " verify-commit HEAD 2>&1 || true"),
                Map.of());
        return said.contains("Good \"git\" signature");
    }
}
