package tw.portfolio.model.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** Service hours a student claims and the office counts (採計). */
public record Service(
        @Field(zh = "學號", en = "student", audience = Audience.FAMILY, example = "1130245")
        StudentNumber student,

        @Field(zh = "服務名稱", en = "name", audience = Audience.FAMILY, example = "社區圖書館志工")
        String name,

        @Field(zh = "服務單位", en = "organiser", audience = Audience.FAMILY, example = "桃園市立圖書館")
        String organiser,

        @Field(zh = "開始日期", en = "from", audience = Audience.FAMILY, example = "2025-09-01")
        LocalDate from,

        @Field(zh = "結束日期", en = "to", audience = Audience.FAMILY, example = "2026-01-20")
        LocalDate to,

        @Field(zh = "登錄時數", en = "claimed hours", audience = Audience.FAMILY, example = "12")
        BigDecimal claimedHours,

        @Field(zh = "採計時數", en = "accepted hours", audience = Audience.FAMILY, example = "10")
        Optional<BigDecimal> acceptedHours,

        @Field(zh = "採計日", en = "decided on") Optional<LocalDate> decidedOn,

        @Field(zh = "對應多元表現", en = "matching performance", example = "115/library-service")
        Optional<String> performance,

        Origin origin) {}
