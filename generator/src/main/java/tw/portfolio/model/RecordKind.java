package tw.portfolio.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.form.Labelled;
import tw.portfolio.model.office.AbsenceList;
import tw.portfolio.model.office.CadreList;
import tw.portfolio.model.office.Calendar;
import tw.portfolio.model.office.CarryOver;
import tw.portfolio.model.office.ClassEnrolment;
import tw.portfolio.model.office.Consultation;
import tw.portfolio.model.office.CourseEnrolment;
import tw.portfolio.model.office.CourseList;
import tw.portfolio.model.office.CurriculumPlan;
import tw.portfolio.model.office.DeputyList;
import tw.portfolio.model.office.ExternalRecords;
import tw.portfolio.model.office.GradeList;
import tw.portfolio.model.office.IdentityList;
import tw.portfolio.model.office.Meeting;
import tw.portfolio.model.office.Refusal;
import tw.portfolio.model.office.RosterRecheck;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.office.SchoolEvent;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.model.office.ServiceList;
import tw.portfolio.model.office.StaffList;
import tw.portfolio.model.office.WorkingGroup;
import tw.portfolio.model.student.About;
import tw.portfolio.model.student.CareerPlan;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Performance;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.SelfStatement;
import tw.portfolio.model.student.StudentProfile;

/**
 * Every kind of record, with the path it is filed under. Whether something counts, and for whom, derives from this path and never from
 * a field its writer chooses.
 */
public enum RecordKind implements Labelled {
    SCHOOL("學校設定", "school", "portfolio.yaml", SchoolProfile.class, Unit.FILE),
    EDITION("補充規定版本", "edition of the regulation", "regulation/{id}.yaml", Edition.class, Unit.FILE),
    STAFF("教職員", "staff", "people/staff.yaml", StaffList.class, Unit.FILE),
    DEPUTIES("代理人", "deputies", "people/deputies.yaml", DeputyList.class, Unit.FILE),
    WORKING_GROUP("工作小組", "working group", "people/working-group.yaml", WorkingGroup.class, Unit.FILE),
    CALENDAR("行事曆", "calendar", "calendar/{term}.yaml", Calendar.class, Unit.FILE),
    MEETING("工作小組會議", "meeting", "meetings/{term}/{id}.md", Meeting.class, Unit.FILE),
    EVENT("訓練研習說明", "event", "events/{year}/{id}.md", SchoolEvent.class, Unit.FILE),
    CURRICULUM_PLAN("課程計畫書", "curriculum plan", "curriculum/{term}/plan.yaml", CurriculumPlan.class, Unit.DIRECTORY),
    COURSES("課程名稱與任課教師", "courses", "courses/{term}.yaml", CourseList.class, Unit.FILE),
    CLASS_ENROLMENT("班級修課", "class enrolment", "enrolments/{term}/{class}.yaml", ClassEnrolment.class, Unit.FILE),
    COURSE_ENROLMENT("選修名單", "course enrolment", "electives/{term}/{course}.yaml", CourseEnrolment.class, Unit.FILE),
    ROSTER_RECHECK("名冊檢核", "roster re-check", "rechecks/{term}/{class}.yaml", RosterRecheck.class, Unit.FILE),
    GRADES("修課成績", "grades", "grades/{term}/{class}.yaml", GradeList.class, Unit.FILE),
    ABSENCES("缺勤紀錄", "absences", "absences/{term}/{class}.yaml", AbsenceList.class, Unit.FILE),
    CADRES("幹部經歷", "cadres", "cadres/{term}.yaml", CadreList.class, Unit.FILE),
    SERVICE("公共服務採計", "service", "service/{term}.yaml", ServiceList.class, Unit.FILE),
    CONTEST("校內競賽", "school contest", "contests/{year}/{id}/contest.yaml", SchoolContest.class, Unit.DIRECTORY),
    CONSULTATION("課程諮詢紀錄", "consultation", "consultations/{term}/{id}.md", Consultation.class, Unit.FILE),
    EXTERNAL("校外機構登錄", "external record", "external/{year}/{id}.yaml", ExternalRecords.class, Unit.FILE),
    REFUSAL("退回紀錄", "refusal", "refusals/{term}/{id}.yaml", Refusal.class, Unit.FILE),
    CARRY_OVER("轉入認證", "carry-over", "carry-over/{id}.yaml", CarryOver.class, Unit.FILE),
    STUDENT("學生基本資料", "student", "students/{entryYear}/{student}/student.yaml", StudentProfile.class, Unit.FILE),
    ABOUT("自我介紹", "about", "students/{entryYear}/{student}/about/about.md", About.class, Unit.DIRECTORY),
    CAREER_PLAN(
            "學群探索就業規劃",
            "career plan",
            "students/{entryYear}/{student}/guidance/{term}.yaml",
            CareerPlan.class,
            Unit.FILE),
    OUTCOME(
            "課程學習成果",
            "outcome",
            "students/{entryYear}/{student}/outcomes/{term}/{id}/outcome.md",
            Outcome.class,
            Unit.DIRECTORY),
    PERFORMANCE(
            "多元表現",
            "performance",
            "students/{entryYear}/{student}/performances/{year}/{id}/performance.md",
            Performance.class,
            Unit.DIRECTORY),
    SELECTION("勾選", "selection", "students/{entryYear}/{student}/selection/{year}.yaml", Selection.class, Unit.FILE),
    SELF_STATEMENT(
            "學習歷程自述",
            "self-statement",
            "students/{entryYear}/{student}/statement/self-statement.md",
            SelfStatement.class,
            Unit.DIRECTORY),
    IDENTITIES("身分資料", "identities", "identities/{entryYear}.yaml", IdentityList.class, Unit.FILE);

    /** What a record consists of: its Git id is its content's identity. */
    public enum Unit {
        /** The record file alone; a blob id. */
        FILE,
        /** The directory with every file in it; a tree id. */
        DIRECTORY
    }

    private final String zh;
    private final String en;
    private final String pattern;
    private final Class<? extends Record> form;
    private final Unit unit;

    @SuppressWarnings("ImmutableEnumChecker") // List.copyOf
    private final List<String> names;

    private final Pattern matcher;
    private final String begin;
    private final String end;

    RecordKind(String zh, String en, String pattern, Class<? extends Record> form, Unit unit) {
        this.zh = zh;
        this.en = en;
        this.pattern = pattern;
        this.form = form;
        this.unit = unit;
        List<String> found = new ArrayList<>();
        StringBuilder expression = new StringBuilder();
        Matcher places = Pattern.compile("\\{([a-zA-Z]+)}").matcher(pattern);
        int end = 0;
        while (places.find()) {
            found.add(places.group(1));
            expression
                    .append(Pattern.quote(pattern.substring(end, places.start())))
                    .append('(')
                    .append(placeholders().get(places.group(1)))
                    .append(')');
            end = places.end();
        }
        expression.append(Pattern.quote(pattern.substring(end)));
        this.names = List.copyOf(found);
        this.matcher = Pattern.compile(expression.toString());
        this.begin = found.isEmpty() ? pattern : pattern.substring(0, pattern.indexOf('{'));
        this.end = pattern.substring(pattern.lastIndexOf('}') + 1);
    }

    private static Map<String, String> placeholders() {
        return Map.of(
                "term", "[0-9]{3}-[12]",
                "year", "[0-9]{3}",
                "entryYear", "[0-9]{3}",
                "student", StudentNumber.FORM,
                "class", ClassId.FORM,
                "course", CourseId.FORM,
                "id", "[a-z0-9][a-z0-9-]{0,63}");
    }

    /** Returns the kind whose record file stands at {@code path}. */
    public static Optional<RecordKind> at(String path) {
        for (RecordKind kind : values()) {
            if (path.startsWith(kind.begin)
                    && path.endsWith(kind.end)
                    && kind.matcher.matcher(path).matches()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Returns whether one part of a path is as one part of a pattern asks: {@code 115-1} fits {@code {term}}. */
    public static boolean fits(String pattern, String part) {
        int end = pattern.indexOf('}');
        if (end < 0) {
            return pattern.equals(part);
        }
        String form = placeholders().get(pattern.substring(1, end));
        return part.matches(form + Pattern.quote(pattern.substring(end + 1)));
    }

    /** Returns the record's identity for its file: the directory where the unit is one, else the file itself. */
    public String identity(String file) {
        return unit == Unit.DIRECTORY ? file.substring(0, file.lastIndexOf('/')) : file;
    }

    /** Returns the record's own file, of the place that {@link #identity} gives. */
    public String file(String identity) {
        return unit == Unit.DIRECTORY ? identity + pattern.substring(pattern.lastIndexOf('/')) : identity;
    }

    /** Returns what {@code file} says for a placeholder of {@link #pattern()}. */
    public String key(String file, String placeholder) {
        Matcher match = matcher.matcher(file);
        int index = names.indexOf(placeholder);
        if (index < 0 || !match.matches()) {
            throw new IllegalArgumentException(file + " names no " + placeholder);
        }
        return match.group(index + 1);
    }

    /** Returns whether the pattern has a placeholder of that name. */
    public boolean names(String placeholder) {
        return names.contains(placeholder);
    }

    /** Returns whether the record belongs to one student and lies in that student's directory. */
    public boolean ofStudent() {
        return names("student");
    }

    /** Returns the path of a record file, a value in place of each placeholder; those without one stay. */
    public String path(Map<String, String> values) {
        String path = pattern;
        for (Map.Entry<String, String> value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        return path;
    }

    /** Returns the path of the record file with placeholders such as {@code {term}}. */
    public String pattern() {
        return pattern;
    }

    /** Returns whether the file is Markdown with front matter rather than YAML. */
    public boolean markdown() {
        return pattern.endsWith(".md");
    }

    public Class<? extends Record> form() {
        return form;
    }

    public Unit unit() {
        return unit;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
