package tw.portfolio.model.office;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.Dated;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/** A public key with which a person signs commits. */
public record SigningKey(
        @Field(zh = "公鑰", en = "public key", example = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA…")
        String key,

        @Field(zh = "起日", en = "from", example = "2025-08-01")
        LocalDate from,

        @Field(zh = "迄日", en = "to", example = "2026-07-31") Optional<LocalDate> to,
        @Field(zh = "撤銷日", en = "revoked on") Optional<LocalDate> revokedOn,
        Origin origin)
        implements Dated {}
