package tw.portfolio.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.binding.Place;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Choices;
import tw.portfolio.model.Entry;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;

/**
 * How many works a student may enter and select; the finding points at the first beyond the cap and names every one beyond it. Source:
 * regulation 第五點(三), 第五點(四).
 */
final class CapRule implements Rule<Student> {

    @Override
    public Stream<Diagnostic> check(Student student, Inspection inspection) {
        return CapUse.of(student, inspection).stream()
                .filter(use -> !use.surplus().isEmpty())
                .map(use -> finding(use, student, inspection));
    }

    private static Diagnostic finding(CapUse use, Student student, Inspection inspection) {
        return Diagnostic.error(use.cap().subject().rule(), place(use, student))
                .with("period", use.period())
                .with("found", use.used())
                .with("limit", use.cap().limit())
                .with("surplus", use.surplus().size())
                .with("reading", use.cap().note())
                .with("items", items(use, new EntryOrder(student, inspection)))
                .with("kept", joined(kept(use, student, inspection), useless(use, student, inspection)))
                .citing(use.edition().cite(use.cap().clause()));
    }

    /** Where the order is that of entering, each with what gives it its place; a list shows its own order. */
    private static Text items(CapUse use, EntryOrder order) {
        List<Text> items = use.surplus().stream()
                .map(item -> use.cap().subject().entered() ? order.words(item) : Text.same(item.name()))
                .toList();
        return new Text(
                items.stream().map(Text::zh).collect(Collectors.joining("、")),
                items.stream().map(Text::en).collect(Collectors.joining("、")));
    }

    /** What was locked counts also where the list names it no more, or it was taken away, which nobody sees who counts what is there. */
    private static Text kept(CapUse use, Student student, Inspection inspection) {
        boolean entered = use.cap().subject().entered();
        String gone = use.counted().stream()
                .map(CapItem::name)
                .filter(name -> entered
                        ? Choices.work(student, name).isEmpty()
                        : !isListed(name, use.period(), student, inspection))
                .collect(Collectors.joining("、"));
        if (gone.isEmpty()) {
            return Text.same("");
        }
        return entered
                ? new Text(
                        "（含已定案送出、後來移除的：" + gone + "）",
                        " (with what was sent with a locked batch and taken away since: " + gone + ")")
                : new Text(
                        "（含已定案、清單上已沒有的：" + gone + "）",
                        " (with what was locked and the list names no more: " + gone + ")");
    }

    /** Returns the works that take a place, though their course lets nobody select them: to withdraw those costs nothing. */
    private static Text useless(CapUse use, Student student, Inspection inspection) {
        Beyond beyond = Beyond.of(student, inspection);
        String names = use.counted().stream()
                .filter(item -> use.cap().subject().entered()
                        && item.work().filter(beyond::isOfOtherCourse).isPresent())
                .map(CapItem::name)
                .collect(Collectors.joining("、"));
        return names.isEmpty()
                ? Text.same("")
                : new Text(
                        "（含課程不能勾選、也占名額的：" + names + "）",
                        " (with those whose course cannot be selected, which take a place too: " + names + ")");
    }

    private static Text joined(Text first, Text then) {
        return new Text(first.zh() + then.zh(), first.en() + then.en());
    }

    private static boolean isListed(String name, String year, Student student, Inspection inspection) {
        return inspection
                .locks()
                .lists(student)
                .filter(list -> list.key("year").equals(year))
                .anyMatch(list -> list.value().outcomes().contains(name)
                        || list.value().performances().contains(name));
    }

    private static Location place(CapUse use, Student student) {
        CapItem first = use.surplus().get(0);
        return switch (use.cap().subject()) {
            case OUTCOME_ENTERED, PERFORMANCE_ENTERED -> first.at();
            case OUTCOME_SELECTED, PERFORMANCE_SELECTED ->
                student.entries().of(Selection.class).stream()
                        .filter(selection -> selection.key("year").equals(use.period()))
                        .findFirst()
                        .<Location>map(selection -> item(selection, first))
                        .orElse(first.at());
        };
    }

    private static Location item(Entry<Selection> selection, CapItem item) {
        return Place.ofItem(selection, item.at(), item.name());
    }
}
