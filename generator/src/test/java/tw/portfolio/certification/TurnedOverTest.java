package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/** What is checked out says nothing of a merge: pipelines check a commit out, and people work on branches of their own. */
class TurnedOverTest {
    private static final String RIVER = "main:students/114/1140102/outcomes/114-1/river";

    @TempDir
    Path folder;

    @Test
    void whatIsCheckedOutChangesNoVerdict() throws IOException {
        SourceSettings main = replayed("36-main-turned-over-by-an-update");
        assertEquals(Cause.MAIN_TURNED_OVER, cause(main));
        String head;
        try (Source source = Sources.open(main)) {
            head = source.head().orElseThrow().commit();
        }
        Files.writeString(main.location().resolve("HEAD"), head + "\n");
        assertEquals(
                Cause.MAIN_TURNED_OVER, cause(new SourceSettings("main", main.location(), Optional.empty(), false)));
    }

    private SourceSettings replayed(String name) throws IOException {
        return CaseSchool.replay(CaseSchool.CASES.resolve(name), folder.resolve(name));
    }

    private static Cause cause(SourceSettings settings) throws IOException {
        CertificationSettings none = CaseSchool.settings(CaseSchool.CASES.resolve("36-main-turned-over-by-an-update"));
        return CaseSchool.certify(settings, none)
                .value()
                .verdicts()
                .get(RIVER)
                .reason()
                .orElseThrow()
                .cause();
    }
}
