package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.certification.Flag;
import tw.portfolio.certification.Punctuality;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.ToDo;
import tw.portfolio.certification.Turn;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.model.Dated;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Office;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Delivery;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.Parties;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.office.Teaching;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Performance;

/** Counts for one school year what was due of whom. Source: regulation 第七點. */
final class DutyCount {
    private final Inspection inspection;
    private final Edition edition;
    private final Completeness completeness;
    private final List<ToDo> waiting;
    private final School school;
    private final SchoolYear year;
    private final LocalDate today;
    private final List<Entry<SchoolContest>> lacking;
    private final StaffNames names;
    private final DutyByPerson people;
    private final DutyTally offices = new DutyTally();
    private final DutyTally teachers = new DutyTally();

    DutyCount(Inspection inspection, Completeness completeness, List<ToDo> waiting, SchoolYear year) {
        this.inspection = inspection;
        this.year = year;
        this.edition = inspection
                .editions()
                .in(terms(inspection, year).reduce((first, last) -> last).orElseThrow())
                .filter(Edition::inHand)
                .orElse(inspection.edition());
        this.completeness = completeness;
        this.school = inspection.school();
        this.waiting = waiting.stream().filter(this::isOfYear).toList();
        this.today = SchoolTime.day(inspection.clock());
        this.names = new StaffNames(school);
        this.people = new DutyByPerson(inspection, names);
        this.lacking = ContestPapers.lacking(inspection);
    }

    DutyFacts facts() {
        edition.deliveries().forEach(this::name);
        completeness.rows().stream()
                .filter(row -> row.term().year().equals(year))
                .forEach(this::deliver);
        terms(inspection, year)
                .flatMap(term -> inspection.editions().in(term).filter(Edition::inHand).stream()
                        .flatMap(of -> new ClauseEvidence(inspection, completeness, List.of(), of, term).gatherings()))
                .distinct() // what is asked for once a school year is asked in both its terms
                .forEach(this::hold);
        school.students().forEach(student -> {
            student.outcomes().stream()
                    .filter(entry -> entry.term().year().equals(year))
                    .forEach(this::outcome);
            student.performances().stream()
                    .filter(entry -> entry.year().equals(year))
                    .forEach(this::performance);
        });
        waiting.stream()
                .filter(item -> item.turn() == Turn.CERTIFIER && !item.isWithdrawal())
                .forEach(this::waits);
        return new DutyFacts(
                year, offices.facts(), teachers.facts(), people.consultants(), people.verifiers(), uncounted());
    }

    /** Returns the terms of a school year that have begun. */
    private static Stream<Term> terms(Inspection inspection, SchoolYear year) {
        Term current = inspection.school().settings().currentTerm();
        return Stream.of(new Term(year, 1), new Term(year, 2)).filter(term -> term.compareTo(current) <= 0);
    }

    private boolean isOfYear(ToDo item) {
        String period = item.period();
        return period.equals(year.toString()) || period.startsWith(year + "-");
    }

    /** Every office and duty has its row; organisers have the offices', and teachers a table of their own. */
    private void name(Delivery delivery) {
        Stream.concat(Stream.of(delivery.enteredBy()), delivery.certifiedBy().stream())
                .filter(by -> !by.offices().isEmpty())
                .forEach(by -> offices.name(by.offices().get(0).zh()));
        Parties by = delivery.enteredBy();
        if (by.offices().isEmpty() && !by.duties().isEmpty()) {
            offices.name(by.words().zh());
        }
    }

    private void deliver(OfficeDelivery row) {
        if (row.delivery().record() == RecordKind.CONTEST) {
            row.records().forEach(filed -> contest(row, filed));
        } else {
            offices.add(row.whose(), mark(row));
            people.deliver(row);
        }
    }

    private DutyTally.Mark mark(OfficeDelivery row) {
        return row.state() == DeliveryState.LATE ? DutyTally.Mark.LATE : DutyTally.Mark.of(row.kept(today));
    }

    /** Whoever held a contest enters it with the papers from before and after it. */
    private void contest(OfficeDelivery row, OfficeDelivery.Filed filed) {
        school.offices().of(SchoolContest.class).stream()
                .filter(entry -> entry.path().equals(filed.path()))
                .forEach(entry -> offices.add(entry.value().organiser().zh(), mark(row, filed, entry)));
    }

    private DutyTally.Mark mark(OfficeDelivery row, OfficeDelivery.Filed filed, Entry<SchoolContest> contest) {
        if (lacking.contains(contest)) {
            return DutyTally.Mark.OPEN;
        }
        return DutyTally.Mark.of(filed, row.dueOn(), today);
    }

    private void hold(ClauseState.Evidence evidence) {
        if (evidence instanceof ClauseState.Held held) {
            offices.add(words(held.row().offices()), DutyTally.Mark.of(held.state()));
        } else if (evidence instanceof ClauseState.Met met) {
            offices.add(met.row().calledBy().zh(), DutyTally.Mark.of(met.state()));
        }
    }

    /** A certified work counts for whoever certified it, else for whoever teaches its course. */
    private void outcome(Entry<Outcome> entry) {
        Verdict verdict = inspection.certified().verdict(entry);
        if (verdict.vouched()) {
            verdict.step()
                    .flatMap(Verdict.Step::certifier)
                    .or(() -> teacher(entry))
                    .ifPresent(id -> teachers.add(names.of(id), done(verdict)));
        }
    }

    private Optional<StaffId> teacher(Entry<Outcome> entry) {
        return school.course(entry.term(), entry.value().course())
                .map(Course::teachers)
                .flatMap(Dated::latest)
                .map(Teaching::teacher);
    }

    private void performance(Entry<Performance> entry) {
        Verdict verdict = inspection.certified().verdict(entry);
        if (verdict.vouched() && verdict.kind() != VerdictKind.NOT_REQUIRED) {
            people.verified(verdict, done(verdict));
            inspection
                    .edition(entry)
                    .orElse(edition)
                    .responsibility(
                            RecordKind.PERFORMANCE, Optional.of(entry.value().category()))
                    .flatMap(row -> row.offices().stream().findFirst())
                    .ifPresent(office -> offices.add(office.zh(), done(verdict)));
        }
    }

    private static DutyTally.Mark done(Verdict verdict) {
        if (verdict.flags().contains(Flag.UPLOADED_LATE)) {
            return DutyTally.Mark.IN_TIME; // nobody can certify in time what was handed in late
        }
        Optional<Punctuality> punctuality = verdict.step().flatMap(Verdict.Step::punctuality);
        return punctuality.equals(Optional.of(Punctuality.LATE)) ? DutyTally.Mark.LATE : DutyTally.Mark.IN_TIME;
    }

    /** A work that whoever certifies it is to look at; a course's first teacher stands for those who may do it too. */
    private void waits(ToDo item) {
        boolean work = item.kind() == RecordKind.OUTCOME || item.kind() == RecordKind.PERFORMANCE;
        if (!work) {
            return; // what offices owe is told by the completeness of records
        }
        DutyTally.Mark mark = DutyTally.Mark.undone(closes(item), today);
        Optional<StaffId> teacher = item.whom().staff().stream().findFirst();
        if (item.kind() == RecordKind.OUTCOME && teacher.isPresent()) {
            teachers.add(names.of(teacher.get()), mark);
        } else {
            item.whom().office().ifPresent(office -> offices.add(office.zh(), mark));
        }
    }

    /** Returns the last day on which a work can be certified in time; that of a school year's works is the year's last. */
    private Optional<LocalDate> closes(ToDo item) {
        Term term = item.kind() == RecordKind.OUTCOME
                ? Term.of(item.period())
                : CertificationDay.lastTerm(school, year).orElse(new Term(year, 2));
        return item.owner().flatMap(school::student).flatMap(student -> CertificationDay.of(school, student, term));
    }

    private List<DutyFacts.Uncounted> uncounted() {
        Stream<DutyFacts.Uncounted> tasks = edition.tasks().stream()
                .map(task -> new DutyFacts.Uncounted(words(task.offices()), task.task(), task.clause(), false));
        Stream<DutyFacts.Uncounted> supervision = edition.deliveries().stream()
                .flatMap(delivery -> delivery.supervisedBy().stream()
                        .map(by -> new DutyFacts.Uncounted(by.words().zh(), what(delivery), delivery.clause(), true)));
        return Stream.concat(tasks, supervision).distinct().toList();
    }

    private static String what(Delivery delivery) {
        return delivery.category()
                .map(category -> category.zh())
                .orElse(delivery.record().zh());
    }

    private static String words(List<Office> offices) {
        return offices.stream().map(Office::zh).collect(Collectors.joining("、"));
    }
}
