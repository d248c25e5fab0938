package tw.portfolio.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tw.portfolio.certification.CommitEvidence;
import tw.portfolio.certification.CommitEvidence.State;
import tw.portfolio.certification.Trust;
import tw.portfolio.certification.TrustSettings;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.verification.Verification.Result;

/**
 * What the bytes of a merge show of who certified, against what its proof claims.
 *
 * @param alone whether there is no repository, whose verdict decides what the bytes leave open; bytes that nobody believed has signed prove
 *     nobody then
 */
record ProvenMerge(ProofClaims claims, Optional<TrustSettings> trust, boolean alone, Told told) {

    /**
     * Tells of all that the bytes show.
     *
     * @param merge under the keys that are believed
     * @param bare the same under none, as a proof is made
     * @param ancestors what the proof shows of its ancestors
     */
    void check(CommitEvidence merge, CommitEvidence bare, Ancestors.Shown ancestors) {
        form(merge);
        if (merge.parents().size() == 2) {
            brought(merge, ancestors);
            branch(merge, ancestors);
        }
        seal(merge.seal());
        claimed(merge, bare);
    }

    /** Whoever signs, a commit of one parent can be written under any name; only a merge of two is somebody's act. */
    private void form(CommitEvidence merge) {
        boolean two = merge.parents().size() == 2;
        told.say(
                two ? Result.NOTE : Result.DIFFERENT,
                claims.commit(),
                two ? "proof.merge" : "proof.not-a-merge",
                "author",
                merge.author(),
                "time",
                merge.time());
        if (!merge.ownCommitter()) {
            String key = alone ? "proof.committer" : "proof.committer-beside-repository";
            told.say(
                    alone && trust.isPresent() ? Result.UNKNOWN : Result.NOTE,
                    claims.commit(),
                    trust.isPresent() ? key : "proof.committer-without-trust",
                    "committer",
                    merge.committer());
        }
    }

    /** A merge certifies what it changes; a record that stood there before is none of it. */
    private void brought(CommitEvidence merge, Ancestors.Shown ancestors) {
        String before = merge.parents().get(0);
        if (ancestors.brought().isEmpty()) {
            told.say(Result.DIFFERENT, before, "proof.before-missing");
        } else if (!ancestors.brought().get()) {
            told.say(Result.DIFFERENT, before, "proof.not-brought");
        }
    }

    private void branch(CommitEvidence merge, Ancestors.Shown ancestors) {
        String head = merge.parents().get(1);
        if (ancestors.writer().isEmpty()) {
            told.say(Result.DIFFERENT, head, "proof.branch-missing");
            return;
        }
        CommitEvidence written = ancestors.writer().get();
        boolean own = written.address().equals(merge.address());
        boolean joined = ancestors.joinedBy(merge.address());
        if (joined || !ancestors.whole()) {
            told.say(alone ? Result.UNKNOWN : Result.NOTE, head, joined ? "proof.joined" : "proof.not-whole");
        }
        if (ancestors.writers().stream().anyMatch(it -> it.address().equals(merge.address()))) {
            told.say(Result.DIFFERENT, head, "proof.self-merge", "author", merge.author());
        } else if (!own) {
            told.say(Result.NOTE, head, "proof.branch", "author", written.author());
        }
    }

    private void seal(CommitEvidence.Seal seal) {
        Trust said = seal.state() == State.UNSIGNED
                ? Trust.CLAIMED
                : seal.person() ? Trust.PERSON_SIGNED : Trust.FORGE_SIGNED;
        boolean enough = said.compareTo(trust.map(TrustSettings::least).orElse(Trust.CLAIMED)) >= 0;
        Result result = switch (seal.state()) {
            case PINNED -> enough ? Result.SAME : Result.DIFFERENT;
            case UNSIGNED -> enough ? anybodys() : Result.DIFFERENT;
            case UNKNOWN_KEY -> trust.isPresent() ? Result.UNKNOWN : anybodys();
            // a ledger may show that it was there before, and the verdict knows of it
            case OUT_OF_DATE, COMPROMISED -> alone ? Result.DIFFERENT : Result.NOTE;
            case MISDATED, BROKEN, UNREADABLE -> Result.DIFFERENT;
        };
        String state = seal.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String key = seal.state() == State.PINNED && seal.person() ? "pinned-person" : state;
        told.say(result, claims.commit(), "proof.seal." + key, "key", seal.key(), "holder", seal.holder());
    }

    private Result anybodys() {
        return alone ? Result.UNPROVEN : Result.NOTE;
    }

    /** What the bytes decide must be claimed as they have it. What they do not is told as what it is. */
    private void claimed(CommitEvidence merge, CommitEvidence bare) {
        List<String> different = new ArrayList<>();
        if (!claims.found("verdict").equals(VerdictKind.CERTIFIED.name())) {
            different.add("verdict");
        }
        if (!trusts(merge.seal()).contains(claims.found("trust"))) {
            different.add("trust");
        }
        if (!claims.found("certifiedBy").equals(merge.author())) {
            different.add("certifiedBy");
        }
        if (!claims.found("key").equals(bare.seal().key())) {
            different.add("key");
        }
        if (!claims.found("time").equals(merge.time().toString())) {
            different.add("time");
        }
        if (!different.isEmpty()) {
            told.say(
                    Result.DIFFERENT, ProofFile.CLAIMS, "proof.claims-altered", "fields", String.join(", ", different));
        }
    }

    private static List<String> trusts(CommitEvidence.Seal seal) {
        return switch (seal.state()) {
            case UNSIGNED -> List.of(Trust.CLAIMED.word());
            case PINNED -> List.of((seal.person() ? Trust.PERSON_SIGNED : Trust.FORGE_SIGNED).word());
            default -> List.of(Trust.FORGE_SIGNED.word(), Trust.PERSON_SIGNED.word());
        };
    }

    /** What only the repository shows is the word of whoever made the file. */
    void unchecked() {
        told.say(
                Result.NOTE,
                claims.record(),
                "proof.found",
                "verdict",
                claims.found("verdict"),
                "role",
                claims.found("role"));
        told.say(Result.NOTE, "", "proof.not-proven");
    }
}
