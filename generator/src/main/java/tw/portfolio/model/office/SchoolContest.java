package tw.portfolio.model.office;

import java.time.LocalDate;
import java.util.List;
import tw.portfolio.model.AttachedFile;
import tw.portfolio.model.Office;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** A contest the school held, entered by its organiser. */
public record SchoolContest(
        @Field(zh = "競賽名稱", en = "name", audience = Audience.FAMILY, example = "115學年度校內科展")
        String name,

        @Field(zh = "承辦單位", en = "organiser", audience = Audience.FAMILY, example = "teaching")
        Office organiser,

        @Field(zh = "辦理日", en = "held on", audience = Audience.FAMILY, example = "2026-10-20")
        LocalDate heldOn,

        @Field(zh = "結果公布日", en = "results announced on", audience = Audience.FAMILY, example = "2026-10-25")
        LocalDate announcedOn,

        @Field(zh = "內容", en = "content", audience = Audience.FAMILY, example = "分科評審與口頭發表")
        String content,

        @Field(zh = "簽陳", en = "memos") Memo memo,

        @Field(zh = "成績", en = "results", audience = Audience.FAMILY)
        List<ContestResult> results,

        @Field(zh = "證明文件", en = "proofs", audience = Audience.SCHOOL)
        List<AttachedFile> files,

        Origin origin) {

    public SchoolContest {
        results = List.copyOf(results);
        files = List.copyOf(files);
    }
}
