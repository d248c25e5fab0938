package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.binding.Binder;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.model.RecordKind;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/** A list that is missing is told itself; nobody else is told what only its absence makes of them. */
class DeletedListTest extends CompliantSchool {
    private static final String CLASS = "enrolments/115-1/101.yaml";

    @Test
    void withoutAClassesListNoCourseOfItsGradeIsTakenForAnElective() throws IOException {
        Files.delete(folder.resolve("kept/" + CLASS));
        Inspection inspection = school("kept", AFTER);
        Completeness completeness = Completeness.of(inspection);
        assertEquals(List.of(CLASS), lacking(completeness, RecordKind.CLASS_ENROLMENT));
        assertEquals(List.of(), lacking(completeness, RecordKind.COURSE_ENROLMENT));
        ClauseState.Unlisted told = clause("kept", AFTER, "第五點(二)1").evidence().stream()
                .filter(ClauseState.Unlisted.class::isInstance)
                .map(ClauseState.Unlisted.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals(CLASS, told.lists().get(0).path());
        assertEquals(Kept.NOT_YET_KNOWN, clause("kept", AFTER, "第四點「選修課程作業」").state());
        assertEquals(Kept.KEPT, clause("kept", AFTER, "第四點「修課評估」").state());
    }

    private static List<String> lacking(Completeness completeness, RecordKind kind) {
        return completeness.rows().stream()
                .filter(row -> row.delivery().record() == kind && row.lacks())
                .map(OfficeDelivery::path)
                .toList();
    }

    /** What several files name was there; of what one names alone, nobody can tell that it is no slip. */
    @Test
    void aClassThatSeveralNameIsAMissingListAndNoSlip() throws IOException {
        Path list = folder.resolve("kept/" + CLASS);
        Files.delete(list);
        List<Diagnostic> found = bound();
        assertTrue(rules(found).noneMatch("reference.unknown-class"::equals), found::toString);
        Diagnostic told = found.stream()
                .filter(finding -> finding.rule().value().equals("reference.no-list"))
                .findFirst()
                .orElseThrow();
        assertEquals(CLASS, told.values().get("file").zh());
    }

    @Test
    void aClassThatOneStudentNamesIsASlip() throws IOException {
        Path student = folder.resolve("kept/students/115/1150101/student.yaml");
        Files.writeString(student, Files.readString(student).replace("\"101\"", "\"109\""));
        List<String> found = rules(bound()).toList();
        assertTrue(found.contains("reference.unknown-class"), found::toString);
        assertTrue(!found.contains("reference.no-list"), found::toString);
    }

    private List<Diagnostic> bound() throws IOException {
        try (Source source = Sources.open(new SourceSettings("main", folder.resolve("kept"), Optional.empty(), true))) {
            return Binder.bind(List.of(source)).notes();
        }
    }

    private static Stream<String> rules(List<Diagnostic> found) {
        return found.stream().map(finding -> finding.rule().value());
    }
}
