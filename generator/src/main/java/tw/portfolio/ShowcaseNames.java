package tw.portfolio;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.student.Student;

/**
 * What the files of showcases are called: the student's name, as the page says it, and the year of entry; a second student of both gets a
 * number. Nothing in it comes from the student's number, not even a digest, for there are so few numbers that whoever likes tries them all.
 */
final class ShowcaseNames {
    private static final int MOST_CHARACTERS = 40;
    private final Map<StudentNumber, String> names = new HashMap<>();

    /** Names them all, those of one name in the order of the list. */
    ShowcaseNames(List<Student> students) {
        Map<String, Integer> met = new HashMap<>();
        for (Student student : students) {
            String name = plain(student.name()) + "-" + student.entryYear();
            int which = met.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
            names.put(student.number(), name + (which == 1 ? "" : "-" + which) + ".html");
        }
    }

    /** Returns a name that every file system takes. */
    String of(Student student) {
        return Objects.requireNonNull(names.get(student.number()));
    }

    private static String plain(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "-");
        return plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(MOST_CHARACTERS, plain.codePointCount(0, plain.length()))));
    }
}
