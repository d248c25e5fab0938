package tw.portfolio.model.office;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.Dated;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.form.ReadWhole;

/**
 * A public key with which a person or a forge signs commits.
 *
 * @param key a line of OpenSSH, or an OpenPGP block in its armour
 * @param revokedOn the first day on which it no longer counts
 * @param reason why it was revoked; a revoked key without a reason is taken for a compromised one
 */
public record SigningKey(
        @Field(
                zh = "公鑰",
                en = "public key",
                characters = 65_536,
                example = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIlBG6Ez8HdpISl4QJSvuOvu3xqyOOSgGD8ZIvAw+KTJ")
        String key,

        @Field(zh = "起日", en = "from", example = "2025-08-01")
        LocalDate from,

        @Field(zh = "迄日", en = "to") Optional<LocalDate> to,
        @Field(zh = "撤銷日", en = "revoked on") Optional<LocalDate> revokedOn,
        @Field(zh = "撤銷原因", en = "reason of the revocation") Optional<RevocationReason> reason,

        Origin origin)
        implements Dated, ReadWhole {

    /** Returns whether somebody else may have the key, so that no date within what it signed can be believed. */
    public boolean compromised() {
        return reason.map(RevocationReason.COMPROMISED::equals).orElse(revokedOn.isPresent());
    }

    /** Returns whether the row holds on {@code day} and the key was not yet given up; a compromised key's days are all in doubt. */
    public boolean countsOn(LocalDate day) {
        return holdsOn(day) && !isGivenUpOn(day);
    }

    /** Returns whether the key was revoked by {@code day}, which ends every row that it stands in. */
    public boolean isGivenUpOn(LocalDate day) {
        return revokedOn.map(revoked -> !day.isBefore(revoked)).orElse(reason.isPresent());
    }
}
