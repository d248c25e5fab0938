package tw.portfolio.render.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that several students of a class are to be told alike, or one student alone.
 *
 * @param who the students, each once, by seat
 * @param steps the works it is about, by seat
 */
record Turns(String reason, String next, List<Who> who, List<ClassPages.Step> steps) {

    /** A student as the homeroom teacher calls one. */
    record Who(int seat, String name) {}

    /** Returns the steps with those together that ask the same, what most are to be told first. */
    static List<Turns> of(List<ClassPages.Step> steps) {
        Map<List<String>, List<ClassPages.Step>> alike = new LinkedHashMap<>();
        steps.forEach(step -> alike.computeIfAbsent(List.of(step.reason(), step.next()), same -> new ArrayList<>())
                .add(step));
        return alike.values().stream()
                .map(Turns::together)
                .sorted(Comparator.comparingInt(turns -> -turns.steps().size()))
                .toList();
    }

    private static Turns together(List<ClassPages.Step> alike) {
        List<Who> who = alike.stream()
                .map(step -> new Who(step.seat(), step.name()))
                .distinct()
                .toList();
        return new Turns(alike.get(0).reason(), alike.get(0).next(), who, alike);
    }
}
