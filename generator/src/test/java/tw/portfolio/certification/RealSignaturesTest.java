package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.model.Origin;
import tw.portfolio.model.office.SigningKey;

/** Signatures as GnuPG and OpenSSH make them for Git, and forges with them. */
class RealSignaturesTest {
    private static final String RIVER = "students/114/1140101/outcomes/114-1/river";
    private static final String MERGED = "2025-10-02T10:00:00+08:00";

    @TempDir
    Path folder;

    private RealGit git;

    @BeforeEach
    void school() throws IOException, InterruptedException {
        assumeTrue(RealGit.has("git"), "SKIPPED: no git on the path");
        git = RealGit.school(folder);
        git.run("checkout", "-q", "-b", "work");
        git.put(RIVER + "/outcome.md", "math.md");
        git.put(RIVER + "/river.txt", "river.txt");
        git.commit("chen", "2025-10-01T20:00:00+08:00");
        git.run("checkout", "-q", "main");
    }

    @ParameterizedTest
    @CsvSource({"ed25519, 256", "rsa, 3072", "ecdsa, 256", "ecdsa, 384", "ecdsa, 521"})
    void everyKindOfSshKey(String kind, String bits) throws IOException, InterruptedException {
        String line = sshKey(kind, bits);
        merge("wang");
        assertEquals("CERTIFIED", verdict(line));
        assertEquals(fingerprint(), signedBy(line));
        assertEquals(
                "unknown-key",
                verdict("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIK/3gRU/dI1uuycS+RStpmdUnMJuT7n6kRR4fltvesoG"));
        assertEquals("signature-broken", tampered(line));
    }

    @Test
    void aShortSshKey() throws IOException, InterruptedException {
        String line = sshKey("rsa", "1024");
        merge("wang");
        assertEquals("weak-key", verdict(line));
    }

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

    /** Its first parent is the beginning, and all that came since stands behind the second. */
    @Test
    void aMergeDatedBeforeTheSignedMergesThatItBringsIn() throws IOException, InterruptedException {
        String line = sshKey("ed25519", "256");
        String beginning = git.run("rev-parse", "main").strip();
        git.run("checkout", "-q", "-b", "other");
        git.put("students/114/1140102/outcomes/114-1/bridge/outcome.md", "math.md");
        git.commit("lin", "2026-03-01T20:00:00+08:00");
        git.run("checkout", "-q", "main");
        git.as("wang", "2026-03-02T10:00:00+08:00", "merge", "-q", "--no-ff", "-S", "-m", "合併", "other");
        git.run("checkout", "-q", "-b", "late");
        git.put(RIVER + "/outcome.md", "math.md");
        git.commit("chen", "2025-10-01T20:00:00+08:00");
        String tree = git.run("rev-parse", "late^{tree}").strip();
        String merge = git.as("wang", MERGED, "commit-tree", "-S", tree, "-p", beginning, "-p", "late", "-m", "合併");
        git.run("update-ref", "refs/heads/main", merge.strip());
        assertEquals("before-proven", verdict(line));
    }

    @Test
    void aSignatureMadeOnAnotherDayThanTheMergeIsDated() throws IOException, InterruptedException {
        try (Gpg gpg = gpg()) {
            String key = gpg.key("ed25519", "sign", "0");
            gpg.on("20251103").signs(key);
            merge("wang");
            assertEquals("signed-at-another-time", verdict(gpg.exported()));
        }
    }

    @Test
    void openPgp() throws IOException, InterruptedException {
        try (Gpg gpg = gpg()) {
            String key = gpg.key("ed25519", "sign", "0");
            gpg.on("20251002").signs(key);
            merge("wang");
            assertEquals("CERTIFIED", verdict(gpg.exported()));
            assertEquals(key, signedBy(gpg.exported()));
            assertEquals("signature-broken", tampered(gpg.exported()));
        }
    }

    @Test
    void aSigningSubkeyOfRsa() throws IOException, InterruptedException {
        try (Gpg gpg = gpg()) {
            String key = gpg.key("rsa3072", "cert", "0");
            gpg.run("", "--batch", "--quick-add-key", key, "rsa3072", "sign", "0");
            String subkey = gpg.fingerprints().get(1);
            gpg.on("20251002").signs(subkey + "!");
            merge("wang");
            assertEquals("CERTIFIED", verdict(gpg.exported()));
            assertEquals(subkey, signedBy(gpg.exported()));
        }
    }

    @Test
    void anOpenPgpKeyThatHadExpired() throws IOException, InterruptedException {
        try (Gpg gpg = gpg()) {
            gpg.on("20250815").signs(gpg.key("nistp256", "sign", "30d"));
            merge("wang");
            assertEquals("key-out-of-date", verdict(gpg.exported()));
        }
    }

    @Test
    void aSignatureDatedAfterTheKeyEndedForAStepDatedBefore() throws IOException, InterruptedException {
        try (Gpg gpg = gpg()) {
            String key = gpg.key("ed25519", "sign", "0");
            gpg.on("20251101").signs(key);
            merge("wang");
            assertEquals("key-out-of-date", verdict(gpg.exported(), Optional.of(LocalDate.of(2025, 10, 31))));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, key-compromised", "1, key-compromised", "2, CERTIFIED", "3, CERTIFIED"})
    void anOpenPgpKeyRevokedLater(int reason, String told) throws IOException, InterruptedException {
        try (Gpg gpg = gpg()) {
            String key = gpg.key("ed25519", "sign", "0");
            gpg.on("20251002").signs(key);
            merge("wang");
            gpg.on("20251101").revoke(key, reason);
            assertEquals(told, verdict(gpg.exported()));
        }
    }

    @Test
    void aWeakHash() throws IOException, InterruptedException {
        try (Gpg gpg = gpg()) {
            String key = gpg.key("rsa2048", "sign", "0");
            gpg.on("20251002").with("--digest-algo", "SHA1").signs(key);
            merge("wang");
            assertEquals("weak-hash", verdict(gpg.exported()));
        }
    }

    @Test
    void aShortOpenPgpKey() throws IOException, InterruptedException {
        try (Gpg gpg = gpg()) {
            gpg.signs(gpg.key("rsa1024", "sign", "0"));
            merge("wang");
            assertEquals("weak-key", verdict(gpg.exported()));
        }
    }

    @Test
    void gitHub() throws IOException, InterruptedException {
        try (Gpg gpg = gpg()) {
            gpg.on("20251002").signs(gpg.key("rsa2048", "sign", "0"));
            // GitHub: the merger is the author, the committer is GitHub, signed by its web-flow key
            merge("王老師", "wang@yfsh.example", "GitHub", "noreply@github.com", "Merge pull request #12 from chen/work");
            assertEquals("CERTIFIED", verdict(gpg.exported()));
        }
    }

    @Test
    void gitLab() throws IOException, InterruptedException {
        String line = sshKey("ed25519", "256");
        // GitLab: the merger is the author, the committer is the instance once it signs web commits
        String subject = "Merge branch 'work' into 'main'\n\n河寬的測量\n\nSee merge request yfsh/main!12";
        merge("王老師", "wang@yfsh.example", "GitLab", "noreply@github.com", subject);
        assertEquals("CERTIFIED", verdict(line));
    }

    @Test
    void headersThatAreNotAsGitWritesThem() throws IOException, InterruptedException {
        try (Gpg gpg = gpg()) {
            gpg.on("20251002").signs(gpg.key("ed25519", "sign", "0"));
            merge("wang");
            String raw = git.run("cat-file", "commit", "HEAD");
            String header = raw.substring(raw.indexOf("gpgsig "), raw.indexOf("\n\n") + 1);
            rewrite(raw.replace(header, header + header));
            assertEquals("signature-unreadable", verdict(gpg.exported()), "twice");
            rewrite(raw.replace(header, ""));
            assertEquals("below-minimum", verdict(gpg.exported()), "taken away");
            git.run("reset", "-q", "--hard", "HEAD^");
            merge("wang", "2025-10-02T11:00:00+08:00");
            String later = git.run("cat-file", "commit", "HEAD");
            String other = later.substring(later.indexOf("gpgsig "), later.indexOf("\n\n") + 1);
            rewrite(later.replace(other, header));
            assertEquals("signature-broken", verdict(gpg.exported()), "of another commit");
            rewrite(later);
            assertEquals("CERTIFIED", verdict(gpg.exported()));
        }
    }

    private Gpg gpg() throws IOException, InterruptedException {
        assumeTrue(RealGit.has("gpg"), "SKIPPED: no gpg on the path");
        git.run("config", "gpg.format", "openpgp");
        return Gpg.of(git);
    }

    /** Makes a key that Git signs with from now on; returns its public line. */
    private String sshKey(String kind, String bits) throws IOException, InterruptedException {
        assumeTrue(RealGit.has("ssh-keygen"), "SKIPPED: no ssh-keygen on the path");
        Path key = git.home().resolve("key");
        git.execute(
                List.of("ssh-keygen", "-q", "-t", kind, "-b", bits, "-N", "", "-C", "forge", "-f", key.toString()),
                Map.of());
        git.run("config", "gpg.format", "ssh");
        git.run("config", "user.signingKey", key.toString());
        return Files.readString(Path.of(key + ".pub"));
    }

    private String fingerprint() throws IOException, InterruptedException {
        String told = git.execute(
                List.of("ssh-keygen", "-l", "-f", git.home().resolve("key.pub").toString()), Map.of());
        return told.split(" ", -1)[1];
    }

    private void merge(String by) throws IOException, InterruptedException {
        merge(by, MERGED);
    }

    private void merge(String by, String at) throws IOException, InterruptedException {
        git.as(by, at, "merge", "-q", "--no-ff", "-S", "-m", "合併", "work");
    }

    private void merge(String author, String email, String committer, String committerEmail, String subject)
            throws IOException, InterruptedException {
        git.execute(
                List.of("git", "merge", "-q", "--no-ff", "-S", "-m", subject, "work"),
                Map.of(
                        "GIT_AUTHOR_NAME", author,
                        "GIT_AUTHOR_EMAIL", email,
                        "GIT_AUTHOR_DATE", MERGED,
                        "GIT_COMMITTER_NAME", committer,
                        "GIT_COMMITTER_EMAIL", committerEmail,
                        "GIT_COMMITTER_DATE", MERGED));
    }

    /** Puts a commit of exactly these bytes in the place of the head. */
    private void rewrite(String raw) throws IOException, InterruptedException {
        Path file = git.home().resolve("commit");
        Files.write(file, raw.getBytes(StandardCharsets.UTF_8));
        String id = git.run("hash-object", "-t", "commit", "-w", "--literally", file.toString());
        git.run("update-ref", "refs/heads/main", id.strip());
    }

    private String tampered(String pinned) throws IOException, InterruptedException {
        rewrite(git.run("cat-file", "commit", "HEAD").replace("合併", "合并"));
        return verdict(pinned);
    }

    private String verdict(String pinned) throws IOException {
        return verdict(pinned, Optional.empty());
    }

    private String verdict(String pinned, Optional<LocalDate> to) throws IOException {
        Verdict verdict = CaseSchool.verdict(CaseSchool.certify(git.source(), settings(pinned, to)), RIVER);
        return verdict.reason()
                .map(reason -> reason.cause().word())
                .orElse(verdict.kind().toString());
    }

    private String signedBy(String pinned) throws IOException {
        return CaseSchool.verdict(CaseSchool.certify(git.source(), settings(pinned, Optional.empty())), RIVER)
                .step()
                .flatMap(Verdict.Step::signedBy)
                .orElse("nobody");
    }

    private static CertificationSettings settings(String pinned, Optional<LocalDate> to) {
        Origin origin = Origin.ofFile("", "trust.yaml");
        SigningKey key =
                new SigningKey(pinned, LocalDate.of(2025, 8, 1), to, Optional.empty(), Optional.empty(), origin);
        ForgeIdentity forge = new ForgeIdentity("forge", "noreply@github.com", List.of(key), origin);
        return new CertificationSettings(
                CaseSchool.CLOCK,
                Optional.of(new TrustSettings(
                        Optional.of(Trust.FORGE_SIGNED),
                        List.of(forge),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        origin)),
                false);
    }
}
