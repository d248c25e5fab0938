package tw.portfolio.model.office;

import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/** Who takes one course, across classes. */
public record CourseEnrolment(
        @Field(zh = "修課學生", en = "students") List<Elective> students, Origin origin) {

    public CourseEnrolment {
        students = List.copyOf(students);
    }
}
