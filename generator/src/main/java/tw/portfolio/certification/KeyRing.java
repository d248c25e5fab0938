package tw.portfolio.certification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.certification.Verdict.Reason;
import tw.portfolio.certification.signature.CommitSignature;
import tw.portfolio.certification.signature.Flaw;
import tw.portfolio.certification.signature.PinnedKey;
import tw.portfolio.certification.signature.SignatureFault;
import tw.portfolio.certification.signature.Signed;
import tw.portfolio.model.School;
import tw.portfolio.model.office.SigningKey;
import tw.portfolio.model.office.StaffMember;

/** Every key a signature may be by: the forges' pinned ones and people's own. No other key ring is asked. */
final class KeyRing {
    /** How far what a signature says of its time may be from the date of what it signs: rows hold from day to day. */
    private static final Duration SIGNING = Duration.ofDays(1);

    private final Map<String, List<Holder>> holders = new HashMap<>();
    private final Map<String, List<Holder>> listed = new HashMap<>();
    private final boolean demonstration;

    /** Whose a key is: a member of staff's, or a forge's. */
    record Holder(String name, SigningKey row, PinnedKey key, Optional<StaffMember> person) {

        boolean isOf(Person someone) {
            return someone instanceof Person.Staff staff
                    && person.map(staff.member()::equals).orElse(false);
        }
    }

    /** When a step came about: by its own clock, which can be set back, and by the ledger's acceptances. */
    private record Moment(Instant claimed, Bracket between) {

        /** Returns whether a state accepted before that day holds the step. */
        boolean provenBefore(Optional<LocalDate> day) {
            return day.isPresent()
                    && between.before()
                            .map(SchoolTime::day)
                            .map(accepted -> accepted.isBefore(day.get()))
                            .orElse(false);
        }
    }

    /** A row whose key made the signature at hand. */
    private record Match(Holder holder, Signed signed) {}

    /**
     * What a signature shows: how far the author is proven, or why it is wrong.
     *
     * @param fingerprint of the key that signed, when the signature is by one that is pinned: {@code SHA256:…} as OpenSSH writes it, or
     *     40 capital hexadecimal digits of an OpenPGP key or subkey
     * @param holder whose key that is; empty where there is none
     * @param made when the signature itself says it was made; OpenPGP alone says so
     */
    record Proof(
            Trust trust, Optional<Reason> fault, Optional<String> fingerprint, String holder, Optional<Instant> made) {
        static final Proof NONE = new Proof(Trust.CLAIMED, Optional.empty(), Optional.empty(), "", Optional.empty());

        /** Returns when the signature says it was made, where that is another day than what it signs is dated. */
        Optional<Instant> elsewhen(CommitText commit) {
            return made.filter(
                    it -> Duration.between(commit.committer().time(), it).abs().compareTo(SIGNING) > 0);
        }
    }

    private KeyRing(boolean demonstration) {
        this.demonstration = demonstration;
    }

    static KeyRing of(School school, Pins pins) {
        return of(school.staff(), pins);
    }

    static KeyRing of(List<StaffMember> staff, Pins pins) {
        KeyRing ring = new KeyRing(pins.demonstration());
        pins.forges()
                .forEach(forge -> forge.keys()
                        .forEach(row -> pins.keys()
                                .of(row.key())
                                .ifPresent(key -> ring.add(new Holder(forge.name(), row, key, Optional.empty())))));
        staff.forEach(member -> member.keys()
                .forEach(row -> pins.keys()
                        .of(row.key())
                        .ifPresent(key -> ring.add(new Holder(member.name(), row, key, Optional.of(member))))));
        return ring;
    }

    private void add(Holder holder) {
        holder.key().handles().forEach(handle -> add(holder, handle, holders));
        holder.key().fingerprints().forEach(fingerprint -> add(holder, fingerprint, listed));
    }

    private static void add(Holder holder, String name, Map<String, List<Holder>> named) {
        named.computeIfAbsent(name, it -> new ArrayList<>(1)).add(holder);
    }

    /** Returns whose keys a fingerprint is among: more than one is an error of the lists. Absent stands for every forge. */
    Set<Optional<StaffMember>> owners(String fingerprint) {
        return listed.getOrDefault(fingerprint, List.of()).stream()
                .map(Holder::person)
                .collect(Collectors.toSet());
    }

    /** Returns the name of the key that the commit's signature says it is by, where that key is on no list. */
    Optional<String> unlisted(CommitText commit) {
        return handle(commit).filter(handle -> !holders.containsKey(handle));
    }

    /** Returns the days for which the settings list a forge's key that the commit's signature names, where those are others; else nothing. */
    Optional<String> otherDaysOfForge(CommitText commit, LocalDate day) {
        List<SigningKey> rows = handle(commit).map(handle -> holders.getOrDefault(handle, List.of())).stream()
                .flatMap(List::stream)
                .filter(holder -> holder.person().isEmpty())
                .map(Holder::row)
                .toList();
        boolean others = rows.stream()
                .allMatch(row -> !row.holdsOn(day)
                        && row.revokedOn().isEmpty()
                        && row.reason().isEmpty());
        return rows.isEmpty() || !others
                ? Optional.empty()
                : Optional.of(rows.stream()
                        .map(row -> row.from() + "～"
                                + row.to().map(LocalDate::toString).orElse(""))
                        .distinct()
                        .collect(Collectors.joining("、")));
    }

    /** Returns what the commit's signature names its key by; nothing without a signature that can be read. */
    static Optional<String> handle(CommitText commit) {
        try {
            return commit.signature().isEmpty()
                    ? Optional.empty()
                    : Optional.of(CommitSignature.read(commit.signature().get()).handle());
        } catch (SignatureFault e) {
            return Optional.empty();
        }
    }

    /**
     * Returns what the commit's signature shows of its author at the time of the step.
     *
     * @param author absent where the address is nobody's, or several people's: then a forge's key alone shows anything
     * @param between which acceptances the step came about
     */
    Proof proof(CommitText commit, Optional<Person> author, Bracket between) {
        if (commit.signature().isEmpty()) {
            return Proof.NONE;
        }
        CommitSignature signature;
        try {
            signature = CommitSignature.read(commit.signature().get());
        } catch (SignatureFault e) {
            return fault(cause(e.flaw()), e.found());
        }
        if (signature.handle().equals(DemonstrationForge.FINGERPRINT) && !demonstration) {
            return fault(Cause.DEMONSTRATION_KEY, "");
        }
        List<Holder> named = holders.getOrDefault(signature.handle(), List.of());
        byte[] message = commit.signed();
        List<Match> matches = named.stream()
                .flatMap(holder ->
                        signature.by(holder.key(), message).stream().map(signed -> new Match(holder, heeded(signed))))
                .toList();
        if (matches.isEmpty()) {
            return fault(named.isEmpty() ? Cause.UNKNOWN_KEY : Cause.SIGNATURE_BROKEN, "");
        }
        return proof(matches, author, new Moment(between.held(commit.committer().time()), between));
    }

    /** A copy without the subkey that signed, or that is good for nothing else, speaks for it where it calls its primary key revoked. */
    private Signed heeded(Signed signed) {
        Signed heeded = signed;
        for (String fingerprint : signed.spokenForBy()) {
            for (Holder copy : listed.getOrDefault(fingerprint, List.of())) {
                heeded = copy.key().heeded(heeded);
            }
        }
        return heeded;
    }

    private Proof proof(List<Match> all, Optional<Person> author, Moment at) {
        String fingerprint = all.get(0).signed().fingerprint();
        if (owners(fingerprint).size() > 1) {
            return fault(Cause.SHARED_KEY, fingerprint);
        }
        List<Match> own = all.stream()
                .filter(match -> author.filter(match.holder()::isOf).isPresent())
                .toList();
        if (!own.isEmpty()) {
            return proof(own, Trust.PERSON_SIGNED, at);
        }
        return all.get(0)
                .holder()
                .person()
                .map(other -> fault(Cause.ANOTHER_PERSONS_KEY, other.name()))
                .orElseGet(() -> proof(all, Trust.FORGE_SIGNED, at));
    }

    /** A key may stand in several rows, for several periods; one row that calls it revoked, or whose copy of it does, speaks for all. */
    private static Proof proof(List<Match> rows, Trust trust, Moment at) {
        List<Optional<Cause>> causes =
                rows.stream().map(match -> cause(match, rows, at)).toList();
        Optional<Cause> fault = fault(causes);
        Match first = rows.get(0);
        return new Proof(
                fault.isEmpty() ? trust : Trust.CLAIMED,
                fault.map(Reason::of),
                Optional.of(first.signed().fingerprint()),
                first.holder().name(),
                first.signed().made());
    }

    /** Whatever the order of the rows, that the key did not hold is told before what one copy of it lacks. */
    private static Optional<Cause> fault(List<Optional<Cause>> causes) {
        Optional<Cause> compromised = Optional.of(Cause.KEY_COMPROMISED);
        if (causes.contains(compromised)) {
            return compromised;
        }
        return causes.contains(Optional.<Cause>empty())
                ? Optional.empty()
                : causes.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /** The row must hold on the day of the step and, where the signature is dated, on that day too; and so must the key by itself. */
    private static Optional<Cause> cause(Match match, List<Match> rows, Moment at) {
        SigningKey row = match.holder().row();
        if (row.compromised() && !at.provenBefore(row.revokedOn())) {
            return Optional.of(Cause.KEY_COMPROMISED);
        }
        Signed signed = match.signed();
        boolean holds = Stream.concat(Stream.of(at.claimed()), signed.made().stream())
                .map(SchoolTime::day)
                .allMatch(day -> row.countsOn(day)
                        && rows.stream().noneMatch(it -> it.holder().row().isGivenUpOn(day)));
        return signed.flaw(at.claimed())
                .map(KeyRing::cause)
                .or(() -> holds ? Optional.empty() : Optional.of(Cause.KEY_OUT_OF_DATE));
    }

    private static Cause cause(Flaw flaw) {
        return switch (flaw) {
            case UNREADABLE, SECRET -> Cause.SIGNATURE_UNREADABLE;
            case WEAK_HASH -> Cause.WEAK_HASH;
            case WEAK_KEY -> Cause.WEAK_KEY;
            case NOT_FOR_SIGNING -> Cause.NOT_A_SIGNING_KEY;
            case OUT_OF_DATE -> Cause.KEY_OUT_OF_DATE;
            case COMPROMISED -> Cause.KEY_COMPROMISED;
        };
    }

    private static Proof fault(Cause cause, String detail) {
        return new Proof(Trust.CLAIMED, Optional.of(new Reason(cause, detail)), Optional.empty(), "", Optional.empty());
    }
}
