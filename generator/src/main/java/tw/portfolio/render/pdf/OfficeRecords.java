package tw.portfolio.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.model.Entry;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Cadre;
import tw.portfolio.model.office.CadreList;
import tw.portfolio.model.office.ExternalRecords;
import tw.portfolio.model.office.ExternalResult;
import tw.portfolio.model.office.Grade;
import tw.portfolio.model.office.GradeList;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.office.Service;
import tw.portfolio.model.office.ServiceList;
import tw.portfolio.model.student.CareerPlan;
import tw.portfolio.render.pdf.Facts.Fact;
import tw.portfolio.render.pdf.document.Tag;

/** What the offices keep of a student and a family may read: posts, service, contests, grades where the school shows them. */
final class OfficeRecords {
    private final Manuscript manuscript;
    private final StudentNumber number;
    private Optional<Tag> part = Optional.empty();

    OfficeRecords(Manuscript manuscript) {
        this.manuscript = manuscript;
        this.number = manuscript.student().number();
    }

    void set() {
        table("records.cadres", rows(CadreList.class, OfficeRecords::posts, Cadre::student));
        table("records.service", rows(ServiceList.class, this::service, Service::student));
        table("records.contests", contests());
        table("records.external", rows(ExternalRecords.class, ExternalRecords::results, ExternalResult::student));
        if (manuscript.school().settings().showGrades().orElse(false)) {
            grades();
        }
        plans();
    }

    private List<Service> service(ServiceList list) {
        return list.service().stream()
                .filter(row -> !manuscript.student().withholds(row))
                .toList();
    }

    private static List<Cadre> posts(CadreList list) {
        return list.cadres().stream().map(Cadre::forFamilies).toList();
    }

    private Tag part() {
        if (part.isEmpty()) {
            part = Optional.of(manuscript.part(manuscript.phrases().say("part.records")));
        }
        return part.get();
    }

    private void table(String key, List<List<Fact>> rows) {
        if (!rows.isEmpty()) {
            Tag chapter = manuscript.chapter(part(), manuscript.phrases().say(key));
            FactTable.rows(manuscript.column(), chapter, rows);
        }
    }

    /** Returns the student's rows of every list of a kind. */
    private <L extends Record, R extends Record> List<List<Fact>> rows(
            Class<L> form, Function<L, List<R>> of, Function<R, StudentNumber> owner) {
        List<List<Fact>> rows = new ArrayList<>();
        for (Entry<L> entry : manuscript.school().offices().of(form)) {
            manuscript.findings().at(entry);
            of.apply(entry.value()).stream()
                    .filter(row -> owner.apply(row).equals(number))
                    .forEach(row -> rows.add(facts(Optional.empty()).of(row)));
        }
        return rows;
    }

    private List<List<Fact>> contests() {
        List<List<Fact>> rows = new ArrayList<>();
        for (Entry<SchoolContest> entry : manuscript.school().offices().of(SchoolContest.class)) {
            SchoolContest contest = entry.value();
            contest.results().stream()
                    .filter(result -> result.student().equals(number))
                    .forEach(result -> {
                        List<Fact> row = new ArrayList<>();
                        row.add(new Fact(manuscript.phrases().say("records.contest-name"), contest.name()));
                        row.addAll(facts(Optional.empty()).of(result));
                        row.add(new Fact(
                                manuscript.phrases().say("records.announced"), Phrases.day(contest.announcedOn())));
                        rows.add(row);
                    });
        }
        return rows;
    }

    private void grades() {
        List<Entry<GradeList>> lists = manuscript.school().offices().of(GradeList.class);
        Optional<Tag> chapter = Optional.empty();
        for (Term term : lists.stream().map(Entry::term).distinct().sorted().toList()) {
            List<List<Fact>> rows = lists.stream()
                    .filter(entry -> entry.term().equals(term))
                    .flatMap(entry -> entry.value().grades().stream())
                    .filter((Grade grade) -> grade.student().equals(number))
                    .map(grade -> facts(Optional.of(term)).of(grade))
                    .toList();
            if (!rows.isEmpty()) {
                Tag tag = chapter.orElseGet(() -> manuscript.chapter(part(), say("records.grades")));
                chapter = Optional.of(tag);
                manuscript.subhead(tag, 3, manuscript.phrases().term(term));
                FactTable.rows(manuscript.column(), tag, rows);
            }
        }
    }

    private void plans() {
        List<Entry<CareerPlan>> plans = manuscript.student().entries().of(CareerPlan.class);
        if (plans.isEmpty()) {
            return;
        }
        Tag chapter = manuscript.chapter(part(), say("records.plan"));
        for (Entry<CareerPlan> entry : plans) {
            manuscript.findings().at(entry);
            manuscript.subhead(chapter, 3, manuscript.phrases().term(entry.term()));
            Optional<Term> term = Optional.of(entry.term());
            ReceiptText receipt = new ReceiptText(manuscript, entry);
            receipt.line(chapter);
            FactTable.lines(manuscript.column(), chapter, facts(term).of(entry.value()));
            receipt.particulars(chapter);
        }
    }

    private String say(String key) {
        return manuscript.phrases().say(key);
    }

    private Facts facts(Optional<Term> term) {
        return new Facts(manuscript.school(), manuscript.phrases(), term);
    }
}
