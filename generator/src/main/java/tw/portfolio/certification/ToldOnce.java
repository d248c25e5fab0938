package tw.portfolio.certification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;

/**
 * One person's list, in which a record that waits for its certification is not told again as something delivered without one, nor as
 * something selected that has none.
 */
final class ToldOnce {
    private static final RuleId NOT_CERTIFIED = new RuleId("delivery.not-certified");
    private static final Set<RuleId> SELECTED = Set.of(
            new RuleId("selection.not-certified"),
            new RuleId("selection.performance-not-verified"),
            new RuleId("selection.changed"));
    private static final String ANY = "…";
    private final List<ToDo> all;

    ToldOnce(List<ToDo> all) {
        this.all = all;
    }

    List<ToDo> items() {
        return all.stream().filter(item -> !isTold(item) && !isToldOfWork(item)).toList();
    }

    /** A finding that names more records than it lists is kept: what is not listed may be told nowhere else. */
    private boolean isTold(ToDo item) {
        Optional<Diagnostic> delivered =
                item.finding().filter(finding -> finding.rule().equals(NOT_CERTIFIED));
        if (delivered.isEmpty()) {
            return false;
        }
        List<String> named = List.of(value(delivered.get(), "paths").split("、", -1));
        long waiting = all.stream()
                .filter(other -> other.finding().isEmpty())
                .map(ToDo::path)
                .filter(path -> named.stream().anyMatch(name -> fits(name, path)))
                .distinct()
                .count();
        return value(delivered.get(), "found").equals(Long.toString(waiting));
    }

    /** What a selection's finding has to say of a work by itself, such as that it was refused, stays. */
    private boolean isToldOfWork(ToDo item) {
        Optional<Diagnostic> selected = item.finding().filter(finding -> SELECTED.contains(finding.rule()));
        if (selected.isEmpty()) {
            return false;
        }
        String next = value(selected.get(), "next");
        boolean bare = value(selected.get(), "because").isEmpty();
        String work = "/" + value(selected.get(), "found");
        String student = selected.get().at().path().replaceFirst("/selection/[^/]*$", "/");
        return all.stream()
                .filter(other -> other.finding().isEmpty())
                .filter(other ->
                        other.path().startsWith(student) && other.path().endsWith(work))
                .anyMatch(other -> bare
                        || other.next().zh().equals(next)
                        || other.own().next().zh().equals(next));
    }

    private static String value(Diagnostic finding, String name) {
        return Optional.ofNullable(finding.values().get(name)).map(Text::zh).orElse("");
    }

    private static boolean fits(String name, String path) {
        String pattern = Arrays.stream(name.split(ANY, -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+"));
        return path.matches(pattern);
    }
}
