package tw.portfolio.torture;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.portfolio.torture.PlainObjects.Commit;

/**
 * Who stands in for whom. Of a list that only officers ever changed, the rows at the head are in force; of any other it is left open how much
 * of it is, but that no row is that no officer ever left there.
 *
 * @param rows as they stand at the head, each as its line is written
 * @param vouched every row that ever stood in the list as somebody entitled left it
 * @param doubted whether anybody else ever changed the list
 */
record OracleDeputies(Set<String> rows, Set<String> vouched, boolean doubted) {
    private static final Pattern ROW =
            Pattern.compile("  - \\{absent: (\\w+), deputy: (\\w+), from: (\\S+), to: (\\S+), reason: .*");

    /** The list that the school of the cases begins with. */
    static final Set<String> BEGUN =
            Set.of("  - {absent: wang, deputy: sub, from: 2025-10-01, to: 2025-10-31, reason: 公假, named-by: huang}");

    /** Reads the list at every step of the main line. */
    static OracleDeputies read(PlainObjects objects, Oracle oracle, String head) throws IOException {
        Set<String> vouched = new TreeSet<>();
        boolean doubted = false;
        for (Optional<Commit> step = Optional.of(objects.commit(head));
                step.isPresent();
                step = parent(objects, step)) {
            Commit commit = step.get();
            Optional<Commit> before = parent(objects, step);
            boolean changed = before.map(it -> !objects.at(it.tree(), FuzzCast.DEPUTIES)
                            .equals(objects.at(commit.tree(), FuzzCast.DEPUTIES)))
                    .orElse(true);
            if (changed && (before.isEmpty() || oracle.certifies(commit, FuzzCast.DEPUTIES))) {
                vouched.addAll(rows(objects, commit));
            } else if (changed) {
                doubted = true;
            }
        }
        return new OracleDeputies(rows(objects, objects.commit(head)), vouched, doubted);
    }

    private static Optional<Commit> parent(PlainObjects objects, Optional<Commit> step) {
        return step.flatMap(it -> it.parents().stream().findFirst()).map(objects::commit);
    }

    private static Set<String> rows(PlainObjects objects, Commit commit) {
        return objects.at(commit.tree(), FuzzCast.DEPUTIES)
                .map(it -> objects.text(it.id()))
                .orElse("")
                .lines()
                .filter(line -> ROW.matcher(line).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns what may be in force: one set of rows, or every choice of those that are vouched for. */
    List<Set<String>> possible() {
        if (!doubted) {
            return List.of(rows);
        }
        List<Set<String>> all = new ArrayList<>(List.of(Set.of()));
        for (String row : vouched) {
            for (Set<String> some : List.copyOf(all)) {
                Set<String> more = new TreeSet<>(some);
                more.add(row);
                all.add(more);
            }
        }
        return all;
    }

    /** Returns whether somebody stands in on a day for one of those who teach a course. */
    static boolean standsIn(Set<String> rows, String who, List<String> teachers, LocalDate day) {
        return rows.stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .anyMatch(row -> teachers.contains(row.group(1))
                        && row.group(2).equals(who)
                        && !day.isBefore(LocalDate.parse(row.group(3)))
                        && !day.isAfter(LocalDate.parse(row.group(4))));
    }
}
