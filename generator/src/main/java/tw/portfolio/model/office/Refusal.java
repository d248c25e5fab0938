package tw.portfolio.model.office;

import java.time.LocalDate;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** Why a work was sent back; kept between teacher and student, and the offices that keep the record. */
public record Refusal(
        @Field(zh = "學號", en = "student", audience = Audience.SCHOOL, example = "1130245")
        StudentNumber student,

        @Field(zh = "成果", en = "outcome", audience = Audience.SCHOOL, example = "115-1/pendulum")
        String outcome,

        @Field(zh = "退回教師", en = "refused by", audience = Audience.SCHOOL, example = "chen.yh")
        StaffId refusedBy,

        @Field(zh = "日期", en = "on", audience = Audience.SCHOOL, example = "2027-01-15")
        LocalDate on,

        @Field(zh = "原因", en = "reason", audience = Audience.SCHOOL, example = "file-unreadable")
        RefusalReason reason,

        Origin origin) {}
