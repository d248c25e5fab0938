package tw.portfolio.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.office.Course;

/** The parts of the 23-character national course code. */
record CourseCode(Checks checks) {
    static final RuleId PART = new RuleId("submission.course-code");
    private static final int SCHOOL_FROM = 3;
    private static final int SCHOOL_TO = 9;
    private static final int CATEGORY = 16;
    private static final int ATTRIBUTE = 18;

    /** Returns whether the course is an activity that may not stand in a register of grades. */
    boolean ungradedActivity(Course course) {
        return checks.activityCategories().contains(sign(course, CATEGORY))
                && !checks.gradedAttribute().equals(sign(course, ATTRIBUTE));
    }

    /** Returns a finding for each part of the code that cannot be. */
    Stream<Diagnostic> check(Course course, String school) {
        List<Diagnostic> found = new ArrayList<>();
        String owner = course.code().substring(SCHOOL_FROM, SCHOOL_TO);
        if (!owner.equals(school)) {
            found.add(finding(course, new Text("第 4–9 碼（學校代碼）", "characters 4–9 (the school)"), owner, school));
        }
        if (!checks.courseCategories().contains(sign(course, CATEGORY))) {
            found.add(finding(
                    course,
                    new Text("第 17 碼（課程類別）", "character 17 (the category)"),
                    sign(course, CATEGORY),
                    String.join("、", checks.courseCategories())));
        }
        if (!checks.courseAttributes().contains(sign(course, ATTRIBUTE))) {
            found.add(finding(
                    course,
                    new Text("第 19 碼（科目屬性）", "character 19 (the attribute)"),
                    sign(course, ATTRIBUTE),
                    String.join("、", checks.courseAttributes())));
        }
        return found.stream();
    }

    private static Diagnostic finding(Course course, Text part, String found, String allowed) {
        return Diagnostic.warning(PART, course.origin().at("code"))
                .with("course", course.name())
                .with("part", part)
                .with("found", found)
                .with("allowed", allowed);
    }

    private static String sign(Course course, int index) {
        return course.code().substring(index, index + 1);
    }
}
