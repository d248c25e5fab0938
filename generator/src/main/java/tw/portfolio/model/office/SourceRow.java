package tw.portfolio.model.office;

import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/** A repository the school consists of. */
public record SourceRow(
        @Field(
                zh = "名稱",
                en = "name",
                pattern = "[a-z][a-z0-9-]*",
                patternWords = "小寫英文、數字與連字號|lower-case letters, digits and hyphens",
                example = "main")
        String name,

        @Field(zh = "範圍", en = "scope", example = "records") SourceScope scope,
        Origin origin) {}
