package tw.portfolio;

import java.io.IOException;
import java.util.Optional;
import tw.portfolio.certification.Certification;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.diagnostic.Noted;
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
     * Returns the plan of a student; the notes tell what could not be decided.
     *
     * @param number as somebody typed it
     * @throws SourceException when the school has no student of that number
     */
    public static Noted<StudentPlan> of(BuildRequest request, String number) throws IOException {
        try (OpenSources sources =
                OpenSources.open(request.sources(), request.goal()).value()) {
            School school = Inputs.school(sources).value();
            Student student = student(school, number)
                    .orElseThrow(() -> new SourceException(new Text(
                            "沒有學號「" + number + "」的學生。請確認學號。",
                            "there is no student of the number \"" + number + "\". Check the number.")));
            Noted<Certification> certification = Inputs.certify(school, sources, request);
            CertifiedSchool certified = certification.value().certified();
            StudentPlan plan = StudentPlan.of(
                    certified.school().student(student.number()).orElse(student),
                    Inputs.inspection(certified, request).value());
            return new Noted<>(plan, Inputs.unsettled(certification));
        }
    }

    private static Optional<Student> student(School school, String number) {
        return number.matches(StudentNumber.FORM) ? school.student(StudentNumber.of(number)) : Optional.empty();
    }
}
