package tw.portfolio.schema;

import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Origin;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.form.Field;

/** What a kind of record is for and what it does; each text in both languages, joined by a bar. */
public record KindNote(
        @Field(zh = "紀錄", en = "record") RecordKind record,
        @Field(zh = "用途", en = "purpose") String purpose,
        @Field(zh = "負責單位", en = "owner") String owner,
        @Field(zh = "登錄者", en = "who enters") String enters,
        @Field(zh = "對上限的作用", en = "effect on caps") String caps,
        @Field(zh = "對頁面的作用", en = "effect on pages") String pages,
        @Field(zh = "對名冊的作用", en = "effect on registers") String registers,
        Origin origin) {

    /** Returns a text's two languages. */
    static Text words(String both) {
        String[] parts = both.split(" \\| ", 2);
        return new Text(parts[0], parts[parts.length - 1]);
    }
}
