package tw.portfolio.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.CommitEvidence;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.verification.Verification.Result;

/** What a proof claims against what the school's repository says, at the same version and moment and now. */
record ProofInRepository(ProofClaims claims, Told told, VerdictWords words) {
    /** A ledger that has grown since tells more of these, and nothing else of them. */
    private static final Set<String> GROWING = Set.of("after", "before");

    /**
     * Makes every claim anew and tells of each that is not so.
     *
     * @param merge the merge under no key, as a proof is made
     */
    void check(CommitEvidence merge, State.Past past) throws IOException {
        if (!past.holds(claims.commit())) {
            told.say(Result.UNKNOWN, claims.record(), "proof.not-on-line", "commit", claims.commit());
            return;
        }
        Optional<Verdict> now = find(past.now().certified());
        if (now.isEmpty()) {
            told.say(Result.NO_LONGER, claims.record(), "verify.gone");
            return;
        }
        Map<String, String> heads = Map.of(now.get().source(), claims.found("head"));
        Optional<State> then = past.at(new TreeMap<>(heads), claims.clock());
        if (then.isEmpty()) {
            told.say(Result.UNKNOWN, claims.record(), "verify.no-such-state", "heads", claims.found("head"));
            return;
        }
        if (then(merge, then.get(), past.now())) {
            now(now.get());
        }
    }

    private Optional<Verdict> find(CertifiedSchool school) {
        List<Verdict> all = school.verdicts().values().stream()
                .filter(it -> it.path().equals(claims.record()))
                .toList();
        return all.stream()
                .filter(this::decided)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private boolean decided(Verdict verdict) {
        return verdict.step().map(Verdict.Step::commit).equals(Optional.of(claims.commit()));
    }

    /** Returns whether it was certified by that commit, whatever else is claimed of it. */
    private boolean then(CommitEvidence merge, State then, State past) {
        Optional<Verdict> verdict = find(then.certified());
        Optional<Entry<?>> entry = then.certified()
                .school()
                .all()
                .<Entry<?>>map(it -> it)
                .filter(it -> verdict.map(then.certified().verdict(it)::equals).orElse(false))
                .findFirst();
        boolean certified = verdict.map(
                        it -> it.certified() && decided(it) && it.digest().equals(claims.digest()))
                .orElse(false);
        if (entry.isEmpty() || !certified) {
            told.say(Result.DIFFERENT, claims.record(), "proof.never-found");
            return false;
        }
        SchoolFound found = SchoolFound.of(then.certified(), then.stamp(), entry.get(), merge);
        List<String> different = new ArrayList<>();
        found.claims().forEach((name, value) -> {
            boolean grown = GROWING.contains(name) && claims.found(name).isEmpty();
            if (!grown && !claims.found(name).equals(value)) {
                different.add(name);
            }
        });
        if (claims.clock().isAfter(past.stamp().clock()) || Opening.precedesItsSteps(then, past, claims.clock())) {
            different.add(
                    "clock"); // nobody finds anything at a moment that has not come, nor in what was not merged yet
        }
        told.say(
                different.isEmpty() ? Result.SAME : Result.DIFFERENT,
                claims.record(),
                different.isEmpty() ? "proof.claims-same" : "proof.claims-differ",
                "fields",
                String.join(", ", different),
                "who",
                found.voucher().who(),
                "role",
                found.voucher().role());
        return true;
    }

    private void now(Verdict verdict) {
        Text label = words.family(verdict).label();
        if (!verdict.digest().equals(claims.digest())) {
            told.say(Result.NO_LONGER, claims.record(), "verify.changed-since", "now", label);
        } else if (!verdict.certified() || !decided(verdict)) {
            told.say(Result.NO_LONGER, claims.record(), "verify.no-longer-certified", "now", label);
        } else {
            told.say(Result.SAME, claims.record(), "proof.in-repository", "now", label);
        }
    }
}
