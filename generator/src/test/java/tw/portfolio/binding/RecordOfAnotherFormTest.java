package tw.portfolio.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/** What is handed in where the record's own file should be: another name helps only a text. */
class RecordOfAnotherFormTest {
    private static final String WORK = "students/114/1140101/outcomes/114-1/river/";

    @TempDir
    Path school;

    @ParameterizedTest
    @CsvSource({
        "outcome.docx, path.document-for-record, 寫一份 outcome.md",
        "outcome.pdf, path.document-for-record, PDF",
        "outcome.txt, path.text-for-record, ---",
        "Outcome.md, path.wrong-name, 改名"
    })
    void theOneNextActionIsOneThatMendsIt(String name, String rule, String action) throws IOException {
        Path file = school.resolve(WORK + name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "課程：數學");
        try (Source source = Sources.open(new SourceSettings("main", school, Optional.empty(), true))) {
            List<Diagnostic> found = Binder.bind(List.of(source)).notes().stream()
                    .filter(note -> note.at().path().equals(WORK + name))
                    .toList();
            assertEquals(
                    List.of(rule),
                    found.stream().map(it -> it.rule().toString()).toList());
            String fix = Catalogue.shipped().fix(found.get(0), Language.ZH_TW);
            assertTrue(fix.contains(action), fix);
        }
    }
}
