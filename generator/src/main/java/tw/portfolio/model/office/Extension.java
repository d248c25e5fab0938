package tw.portfolio.model.office;

import java.time.LocalDateTime;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** A window kept open longer, for a stated reason. */
public record Extension(
        @Field(zh = "項目", en = "window", audience = Audience.FAMILY, example = "outcome-upload")
        WindowKind window,

        @Field(zh = "延至", en = "until", audience = Audience.FAMILY, example = "2026-02-09T23:59")
        LocalDateTime until,

        @Field(zh = "原因", en = "reason", audience = Audience.FAMILY, example = "颱風停班停課")
        String reason,

        @Field(zh = "依據文號", en = "document", example = "府教中字第1150000000號")
        String document,

        Origin origin) {}
