package tw.portfolio.model.student;

import tw.portfolio.model.form.Flattened;
import tw.portfolio.model.form.Labelled;

/** The ten categories of performances, in the order of the national register’s sheets. */
public enum PerformanceCategory implements Labelled, Flattened.Chooses {
    CADRE("幹部經歷暨事蹟紀錄", "cadre post", CadrePost.class),
    CONTEST("競賽參與紀錄", "contest", Contest.class),
    CERTIFICATE("檢定證照紀錄", "certificate", Certificate.class),
    SERVICE("服務學習紀錄", "service learning", ServiceLearning.class),
    FLEXIBLE("彈性學習時間紀錄", "flexible learning time", FlexibleLearning.class),
    GROUP_ACTIVITY("團體活動時間紀錄", "group activity time", GroupActivity.class),
    WORKPLACE("職場學習紀錄", "workplace learning", WorkplaceLearning.class),
    WORK("作品成果紀錄", "work", CreativeWork.class),
    ADVANCE_COURSE("大學及技專校院先修課程紀錄", "advance course", AdvanceCourse.class),
    OTHER("其他多元表現紀錄", "other", OtherPerformance.class);

    private final String zh;
    private final String en;
    private final Class<? extends Record> form;

    PerformanceCategory(String zh, String en, Class<? extends Record> form) {
        this.zh = zh;
        this.en = en;
        this.form = form;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public Class<? extends Record> form() {
        return form;
    }
}
