package tw.portfolio.model.office;

import java.time.LocalDate;
import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.form.Field;

/** A course consultation, individual or in a group; the body holds content and opinion. It never leaves the school. */
public record Consultation(
        @Field(zh = "課程諮詢教師", en = "consultant", example = "xu.jw")
        StaffId consultant,

        @Field(zh = "日期", en = "date", example = "2026-10-12")
        LocalDate date,

        @Field(zh = "時間", en = "time", example = "12:30–13:00")
        String time,

        @Field(zh = "地點", en = "place", example = "諮詢室") String place,
        @Field(zh = "主題", en = "topic", example = "加深加廣選修") String topic,

        @Field(zh = "學生", en = "students", example = "[1130245]")
        List<StudentNumber> students,

        @Field(zh = "缺席學生", en = "absent students") List<StudentNumber> absent,
        Origin origin) {

    public Consultation {
        students = List.copyOf(students);
        absent = List.copyOf(absent);
    }
}
