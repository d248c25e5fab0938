package tw.portfolio.certification;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.certification.CommitText.Ident;

/**
 * What a line holds for certain of dates: what forges and members of staff signed, on the line or on a branch that it merged, and when
 * somebody accepted it. Signatures are looked at only where a date is in question.
 */
final class CertainDates {
    /** How far the clocks of a forge's machines may differ. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String FORGE = "forge";
    private final Mainline mainline;
    private final Anchors anchors;
    private final People people;
    private final Pins pins;
    private final KeyRing keys;
    private final Map<StepCommit, Optional<String>> signers = new HashMap<>();

    CertainDates(SourceHistory history, People people, Pins pins, KeyRing keys) {
        this.mainline = history.mainline();
        this.anchors = history.anchors();
        this.people = people;
        this.pins = pins;
        this.keys = keys;
    }

    /** Returns the date that a commit gives, or the acceptance that proves it to have been there earlier. */
    Instant dated(StepCommit commit) throws IOException {
        return anchors.bracket(commit.step())
                .atMost(mainline.text(commit).committer().time());
    }

    /**
     * Returns whether a date is earlier than what the step follows for certain, even where somebody's push of an early date stands between:
     * than what a forge signed, or than what two people did. What one person signed holds as well, unless somebody else's later signature
     * shows that the clock was ahead.
     */
    boolean disprove(StepCommit step, Instant time) throws IOException {
        List<StepCommit> later = new ArrayList<>();
        Set<String> who = new HashSet<>();
        for (StepCommit other : mainline.ahead()) {
            boolean followed = other.step() <= step.step() && !other.equals(step);
            boolean claimed = time.getEpochSecond() < other.getCommitTime(); // few do, and only those are read
            Optional<String> signer = followed && claimed ? signer(other) : Optional.empty();
            if (signer.isPresent() && time.isBefore(dated(other).minus(TOLERANCE))) {
                if (signer.get().equals(FORGE)) {
                    return true;
                }
                later.add(other);
                who.add(signer.get());
            }
        }
        if (later.isEmpty() || signer(step).equals(Optional.of(FORGE))) {
            return false; // a forge's clock is nobody's to set
        }
        if (who.size() > 1) {
            return true;
        }
        for (StepCommit one : later) {
            if (!wasAhead(one, step)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether a forge, or somebody who has no part in either, signed what follows one commit and is dated before it: whoever would
     * put a date in doubt to save one of his own has said nothing.
     */
    private boolean wasAhead(StepCommit one, StepCommit doubted) throws IOException {
        Set<String> parties = new HashSet<>(hands(one));
        parties.addAll(hands(doubted));
        for (StepCommit after : mainline.all()) {
            boolean claimed = after.step() >= one.step() && after.getCommitTime() < one.getCommitTime();
            Optional<String> who = claimed ? signer(after) : Optional.empty();
            if (who.isPresent()
                    && (who.get().equals(FORGE) || Collections.disjoint(hands(after), parties))
                    && dated(after).isBefore(dated(one).minus(TOLERANCE))
                    && mainline.follows(after, one)) {
                return true;
            }
        }
        return false;
    }

    /** Returns everybody who has a part in a commit, by id and by address, as its author, its committer or who signed it, but for a forge. */
    private Set<String> hands(StepCommit commit) throws IOException {
        CommitText text = mainline.text(commit);
        LocalDate day = day(commit, text);
        Set<String> hands = new HashSet<>();
        for (Ident ident : List.of(text.author(), text.committer())) {
            if (!pins.isForge(ident.email())) {
                hands.add(People.folded(ident.email()));
                people.by(day, ident.email()).forEach(person -> hands.add(person.id()));
            }
        }
        signer(commit).ifPresent(hands::add);
        return hands;
    }

    private LocalDate day(StepCommit commit, CommitText text) {
        return SchoolTime.day(
                anchors.bracket(commit.step()).held(text.committer().time()));
    }

    /** Returns who signed a commit, when that is proven: a forge or a member of staff. */
    private Optional<String> signer(StepCommit commit) throws IOException {
        if (!mainline.isSigned(commit)) {
            return Optional.empty();
        }
        Optional<String> known = signers.get(commit);
        if (known == null) {
            known = provenSigner(commit, mainline.text(commit));
            signers.put(commit, known);
        }
        return known;
    }

    private Optional<String> provenSigner(StepCommit commit, CommitText text) {
        List<Person> authors = people.on(day(commit, text), text.author().email());
        Optional<Person> author = authors.size() == 1 ? Optional.of(authors.get(0)) : Optional.empty();
        KeyRing.Proof proof = keys.proof(text, author, anchors.bracket(commit.step()));
        boolean proven = proof.fault().isEmpty()
                && !text.committer().time().isAfter(pins.clock().plus(TOLERANCE));
        if (!proven || proof.trust() == Trust.CLAIMED) {
            return Optional.empty();
        }
        return proof.trust() == Trust.FORGE_SIGNED ? forge(commit) : author.flatMap(CertainDates::staff);
    }

    /** A forge signs what is pushed to it by its interface with whatever date the caller gives, but for merges. */
    private static Optional<String> forge(StepCommit commit) {
        return commit.getParentCount() == 2 ? Optional.of(FORGE) : Optional.empty();
    }

    /** However many keys somebody has, it is one person. */
    private static Optional<String> staff(Person person) {
        return Optional.of(person).filter(Person.Staff.class::isInstance).map(Person::id);
    }
}
