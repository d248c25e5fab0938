package tw.portfolio.submission;

import java.util.Optional;
import tw.portfolio.model.Choices;
import tw.portfolio.model.Entry;
import tw.portfolio.model.office.ContestResult;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.student.ContestLevel;
import tw.portfolio.model.student.Performance;
import tw.portfolio.model.student.PerformanceCategory;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;
import tw.portfolio.rules.Beyond;

/**
 * 學生自填多元表現名冊: what a student selected, the school's own contests included. A performance kept within the school travels when the
 * student selects it. Source: regulation 第五點(四).
 */
final class PerformanceRows {
    private final Draft draft;
    private final WorkFiles files;
    private final Register register;

    PerformanceRows(Draft draft, WorkFiles files) {
        this.draft = draft;
        this.files = files;
        this.register = draft.registers().of(Registers.PERFORMANCES);
    }

    void add(Student student, Entry<Selection> choice, Beyond beyond) {
        Selection selection = choice.value();
        selection.performances().stream().distinct().forEach(line -> {
            Batch batch = draft.seats(choice.year())
                    .batch(student, selection.secondBatch().contains(line));
            Filing filing = Filing.of(register, choice.year(), batch);
            Choices.performance(student, line)
                    .filter(entry -> draft.sends(entry, line, choice.year(), beyond))
                    .ifPresent(entry -> performance(student, entry, filing));
            draft.contests()
                    .find(draft.school(), student, line)
                    .filter(entry -> draft.sends(entry, line, student, choice.year(), beyond))
                    .ifPresent(entry -> contest(student, entry, filing));
        });
    }

    private void performance(Student student, Entry<Performance> entry, Filing filing) {
        Performance performance = entry.value();
        draft.person(student.number(), entry.path()).ifPresent(person -> {
            WorkFiles.Work work = new WorkFiles.Work(
                    entry,
                    performance.files(),
                    "performances",
                    entry.key("year"),
                    entry.year(),
                    performance.video().isPresent());
            Values cells = person.all(PerformanceCells.of(performance.detail()))
                    .text("title", performance.title())
                    .text("summary", performance.summary())
                    .all(files.links(student, work))
                    .text("video", performance.video());
            add(student, performance.category(), entry, filing, cells);
        });
    }

    private void contest(Student student, Entry<SchoolContest> entry, Filing filing) {
        SchoolContest contest = entry.value();
        Optional<ContestResult> result = contest.results().stream()
                .filter(row -> row.student().equals(student.number()))
                .findFirst();
        draft.person(student.number(), entry.path() + "#" + student.number()).ifPresent(person -> {
            WorkFiles.Work work =
                    new WorkFiles.Work(entry, contest.files(), "contests", entry.key("year"), entry.year(), false);
            Values cells = person.text("title", contest.name())
                    .text("event", result.flatMap(ContestResult::event))
                    .text("level", ContestLevel.SCHOOL.code())
                    .text("award", result.map(ContestResult::award))
                    .date("date", contest.announcedOn())
                    .text("summary", contest.content())
                    .text("participation", result.map(row -> row.participation().code()))
                    .all(files.links(student, work))
                    .text("video", "");
            add(student, PerformanceCategory.CONTEST, entry, filing, cells);
        });
    }

    private void add(Student student, PerformanceCategory category, Entry<?> entry, Filing filing, Values cells) {
        String order = student.number() + "/" + entry.path();
        draft.add(Row.of(filing, category.zh(), order, cells));
    }
}
