package tw.portfolio.model;

import java.util.Optional;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** A file named by a record. */
public record AttachedFile(
        @Field(zh = "檔名", en = "file name", audience = Audience.FAMILY, example = "report.pdf")
        String file,

        @Field(zh = "說明", en = "caption", audience = Audience.FAMILY, example = "實驗裝置")
        Optional<String> caption,

        @Field(zh = "替代文字", en = "alternative text", audience = Audience.FAMILY, example = "桌上的單擺與碼表")
        Optional<String> alt,

        Origin origin) {}
