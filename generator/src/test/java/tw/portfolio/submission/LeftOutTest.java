package tw.portfolio.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tw.portfolio.submission.Packages.MOST_CERTIFIED;
import static tw.portfolio.submission.Packages.SCHOOL;
import static tw.portfolio.submission.Packages.allCells;
import static tw.portfolio.submission.Packages.copy;
import static tw.portfolio.submission.Packages.files;
import static tw.portfolio.submission.Packages.made;
import static tw.portfolio.submission.Packages.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.SelectionState;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.student.Selection;

/** What stays behind when a package is made: who is not known, what nobody vouches for, what is secret. */
class LeftOutTest {
    private static final String SENT_IN_JULY = """
            begins: 2027-02-15
            ends: 2027-06-30
            windows:
              - {window: selection, grades: [3], batch: 1, opens: 2027-06-10T08:00, closes: 2027-07-10T23:59}
            authority-deadline: 2027-10-15
            batch-deadlines:
              - {batch: 1, deadline: 2027-07-31}
            """;

    @TempDir
    Path temporary;

    @Test
    void aStudentWithoutIdentityIsLeftOutAndNamed() throws IOException {
        Noted<List<Artifact>> made = made(MOST_CERTIFIED, false);
        List<Diagnostic> findings = made.notes().stream()
                .filter(note -> note.rule().equals(Draft.NO_IDENTITY))
                .toList();
        assertEquals(
                List.of("students/115/1150102/student.yaml"),
                findings.stream().map(note -> note.at().toString()).toList());
        Map<String, byte[]> files = SmallSchool.bytes(made);
        assertFalse(allCells(files).anyMatch(cell -> cell.text().contains("1150102")));
        assertTrue(text(files, "manifest.json").contains("\"grades/115-1/101.yaml#1150102/MATH-1\""));
    }

    /** The first batch of grade 3 was sent on 31 July; on 5 August its student swapped the works on the list. */
    @Test
    void whatABatchSentStaysInItAndWhatCameAfterIsListed() throws IOException {
        copy(SCHOOL, temporary.resolve("school"));
        String path = "students/113/1130101/selection/115.yaml";
        Files.writeString(temporary.resolve("school/main/" + path), "outcomes: [115-1/late, 115-1/nowhere]\n");
        Files.writeString(temporary.resolve("school/main/calendar/115-2.yaml"), SENT_IN_JULY);
        SmallSchool school = SmallSchool.read(temporary.resolve("school"));
        Entry<Selection> entry = school.school()
                .student(StudentNumber.of("1130101"))
                .orElseThrow()
                .entries()
                .of(Selection.class)
                .get(0);
        Selection before = new Selection(
                List.of("115-1/early"),
                List.of("115/bare"),
                List.of(),
                entry.value().origin());
        TreeMap<String, List<SelectionState>> states = new TreeMap<>();
        states.put(
                "main:" + path,
                List.of(
                        new SelectionState(Instant.parse("2027-07-01T00:00:00Z"), before),
                        new SelectionState(Instant.parse("2027-08-05T00:00:00Z"), entry.value())));
        Map<String, byte[]> files =
                SmallSchool.bytes(new Packager(school.publication(MOST_CERTIFIED, false, states)).artifacts());
        String manifest = text(files, "manifest.json");
        List<String> cells = allCells(files).map(Xlsx.Cell::text).toList();
        assertTrue(cells.contains("先送。"), cells::toString);
        assertTrue(cells.contains("沒有檔案也沒有連結。"), cells::toString);
        assertFalse(cells.contains("後送。"), cells::toString);
        assertTrue(manifest.contains(path + "#115-1/late"), manifest);
        assertTrue(text(files, "讀我.md").contains("定案後才勾選：2 筆"), text(files, "讀我.md"));
    }

    /** On 5 August the whole file was deleted: what was sent stays sent. */
    @Test
    void whatABatchSentStaysInItThoughTheFileIsGone() throws IOException {
        copy(SCHOOL, temporary.resolve("school"));
        String path = "students/113/1130101/selection/115.yaml";
        Files.writeString(temporary.resolve("school/main/calendar/115-2.yaml"), SENT_IN_JULY);
        Files.delete(temporary.resolve("school/main/" + path));
        SmallSchool school = SmallSchool.read(temporary.resolve("school"));
        Origin origin = Origin.ofFile("main", path);
        TreeMap<String, List<SelectionState>> states = new TreeMap<>();
        states.put(
                "main:" + path,
                List.of(
                        new SelectionState(
                                Instant.parse("2027-07-01T00:00:00Z"),
                                new Selection(List.of("115-1/early"), List.of("115/bare"), List.of(), origin)),
                        SelectionState.gone(
                                Instant.parse("2027-08-05T00:00:00Z"),
                                new SelectionState.Removal(Text.same("somebody")),
                                origin)));
        Map<String, byte[]> files =
                SmallSchool.bytes(new Packager(school.publication(MOST_CERTIFIED, false, states)).artifacts());
        List<String> cells = allCells(files).map(Xlsx.Cell::text).toList();
        assertTrue(cells.contains("先送。"), cells::toString);
        assertTrue(cells.contains("沒有檔案也沒有連結。"), cells::toString);
    }

    /** Of six outcomes of a term one is beyond the cap on entering, of seven lines one beyond that on selecting; of eleven performances one. */
    @Test
    void noRegisterCarriesMoreThanTheCapsAllow() throws IOException {
        SmallSchool school = SmallSchool.read(SCHOOL);
        Map<String, byte[]> files = SmallSchool.bytes(
                new Packager(school.publication(entry -> VerdictKind.CERTIFIED, false, SmallSchool.EDITION))
                        .artifacts());
        assertEquals(5, rows(files, "registers/115/26_學生課程學習成果名冊.xlsx"));
        assertEquals(10, rows(files, "registers/115/25_學生自填多元表現名冊.xlsx"));
        String manifest = text(files, "manifest.json");
        for (String left :
                List.of("outcomes/115-1/transferred", "outcomes/115-1/guested", "contests/115/science-fair")) {
            assertTrue(manifest.replaceAll("\\s", "").contains(left + "\",\"reason\":\"beyond-cap\""), left + manifest);
        }
        assertTrue(text(files, "讀我.md").contains("超出登錄或勾選的件數上限（portfolio check 列出是哪幾件）：3 筆"));
    }

    /** Everything is certified and selected; physics carries no credits, and mathematics was given up. */
    @Test
    void noWorkOfACourseThatGivesNoneIsSent() throws IOException {
        copy(SCHOOL, temporary);
        replace("courses/115-1.yaml", "credits: 2, grade: 1", "credits: 0, grade: 1");
        replace("enrolments/115-1/101.yaml", "{course: MATH-1}, ", "");
        SmallSchool school = SmallSchool.read(temporary);
        Map<String, byte[]> files = SmallSchool.bytes(
                new Packager(school.publication(entry -> VerdictKind.CERTIFIED, false, SmallSchool.EDITION))
                        .artifacts());
        String manifest = text(files, "manifest.json").replaceAll("\\s", "");
        for (String left : List.of("pendulum", "repeated")) {
            assertTrue(manifest.contains("outcomes/115-1/" + left + "\",\"reason\":\"other-course\""), left + manifest);
            assertTrue(files.keySet().stream().noneMatch(file -> file.contains(left)), left);
        }
        assertTrue(text(files, "讀我.md").contains("課程沒有核計學分，或學生該學期沒有修"), text(files, "讀我.md"));
    }

    private void replace(String path, String from, String to) throws IOException {
        Path file = temporary.resolve("main").resolve(path);
        String text = Files.readString(file);
        assertTrue(text.contains(from), text);
        Files.writeString(file, text.replace(from, to));
    }

    private static long rows(Map<String, byte[]> files, String register) throws IOException {
        return allCells(Map.of(register, Objects.requireNonNull(files.get(register), register)))
                .filter(cell -> cell.text().equals("A200000003"))
                .count();
    }

    @Test
    void nothingOfAConsultationLeavesTheSchool() throws IOException {
        Map<String, byte[]> files = files(MOST_CERTIFIED);
        for (String secret : List.of("秘密主題", "絕不離開學校", "諮詢室")) {
            assertTrue(allCells(files).noneMatch(cell -> cell.text().contains(secret)));
            assertTrue(files.values().stream()
                    .noneMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains(secret)));
        }
    }

    @Test
    void anOfficeRecordNobodyVouchesForStaysBehind() throws IOException {
        Noted<List<Artifact>> made = made(
                entry -> entry.path().equals("grades/115-1/101.yaml")
                        ? VerdictKind.CHANGED_SINCE_CERTIFIED
                        : VerdictKind.CERTIFIED,
                false);
        assertFalse(SmallSchool.bytes(made).containsKey("registers/115-1/學生成績名冊.xlsx"));
        assertEquals(
                List.of("grades/115-1/101.yaml"),
                made.notes().stream()
                        .filter(note -> note.rule().equals(Draft.NOT_VOUCHED))
                        .map(note -> note.at().path())
                        .toList());
    }

    @Test
    void aWorkTreeProvesNothingAndSaysSo() throws IOException {
        Map<String, byte[]> files = SmallSchool.bytes(made(entry -> VerdictKind.UNCOMMITTED, true));
        assertEquals(
                List.of("SHA256SUMS", "manifest.json", "讀我.md"),
                files.keySet().stream().toList());
        assertTrue(text(files, "讀我.md").contains("沒有任何認證依據"));
        assertTrue(text(files, "讀我.md").contains("nothing in it is proven"));
    }

    @Test
    void identitiesAmongTheRecordsAreNotRead() throws IOException {
        copy(SCHOOL, temporary);
        Files.createDirectories(temporary.resolve("main/identities"));
        Files.move(temporary.resolve("private/identities/115.yaml"), temporary.resolve("main/identities/115.yaml"));
        SmallSchool school = SmallSchool.read(temporary);
        assertTrue(school.notes().stream().anyMatch(note -> note.at().path().equals("identities/115.yaml")));
        Noted<List<Artifact>> made = new Packager(school.publication(MOST_CERTIFIED, false)).artifacts();
        assertTrue(made.notes().stream().anyMatch(note -> note.rule().equals(Draft.NO_IDENTITY)));
        assertTrue(
                allCells(SmallSchool.bytes(made)).noneMatch(cell -> cell.text().equals("A200000004")));
    }

    @Test
    void noFindingRepeatsAnIdentity() throws IOException {
        copy(SCHOOL, temporary);
        Files.writeString(temporary.resolve("private/identities/115.yaml"), """
                identities:
                  - {student: 1150101, national-id: A20000000X, birth-date: 2010/03/05}
                  - {student: 1150103, national-id: B299999999, birth-date: 2010-12-31, nickname: B299999999}
                  - {student: 1150109, national-id: B299999999, birth-date: 2010-12-31}
                """);
        SmallSchool school = SmallSchool.read(temporary);
        List<Diagnostic> findings = new java.util.ArrayList<>(school.notes());
        findings.addAll(new Packager(school.publication(MOST_CERTIFIED, false))
                .artifacts()
                .notes());
        List<Diagnostic> secret = findings.stream()
                .filter(finding -> finding.at().path().startsWith("identities/115"))
                .toList();
        assertTrue(secret.size() >= 4, secret.toString());
        for (Diagnostic finding : secret) {
            String told = Catalogue.shipped().message(finding, Language.EN)
                    + Catalogue.shipped().fix(finding, Language.EN)
                    + finding.correctedLine();
            assertFalse(told.contains("A20000000X") || told.contains("B299999999") || told.contains("2010/03"), told);
        }
    }
}
