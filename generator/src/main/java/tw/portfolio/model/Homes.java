package tw.portfolio.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.model.student.Student;

/** In which folder each student's records belong: the one with the student's own file, whatever else has the number in its path. */
public final class Homes {
    /** A student's own file, in the student's folder. */
    public static final String PROFILE = "/student.yaml";

    private final Map<String, List<String>> byNumber = new HashMap<>();

    private Homes() {}

    /**
     * Returns those of a school.
     *
     * @param gaps the files that could not be read in whole: one that is a student's own shows whose folder it is all the same
     */
    public static Homes of(Collection<Student> students, Collection<String> gaps) {
        Homes homes = new Homes();
        students.forEach(student -> homes.add(student.number().value(), student.directory()));
        for (String path : gaps) {
            if (RecordKind.at(path).equals(Optional.of(RecordKind.STUDENT))) {
                homes.add(RecordKind.STUDENT.key(path, "student"), folder(path));
            }
        }
        return homes;
    }

    private void add(String number, String folder) {
        List<String> all = byNumber.computeIfAbsent(number, key -> new ArrayList<>(1));
        if (!all.contains(folder)) {
            all.add(folder);
        }
    }

    /** Returns whether what is filed there is in a student's own folder. */
    public boolean isHome(String path) {
        return byNumber.getOrDefault(number(path), List.of()).contains(folder(path));
    }

    /** Returns where the records of the student belong whose number is in the path; absent where nobody has it. */
    public Optional<String> home(String path) {
        return byNumber.getOrDefault(number(path), List.of()).stream().findFirst();
    }

    /** Returns {@code students/{entryYear}/{student}} of a path of a student's. */
    public static String folder(String path) {
        String[] parts = path.split("/", -1);
        return String.join("/", parts[0], parts[1], parts[2]);
    }

    private static String number(String path) {
        return path.split("/", -1)[2];
    }
}
