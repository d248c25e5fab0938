package tw.portfolio.certification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands outside the records and no record can change.
 *
 * @param given whether the run was given trust settings at all
 * @param forges whose commits and signatures count for the person who pressed the button
 * @param minimum the least trust that certifies
 * @param clock the moment taken for now
 * @param demonstration whether the demonstration forge's key is believed
 * @param keys public keys that were read, whichever state of the roster they stand in
 */
record Pins(
        boolean given, List<ForgeIdentity> forges, Trust minimum, Instant clock, boolean demonstration, ReadKeys keys) {

    Pins {
        forges = List.copyOf(forges);
    }

    static Pins of(CertificationSettings settings) {
        List<ForgeIdentity> forges =
                new ArrayList<>(settings.trust().map(TrustSettings::forges).orElse(List.of()));
        if (settings.demonstration()) {
            forges.add(DemonstrationForge.identity());
        }
        Trust minimum = settings.trust().map(TrustSettings::least).orElse(Trust.CLAIMED);
        return new Pins(
                settings.trust().isPresent(),
                forges,
                minimum,
                settings.clock(),
                settings.demonstration(),
                new ReadKeys());
    }

    /** Returns whether an address is one that a forge commits under. */
    boolean isForge(String email) {
        String folded = People.folded(email);
        return forges.stream().anyMatch(it -> People.folded(it.email()).equals(folded));
    }
}
