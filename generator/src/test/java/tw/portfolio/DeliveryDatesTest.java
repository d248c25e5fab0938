package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.rules.Completeness;
import tw.portfolio.rules.OfficeDelivery;

/** Whether an office was in time: the day of the merge in the repository, against the day that follows from the calendar. */
class DeliveryDatesTest {
    private static final Path BASE = Path.of("src/test/cases/rules/base");
    private static final String GRADES = "grades/115-1/101.yaml";
    private static final String CALENDAR = "calendar/115-1.yaml";
    private static final String REGISTRAR = """
              - id: somebody
                name: 教師丁
                emails: [{value: somebody@example.org, from: 2026-08-01}]
                roles:
                  - {duty: officer, office: registry, from: 2026-08-01}
                  - {duty: officer, office: teaching, from: 2026-08-01}
            """;

    @TempDir
    Path folder;

    private Branches school;
    private String grades;

    @BeforeEach
    void school() throws IOException {
        school = Branches.create(folder.resolve("school.git")).lay(BASE);
        grades = school.text(GRADES);
        school.put("people/staff.yaml", school.text("people/staff.yaml") + REGISTRAR);
        school.remove(GRADES).commit("main");
    }

    /** The calendar says 10 February, the edition fourteen days before: 27 January is the last day, at the school. */
    @Test
    void theLastDayIsInTimeUntilMidnightAtTheSchool() throws IOException {
        school.on("2027-01-27T15:59:59Z").put(GRADES, grades).merge("main");
        assertEquals("CERTIFIED 2027-01-27 of 2027-01-27", delivered(GRADES, "2027-01-31T00:00:00Z"));
    }

    @Test
    void theDayAfterIsLateAndStaysSo() throws IOException {
        assertEquals("MISSING", delivered(GRADES, "2027-01-28T00:00:00Z"));
        school.on("2027-01-27T16:00:00Z").put(GRADES, grades).merge("main");
        assertEquals("LATE 2027-01-28 of 2027-01-27", delivered(GRADES, "2027-01-31T00:00:00Z"));
        assertEquals("LATE 2027-01-28 of 2027-01-27", delivered(GRADES, "2028-01-31T00:00:00Z"));
    }

    @Test
    void aCalendarThatMovesTheDeadlineMovesTheJudgement() throws IOException {
        school.on("2027-01-30T00:00:00Z").put(GRADES, grades).merge("main");
        school.put(
                CALENDAR,
                school.text(CALENDAR).replace("authority-deadline: 2027-02-10", "authority-deadline: 2027-02-13"));
        school.merge("main");
        assertEquals("CERTIFIED 2027-01-30 of 2027-01-30", delivered(GRADES, "2027-01-31T00:00:00Z"));
    }

    @Test
    void aRosterIsChangedInEveryYearAndNeverLate() throws IOException {
        String roster = "students/115/1150101/student.yaml";
        school.on("2027-01-30T00:00:00Z")
                .put(roster, school.text(roster).replace("seat: 1,", "seat: 2,"))
                .merge("main");
        assertEquals("CERTIFIED 2027-01-30 of 2027-01-27", delivered(roster, "2027-01-31T00:00:00Z"));
    }

    /** Returns how a file stands on a day: the state, the day it was merged and the last day for it. */
    private String delivered(String path, String clock) throws IOException {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.REPOSITORY, folder.resolve("school.git").toString());
        try {
            BuildRequest request = new Settings(values).request(Goal.CHECK, Instant.parse(clock));
            BuildReport report = Compiler.run(request, Progress.silent());
            List<OfficeDelivery> rows = Completeness.of(
                            Inputs.inspection(report.certified().orElseThrow(), request)
                                    .value())
                    .rows();
            return rows.stream()
                    .filter(row -> row.path().equals(path)
                            || row.records().stream()
                                    .anyMatch(filed -> filed.path().equals(path)))
                    .map(row -> words(row, path))
                    .findFirst()
                    .orElse("not owed");
        } catch (SettingException e) {
            throw new AssertionError(e);
        }
    }

    private static String words(OfficeDelivery row, String path) {
        return row.records().stream()
                .filter(filed -> filed.path().equals(path))
                .map(filed -> row.state() + " " + filed.on().orElseThrow() + " of "
                        + row.dueOn().orElseThrow())
                .findFirst()
                .orElse(row.state().toString());
    }
}
