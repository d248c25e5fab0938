package tw.portfolio.submission;

import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Course;

/** The 23-character national course code, part by part. */
record CourseCode(CodeParts parts, Checks checks) {
    static final RuleId PART = new RuleId("submission.course-code");

    /** Returns whether the course is an activity that may not stand in a register of grades. */
    boolean ungradedActivity(Course course) {
        return checks.activityCategories().contains(parts.of("category").of(course.code()))
                && !checks.gradedAttribute().equals(parts.of("attribute").of(course.code()));
    }

    /**
     * Returns a finding for each part of the code that cannot be.
     *
     * @param school the code of the school that offers the course
     */
    Stream<Diagnostic> check(Course course, Term term, String school) {
        return parts.parts().stream()
                .filter(part -> part.fromYear().compareTo(term.year()) <= 0)
                .flatMap(part -> check(part, course, term, school).stream());
    }

    private static Optional<Diagnostic> check(CodePart part, Course course, Term term, String school) {
        String found = part.of(course.code());
        if (part.part().equals("school") && !found.equals(school)) {
            return Optional.of(finding(part, course, found, Text.same(school)));
        }
        if (!part.accepts(found)) {
            return Optional.of(finding(part, course, found, part.asked()));
        }
        if (part.part().equals("entry-year") && SchoolYear.of(found).compareTo(term.year()) > 0) {
            Text asked = new Text(term.year() + " 以前的學年度", "a school year up to " + term.year());
            return Optional.of(finding(part, course, found, asked));
        }
        return Optional.empty();
    }

    private static Diagnostic finding(CodePart part, Course course, String found, Text allowed) {
        Diagnostic finding = part.isSure()
                ? Diagnostic.warning(PART, course.origin().at("code"))
                : Diagnostic.note(PART, course.origin().at("code"));
        return finding.with("course", course.name())
                .with("part", part.title())
                .with("found", found)
                .with("allowed", allowed);
    }
}
