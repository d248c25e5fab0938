package tw.portfolio.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.office.SigningKey;

/**
 * The forge of the sample school and of the tests. Its key can be made by everybody from {@link #SECRET}, so it proves nothing and is
 * believed in a demonstration alone.
 */
public final class DemonstrationForge {
    public static final String NAME = "永豐 GitLab";
    public static final String EMAIL = "gitlab@yfsh.example";

    /** The words whose SHA-256 digest, of their UTF-8 bytes, is the seed of the Ed25519 key. */
    public static final String SECRET = "portfolio: the demonstration forge, whose key everybody knows";

    /** The public key as OpenSSH writes it. */
    public static final String PUBLIC_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICfJ0tGw6ldrSv1nh+HzD/sHb6BduUGcgsCRqraRIIQ0";

    /** The fingerprint of {@link #PUBLIC_KEY}. */
    static final String FINGERPRINT = "SHA256:FqVVxSUEwB2+oLVXZ+IchLjP4pUV99ygAhlH6YUbLa4";

    private DemonstrationForge() {}

    static ForgeIdentity identity() {
        Origin origin = Origin.ofFile("", "");
        SigningKey key = new SigningKey(
                PUBLIC_KEY, LocalDate.of(2018, 8, 1), Optional.empty(), Optional.empty(), Optional.empty(), origin);
        return new ForgeIdentity(NAME, EMAIL, List.of(key), origin);
    }
}
