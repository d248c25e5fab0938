package tw.portfolio.certification;

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
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.model.Origin;
import tw.portfolio.model.office.SigningKey;

/** A student's work on a branch, and merges of it that are signed with keys made for the test. */
abstract class SignedMerges {
    static final String RIVER = "students/114/1140101/outcomes/114-1/river";
    private static final Origin ORIGIN = Origin.ofFile("", "trust.yaml");

    static final String MERGED = "2025-10-02T10:00:00+08:00";

    @TempDir
    Path folder;

    RealGit git;

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

    Gpg gpg() throws IOException, InterruptedException {
        assumeTrue(RealGit.has("gpg"), "SKIPPED: no gpg on the path");
        git.run("config", "gpg.format", "openpgp");
        return Gpg.of(git);
    }

    /** Makes a key that Git signs with from now on; returns its public line. */
    String sshKey(String kind, String bits) throws IOException, InterruptedException {
        assumeTrue(RealGit.has("ssh-keygen"), "SKIPPED: no ssh-keygen on the path");
        Path key = git.home().resolve("key");
        git.execute(
                List.of("ssh-keygen", "-q", "-t", kind, "-b", bits, "-N", "", "-C", "forge", "-f", key.toString()),
                Map.of());
        git.run("config", "gpg.format", "ssh");
        git.run("config", "user.signingKey", key.toString());
        return Files.readString(Path.of(key + ".pub"));
    }

    String fingerprint() throws IOException, InterruptedException {
        String told = git.execute(
                List.of("ssh-keygen", "-l", "-f", git.home().resolve("key.pub").toString()), Map.of());
        return told.split(" ", -1)[1];
    }

    void merge(String by) throws IOException, InterruptedException {
        merge(by, MERGED);
    }

    void merge(String by, String at) throws IOException, InterruptedException {
        git.as(by, at, "merge", "-q", "--no-ff", "-S", "-m", "合併", "work");
    }

    void merge(String author, String email, String committer, String committerEmail, String subject)
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
    void rewrite(String raw) throws IOException, InterruptedException {
        Path file = git.home().resolve("commit");
        Files.write(file, raw.getBytes(StandardCharsets.UTF_8));
        String id = git.run("hash-object", "-t", "commit", "-w", "--literally", file.toString());
        git.run("update-ref", "refs/heads/main", id.strip());
    }

    String tampered(String pinned) throws IOException, InterruptedException {
        rewrite(git.run("cat-file", "commit", "HEAD").replace("合併", "合并"));
        return verdict(pinned);
    }

    String verdict(String pinned) throws IOException {
        return verdict(pinned, Optional.empty());
    }

    String verdict(String pinned, Optional<LocalDate> to) throws IOException {
        return verdict(settings(pinned, to));
    }

    /** Returns the verdict where each of these stands in a row of its own. */
    String verdict(List<String> pinned) throws IOException {
        return verdict(pinned(pinned));
    }

    private String verdict(CertificationSettings settings) throws IOException {
        Verdict verdict = CaseSchool.verdict(CaseSchool.certify(git.source(), settings), RIVER);
        return verdict.reason()
                .map(reason -> reason.cause().word())
                .orElse(verdict.kind().toString());
    }

    String signedBy(String pinned) throws IOException {
        return CaseSchool.verdict(CaseSchool.certify(git.source(), settings(pinned, Optional.empty())), RIVER)
                .step()
                .flatMap(Verdict.Step::signedBy)
                .orElse("nobody");
    }

    static CertificationSettings settings(String pinned, Optional<LocalDate> to) {
        return believing(List.of(row(pinned, to)));
    }

    /** Returns settings in which each of these stands in a row of its own. */
    static CertificationSettings pinned(List<String> keys) {
        return believing(keys.stream().map(key -> row(key, Optional.empty())).toList());
    }

    private static SigningKey row(String pinned, Optional<LocalDate> to) {
        return new SigningKey(pinned, LocalDate.of(2025, 8, 1), to, Optional.empty(), Optional.empty(), ORIGIN);
    }

    private static CertificationSettings believing(List<SigningKey> keys) {
        ForgeIdentity forge = new ForgeIdentity("forge", "noreply@github.com", keys, ORIGIN);
        return new CertificationSettings(
                CaseSchool.CLOCK,
                Optional.of(new TrustSettings(
                        Optional.of(Trust.FORGE_SIGNED),
                        List.of(forge),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        ORIGIN)),
                false);
    }
}
