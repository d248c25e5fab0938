package tw.portfolio.model.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tw.portfolio.model.AttachedFile;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** The school’s plan for a term, with its file. */
public record CurriculumPlan(
        @Field(zh = "名稱", en = "title", audience = Audience.SCHOOL, example = "115學年度第1學期課程計畫書")
        String title,

        @Field(zh = "核定日", en = "approved on", audience = Audience.SCHOOL, example = "2026-07-15")
        LocalDate approvedOn,

        @Field(zh = "核定文號", en = "document", example = "桃教高字第1150000000號")
        Optional<String> document,

        @Field(zh = "檔案", en = "files", audience = Audience.SCHOOL)
        List<AttachedFile> files,

        Origin origin) {

    public CurriculumPlan {
        files = List.copyOf(files);
    }
}
