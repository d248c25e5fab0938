package tw.portfolio.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tw.portfolio.model.office.ClassEnrolment;
import tw.portfolio.model.student.Student;

/** Which grade a student was in when, by the class of that term and never by the class of today: who is in grade 3 now was not last year. */
public final class Grades {
    private final Map<Term, Map<String, Integer>> classes = new HashMap<>();

    public Grades(School school) {
        school.offices()
                .of(ClassEnrolment.class)
                .forEach(entry -> classes.computeIfAbsent(entry.term(), term -> new HashMap<>())
                        .putIfAbsent(entry.key("class"), entry.value().grade()));
    }

    /** Returns the grades, 1 to 3, in the order of the rows of classes; nothing where no class tells. */
    public Stream<Integer> in(Student student, Term term) {
        Map<String, Integer> ofTerm = classes.getOrDefault(term, Map.of());
        return Enrolments.classes(student, term).flatMap(id -> Optional.ofNullable(ofTerm.get(id.value())).stream());
    }

    /** Returns the grades of a school year, 1 to 3; empty where no class tells. */
    public Set<Integer> in(Student student, SchoolYear year) {
        Set<Integer> all = new TreeSet<>();
        Stream.of(1, 2)
                .map(half -> new Term(year, half))
                .forEach(term -> in(student, term).forEach(all::add));
        return all;
    }
}
