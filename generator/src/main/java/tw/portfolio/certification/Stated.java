package tw.portfolio.certification;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.Origin;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.office.Refusal;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Performance;
import tw.portfolio.model.student.PerformanceCategory;

/** What a record says of itself, at some commit, that decides who may certify it, or whom it concerns. */
record Stated(
        @Field(zh = "課程", en = "course") Optional<CourseId> course,
        @Field(zh = "類別", en = "category") Optional<PerformanceCategory> category,
        @Field(zh = "組員", en = "team") List<StudentNumber> team,
        @Field(zh = "退回教師", en = "refused by") Optional<StaffId> refusedBy,
        Origin origin) {
    static final Stated NOTHING =
            new Stated(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Origin.ofFile("", ""));

    /** Returns whether records of a kind say anything of the sort. */
    static boolean anything(RecordKind kind) {
        return kind == RecordKind.OUTCOME || kind == RecordKind.PERFORMANCE || kind == RecordKind.REFUSAL;
    }

    Stated {
        team = List.copyOf(team);
    }

    /** Returns what a record of the head says. */
    static Stated of(Object form) {
        if (form instanceof Outcome outcome) {
            return new Stated(
                    Optional.of(outcome.course()),
                    Optional.empty(),
                    outcome.team(),
                    Optional.empty(),
                    outcome.origin());
        }
        if (form instanceof Performance performance) {
            return new Stated(
                    Optional.empty(),
                    Optional.of(performance.category()),
                    performance.team(),
                    Optional.empty(),
                    performance.origin());
        }
        if (form instanceof Refusal refusal) {
            return new Stated(
                    Optional.empty(), Optional.empty(), List.of(), Optional.of(refusal.refusedBy()), refusal.origin());
        }
        return NOTHING;
    }
}
