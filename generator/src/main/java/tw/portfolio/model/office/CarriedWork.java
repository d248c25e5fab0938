package tw.portfolio.model.office;

import java.time.LocalDate;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** A work certified elsewhere. */
public record CarriedWork(
        @Field(zh = "路徑", en = "path", example = "students/114/1140301/outcomes/114-1/river")
        String path,

        @Field(
                zh = "SHA-256",
                en = "SHA-256",
                pattern = "[0-9a-f]{64}",
                patternWords = "64 個十六進位字元|64 hexadecimal digits",
                example = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
        String sha256,

        @Field(zh = "原認證教師", en = "original certifier", audience = Audience.FAMILY)
        String certifier,

        @Field(zh = "原認證日", en = "certified on", audience = Audience.FAMILY)
        LocalDate certifiedOn,

        @Field(zh = "證據", en = "evidence", example = "轉學生歷程交換檔")
        String evidence,

        Origin origin) {}
