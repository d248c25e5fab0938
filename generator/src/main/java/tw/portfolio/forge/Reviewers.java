package tw.portfolio.forge;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.office.StaffMember;

/** Whom to ask for each course, for forges that read no CODEOWNERS file in their free plan: one block a course, to put into a template. */
public final class Reviewers {
    private final Forge forge;
    private final School school;
    private final Duties duties;
    private final Accounts accounts;

    private Reviewers(Forge forge, School school, LocalDate day) {
        this.forge = forge;
        this.school = school;
        this.duties = new Duties(school, day);
        this.accounts = new Accounts(school, day);
    }

    /** Returns the courses of the current term in Markdown, with a finding for each teacher who has no account. */
    public static Noted<String> of(Forge forge, School school, LocalDate day) {
        Reviewers reviewers = new Reviewers(forge, school, day);
        String text = reviewers.text();
        return new Noted<>(text, reviewers.accounts.notes());
    }

    private String text() {
        Term term = school.settings().currentTerm();
        StringBuilder text = new StringBuilder("# " + term + " 學期各課程的審查人 · Reviewers of each course, " + term + "\n");
        for (Course course : school.courses(term)) {
            List<StaffId> teachers = duties.of(course, term);
            text.append("\n## ").append(course.id().value()).append(' ').append(plain(course.name()));
            text.append("（").append(plain(names(teachers))).append("）\n\n");
            text.append(asked(accounts.of(teachers))).append('\n');
        }
        return text.toString();
    }

    private String names(List<StaffId> teachers) {
        return teachers.stream()
                .map(id -> school.staff(id).map(StaffMember::name).orElse(id.value()))
                .collect(Collectors.joining("、"));
    }

    /** GitLab: a line that begins with a slash is carried out when the request is opened; its free plan takes one reviewer. */
    private String asked(List<String> people) {
        if (people.isEmpty()) {
            return "（沒有平臺帳號 · no account）";
        }
        String others = people.stream().skip(1).map(name -> " @" + name).collect(Collectors.joining());
        return forge == Forge.GITLAB
                ? "/assign_reviewer @" + people.get(0) + (others.isEmpty() ? "" : "\n\n另請 cc" + others)
                : "請審查 · please review: @" + people.get(0) + others;
    }

    /** Returns the words on one line, so that no name can hold a line that the forge carries out. */
    private static String plain(String words) {
        return words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
    }
}
