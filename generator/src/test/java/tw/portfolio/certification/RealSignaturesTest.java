package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures as GnuPG and OpenSSH make them for Git, and forges with them. */
class RealSignaturesTest extends SignedMerges {
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
}
