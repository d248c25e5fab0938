package tw.portfolio.model.student;

import java.time.LocalDate;
import tw.portfolio.model.Origin;

/** What one of the ten categories asks beyond what all ask. Source: the ten sheets of the national performance register. */
public sealed interface PerformanceDetail
        permits CadrePost,
                Contest,
                Certificate,
                ServiceLearning,
                FlexibleLearning,
                GroupActivity,
                WorkplaceLearning,
                CreativeWork,
                AdvanceCourse,
                OtherPerformance {

    /** Returns the day by which the achievement is put in order: when it ended, was announced or obtained. */
    LocalDate datedOn();

    /** Returns the day on which it began; that of {@link #datedOn()} where it was a matter of one day, the first of its term where it names no day. */
    default LocalDate beganOn() {
        return datedOn();
    }

    Origin origin();
}
