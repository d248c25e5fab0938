package tw.portfolio.model.student;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.AttachedFile;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.CourseWay;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** A work from one credit-bearing course; the body is the student’s text. Source: regulation 第五點(三). */
public record Outcome(
        @Field(zh = "課程", en = "course", audience = Audience.FAMILY, example = "PHYS-2")
        CourseId course,

        @Field(zh = "標題", en = "title", audience = Audience.FAMILY, example = "單擺週期與擺長")
        String title,

        @Field(zh = "簡述", en = "summary", audience = Audience.FAMILY, example = "我們用手機慢動作錄影量測單擺週期，並討論誤差來源。")
        String summary,

        @Field(zh = "檔案", en = "files", audience = Audience.FAMILY)
        List<AttachedFile> files,

        @Field(zh = "修習方式", en = "way of taking", audience = Audience.SCHOOL, example = "retake")
        Optional<CourseWay> way,

        @Field(zh = "原修課", en = "original course") Optional<OriginalCourse> original,

        @Field(zh = "組員", en = "team", audience = Audience.SCHOOL, example = "[1130246, 1130247]")
        List<StudentNumber> team,

        @Field(zh = "我的分工", en = "my contribution", audience = Audience.FAMILY, example = "實驗設計與數據分析")
        Optional<String> myContribution,

        Origin origin) {

    public Outcome {
        files = List.copyOf(files);
        team = List.copyOf(team);
    }
}
