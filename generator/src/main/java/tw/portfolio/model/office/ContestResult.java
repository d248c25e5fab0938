package tw.portfolio.model.office;

import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.student.Participation;

/** What a student achieved in a school contest. */
public record ContestResult(
        @Field(zh = "學號", en = "student", audience = Audience.FAMILY, example = "1130245")
        StudentNumber student,

        @Field(zh = "項目", en = "event", audience = Audience.FAMILY, example = "高二組")
        Optional<String> event,

        @Field(zh = "獎項", en = "award", audience = Audience.FAMILY, example = "第二名")
        String award,

        @Field(zh = "參與方式", en = "participation", audience = Audience.FAMILY, example = "individual")
        Participation participation,

        Origin origin) {}
