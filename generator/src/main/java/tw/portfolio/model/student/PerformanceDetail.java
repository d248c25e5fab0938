package tw.portfolio.model.student;

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
                OtherPerformance {}
