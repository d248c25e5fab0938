package tw.portfolio.model.office;

import tw.portfolio.model.form.Labelled;

/** The nineteen seats of the working group by their office. Source: regulation 第三點. */
public enum SeatKind implements Labelled {
    PRINCIPAL("校長", "principal"),
    ACADEMIC_AFFAIRS_DIRECTOR("教務主任", "director of academic affairs"),
    STUDENT_AFFAIRS_DIRECTOR("學務主任", "director of student affairs"),
    GUIDANCE_DIRECTOR("輔導主任", "director of guidance"),
    LIBRARY_DIRECTOR("圖書館主任", "director of the library"),
    REGISTRY_HEAD("註冊組長", "head of registry"),
    TEACHING_HEAD("教學組長", "head of teaching"),
    RESEARCH_HEAD("實研組長", "head of research"),
    ACTIVITIES_HEAD("訓育組長", "head of activities"),
    DISCIPLINE_HEAD("生輔組長", "head of discipline"),
    GUIDANCE_HEAD("輔導組長", "head of guidance section"),
    HOMEROOM_REPRESENTATIVE("導師代表", "homeroom representative"),
    COUNSELLOR("專任輔導教師", "full-time counsellor"),
    COURSE_CONSULTANT_REPRESENTATIVE("教師代表（課程諮詢教師）", "teacher representative (course consultant)"),
    PARENT_REPRESENTATIVE("家長會代表", "parent representative"),
    STUDENT_REPRESENTATIVE("學生會代表", "student representative");

    private final String zh;
    private final String en;

    SeatKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
