package tw.portfolio.model.office;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.Term;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** Who the school is and how its portfolios are compiled. */
public record SchoolProfile(
        @Field(zh = "校名", en = "school name", audience = Audience.FAMILY, example = "桃園市立永豐高級中等學校")
        String name,

        @Field(zh = "簡稱", en = "short name", audience = Audience.FAMILY, example = "永豐高中")
        Optional<String> shortName,

        @Field(zh = "英文校名", en = "English name", audience = Audience.FAMILY, example = "Yung Feng High School")
        Optional<String> nameEn,

        @Field(
                zh = "學校代碼",
                en = "school code",
                pattern = "[0-9A-Z]{6}",
                patternWords = "6 碼學校代碼|six characters",
                example = "030000")
        String code,

        @Field(zh = "電話", en = "telephone", audience = Audience.FAMILY, example = "(03)000-0000")
        String telephone,

        @Field(zh = "補充規定版本", en = "regulation edition", example = "yungfeng-108")
        String regulation,

        @Field(zh = "目前學期", en = "current term", audience = Audience.FAMILY, example = "115-1")
        Term currentTerm,

        @Field(zh = "主分支", en = "main branch", example = "main")
        String branch,

        @Field(zh = "佈景", en = "theme", example = "base") Optional<String> theme,

        @Field(zh = "家庭版顯示成績", en = "grades on family pages", example = "true")
        Optional<Boolean> showGrades,

        @Field(zh = "家庭版顯示缺勤", en = "absences on family pages", example = "false")
        Optional<Boolean> showAbsences,

        @Field(zh = "資料來源", en = "sources") List<SourceRow> sources,
        Origin origin) {

    public SchoolProfile {
        sources = List.copyOf(sources);
    }
}
