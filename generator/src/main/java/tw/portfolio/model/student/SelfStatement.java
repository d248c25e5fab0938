package tw.portfolio.model.student;

import java.util.List;
import tw.portfolio.model.AttachedFile;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** The student’s statement on three years of learning; the body is the text. */
public record SelfStatement(
        @Field(zh = "標題", en = "title", audience = Audience.FAMILY, example = "從看星星到算星星")
        String title,

        @Field(zh = "圖片", en = "pictures", audience = Audience.FAMILY)
        List<AttachedFile> files,

        Origin origin) {

    public SelfStatement {
        files = List.copyOf(files);
    }
}
