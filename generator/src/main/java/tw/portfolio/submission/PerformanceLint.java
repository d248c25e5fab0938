package tw.portfolio.submission;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Origin;
import tw.portfolio.model.School;
import tw.portfolio.model.SchoolYear;
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
import tw.portfolio.regulation.NationalNumber;
import tw.portfolio.regulation.NationalNumberKind;
import tw.portfolio.regulation.NationalRules;

/** Values in a performance that registers of earlier years were sent back for. */
final class PerformanceLint {
    static final RuleId ZERO = new RuleId("submission.zero-value");
    static final RuleId UNUSUAL = new RuleId("submission.unusual-hours");
    static final RuleId WEEKS = new RuleId("submission.weeks-out-of-range");
    static final RuleId HOURS_DIFFER = new RuleId("submission.hours-differ");
    static final RuleId NO_ORGANISER = new RuleId("submission.organiser-missing");
    private static final Text NOTHING = new Text("中央資料庫會視為沒有內容", "which the central database takes for nothing");
    private static final Text NEGATIVE = new Text("時數與節數不會是負數", "and hours and periods are never below 0");
    private final Checks checks;
    private final NationalRules national;

    /** Hours the offices accepted, by student and performance. */
    private final Map<String, List<BigDecimal>> accepted = new HashMap<>();

    PerformanceLint(School school, Checks checks, NationalRules national) {
        this.checks = checks;
        this.national = national;
        for (Entry<ServiceList> list : school.offices().of(ServiceList.class)) {
            for (Service row : list.value().service()) {
                if (row.performance().isPresent() && row.acceptedHours().isPresent()) {
                    accepted.computeIfAbsent(
                                    row.student() + "/" + row.performance().get(), key -> new ArrayList<>())
                            .add(row.acceptedHours().get());
                }
            }
        }
    }

    List<Diagnostic> check(Student student, Entry<Performance> entry) {
        PerformanceDetail detail = entry.value().detail();
        SchoolYear year = entry.year();
        List<Diagnostic> found = new ArrayList<>();
        if (detail instanceof ServiceLearning service) {
            found.addAll(counted(student, entry, service));
            spell(service.from(), service.to(), service.hours(), service.origin(), year)
                    .ifPresent(found::add);
            organiser(service.organiser(), service.origin()).ifPresent(found::add);
        } else if (detail instanceof FlexibleLearning flexible) {
            hours(
                            flexible.hoursPerWeek(),
                            national.number(NationalNumberKind.WEEKLY_HOURS, year),
                            flexible.origin().at("hoursPerWeek"))
                    .ifPresent(found::add);
            weeks(flexible, national.number(NationalNumberKind.WEEKS, year)).ifPresent(found::add);
            organiser(flexible.organiser(), flexible.origin()).ifPresent(found::add);
        } else if (detail instanceof GroupActivity group) {
            hours(
                            group.hours(),
                            national.number(NationalNumberKind.GROUP_HOURS, year),
                            group.origin().at("hours"))
                    .ifPresent(found::add);
            organiser(group.organiser(), group.origin()).ifPresent(found::add);
        } else if (detail instanceof Certificate certificate) {
            found.addAll(score(certificate));
        } else {
            found.addAll(further(detail, year));
        }
        return found;
    }

    private List<Diagnostic> further(PerformanceDetail detail, SchoolYear year) {
        List<Diagnostic> found = new ArrayList<>();
        if (detail instanceof CadrePost post) {
            Periods.check(post.from(), post.to(), post.origin()).ifPresent(found::add);
        } else if (detail instanceof WorkplaceLearning work) {
            spell(work.from(), work.to(), work.hours(), work.origin(), year).ifPresent(found::add);
            organiser(work.organiser(), work.origin()).ifPresent(found::add);
        } else if (detail instanceof AdvanceCourse course) {
            spell(course.from(), course.to(), course.hours(), course.origin(), year)
                    .ifPresent(found::add);
            organiser(course.organiser(), course.origin()).ifPresent(found::add);
        } else if (detail instanceof OtherPerformance other) {
            spell(other.from(), other.to(), other.hours(), other.origin(), year).ifPresent(found::add);
            organiser(other.organiser(), other.origin()).ifPresent(found::add);
        }
        return found;
    }

    /** Returns what is wrong with a time and the hours in it: the order of its days, none at all, or more than there are. */
    private Optional<Diagnostic> spell(LocalDate from, LocalDate to, BigDecimal hours, Origin origin, SchoolYear year) {
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to) + 1);
        return Periods.check(from, to, origin)
                .or(() -> zero(hours, origin.at("hours")))
                .or(() -> national.number(NationalNumberKind.DAILY_HOURS, year)
                        .flatMap(daily -> above(hours, daily.value().multiply(days), origin.at("hours"), daily)));
    }

    static Optional<Diagnostic> below(BigDecimal hours, Location at) {
        return hours.signum() < 0 ? zero(hours, at) : Optional.empty();
    }

    private static Optional<Diagnostic> hours(BigDecimal found, Optional<NationalNumber> most, Location at) {
        return zero(found, at).or(() -> most.flatMap(it -> above(found, it.value(), at, it)));
    }

    private static Optional<Diagnostic> zero(BigDecimal value, Location at) {
        return value.signum() > 0
                ? Optional.empty()
                : Optional.of(Diagnostic.warning(ZERO, at)
                        .with("found", value.toPlainString())
                        .with("because", value.signum() < 0 ? NEGATIVE : NOTHING));
    }

    private static Optional<Diagnostic> above(BigDecimal found, BigDecimal most, Location at, NationalNumber rests) {
        return found.compareTo(most) <= 0
                ? Optional.empty()
                : Optional.of(Diagnostic.note(UNUSUAL, at)
                        .with("found", found.toPlainString())
                        .with("limit", most.toPlainString())
                        .citing(rests.basis().citation()));
    }

    private Optional<Diagnostic> organiser(String written, Origin origin) {
        String bare = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\p{IsWhite_Space}\\p{P}\\p{S}]", "")
                .toLowerCase(Locale.ROOT);
        return bare.isEmpty() || checks.emptyWords().contains(bare)
                ? Optional.of(
                        Diagnostic.warning(NO_ORGANISER, origin.at("organiser")).with("found", written.strip()))
                : Optional.empty();
    }

    private static Optional<Diagnostic> weeks(FlexibleLearning flexible, Optional<NationalNumber> most) {
        return most.filter(it -> flexible.weeks() < 1
                        || BigDecimal.valueOf(flexible.weeks()).compareTo(it.value()) > 0)
                .map(it -> Diagnostic.warning(WEEKS, flexible.origin().at("weeks"))
                        .with("found", flexible.weeks())
                        .with("limit", it.value().toPlainString())
                        .citing(it.basis().citation()));
    }

    private static List<Diagnostic> score(Certificate certificate) {
        boolean nothing = certificate
                .score()
                .map(score -> score.matches("-[0-9.]+|0+(\\.0+)?"))
                .orElse(false);
        return nothing
                ? List.of(Diagnostic.warning(ZERO, certificate.origin().at("score"))
                        .with("found", certificate.score().get())
                        .with("because", NOTHING))
                : List.of();
    }

    /** The student reports hours, the office counts them: the register says what the student reports, so they are compared. */
    private List<Diagnostic> counted(Student student, Entry<Performance> entry, ServiceLearning service) {
        String line = student.number() + "/" + entry.key("year") + "/" + entry.key("id");
        return accepted.getOrDefault(line, List.of()).stream()
                .filter(hours -> hours.compareTo(service.hours()) != 0)
                .map(hours -> Diagnostic.warning(HOURS_DIFFER, service.origin().at("hours"))
                        .with("found", service.hours().toPlainString())
                        .with("accepted", hours.toPlainString()))
                .toList();
    }
}
