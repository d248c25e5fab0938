package tw.portfolio.render.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tw.portfolio.model.student.Student;

/**
 * Splits what is too long for one page by the classes that students sit in today, as a school of 1,500 asks for: a page of a class is
 * read in a minute and belongs to somebody who knows everybody on it.
 *
 * @param page what the parts are called in the folder of their class
 */
record ByClass(Desk desk, String page) {
    /** Where students of no class come, and what is nobody's own. */
    private static final String NONE = "others";

    /**
     * The rows of one class.
     *
     * @param id of the class, or of those without
     * @param path the part's page, from the desk's root
     */
    record Part<T>(String id, String name, String path, List<T> rows) {}

    /** Returns the parts in the order of classes, those of no class last; none is empty. */
    <T> List<Part<T>> parts(List<T> rows, Function<T, Optional<Student>> whose) {
        Map<String, List<T>> split = new TreeMap<>();
        rows.forEach(row -> split.computeIfAbsent(id(whose.apply(row)), one -> new ArrayList<>())
                .add(row));
        List<Part<T>> parts = new ArrayList<>();
        for (Map.Entry<String, List<T>> one : split.entrySet()) {
            if (!one.getKey().equals(NONE)) {
                parts.add(part(one.getKey(), desk.classNames().getOrDefault(one.getKey(), one.getKey()), one));
            }
        }
        split.entrySet().stream()
                .filter(one -> one.getKey().equals(NONE))
                .forEach(one -> parts.add(part(NONE, desk.words("desk.no-class"), one)));
        return parts;
    }

    private <T> Part<T> part(String id, String name, Map.Entry<String, List<T>> rows) {
        return new Part<>(id, name, path(id, page), rows.getValue());
    }

    /** Returns the way from the desk's root to a class's part. */
    static String path(String classId, String page) {
        return "classes/" + classId + "/" + page + ".html";
    }

    private String id(Optional<Student> student) {
        return student.flatMap(desk::seat).map(seat -> seat.classId().value()).orElse(NONE);
    }
}
