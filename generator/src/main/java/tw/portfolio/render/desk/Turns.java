package tw.portfolio.render.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What several students of a class are to be told alike, or one student alone.
 *
 * @param asked what they are asked for, what is due first before the rest
 * @param who the students, each once, by seat
 */
record Turns(List<Asked> asked, List<Who> who) {
    private static final Comparator<Asked> FIRST_DUE = Comparator.comparing(
                    (Asked asked) -> asked.due().isEmpty())
            .thenComparing(Asked::due)
            .thenComparing(asked -> -asked.steps().size());

    /** A student as the homeroom teacher calls one. */
    record Who(int seat, String name) {}

    /**
     * One thing that is asked.
     *
     * @param due the last day for it; empty where no calendar names one
     * @param steps the works it is about, by seat
     */
    record Asked(String reason, String next, String due, List<StudentSteps.Step> steps) {
        private static Asked of(List<StudentSteps.Step> alike) {
            StudentSteps.Step first = alike.get(0);
            return new Asked(first.reason(), first.next(), first.due(), alike);
        }

        private List<Who> who() {
            return steps.stream()
                    .map(step -> new Who(step.seat(), step.name()))
                    .distinct()
                    .toList();
        }
    }

    /**
     * Returns the steps with those together that ask the same by the same day, and of several students with whatever else the very same ones are
     * asked: what is due first, then what most are to be told.
     */
    static List<Turns> of(List<StudentSteps.Step> steps) {
        Map<List<String>, List<StudentSteps.Step>> alike = new LinkedHashMap<>();
        steps.forEach(step -> alike.computeIfAbsent(
                        List.of(step.reason(), step.next(), step.due()), same -> new ArrayList<>())
                .add(step));
        Map<List<Who>, List<Asked>> ofMany = alike.values().stream()
                .map(Asked::of)
                .collect(Collectors.groupingBy(Asked::who, LinkedHashMap::new, Collectors.toList()));
        return ofMany.entrySet().stream()
                .flatMap(same -> together(same.getKey(), same.getValue()).stream())
                .sorted(Comparator.comparing(turns -> turns.asked().get(0), FIRST_DUE))
                .toList();
    }

    /** What one student is asked for stands by itself, work by work. */
    private static List<Turns> together(List<Who> who, List<Asked> asked) {
        if (who.size() == 1) {
            return asked.stream().map(one -> new Turns(List.of(one), who)).toList();
        }
        return List.of(new Turns(asked.stream().sorted(FIRST_DUE).toList(), who));
    }
}
