package tw.portfolio.certification;

import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/**
 * A carry-over manifest that the school admits, exactly as it stood then.
 *
 * @param path as it is filed, {@code carry-over/….yaml}
 * @param sha256 of the manifest's bytes, 64 lower-case hexadecimal digits
 */
public record AdmittedManifest(
        @Field(zh = "路徑", en = "path", example = "carry-over/1140301.yaml")
        String path,

        @Field(
                zh = "SHA-256",
                en = "SHA-256",
                pattern = "[0-9a-f]{64}",
                patternWords = "64 個十六進位字元|64 hexadecimal digits",
                example = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
        String sha256,

        Origin origin) {}
