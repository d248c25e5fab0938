package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.office.Service;
import tw.portfolio.model.office.ServiceList;

/** Hours of service are accepted once the service has begun, and on a day that has come. Source: regulation 第四點, 公共服務活動/志工服務. */
final class ServiceDecisionRule implements Rule<School> {
    static final RuleId OTHER_DAY = new RuleId("service.decided-other-day");

    @Override
    public Stream<Diagnostic> check(School school, Inspection inspection) {
        LocalDate today = SchoolTime.day(inspection.clock());
        return school.offices().of(ServiceList.class).stream()
                .flatMap(entry -> entry.value().service().stream()
                        .flatMap(row -> check(row, today).stream())
                        .flatMap(finding -> cited(finding, entry, inspection)));
    }

    private static Stream<Diagnostic> cited(Diagnostic finding, Entry<?> entry, Inspection inspection) {
        return inspection.cited(finding, entry).stream();
    }

    private static Optional<Diagnostic> check(Service row, LocalDate today) {
        return row.decidedOn()
                .filter(day -> day.isBefore(row.from()) || day.isAfter(today))
                .map(day -> Diagnostic.warning(OTHER_DAY, row.origin().at("decidedOn"))
                        .with("name", row.name())
                        .with("found", day)
                        .with("why", why(row, day)));
    }

    private static Text why(Service row, LocalDate day) {
        return day.isBefore(row.from())
                ? new Text("在服務開始（" + row.from() + "）以前", "before the service began (" + row.from() + ")")
                : new Text("還沒有到", "still to come");
    }
}
