package tw.portfolio.verification;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.blob.Blob;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.CommitEvidence;
import tw.portfolio.certification.Trust;
import tw.portfolio.certification.TrustSettings;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.verification.Verification.Result;

/** Checks a proof by what is in it: ids from the files up to the commit, and the signature on the commit. Nothing else is needed. */
final class ProofReader {
    private static final int MOST_OBJECT_BYTES = 8 << 20;
    private static final int MOST_CLAIM_BYTES = 1 << 16;
    private static final Pattern TREE = Pattern.compile("objects/([0-9a-f]{40})\\.tree");
    private final HandedIn proof;
    private final Told told;
    private final Optional<TrustSettings> trust;
    private final boolean demonstration;

    ProofReader(HandedIn proof, Told told, Optional<TrustSettings> trust, boolean demonstration) {
        this.proof = proof;
        this.told = told;
        this.trust = trust;
        this.demonstration = demonstration;
    }

    static boolean isProof(HandedIn handed) {
        return handed.file(ProofFile.CLAIMS).isPresent();
    }

    /** Returns what it claims to prove. */
    static Optional<ProofClaims> claims(HandedIn proof) throws IOException {
        Optional<Blob> file = proof.file(ProofFile.CLAIMS);
        return file.isEmpty() ? Optional.empty() : ProofClaims.read(file.get().read(MOST_CLAIM_BYTES));
    }

    /** Tells whether a repository has what a proof names, and what it says of it now. */
    static void inRepository(ProofClaims claims, CertifiedSchool now, Told told, VerdictWords words) {
        Optional<Verdict> verdict = now.verdicts().values().stream()
                .filter(it -> it.path().equals(claims.record()))
                .findFirst();
        if (verdict.isEmpty()) {
            told.say(Result.NO_LONGER, claims.record(), "verify.gone");
            return;
        }
        Text label = words.family(verdict.get()).label();
        boolean decided = verdict.get().step().map(Verdict.Step::commit).equals(Optional.of(claims.commit()));
        if (!verdict.get().digest().equals(claims.digest())) {
            told.say(Result.NO_LONGER, claims.record(), "verify.changed-since", "now", label);
        } else if (!verdict.get().certified() || !decided) {
            told.say(Result.NO_LONGER, claims.record(), "verify.no-longer-certified", "now", label);
        } else {
            told.say(Result.SAME, claims.record(), "proof.in-repository", "now", label);
        }
    }

    void check() throws IOException {
        ProofClaims claims = claims(proof).orElseThrow(() -> Unreadable.because("form", ProofFile.CLAIMS));
        if (proof.file(ProofFile.README).isPresent()) {
            proof.file(ProofFile.README).get().read(MOST_CLAIM_BYTES); // its check sum
        }
        Optional<Blob> file = proof.file(ProofFile.OBJECTS + claims.commit() + ".commit");
        byte[] commit = file.isEmpty() ? new byte[0] : file.get().read(MOST_OBJECT_BYTES);
        Optional<CommitEvidence> evidence = CommitEvidence.of(commit, trust, demonstration);
        if (evidence.isEmpty() || !GitId.of("commit", commit).equals(claims.commit())) {
            told.say(Result.DIFFERENT, claims.commit(), "proof.commit-altered");
            return;
        }
        try {
            ObjectChain chain = ObjectChain.of(evidence.get().tree(), claims.record(), this::tree);
            record(claims, chain);
        } catch (ObjectChain.Broken e) {
            told.say(Result.DIFFERENT, String.valueOf(e.getMessage()), "proof.chain-broken");
            return;
        }
        merge(claims, evidence.get());
        seal(claims, evidence.get());
        found(claims);
    }

    private Optional<byte[]> tree(String id) throws IOException {
        Optional<Blob> file = proof.file(ProofFile.OBJECTS + id + ".tree");
        return file.isEmpty() ? Optional.empty() : Optional.of(file.get().read(MOST_OBJECT_BYTES));
    }

    /** Every file of the record and no other, byte for byte; nothing in the proof that is not covered by it. */
    private void record(ProofClaims claims, ObjectChain chain) throws IOException {
        Set<String> covered = new TreeSet<>(
                Set.of(ProofFile.README, ProofFile.CLAIMS, ProofFile.OBJECTS + claims.commit() + ".commit"));
        boolean whole = true;
        for (Map.Entry<String, String> file : chain.files().entrySet()) {
            String name = ProofFile.RECORD + file.getKey();
            covered.add(name);
            Optional<Blob> given = proof.file(name);
            if (given.isEmpty()) {
                whole = false;
                told.say(Result.DIFFERENT, name, "proof.file-missing");
            } else if (!GitId.of(given.get()).equals(file.getValue())) {
                whole = false;
                told.say(Result.DIFFERENT, name, "proof.file-altered");
            }
        }
        for (String name : proof.files().keySet()) {
            Matcher tree = TREE.matcher(name);
            boolean known =
                    covered.contains(name) || (tree.matches() && chain.trees().containsKey(tree.group(1)));
            if (!known) {
                whole = false;
                told.say(Result.UNKNOWN, name, "proof.not-covered");
            }
        }
        if (!chain.digest().equals(claims.digest())) {
            told.say(Result.DIFFERENT, claims.record(), "proof.digest-differs", "digest", chain.digest());
        } else if (whole) {
            told.say(
                    Result.SAME,
                    claims.record(),
                    "proof.record-proven",
                    "files",
                    chain.files().size(),
                    "digest",
                    chain.digest(),
                    "commit",
                    claims.commit());
        }
    }

    private void merge(ProofClaims claims, CommitEvidence commit) {
        String key = commit.parents().size() == 2 ? "proof.merge" : "proof.not-a-merge";
        told.say(Result.NOTE, claims.commit(), key, "author", commit.author(), "time", commit.time());
        if (!commit.ownCommitter()) {
            told.say(
                    trust.isPresent() ? Result.UNKNOWN : Result.NOTE,
                    claims.commit(),
                    "proof.committer",
                    "committer",
                    commit.committer());
        }
    }

    private void seal(ProofClaims claims, CommitEvidence commit) {
        CommitEvidence.Seal seal = commit.seal();
        Trust said = seal.state() == CommitEvidence.State.UNSIGNED ? Trust.CLAIMED : Trust.FORGE_SIGNED;
        boolean enough = said.compareTo(trust.map(TrustSettings::least).orElse(Trust.CLAIMED)) >= 0;
        Result result = switch (seal.state()) {
            case PINNED -> Result.SAME;
            case UNSIGNED -> enough ? Result.NOTE : Result.DIFFERENT;
            case UNKNOWN_KEY -> trust.isPresent() ? Result.UNKNOWN : Result.NOTE;
            case OUT_OF_DATE, COMPROMISED, BROKEN, UNREADABLE -> Result.DIFFERENT;
        };
        String key = seal.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        told.say(result, claims.commit(), "proof.seal." + key, "key", seal.key(), "holder", seal.holder());
        if (seal.state() == CommitEvidence.State.UNSIGNED
                && !claims.found("trust").equals(Trust.CLAIMED.word())) {
            told.say(Result.DIFFERENT, claims.commit(), "proof.seal-missing", "trust", claims.found("trust"));
        }
    }

    /** What only the repository can show is told as what it is: the word of whoever made the proof. */
    private void found(ProofClaims claims) {
        told.say(
                Result.NOTE,
                claims.record(),
                "proof.found",
                "verdict",
                claims.found("verdict"),
                "who",
                claims.found("certifiedBy"),
                "role",
                claims.found("role"));
        told.say(Result.NOTE, "", "proof.not-proven");
    }
}
