package tw.portfolio;

import java.io.IOException;
import java.util.Optional;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.School;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.student.Student;
import tw.portfolio.rules.StudentPlan;
import tw.portfolio.source.SourceException;

/** Where a student stands under the regulation's caps: the answer to {@code portfolio plan}. */
public final class PlanRun {

    private PlanRun() {}

    /**
     * Returns the plan of a student.
     *
     * @param number as somebody typed it
     * @throws SourceException when the school has no student of that number
     */
    public static StudentPlan of(BuildRequest request, String number) throws IOException {
        try (OpenSources sources =
                OpenSources.open(request.sources(), request.goal()).value()) {
            School school = Inputs.school(sources).value();
            Student student = student(school, number)
                    .orElseThrow(() -> new SourceException(new Text(
                            "沒有學號「" + number + "」的學生。請確認學號。",
                            "there is no student of the number \"" + number + "\". Check the number.")));
            CertifiedSchool certified =
                    Inputs.certify(school, sources, request).value().certified();
            return StudentPlan.of(
                    certified.school().student(student.number()).orElse(student),
                    Inputs.inspection(certified, request).value());
        }
    }

    private static Optional<Student> student(School school, String number) {
        return number.matches(StudentNumber.FORM) ? school.student(StudentNumber.of(number)) : Optional.empty();
    }
}
