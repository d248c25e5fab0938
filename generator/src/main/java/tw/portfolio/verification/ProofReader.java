package tw.portfolio.verification;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.blob.Blob;
import tw.portfolio.certification.CommitEvidence;
import tw.portfolio.certification.TrustSettings;
import tw.portfolio.model.School;
import tw.portfolio.verification.Verification.Result;

/** Reads a proof by what is in it: ids from the files up to the merge and down to its ancestors. Nothing else is needed. */
final class ProofReader {
    private static final int MOST_OBJECT_BYTES = 8 << 20;
    private static final int MOST_CLAIM_BYTES = 1 << 16;
    private static final Pattern TREE = Pattern.compile("objects/([0-9a-f]{40})\\.tree");
    private final HandedIn proof;
    private final ProofClaims claims;
    private final Told told;

    ProofReader(HandedIn proof, ProofClaims claims, Told told) {
        this.proof = proof;
        this.claims = claims;
        this.told = told;
    }

    static boolean isProof(HandedIn handed) {
        return handed.file(ProofFile.CLAIMS).isPresent();
    }

    /** Returns what it claims to prove. */
    static ProofClaims claims(HandedIn proof) throws IOException {
        Optional<Blob> file = proof.file(ProofFile.CLAIMS);
        Optional<ProofClaims> claims =
                file.isEmpty() ? Optional.empty() : ProofClaims.read(file.get().read(MOST_CLAIM_BYTES));
        return claims.orElseThrow(() -> Unreadable.because("form", ProofFile.CLAIMS));
    }

    /**
     * The merge that a proof holds.
     *
     * @param bare what they show under no key
     * @param ancestors what the proof shows of its ancestors
     */
    record Merge(CommitEvidence bare, Ancestors.Shown ancestors) {}

    /** Returns the merge; nothing where it is not the one that is named, or the record is not in it. */
    Optional<Merge> merge() throws IOException {
        long bytes = proof.files().entrySet().stream()
                .filter(file -> file.getKey().startsWith(ProofFile.OBJECTS))
                .mapToLong(file -> file.getValue().size())
                .sum();
        if (bytes > ProofFile.MOST_BYTES) {
            throw Unreadable.because("too-large", (ProofFile.MOST_BYTES >> 20) + " MB");
        }
        byte[] commit = object(claims.commit() + ".commit").orElse(new byte[0]);
        Optional<CommitEvidence> evidence = evidence(commit);
        if (evidence.isEmpty() || !GitId.of("commit", commit).equals(claims.commit())) {
            told.say(Result.DIFFERENT, claims.commit(), "proof.commit-altered");
            return Optional.empty();
        }
        try {
            ObjectChain chain = ObjectChain.of(evidence.get().tree(), claims.record(), id -> object(id + ".tree"));
            Ancestors ancestors = new Ancestors(this::object, claims.record());
            Ancestors.Shown shown = ancestors.of(evidence.get(), claims.digest());
            record(chain, ancestors.used());
            return Optional.of(new Merge(evidence.get(), shown));
        } catch (ObjectChain.Broken e) {
            told.say(Result.DIFFERENT, String.valueOf(e.getMessage()), "proof.chain-broken");
            return Optional.empty();
        }
    }

    /** Tells whether what it says of itself is what the program says of such a proof. */
    void readme(Phrases phrases) throws IOException {
        Optional<Blob> file = proof.file(ProofFile.README);
        boolean ours =
                file.isPresent() && Arrays.equals(file.get().read(MOST_CLAIM_BYTES), ProofFile.readme(claims, phrases));
        if (!ours) {
            told.say(Result.DIFFERENT, ProofFile.README, "proof.readme-altered");
        }
    }

    /** Returns the merge under the keys that are believed. */
    CommitEvidence believed(Optional<TrustSettings> trust, boolean demonstration, Optional<School> school)
            throws IOException {
        return object(claims.commit() + ".commit")
                .flatMap(raw -> CommitEvidence.of(raw, trust, demonstration, school))
                .orElseThrow();
    }

    private static Optional<CommitEvidence> evidence(byte[] commit) {
        return CommitEvidence.of(commit, Optional.empty(), false);
    }

    private Optional<byte[]> object(String name) throws IOException {
        Optional<Blob> file = proof.file(ProofFile.OBJECTS + name);
        return file.isEmpty() ? Optional.empty() : Optional.of(file.get().read(MOST_OBJECT_BYTES));
    }

    /** Every file of the record and no other, byte for byte; nothing in the proof that is not covered by it. */
    private void record(ObjectChain chain, Set<String> used) throws IOException {
        Set<String> covered = new TreeSet<>(
                Set.of(ProofFile.README, ProofFile.CLAIMS, ProofFile.OBJECTS + claims.commit() + ".commit"));
        used.forEach(name -> covered.add(ProofFile.OBJECTS + name));
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
        whole &= nothingElse(covered, chain);
        if (!ProofMaker.isOwn(claims.record(), chain.files().keySet())) {
            told.say(Result.DIFFERENT, claims.record(), "proof.no-record");
        } else if (!chain.digest().equals(claims.digest())) {
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

    private boolean nothingElse(Set<String> covered, ObjectChain chain) {
        boolean whole = true;
        for (String name : proof.files().keySet()) {
            Matcher tree = TREE.matcher(name);
            boolean known =
                    covered.contains(name) || (tree.matches() && chain.trees().containsKey(tree.group(1)));
            if (!known) {
                whole = false;
                told.say(Result.UNKNOWN, name, "proof.not-covered");
            }
        }
        return whole;
    }
}
