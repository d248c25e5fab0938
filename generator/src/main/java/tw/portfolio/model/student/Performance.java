package tw.portfolio.model.student;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.AttachedFile;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.form.Flattened;

/** An achievement outside course work; the body is the student’s text. Source: regulation 第五點(四). */
public record Performance(
        @Field(zh = "類別", en = "category", audience = Audience.FAMILY, example = "service")
        PerformanceCategory category,

        @Field(zh = "名稱", en = "title", audience = Audience.FAMILY, example = "社區圖書館志工")
        String title,

        @Field(zh = "內容簡述", en = "summary", audience = Audience.FAMILY, example = "每週六上午整理書架、協助讀者查詢館藏，並為孩子說故事。")
        String summary,

        @Flattened(by = "category") PerformanceDetail detail,

        @Field(zh = "證明文件與檔案", en = "proofs and files", audience = Audience.FAMILY)
        List<AttachedFile> files,

        @Field(zh = "外部影音連結", en = "external video link", audience = Audience.FAMILY)
        Optional<String> video,

        @Field(zh = "公開範圍", en = "visibility", example = "school-only")
        Optional<Visibility> visibility,

        @Field(zh = "組員", en = "team", audience = Audience.SCHOOL)
        List<StudentNumber> team,

        @Field(zh = "我的分工", en = "my contribution", audience = Audience.FAMILY)
        Optional<String> myContribution,

        Origin origin) {

    public Performance {
        files = List.copyOf(files);
        team = List.copyOf(team);
    }

    /** Returns whether the student lets families see it. */
    public boolean forFamilies() {
        return visibility.orElse(Visibility.FAMILY) == Visibility.FAMILY;
    }
}
