package tw.portfolio.certification;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.certification.CommitText.Ident;
import tw.portfolio.certification.Verdict.Reason;

/** Looks at steps of the main line: who made them, and whether that can be believed. */
final class Steps {
    /** How far the clocks of a forge's machines may differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** How far what a signature says of its time may be from the date of what it signs: rows hold from day to day. */
    private static final Duration SIGNING = Duration.ofDays(1);

    private static final String FORGE = "forge";

    private static final DateTimeFormatter DETAIL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.ofHours(8));
    private final Mainline mainline;
    private final People people;
    private final Pins pins;
    private final Anchors anchors;
    private final KeyRing keys;
    private final Map<StepCommit, Optional<String>> signers = new HashMap<>();
    private final SignedFor signedFor;

    Steps(SourceHistory history, Policy policy, Pins pins) {
        this.mainline = history.mainline();
        this.anchors = history.anchors();
        this.people = policy.people();
        this.pins = pins;
        this.keys = KeyRing.of(policy.school(), pins);
        this.signedFor = history.signedFor();
    }

    Step step(StepCommit commit) throws IOException {
        CommitText text = mainline.text(commit);
        Bracket between = anchors.bracket(commit.step());
        LocalDate day = SchoolTime.day(between.held(text.committer().time()));
        List<Person> authors = people.on(day, text.author().email());
        Optional<Person> author = authors.size() == 1 ? Optional.of(authors.get(0)) : Optional.empty();
        KeyRing.Proof proof = author.map(it -> keys.proof(text, it, between)).orElse(KeyRing.Proof.NONE);
        Optional<Reason> fault = committer(text, author, day)
                .or(() -> identity(commit, text, authors))
                .or(proof::fault)
                .or(() -> below(proof.trust()));
        if (fault.isPresent() && commit.getParentCount() == 2) {
            fault = Optional.of(withoutSettings(fault.get(), text, day));
        }
        return new Step(commit, text, author, proof, fault, clock(commit, text, proof.made()), between);
    }

    /** Who made the commit must be who signed for it; a forge may commit for the one who pressed the button. */
    private Optional<Reason> committer(CommitText text, Optional<Person> author, LocalDate day) {
        String email = People.folded(text.committer().email());
        boolean own = email.equals(People.folded(text.author().email()))
                || author.map(it -> people.on(day, email).equals(List.of(it))).orElse(false);
        return own || forge(email)
                ? Optional.empty()
                : Optional.of(
                        new Reason(Cause.FOREIGN_COMMITTER, text.committer().name()));
    }

    /**
     * A forge that the trust settings do not name, or whose key they lack, looks like anybody who commits under another's name: that is
     * the settings' fault, and no person's.
     */
    private Reason withoutSettings(Reason reason, CommitText text, LocalDate day) throws IOException {
        Ident ident = text.committer();
        String committer = Cut.to(Cut.NAME, ident.name()) + " <" + Cut.to(Cut.NAME, ident.email()) + ">";
        boolean nobody = people.on(day, ident.email()).isEmpty();
        if (!pins.given()) {
            if (reason.cause() == Cause.UNKNOWN_KEY) {
                return new Reason(Cause.KEY_WITHOUT_SETTINGS, committer);
            }
            return nobody && reason.cause() == Cause.FOREIGN_COMMITTER
                    ? new Reason(Cause.FORGE_WITHOUT_SETTINGS, committer)
                    : reason;
        }
        Optional<String> days = keys.otherDaysOfForge(text, day);
        if (days.isPresent() && reason.cause() == Cause.KEY_OUT_OF_DATE) {
            return new Reason(Cause.FORGE_KEY_OUT_OF_DATE, committer + " · " + days.get());
        }
        Optional<String> key = keys.unlisted(text);
        String shown = key.map(it -> committer + " " + it).orElse(committer);
        if (nobody && reason.cause() == Cause.FOREIGN_COMMITTER) {
            return new Reason(Cause.FORGE_NOT_LISTED, shown);
        }
        // a person's own key that nobody wrote down is that person's to hand in
        boolean ofForge = key.isPresent() && (forge(ident.email()) || signedFor.several(key.get()));
        if (ofForge && reason.cause() == Cause.UNKNOWN_KEY) {
            return new Reason(Cause.KEY_NOT_LISTED, shown);
        }
        return ofForge && reason.cause() == Cause.UNKNOWN_EMAIL
                ? new Reason(Cause.AUTHOR_UNDER_KEY_NOT_LISTED, shown)
                : reason;
    }

    private boolean forge(String email) {
        String folded = People.folded(email);
        return pins.forges().stream().anyMatch(it -> People.folded(it.email()).equals(folded));
    }

    private static Optional<Reason> identity(StepCommit commit, CommitText text, List<Person> authors) {
        Ident author = text.author();
        if (author.email().isEmpty()) { // nobody's address: the line is out of form
            return Optional.of(new Reason(Cause.AUTHOR_UNREADABLE, commit.name().substring(0, 12)));
        }
        if (authors.size() != 1) {
            Cause cause = authors.isEmpty() ? Cause.UNKNOWN_EMAIL : Cause.SHARED_EMAIL;
            return Optional.of(new Reason(cause, author.email()));
        }
        boolean bot = authors.get(0) instanceof Person.Staff staff && staff.bot();
        return bot ? Optional.of(Reason.of(Cause.BOT)) : Optional.empty();
    }

    private Optional<Reason> below(Trust trust) {
        return trust.compareTo(pins.minimum()) < 0
                ? Optional.of(new Reason(Cause.BELOW_MINIMUM, pins.minimum().word()))
                : Optional.empty();
    }

    private Optional<Reason> clock(StepCommit commit, CommitText text, Optional<Instant> signed) throws IOException {
        Instant time = text.committer().time();
        if (time.isAfter(pins.clock().plus(TOLERANCE))) {
            return Optional.of(new Reason(Cause.IN_FUTURE, DETAIL.format(time)));
        }
        if (signed.map(it -> Duration.between(time, it).abs().compareTo(SIGNING) > 0)
                .orElse(false)) {
            return Optional.of(new Reason(Cause.SIGNED_AT_ANOTHER_TIME, DETAIL.format(signed.get())));
        }
        if (commit.getParentCount() == 0) {
            return Optional.empty();
        }
        Instant before = dated((StepCommit) commit.getParent(0));
        if (time.isBefore(before.minus(TOLERANCE))) {
            return Optional.of(new Reason(Cause.BEFORE_PARENT, DETAIL.format(time)));
        }
        return isDisproved(commit, time)
                ? Optional.of(new Reason(Cause.BEFORE_PROVEN, DETAIL.format(time)))
                : Optional.empty();
    }

    /**
     * Returns whether a date is earlier than what the step follows for certain, even where somebody's push of an early date stands between:
     * than what a forge signed, or than what two people did. What one person signed holds as well, unless
     * somebody else's later signature shows that the clock was ahead.
     */
    private boolean isDisproved(StepCommit commit, Instant time) throws IOException {
        Map<String, StepCommit> people = new HashMap<>();
        for (StepCommit earlier : laterDated(commit, time)) {
            Optional<String> who = signer(earlier);
            if (who.isPresent()) {
                people.putIfAbsent(who.get(), earlier);
            }
        }
        if (people.isEmpty() || people.containsKey(FORGE)) {
            return !people.isEmpty();
        }
        if (signer(commit).equals(Optional.of(FORGE))) {
            return false; // a forge's clock is nobody's to set
        }
        return people.size() > 1 || !wasAhead(people.values().iterator().next(), commit);
    }

    /** Returns what the step follows that is dated after it: earlier steps, and the merges that those and itself brought in. */
    private List<StepCommit> laterDated(StepCommit commit, Instant time) throws IOException {
        List<StepCommit> later = new ArrayList<>();
        for (StepCommit other : mainline.ahead()) {
            boolean followed = other.step() <= commit.step() && !other.equals(commit);
            boolean claimed = time.getEpochSecond() < other.getCommitTime(); // few do, and only those are read
            if (followed && claimed && time.isBefore(dated(other).minus(TOLERANCE))) {
                later.add(other);
            }
        }
        return later;
    }

    /** Returns the date that a step gives, or the acceptance that proves it to have been there earlier. */
    private Instant dated(StepCommit commit) throws IOException {
        return anchors.bracket(commit.step())
                .atMost(mainline.text(commit).committer().time());
    }

    /** Returns whether somebody signed a step that follows this one and is dated before it: another one than whom it would put in doubt. */
    private boolean wasAhead(StepCommit one, StepCommit doubted) throws IOException {
        Optional<String> doubtedSigner = signer(doubted);
        for (StepCommit after :
                mainline.steps().subList(one.step() + 1, mainline.steps().size())) {
            boolean claimed = after.getCommitTime() < one.getCommitTime();
            if (claimed
                    && !after.equals(doubted)
                    && dated(after).isBefore(dated(one).minus(TOLERANCE))) {
                Optional<String> who = signer(after);
                if (who.isPresent() && !who.equals(doubtedSigner) && !who.equals(signer(one))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A forge signs what is pushed to it by its interface with whatever date the caller gives, but for merges. */
    private static Optional<String> forge(StepCommit commit) {
        return commit.getParentCount() == 2 ? Optional.of(FORGE) : Optional.empty();
    }

    /** However many keys somebody has, it is one person. */
    private static Optional<String> staff(Person person) {
        return Optional.of(person).filter(Person.Staff.class::isInstance).map(Person::id);
    }

    /** Returns who signed a step, when that is proven: a forge or a member of staff. */
    private Optional<String> signer(StepCommit commit) throws IOException {
        Optional<String> known = signers.get(commit);
        if (known == null) {
            CommitText text = mainline.text(commit);
            Bracket between = anchors.bracket(commit.step());
            LocalDate day = SchoolTime.day(between.held(text.committer().time()));
            List<Person> authors = people.on(day, text.author().email());
            KeyRing.Proof proof = authors.size() == 1 ? keys.proof(text, authors.get(0), between) : KeyRing.Proof.NONE;
            boolean proven = proof.fault().isEmpty()
                    && !text.committer().time().isAfter(pins.clock().plus(TOLERANCE));
            known = !proven || proof.trust() == Trust.CLAIMED
                    ? Optional.empty()
                    : proof.trust() == Trust.FORGE_SIGNED ? forge(commit) : staff(authors.get(0));
            signers.put(commit, known);
        }
        return known;
    }
}
