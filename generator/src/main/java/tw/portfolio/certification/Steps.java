package tw.portfolio.certification;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tw.portfolio.certification.CommitText.Ident;
import tw.portfolio.certification.Verdict.Reason;

/** Looks at steps of the main line: who made them, and whether that can be believed. */
final class Steps {
    private static final DateTimeFormatter DETAIL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.ofHours(8));
    private final Mainline mainline;
    private final Policy policy;
    private final People people;
    private final Pins pins;
    private final Anchors anchors;
    private final ToCome toCome;
    private final KeyRing keys;
    private final CertainDates dates;
    private final SignedFor signedFor;
    private final TurnedOver turnedOver;
    private final MergeWords words;

    Steps(SourceHistory history, Policy policy, Pins pins) {
        this.mainline = history.mainline();
        this.anchors = history.anchors();
        this.toCome = history.toCome();
        this.policy = policy;
        this.people = policy.people();
        this.pins = pins;
        this.keys = KeyRing.of(policy.school(), pins);
        this.dates = new CertainDates(history, people, pins, keys);
        this.signedFor = history.signedFor();
        this.turnedOver = history.turnedOver();
        this.words = MergeWords.on(history.source().head().orElseThrow().branch(), policy.mainBranches());
    }

    Step step(StepCommit commit) throws IOException {
        CommitText text = mainline.text(commit);
        Bracket between = anchors.bracket(commit.step());
        LocalDate day = SchoolTime.day(between.held(text.committer().time()));
        List<Person> authors = people.on(day, text.author().email());
        Optional<Person> author = authors.size() == 1 ? Optional.of(authors.get(0)) : Optional.empty();
        KeyRing.Proof proof = author.isPresent() ? keys.proof(text, author, between) : KeyRing.Proof.NONE;
        Optional<Reason> fault = committer(text, author, day)
                .or(() -> identity(commit, text, authors))
                .or(proof::fault)
                .or(() -> below(proof.trust()));
        if (fault.isEmpty()) {
            fault = turnedOver(commit, text);
        }
        if (fault.isPresent() && commit.getParentCount() == 2) {
            fault = Optional.of(withoutSettings(fault.get(), text, day));
        }
        fault = fault.map(reason -> notInForce(reason, text, day));
        String name = people.named(day, text.author());
        return new Step(commit, text, author, name, proof, fault, clock(commit, text, proof.elsewhen(text)), between);
    }

    /** Who made the commit must be who signed for it; a forge may commit for the one who pressed the button. */
    private Optional<Reason> committer(CommitText text, Optional<Person> author, LocalDate day) {
        String email = People.folded(text.committer().email());
        boolean own = email.equals(People.folded(text.author().email()))
                || author.map(it -> people.on(day, email).equals(List.of(it))).orElse(false);
        return own || pins.isForge(email)
                ? Optional.empty()
                : Optional.of(new Reason(Cause.FOREIGN_COMMITTER, people.named(day, text.committer())));
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
        boolean ofForge = key.isPresent() && (pins.isForge(ident.email()) || signedFor.several(key.get()));
        if (ofForge && reason.cause() == Cause.UNKNOWN_KEY) {
            return new Reason(Cause.KEY_NOT_LISTED, shown);
        }
        return ofForge && reason.cause() == Cause.UNKNOWN_EMAIL
                ? new Reason(Cause.AUTHOR_UNDER_KEY_NOT_LISTED, shown)
                : reason;
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

    /** An address that stands in a list already is no stranger's, nor is one of a list that is away: that is what is to be mended. */
    private Reason notInForce(Reason reason, CommitText text, LocalDate day) {
        String email = text.author().email();
        return reason.cause() != Cause.UNKNOWN_EMAIL
                ? reason
                : policy.unmended(day, email)
                        .map(file -> new Reason(Cause.POLICY_AWAY, file))
                        .or(() -> policy.notInForce(day, email)
                                .map(file -> new Reason(Cause.MERGER_NOT_IN_FORCE, email + " · " + file)))
                        .or(() -> policy.wasOfficers(email)
                                ? Optional.of(new Reason(
                                        policy.isAlone(email, day) ? Cause.FORMER_EMAIL_ALONE : Cause.FORMER_EMAIL,
                                        email))
                                : Optional.empty())
                        .orElse(reason);
    }

    private Optional<Reason> below(Trust trust) {
        return trust.compareTo(pins.minimum()) < 0
                ? Optional.of(new Reason(Cause.BELOW_MINIMUM, pins.minimum().word()))
                : Optional.empty();
    }

    private Optional<Reason> turnedOver(StepCommit commit, CommitText text) throws IOException {
        return turnedOver.is(commit, text, words)
                ? Optional.of(new Reason(
                        Cause.MAIN_TURNED_OVER, commit.getParent(1).name().substring(0, 12)))
                : Optional.empty();
    }

    /** Where the date of the step before has not come, it is that one's which is wrong: whoever merges after it has done nothing amiss. */
    private Optional<Reason> beforeParent(Instant time, StepCommit parent) throws IOException {
        Instant before = dates.dated(parent);
        if (!time.isBefore(before.minus(CertainDates.TOLERANCE))) {
            return Optional.empty();
        }
        boolean toCome = before.isAfter(pins.clock().plus(CertainDates.TOLERANCE));
        String named = DETAIL.format(before) + ", " + parent.name().substring(0, 12);
        return Optional.of(
                toCome
                        ? new Reason(Cause.PARENT_IN_FUTURE, named)
                        : new Reason(Cause.BEFORE_PARENT, DETAIL.format(time)));
    }

    private Optional<Reason> clock(StepCommit commit, CommitText text, Optional<Instant> elsewhen) throws IOException {
        Instant time = text.committer().time();
        if (time.isAfter(pins.clock().plus(CertainDates.TOLERANCE))) {
            Cause cause = toCome.has(commit) ? Cause.AFTER_NOW : Cause.IN_FUTURE;
            return Optional.of(new Reason(cause, DETAIL.format(time)));
        }
        if (elsewhen.isPresent()) {
            return Optional.of(new Reason(Cause.SIGNED_AT_ANOTHER_TIME, DETAIL.format(elsewhen.get())));
        }
        if (commit.getParentCount() == 0) {
            return Optional.empty();
        }
        Optional<Reason> follows = beforeParent(time, (StepCommit) commit.getParent(0));
        if (follows.isPresent()) {
            return follows;
        }
        return dates.disprove(commit, time)
                ? Optional.of(new Reason(Cause.BEFORE_PROVEN, DETAIL.format(time)))
                : Optional.empty();
    }
}
