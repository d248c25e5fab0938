package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.certification.signature.Flaw;
import tw.portfolio.certification.signature.PinnedKey;
import tw.portfolio.certification.signature.SignatureFault;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.School;
import tw.portfolio.model.office.SigningKey;

/** What is wrong with the keys that the roster and {@code trust.yaml} list, told once for each of their rows. */
final class KeyFindings {
    static final RuleId UNUSABLE = new RuleId("certification.unusable-key");
    static final RuleId SECRET = new RuleId("certification.secret-key");
    static final RuleId SHARED = new RuleId("certification.shared-key");
    static final RuleId UNDATED = new RuleId("certification.undated-revocation");

    private KeyFindings() {}

    static List<Diagnostic> of(School school, Pins pins) {
        KeyRing ring = KeyRing.of(school, pins);
        List<Diagnostic> notes = new ArrayList<>();
        Stream.concat(
                        pins.forges().stream().flatMap(forge -> forge.keys().stream()),
                        school.staff().stream().flatMap(member -> member.keys().stream()))
                .forEach(row -> check(row, ring, notes));
        return notes;
    }

    private static void check(SigningKey row, KeyRing ring, List<Diagnostic> notes) {
        if (row.reason().isPresent() && row.revokedOn().isEmpty()) {
            notes.add(Diagnostic.error(UNDATED, row.origin().at("reason")));
        }
        try {
            PinnedKey key = PinnedKey.read(row.key());
            key.unusable().ifPresent(flaw -> notes.add(unusable(row, flaw)));
            shared(row, key, ring, notes);
        } catch (SignatureFault e) {
            notes.add(
                    e.flaw() == Flaw.SECRET
                            ? Diagnostic.error(SECRET, row.origin().at("key"))
                            : unusable(row, e.flaw()));
        }
    }

    private static Diagnostic unusable(SigningKey row, Flaw flaw) {
        return Diagnostic.error(UNUSABLE, row.origin().at("key")).with("why", flaw.words());
    }

    private static void shared(SigningKey row, PinnedKey key, KeyRing ring, List<Diagnostic> notes) {
        Set<String> names = new TreeSet<>();
        for (String fingerprint : key.fingerprints()) {
            if (ring.owners(fingerprint).size() > 1) {
                ring.owners(fingerprint)
                        .forEach(owner ->
                                names.add(owner.map(member -> member.name()).orElse("trust.yaml")));
            }
        }
        if (!names.isEmpty()) {
            String who = names.stream().collect(Collectors.joining("、"));
            notes.add(Diagnostic.error(SHARED, row.origin().at("key")).with("who", who));
        }
    }
}
