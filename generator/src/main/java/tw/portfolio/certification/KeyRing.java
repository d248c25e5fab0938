package tw.portfolio.certification;

import java.security.SignatureException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.certification.Verdict.Reason;
import tw.portfolio.model.School;
import tw.portfolio.model.office.SigningKey;
import tw.portfolio.model.office.StaffMember;

/** Every key a signature may be by: the forges' pinned ones and people's own. No other key ring is asked. */
final class KeyRing {
    private final Map<String, List<Holder>> holders = new HashMap<>();
    private final boolean demonstration;

    /** Whose a key is: a member of staff's, or a forge's. */
    private record Holder(SigningKey key, Optional<StaffMember> person) {

        boolean valid(LocalDate day) {
            return key.holdsOn(day)
                    && key.revokedOn().map(revoked -> day.isBefore(revoked)).orElse(true);
        }

        boolean isOf(Person someone) {
            return someone instanceof Person.Staff staff
                    && person.map(staff.member()::equals).orElse(false);
        }
    }

    /** What a signature shows: how far the author is proven, or why it is wrong. */
    record Proof(Trust trust, Optional<Reason> fault) {}

    private KeyRing(boolean demonstration) {
        this.demonstration = demonstration;
    }

    static KeyRing of(School school, List<ForgeIdentity> forges, boolean demonstration) {
        KeyRing ring = new KeyRing(demonstration);
        forges.forEach(forge -> forge.keys().forEach(key -> ring.add(key, Optional.empty())));
        school.staff().forEach(member -> member.keys().forEach(key -> ring.add(key, Optional.of(member))));
        return ring;
    }

    private void add(SigningKey key, Optional<StaffMember> person) {
        holders.computeIfAbsent(withoutComment(key.key()), line -> new ArrayList<>(1))
                .add(new Holder(key, person));
    }

    private static String withoutComment(String line) {
        String[] words = line.strip().split("\\s+", 3);
        return words.length < 2 ? line : words[0] + " " + words[1];
    }

    /** Returns what the commit's signature shows of its author on the day of the step. */
    Proof proof(CommitText commit, Person author, LocalDate day) {
        if (commit.signature().isEmpty()) {
            return new Proof(Trust.CLAIMED, Optional.empty());
        }
        SshSignature signature;
        try {
            signature = SshSignature.read(commit.signature().get());
        } catch (SignatureException e) {
            return fault(Cause.SIGNATURE_UNREADABLE, String.valueOf(e.getMessage()));
        }
        return signature.verifies(commit.signed())
                ? proof(signature.publicKey(), author, day)
                : fault(Cause.SIGNATURE_BROKEN, "");
    }

    private Proof proof(String key, Person author, LocalDate day) {
        if (key.equals(DemonstrationForge.PUBLIC_KEY) && !demonstration) {
            return fault(Cause.DEMONSTRATION_KEY, "");
        }
        List<Holder> all = holders.getOrDefault(key, List.of());
        List<Holder> own = all.stream().filter(holder -> holder.isOf(author)).toList();
        if (!own.isEmpty()) {
            return proof(own, Trust.PERSON_SIGNED, day);
        }
        List<Holder> forges =
                all.stream().filter(holder -> holder.person().isEmpty()).toList();
        if (!forges.isEmpty()) {
            return proof(forges, Trust.FORGE_SIGNED, day);
        }
        return all.stream()
                .flatMap(holder -> holder.person().stream())
                .findFirst()
                .map(other -> fault(Cause.ANOTHER_PERSONS_KEY, other.name()))
                .orElseGet(() -> fault(Cause.UNKNOWN_KEY, ""));
    }

    private static Proof proof(List<Holder> holders, Trust trust, LocalDate day) {
        return holders.stream().anyMatch(holder -> holder.valid(day))
                ? new Proof(trust, Optional.empty())
                : fault(Cause.KEY_OUT_OF_DATE, "");
    }

    private static Proof fault(Cause cause, String detail) {
        return new Proof(Trust.CLAIMED, Optional.of(new Reason(cause, detail)));
    }
}
