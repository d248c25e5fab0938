package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Office;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.edition.Delivery;
import tw.portfolio.model.edition.Parties;
import tw.portfolio.model.office.Calendar;

/**
 * What offices owe each term is there by their deadline; one finding for all that is alike in a term, no student named. Source:
 * regulation 第四點, 第五點.
 */
final class DeliveryRule implements Rule<School> {
    static final RuleId MISSING = new RuleId("delivery.missing");
    static final RuleId STUDENTS_MISSING = new RuleId("delivery.students-missing");
    static final RuleId LATE = new RuleId("delivery.late");
    static final RuleId NOT_CERTIFIED = new RuleId("delivery.not-certified");

    /** As many of a list as a reader takes in. */
    private static final int NAMED = 6;

    @Override
    public Stream<Diagnostic> check(School school, Inspection inspection) {
        Map<String, List<OfficeDelivery>> alike = new LinkedHashMap<>();
        Completeness.of(inspection)
                .rows()
                .forEach(row -> alike.computeIfAbsent(
                                row.term() + " " + row.delivery().origin(), key -> new ArrayList<>())
                        .add(row));
        return alike.values().stream()
                .flatMap(rows -> check(rows, inspection)
                        .map(finding -> finding.asking(asked(rows.get(0).delivery(), inspection))));
    }

    private static Stream<Diagnostic> check(List<OfficeDelivery> rows, Inspection inspection) {
        OfficeDelivery first = rows.get(0);
        Optional<Entry<Calendar>> calendar = Completeness.deadline(inspection.school(), first.term());
        if (calendar.isEmpty() || first.dueOn().isEmpty()) {
            return Stream.empty();
        }
        Location at = calendar.get().value().origin().at("authorityDeadline");
        boolean over = SchoolTime.day(inspection.clock()).isAfter(first.dueOn().get());
        List<OfficeDelivery> missing = rows.stream()
                .filter(row -> row.state() == DeliveryState.MISSING)
                .toList();
        Stream<Diagnostic> absent = missing.isEmpty()
                ? Stream.empty()
                : Stream.of(byStudents(first) ? students(first, at) : missing(rows, missing, at));
        return Stream.of(
                        absent,
                        records(rows, Diagnostic.note(LATE, at), OfficeDelivery.Filed::late),
                        records(rows, Diagnostic.warning(NOT_CERTIFIED, at), filed -> over && !filed.certified()))
                .flatMap(findings -> findings);
    }

    /** Whoever enters it is to act, or keeps it where organisers do; not whoever keeps the calendar that the finding points at. */
    private static List<String> asked(Delivery delivery, Inspection inspection) {
        Parties enters = delivery.enteredBy().organisers().orElse(false)
                ? delivery.keptBy().orElse(delivery.enteredBy())
                : delivery.enteredBy();
        LocalDate today = SchoolTime.day(inspection.clock());
        Stream<String> onDuty = inspection.school().staff().stream()
                .filter(member -> member.roles().stream()
                        .anyMatch(role -> role.holdsOn(today) && enters.duties().contains(role.duty())))
                .map(member -> member.id().value());
        return Stream.concat(enters.offices().stream().map(Office::word), onDuty)
                .toList();
    }

    private static Diagnostic missing(List<OfficeDelivery> rows, List<OfficeDelivery> missing, Location at) {
        return common(Diagnostic.error(MISSING, at), rows.get(0))
                .with("all", rows.size())
                .with("found", missing.size())
                .with("paths", some(missing.stream().map(OfficeDelivery::path).toList()));
    }

    /** Where something is there, what is missing are those of whom it is not. */
    private static boolean byStudents(OfficeDelivery row) {
        boolean some = row.students().isPresent() && !row.records().isEmpty();
        return row.delivery().record().ofStudent() || (some && row.delivery().record() == RecordKind.CONSULTATION);
    }

    private static Diagnostic students(OfficeDelivery row, Location at) {
        OfficeDelivery.Coverage coverage = row.students().orElseThrow();
        return common(Diagnostic.error(STUDENTS_MISSING, at), row)
                .with("all", coverage.due())
                .with("found", coverage.owed());
    }

    private static Stream<Diagnostic> records(
            List<OfficeDelivery> rows, Diagnostic finding, Predicate<OfficeDelivery.Filed> wanted) {
        List<OfficeDelivery.Filed> found = rows.stream()
                .flatMap(row -> row.records().stream())
                .filter(wanted)
                .toList();
        OfficeDelivery first = rows.get(0);
        boolean ofStudents = first.delivery().record().ofStudent();
        return found.isEmpty()
                ? Stream.empty()
                : Stream.of(common(finding, first)
                        .with("found", found.size())
                        .with(
                                "paths",
                                ofStudents
                                        ? Text.same(first.path().replaceAll("\\{[^}]*}", "…"))
                                        : some(found.stream()
                                                .map(OfficeDelivery.Filed::path)
                                                .toList())));
    }

    private static Diagnostic common(Diagnostic finding, OfficeDelivery row) {
        Delivery delivery = row.delivery();
        return finding.with("period", row.period())
                .with(
                        "record",
                        new Text(delivery.record().zh(), delivery.record().en()))
                .with("day", row.dueOn().orElseThrow())
                .with("who", delivery.enteredBy().words())
                .citing(row.edition().cite(delivery.clause()));
    }

    private static Text some(List<String> paths) {
        String listed = paths.stream().limit(NAMED).collect(Collectors.joining("、"));
        int more = paths.size() - NAMED;
        return more <= 0
                ? Text.same(listed)
                : new Text(listed + " 等 " + paths.size() + " 份", listed + " and " + more + " more");
    }
}
