package tw.portfolio.render.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that several students of a class are to be told alike, or one student alone.
 *
 * @param due the last day for it; empty where no calendar names one
 * @param who the students, each once, by seat
 * @param steps the works it is about, by seat
 */
record Turns(String reason, String next, String due, List<Who> who, List<StudentSteps.Step> steps) {

    /** A student as the homeroom teacher calls one. */
    record Who(int seat, String name) {}

    /** Returns the steps with those together that ask the same by the same day: what is due first, then what most are to be told. */
    static List<Turns> of(List<StudentSteps.Step> steps) {
        Map<List<String>, List<StudentSteps.Step>> alike = new LinkedHashMap<>();
        steps.forEach(step -> alike.computeIfAbsent(
                        List.of(step.reason(), step.next(), step.due()), same -> new ArrayList<>())
                .add(step));
        return alike.values().stream()
                .map(Turns::together)
                .sorted(Comparator.comparing((Turns turns) -> turns.due().isEmpty())
                        .thenComparing(Turns::due)
                        .thenComparing(turns -> -turns.steps().size()))
                .toList();
    }

    private static Turns together(List<StudentSteps.Step> alike) {
        List<Who> who = alike.stream()
                .map(step -> new Who(step.seat(), step.name()))
                .distinct()
                .toList();
        return new Turns(
                alike.get(0).reason(), alike.get(0).next(), alike.get(0).due(), who, alike);
    }
}
