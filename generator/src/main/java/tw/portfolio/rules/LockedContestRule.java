package tw.portfolio.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.certification.ContestSince;
import tw.portfolio.certification.ContestSince.Became;
import tw.portfolio.certification.LockedWorks;
import tw.portfolio.certification.SelectionLocks;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Choices;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Office;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;

/**
 * The school's own contests of locked batches that say something else of the student since, or that were not sent then. The record is an
 * office's, which keeps it up: whether what was sent is to be handed in anew the Registry decides with it. Source: regulation
 * 第四點「學生個人校內競賽表現」.
 */
final class LockedContestRule {
    static final RuleId CHANGED = new RuleId("selection.contest-changed-when-locked");
    static final RuleId NOT_SENT = new RuleId("selection.contest-not-sent");

    private static final Text ENTERED = new Text("登錄或更動", "entered or changed");
    private static final Text GONE = new Text("移除", "taken away");
    private static final Text WITHOUT = new Text("打包不含這一項", "the package is without it");

    private static final Text CORRECT = new Text(
            "已送出的要更正，由註冊組與承辦單位核對後，依收訖明細的程序重新提交；不該更動的，請承辦單位改回定案時的內容",
            "where what was sent is to be corrected, the Registry checks it with the organiser and hands it in anew as the check of receipts"
                    + " allows; where it should not have changed, the organiser puts it back as it was");
    private static final Text CONFIRM = new Text(
            "已送出的不受影響。請承辦單位核對這筆競賽紀錄：不採用就改回原來的內容；採用就以合併請求登錄，再由註冊組依收訖明細的程序重新提交",
            "what was sent is untouched; the organiser looks at the record: what is wrong is put back as it was, what is right is entered by"
                    + " a merge request, and the Registry then hands it in anew as the check of receipts allows");
    private static final Text MEND = new Text(
            "請承辦單位修正這個檔案，讓程式讀得出來；修正後就照樣打包",
            "the organiser mends the file so that it can be read; then it is packed again");
    private static final Text FETCH = new Text(
            "請用完整的複本打包：重新 clone 時不加 --filter，或在現有的複本執行 git fetch --refetch --no-filter",
            "make the package from a whole clone: clone anew without --filter, or run git fetch --refetch --no-filter in this one");
    private static final Text HAND_IN = new Text(
            "要補送，由註冊組與承辦單位核對後，依收訖明細的程序重新提交；不補送就不必處理",
            "where it is to be sent after all, the Registry checks it with the organiser and hands it in anew as the check of receipts allows;"
                    + " else nothing need be done");

    private final Inspection inspection;
    private final LockedWorks works;

    LockedContestRule(Inspection inspection, LockedWorks works) {
        this.inspection = inspection;
        this.works = works;
    }

    Stream<Diagnostic> check(Student student, Entry<Selection> selection) {
        return works.contests(student, selection).entrySet().stream()
                .flatMap(batch -> batch.getValue().stream()
                        .filter(since -> since.became().told())
                        .flatMap(since -> finding(since, batch.getKey(), selection, student).stream()));
    }

    private Optional<Diagnostic> finding(
            ContestSince since, SelectionLocks.Batch batch, Entry<Selection> entry, Student student) {
        boolean sent = since.became().sent();
        Diagnostic told = Diagnostic.warning(sent ? CHANGED : NOT_SENT, entry.location())
                .with("found", since.line())
                .with("year", entry.year())
                .with("batch", SelectionTimeRule.batch(batch.number()))
                .with("locked", batch.locked().toLocalDate());
        return inspection.cited(sent ? changed(told, since, batch) : notSent(told, since, student), entry);
    }

    private static Diagnostic changed(Diagnostic told, ContestSince since, SelectionLocks.Batch batch) {
        return told.with(
                        "line",
                        since.content().row().map(LockedContestRule::line).orElse(Text.same("")))
                .with("day", SelectionTimeRule.day(since.since(), batch))
                .with("who", since.by())
                .with("what", since.gone() ? GONE : ENTERED)
                .with("now", now(since.became()))
                .with("next", next(since.became()))
                .asking(List.of(Office.REGISTRY.word()));
    }

    private static Text line(Location row) {
        return new Text("（第 " + row.line() + " 行）", " (line " + row.line() + ")");
    }

    private static Text now(Became became) {
        return switch (became) {
            case CHANGED, SAME ->
                new Text("打包的是更正後的內容，與當時送出的不同", "what is packed is as corrected, which is not what was sent");
            case UNCOMPARED ->
                new Text(
                        "這份複本沒有定案時的內容，無從比對；打包的是現在的內容，與當時送出的可能不同",
                        "this clone has not the content of then to compare; what is packed is its content of now, which may not be what was sent");
            case KEPT ->
                new Text(
                        "這次更動沒有承辦單位認證，不算數，打包的仍是更動以前的內容",
                        "nobody of its office certified that, so that it does not count, and what is packed is still the content from before it");
            case UNREAD -> new Text("現在的檔案讀不出來，打包不含這一項", "the file cannot be read now, and the package is without it");
            case WITHOUT_STUDENT ->
                new Text("其中沒有這位學生的成績，打包不含這一項", "it has no result of this student, and the package is without it");
            case LACKING ->
                new Text(
                        "這份複本沒有定案時的內容，取不出當時送出的，打包不含這一項",
                        "this clone has not the content of then, so that what was sent cannot be read, and the package is without it");
            case GONE, LATE_ENTERED, LATE_CERTIFIED, LATE_RESULT, UNSENT -> WITHOUT;
        };
    }

    private static Text next(Became became) {
        return switch (became) {
            case KEPT -> CONFIRM;
            case UNREAD -> MEND;
            case LACKING, UNCOMPARED -> FETCH;
            default -> CORRECT;
        };
    }

    private Diagnostic notSent(Diagnostic told, ContestSince since, Student student) {
        boolean now = since.became() != Became.UNSENT;
        Optional<Entry<SchoolContest>> contest = Choices.contest(inspection.school(), student, since.line());
        Text next = now || contest.isEmpty() ? HAND_IN : certify(contest.get());
        List<String> asked = Stream.concat(
                        contest.filter(entry -> !now).stream()
                                .map(entry -> entry.value().organiser()),
                        Stream.of(Office.REGISTRY))
                .distinct()
                .map(Office::word)
                .toList();
        return told.with("why", why(since.became()))
                .with(
                        "now",
                        now
                                ? new Text("現在打包的是之後認證的內容", "what is packed now is what was certified since")
                                : new Text(
                                        "現在也還沒有人認證，打包不含這一項",
                                        "nobody has certified it now either, and the package is without it"))
                .with("next", next)
                .asking(asked);
    }

    private static Text why(Became became) {
        return switch (became) {
            case LATE_ENTERED -> new Text("當時還沒有登錄", "was not entered then");
            case LATE_RESULT -> new Text("當時沒有這位學生的成績", "had no result of this student then");
            default -> new Text("當時還沒有人認證", "was certified by nobody then");
        };
    }

    private Text certify(Entry<SchoolContest> contest) {
        List<Text> whom = inspection.certified().verdict(contest).responsible();
        return new Text(
                "要補送，先請" + joined(whom, "、", Text::zh) + "認證這筆競賽紀錄，做法列在它自己檔案的訊息；再由註冊組依收訖明細的程序重新提交。不補送就不必處理",
                "where it is to be sent after all, " + joined(whom, ", ", Text::en)
                        + " certifies it first, as the findings at its own file say, and the Registry then hands it in anew as the check of"
                        + " receipts allows; else nothing need be done");
    }

    private static String joined(List<Text> whom, String between, Function<Text, String> language) {
        return whom.stream().map(language).collect(Collectors.joining(between));
    }
}
