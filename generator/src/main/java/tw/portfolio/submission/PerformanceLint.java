package tw.portfolio.submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.office.Service;
import tw.portfolio.model.office.ServiceList;
import tw.portfolio.model.student.AdvanceCourse;
import tw.portfolio.model.student.CadrePost;
import tw.portfolio.model.student.Certificate;
import tw.portfolio.model.student.FlexibleLearning;
import tw.portfolio.model.student.GroupActivity;
import tw.portfolio.model.student.OtherPerformance;
import tw.portfolio.model.student.Performance;
import tw.portfolio.model.student.PerformanceDetail;
import tw.portfolio.model.student.ServiceLearning;
import tw.portfolio.model.student.Student;
import tw.portfolio.model.student.WorkplaceLearning;

/** Values in a performance that registers of earlier years were sent back for. */
record PerformanceLint(School school, Checks checks) {
    static final RuleId ZERO = new RuleId("submission.zero-value");
    static final RuleId WEEKS = new RuleId("submission.weeks-out-of-range");
    static final RuleId HOURS_DIFFER = new RuleId("submission.hours-differ");

    List<Diagnostic> check(Student student, Entry<Performance> entry) {
        List<Diagnostic> found = new ArrayList<>();
        PerformanceDetail detail = entry.value().detail();
        if (detail instanceof ServiceLearning service) {
            found.addAll(zero(service.hours(), service.origin().at("hours")));
            found.addAll(accepted(student, entry, service));
            Periods.check(service.from(), service.to(), service.origin()).ifPresent(found::add);
        } else if (detail instanceof FlexibleLearning flexible) {
            found.addAll(zero(flexible.hoursPerWeek(), flexible.origin().at("hoursPerWeek")));
            found.addAll(weeks(flexible));
        } else if (detail instanceof GroupActivity group) {
            found.addAll(zero(group.hours(), group.origin().at("hours")));
        } else if (detail instanceof Certificate certificate) {
            found.addAll(score(certificate));
        } else {
            period(detail).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Diagnostic> period(PerformanceDetail detail) {
        if (detail instanceof CadrePost post) {
            return Periods.check(post.from(), post.to(), post.origin());
        } else if (detail instanceof WorkplaceLearning workplace) {
            return Periods.check(workplace.from(), workplace.to(), workplace.origin());
        } else if (detail instanceof AdvanceCourse course) {
            return Periods.check(course.from(), course.to(), course.origin());
        } else if (detail instanceof OtherPerformance other) {
            return Periods.check(other.from(), other.to(), other.origin());
        }
        return Optional.empty();
    }

    private static List<Diagnostic> zero(BigDecimal value, Location at) {
        return value.signum() > 0
                ? List.of()
                : List.of(Diagnostic.warning(ZERO, at).with("found", value.toPlainString()));
    }

    private List<Diagnostic> weeks(FlexibleLearning flexible) {
        return flexible.weeks() >= 1 && flexible.weeks() <= checks.maxWeeks()
                ? List.of()
                : List.of(Diagnostic.warning(WEEKS, flexible.origin().at("weeks"))
                        .with("found", flexible.weeks())
                        .with("limit", checks.maxWeeks()));
    }

    private static List<Diagnostic> score(Certificate certificate) {
        boolean nothing =
                certificate.score().map(score -> score.matches("-1|0+(\\.0+)?")).orElse(false);
        return nothing
                ? List.of(Diagnostic.warning(ZERO, certificate.origin().at("score"))
                        .with("found", certificate.score().get()))
                : List.of();
    }

    /** The student reports hours, the office counts them: the register says what the student reports, so they are compared. */
    private List<Diagnostic> accepted(Student student, Entry<Performance> entry, ServiceLearning service) {
        String line = entry.key("year") + "/" + entry.key("id");
        Stream<Service> rows = school.offices().of(ServiceList.class).stream()
                .flatMap(list -> list.value().service().stream())
                .filter(row -> row.student().equals(student.number())
                        && row.performance().map(line::equals).orElse(false));
        return rows.flatMap(row -> row.acceptedHours().stream())
                .filter(hours -> hours.compareTo(service.hours()) != 0)
                .map(hours -> Diagnostic.warning(HOURS_DIFFER, service.origin().at("hours"))
                        .with("found", service.hours().toPlainString())
                        .with("accepted", hours.toPlainString()))
                .toList();
    }
}
