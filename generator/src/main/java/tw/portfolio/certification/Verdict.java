package tw.portfolio.certification;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.StaffId;

/**
 * Who certified exactly what stands at the head, or why nobody did.
 *
 * @param path the record's identity, a directory or a file
 * @param recordKind the kind of record
 * @param trust how far the certifier is proven; {@code CLAIMED} when nobody certified
 * @param step the deciding step, the last one that changed the record; absent when nothing is committed
 * @param earlier the step that certified an earlier state, for {@code CHANGED_SINCE_CERTIFIED} alone
 * @param reason why it is not certified as it stands; absent when it is, or need not be
 * @param responsible who may certify it now, as one would address them; empty when nobody is known
 * @param digest the record's Git id: a tree for a directory, a blob for a file
 */
public record Verdict(
        String source,
        String path,
        RecordKind recordKind,
        VerdictKind kind,
        SortedSet<Flag> flags,
        Trust trust,
        Optional<Step> step,
        Optional<Step> earlier,
        Optional<Reason> reason,
        List<Text> responsible,
        String digest) {

    public Verdict {
        flags = flags.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(flags));
        responsible = List.copyOf(responsible);
    }

    /** Returns the number of the student whose record it is, or nothing where it is no one student's. */
    public Optional<String> owner() {
        return recordKind.ofStudent()
                ? RecordFiles.of(path)
                        .or(() -> RecordFiles.of(path + "/-"))
                        .map(file -> recordKind.key(file, "student"))
                : Optional.empty();
    }

    /** Returns the rule of the finding that tells at the record itself why it is not certified; nothing where none does. */
    public Optional<RuleId> toldUnder() {
        return Findings.rule(this);
    }

    /** Returns whether what stands in the way is no one record's: a finding on the whole line or run tells of it once. */
    public boolean isOfWholeLine() {
        return kind == VerdictKind.HISTORY_BROKEN
                || reason.map(why -> why.cause().ofRun()).orElse(false);
    }

    /** Returns whether lists have it that the student of an outcome takes its course, in rows alone that are not in force, and says so. */
    public boolean saysTakenNotInForce() {
        return reason.filter(it -> it.cause() == Cause.ENROLMENT_NOT_IN_FORCE).isPresent();
    }

    /** Returns whether a responsible person vouches for exactly these bytes. */
    public boolean certified() {
        return kind == VerdictKind.CERTIFIED;
    }

    /** Returns whether a responsible person vouches for exactly these bytes, here or where the work was certified before. */
    public boolean vouched() {
        return certified() || kind == VerdictKind.ATTESTED;
    }

    /**
     * A step of the main line that decided a record.
     *
     * @param commit 40 lower-case hexadecimal digits
     * @param time the commit's own date: a claim
     * @param author name and e-mail as written in the commit, for messages
     * @param certifier the member of staff the e-mail belongs to, when known
     * @param name the author's, by the list that has the address; where none has it, as written, with the address
     * @param signedBy the fingerprint of the pinned key whose signature it carries: {@code SHA256:…} as OpenSSH writes it, or 40 capital
     *     hexadecimal digits of an OpenPGP key or subkey; absent when there is no signature, or none that verifies
     * @param between which acceptances it came about
     * @param punctuality whether it came in time, for a record with a deadline
     * @param arrival when the record came to stand on the main line without a break since, and of one that is certified when it first was
     */
    public record Step(
            String commit,
            Instant time,
            String author,
            Optional<StaffId> certifier,
            String name,
            Optional<String> signedBy,
            Bracket between,
            Optional<Punctuality> punctuality,
            Arrival arrival) {

        /** Makes a step that nobody signed and of which no ledger tells. */
        public Step(String commit, Instant time, String author, Optional<StaffId> certifier, String name) {
            this(
                    commit,
                    time,
                    author,
                    certifier,
                    name,
                    Optional.empty(),
                    Bracket.OPEN,
                    Optional.empty(),
                    Arrival.at(time));
        }

        /** Returns the step as that of somebody who certified elsewhere. */
        Step named(String certifiedBy) {
            return new Step(
                    commit, time, author, Optional.empty(), certifiedBy, signedBy, between, punctuality, arrival);
        }

        Step judged(Optional<Punctuality> said) {
            return new Step(commit, time, author, certifier, name, signedBy, between, said, arrival);
        }

        Step arrived(Arrival when) {
            return new Step(commit, time, author, certifier, name, signedBy, between, punctuality, when);
        }
    }

    /**
     * When a record came to stand on its main line. The line's own order is nobody's claim; a step's date is.
     *
     * @param place the number of the step that brought it, from 0; the greatest number where none is known
     * @param time the date of that step
     */
    public record Arrival(int place, Instant time) implements Comparable<Arrival> {
        private static final Comparator<Arrival> ORDER =
                Comparator.comparingInt(Arrival::place).thenComparing(Arrival::time);

        static Arrival at(Instant time) {
            return new Arrival(Integer.MAX_VALUE, time);
        }

        @Override
        public int compareTo(Arrival other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Why a step does not certify.
     *
     * @param detail what was found, such as an e-mail address or a file's name; empty where the cause says all
     * @param anew whether another change of the student's would not do, because somebody else's text is in the record
     * @param untaken the course of the record that its student does not take, so that no merge whatever would certify it; empty otherwise,
     *     and where that is the cause itself
     */
    public record Reason(Cause cause, String detail, boolean anew, String untaken) {

        public Reason(Cause cause, String detail, boolean anew) {
            this(cause, detail, anew, "");
        }

        public Reason(Cause cause, String detail) {
            this(cause, detail, false);
        }

        Reason ofUntaken(String course) {
            return new Reason(cause, detail, anew, course);
        }

        public static Reason of(Cause cause) {
            return new Reason(cause, "");
        }
    }
}
