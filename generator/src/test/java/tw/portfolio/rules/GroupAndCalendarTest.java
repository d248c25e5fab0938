package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.Regulation;

/** The working group and the calendar as time goes by, and by the numbers of the edition and of the ministry. */
class GroupAndCalendarTest {
    private static final String GROUP = "people/working-group.yaml";
    private static final String STAFF = "people/staff.yaml";
    private static final String CALENDAR = "calendar/115-1.yaml";
    private static final String NOW = "2027-01-31T00:00:00Z";

    @TempDir
    Path root;

    @BeforeEach
    void lay() throws IOException {
        RulesSchool.layWhole(root);
    }

    @Test
    void aNewHeadOfSectionIsNoVacancyThoughTheListNamesThePredecessor() throws IOException {
        change(STAFF, "office: registry, from: 2026-08-01", "office: registry, from: 2026-08-01, to: 2026-12-31");
        Files.writeString(
                root.resolve(STAFF),
                Files.readString(root.resolve(STAFF))
                        + "  - id: next\n    name: 教師乙\n    roles: [{duty: section-head, office: registry, from: 2027-01-01}]\n");
        assertEquals(List.of("error group.not-holder"), findings(NOW));
        change(GROUP, "staff: regi, from: 2026-08-01", "staff: regi, from: 2026-08-01, to: 2026-12-31");
        assertEquals(List.of(), findings(NOW));
    }

    @Test
    void aPostThatNobodyHoldsIsAVacancyWhoeverIsListed() throws IOException {
        change(STAFF, "office: registry, from: 2026-08-01", "office: registry, from: 2026-08-01, to: 2026-12-31");
        assertEquals(List.of("error group.seat-empty", "error group.not-holder"), findings(NOW));
    }

    /** Every seat that goes with a post would look empty, one by one. */
    @Test
    void withoutTheStaffListNobodysSeatIsCalledEmpty() throws IOException {
        Files.delete(root.resolve(STAFF));
        assertEquals(
                List.of("warning group.seat-empty"),
                findings(NOW).stream().filter(found -> found.contains("group.")).toList());
    }

    @Test
    void whatIsOverIsToldAndNotHeldAgainstAnybody() throws IOException {
        change(GROUP, "name: 家長甲, from: 2026-08-01", "name: 家長甲, from: 2026-10-01");
        assertEquals(List.of("note group.seat-empty"), findings(NOW));
    }

    @Test
    void aMeetingIsMissingOnceItsTermIsOver() throws IOException {
        Files.delete(root.resolve("meetings/115-1/first.md"));
        assertEquals(List.of("note meeting.missing"), findings(NOW));
        assertEquals(
                List.of("error meeting.missing", "note meeting.missing"),
                findings("2027-02-02T00:00:00Z").stream()
                        .filter(found -> found.contains("meeting."))
                        .toList());
    }

    /** Who sits in the group has nothing to do with the day. */
    @Test
    void aMeetingOfAnotherTermIsToldAlsoWhereNoListOfTheGroupIsKept() throws IOException {
        change("meetings/115-1/first.md", "date: 2026-09-09", "date: 2025-10-10");
        Files.delete(root.resolve(GROUP));
        assertEquals(
                List.of("error meeting.other-term", "note meeting.missing"),
                findings(NOW).stream()
                        .filter(found -> found.contains("meeting."))
                        .toList());
    }

    @Test
    void aMeetingStillAheadDoesNotCount() throws IOException {
        assertEquals(
                List.of("note meeting.missing"),
                findings("2026-09-08T00:00:00Z").stream()
                        .filter(found -> found.contains("meeting."))
                        .toList());
        assertEquals(List.of(), findings("2026-09-20T16:00:00Z"));
    }

    /** Training and meetings are owed whether or not a list of the group is kept. */
    @Test
    void whatTheGroupOwesIsToldWithoutAListOfIt() throws IOException {
        Files.delete(root.resolve(GROUP));
        Files.delete(root.resolve("meetings/115-1/first.md"));
        Files.delete(root.resolve("events/115/briefing.md"));
        assertEquals(
                List.of(
                        "note meeting.missing",
                        "warning event.missing",
                        "warning group.missing",
                        "warning meeting.missing"),
                findings("2027-07-31T16:00:00Z").stream()
                        .filter(found -> !found.contains("calendar") && !found.contains("116"))
                        .distinct()
                        .sorted()
                        .filter(found -> !found.startsWith("note event"))
                        .toList());
    }

    @Test
    void aMeetingThatNobodyOfTheGroupAttendedIsNoneOfTheGroup() throws IOException {
        change("meetings/115-1/first.md", "attended: [prin, acad]", "attended: [plain]");
        assertEquals(List.of("error meeting.incomplete"), findings(NOW));
        change("meetings/115-1/first.md", "attended: [plain]", "attended: []\nattended-others: [家長甲]");
        assertEquals(List.of(), findings(NOW)); // who sits for the parents is on the group's list by name
        change("meetings/115-1/first.md", "[家長甲]", "[家長會代表 家長甲]"); // written with the post
        assertEquals(List.of(), findings(NOW));
        change("meetings/115-1/first.md", "[家長會代表 家長甲]", "[家長會代表 家長丁]");
        assertEquals(List.of("error meeting.incomplete"), findings(NOW));
    }

    /** The library's director took over guidance as well: eighteen people, whichever of the two seats the list names. */
    @Test
    void onePersonInTwoPostsIsSeenThoughTheListNamesOneSeat() throws IOException {
        change(
                STAFF,
                "{duty: director, office: guidance, from: 2026-08-01}",
                "{duty: director, office: guidance, from: 2026-08-01, to: 2026-10-31}");
        change(
                STAFF,
                "      - {duty: director, office: library, from: 2026-08-01}",
                "      - {duty: director, office: library, from: 2026-08-01}\n      - {duty: director, office: guidance, from: 2026-11-01}");
        change(GROUP, "staff: guid, from: 2026-08-01", "staff: guid, from: 2026-08-01, to: 2026-10-31");
        assertEquals(List.of("error group.member-twice"), findings(NOW));
    }

    @Test
    void anEventIsMissedFirstGentlyThenInEarnest() throws IOException {
        Files.delete(root.resolve("events/115/briefing.md"));
        assertEquals(List.of("note event.missing"), events(NOW));
        assertEquals(List.of("warning event.missing"), events("2027-03-01T00:00:00Z"));
        assertEquals(
                List.of("error event.missing"), events("2027-07-31T16:00:00Z").subList(0, 1));
    }

    @Test
    void anExtensionMakesTheWindowLongEnough() throws IOException {
        change(
                CALENDAR,
                "closes: 2027-01-13T23:59}\n  - {window: certification",
                "closes: 2027-01-11T23:59}\n  - {window: certification");
        assertEquals(List.of("error calendar.closes-early"), findings(NOW));
        Files.writeString(
                root.resolve(CALENDAR),
                Files.readString(root.resolve(CALENDAR))
                        + "extensions:\n  - {window: outcome-upload, until: 2027-01-13T12:00, reason: 颱風, document: 文}\n");
        assertEquals(List.of(), findings(NOW));
    }

    @Test
    void gradeThreeMayCloseEarlyInTheSecondTermAlone() throws IOException {
        change(
                CALENDAR,
                "windows:\n",
                "windows:\n  - {window: outcome-upload, grades: [3], opens: 2026-09-14T08:00, closes: 2026-12-20T23:59}\n");
        assertEquals(List.of("error calendar.closes-early"), findings(NOW));
        Files.move(root.resolve(CALENDAR), root.resolve("calendar/115-2.yaml"));
        assertEquals(
                List.of(),
                findings(NOW).stream().filter(found -> found.contains("early")).toList());
    }

    @Test
    void eachBatchOfGradeThreeGoesItsOwnWay() throws IOException {
        change(CALENDAR, "windows:\n", """
                windows:
                  - {window: selection, grades: [3], batch: 1, opens: 2026-12-01T08:00, closes: 2026-12-20T23:59}
                  - {window: receipt, grades: [3], batch: 1, opens: 2027-01-05T08:00, closes: 2027-01-07T17:00}
                  - {window: selection, grades: [3], batch: 2, opens: 2027-02-20T08:00, closes: 2027-02-28T23:59}
                  - {window: receipt, grades: [3], batch: 2, opens: 2027-03-05T08:00, closes: 2027-03-07T17:00}
                """);
        assertEquals(List.of(), findings(NOW));
        change(CALENDAR, "opens: 2027-03-05T08:00, closes: 2027-03-07", "opens: 2027-02-20T08:00, closes: 2027-02-25");
        assertEquals(List.of("error calendar.order"), findings(NOW));
    }

    @Test
    void eachBatchOfGradeThreeMayHaveItsOwnDeadline() throws IOException {
        change(CALENDAR, "windows:\n", """
                windows:
                  - {window: selection, grades: [3], batch: 1, opens: 2027-02-20T08:00, closes: 2027-02-28T23:59}
                """);
        assertEquals(List.of(), findings(NOW)); // the term's deadline says nothing of a batch
        Files.writeString(
                root.resolve(CALENDAR),
                Files.readString(root.resolve(CALENDAR))
                        + "batch-deadlines:\n  - {batch: 1, deadline: 2027-03-13}\n  - {batch: 2, deadline: 2027-05-31}\n");
        assertEquals(List.of("error calendar.after-offices"), findings(NOW));
        change(CALENDAR, "2027-03-13", "2027-03-14");
        assertEquals(List.of(), findings(NOW));
    }

    @Test
    void anExtensionForOneGradeHelpsNoOther() throws IOException {
        change(
                CALENDAR,
                "closes: 2027-01-13T23:59}\n  - {window: certification",
                "closes: 2027-01-11T23:59}\n  - {window: certification");
        String extension =
                "extensions:\n  - {window: outcome-upload, grades: [3], until: 2027-01-13T12:00, reason: 颱風, document: 文}\n";
        Files.writeString(root.resolve(CALENDAR), Files.readString(root.resolve(CALENDAR)) + extension);
        assertEquals(List.of("error calendar.closes-early"), findings(NOW));
        change(CALENDAR, "grades: [3], until", "batch: 1, until");
        assertEquals(List.of("error calendar.closes-early", "warning calendar.no-extension"), findings(NOW));
        change(CALENDAR, "batch: 1, until", "grades: [1, 2, 3], until");
        assertEquals(List.of(), findings(NOW));
    }

    @Test
    void howLongBeforeTheAuthorityOfficesAreDoneIsTheEditionsNumber() throws IOException {
        RulesSchool.lay(RulesSchool.CASES.resolve("calendar.after-offices"), root);
        assertEquals(List.of("error calendar.after-offices"), findings(NOW));
        RulesSchool.lay(Path.of("src/test/cases/editions"), root);
        change("portfolio.yaml", "yungfeng-108", "other-115");
        assertEquals(List.of(), findings(NOW)); // a week before, and seven people in the group
    }

    private List<String> events(String clock) throws IOException {
        return findings(clock).stream()
                .filter(found -> found.contains("event."))
                .toList();
    }

    private void change(String path, String from, String to) throws IOException {
        Path file = root.resolve(path);
        String text = Files.readString(file);
        assertEquals(true, text.contains(from), path);
        Files.writeString(file, text.replace(from, to));
    }

    private List<String> findings(String clock) throws IOException {
        Inspection read = RulesSchool.read(root, school -> {
            Regulation regulation = Regulation.of(school);
            Edition edition = regulation.edition(school.settings().regulation()).orElseThrow();
            return edition.replaces().isPresent() ? regulation.line(edition) : Editions.only(edition);
        });
        return Rules.check(new Inspection(read.certified(), read.editions(), read.national(), Instant.parse(clock)))
                .stream()
                .filter(finding -> finding.rule().value().matches("(group|meeting|event|calendar)\\..*"))
                .map(finding -> finding.severity().word() + " " + finding.rule())
                .toList();
    }
}
