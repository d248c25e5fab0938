package tw.portfolio.model.office;

import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/**
 * A repository the school consists of.
 *
 * @param folders the folders whose records it holds, and no other source; nothing is read of a further source of records that names none, and
 *     the main one holds whatever is nobody else's
 */
public record SourceRow(
        @Field(
                zh = "名稱",
                en = "name",
                pattern = "[a-z][a-z0-9-]*",
                patternWords = "小寫英文、數字與連字號|lower-case letters, digits and hyphens",
                example = "main")
        String name,

        @Field(zh = "範圍", en = "scope", example = "records") SourceScope scope,

        @Field(
                zh = "放在這裡的資料夾",
                en = "folders it holds",
                pattern = "[^/\\s]+(/[^/\\s]+)*",
                patternWords = "資料夾，前後不加斜線|a folder without slashes around it",
                example = "[students/115/1150001]")
        List<String> folders,

        Origin origin) {

    public SourceRow {
        folders = List.copyOf(folders);
    }
}
