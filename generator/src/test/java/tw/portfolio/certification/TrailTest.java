package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.binding.Binder;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.guards.Golden;
import tw.portfolio.model.School;
import tw.portfolio.report.TrailJson;
import tw.portfolio.report.TrailText;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/** What staff are told of a record: who entered it, who certified it, what changed when. */
class TrailTest {
    private static final String RIVER = "students/114/1140101/outcomes/114-1/river";

    @TempDir
    Path folder;

    /** A school, its verdicts and the source they are from. */
    private record Opened(School school, Source source, CertificationSettings settings, CertifiedSchool certified)
            implements AutoCloseable {
        @Override
        public void close() {
            source.close();
        }

        Optional<Trail> trail(String path) throws IOException {
            return TrailReader.of(school, List.of(source), settings, path, certified);
        }
    }

    private Opened open(String test) throws IOException {
        Path files = CaseSchool.CASES.resolve(test);
        SourceSettings replayed = CaseSchool.replay(files, folder);
        CertificationSettings settings = CaseSchool.settings(files);
        Source source = Sources.open(replayed);
        School school = Binder.bind(List.of(source)).value().orElseThrow();
        CertifiedSchool certified =
                Certifier.certify(school, List.of(source), settings).value();
        return new Opened(school, source, settings, certified);
    }

    @ParameterizedTest
    @CsvSource({
        "18-edited-after-certification, " + RIVER,
        "19-attachment-swapped, " + RIVER,
        "21-edit-certified-again, " + RIVER,
        "23-revoked-and-added-again, " + RIVER,
        "24-merge-alters-content, " + RIVER,
        "49-student-edits-a-grade, grades/114-1/101.yaml",
        "61-either-of-two-teachers, people/staff.yaml",
        "64-row-taken-away, grades/114-1/101.yaml"
    })
    void theWordsAreThoseAPersonApproved(String test, String path) throws IOException {
        try (Opened opened = open(test)) {
            StringBuilder text = new StringBuilder();
            new TrailText(Catalogue.shipped(), List.of(Language.values()))
                    .write(opened.trail(path).orElseThrow(), text);
            String shown = text.toString().replaceAll("\\[[0-9a-f]{10}]", "[…]");
            assertFalse(shown.contains("@") && !path.startsWith("people/"), "no address is shown: " + shown);
            Golden.assertSame(Path.of("src/test/cases/trails", test + ".txt"), shown);
        }
    }

    @Test
    void aRecordIsNamedByItsFolderItsFileOrAnAttachment() throws IOException {
        try (Opened opened = open("19-attachment-swapped")) {
            Trail trail = opened.trail(RIVER).orElseThrow();
            assertEquals(trail, opened.trail(RIVER + "/").orElseThrow());
            assertEquals(trail, opened.trail(RIVER + "/outcome.md").orElseThrow());
            assertEquals(trail, opened.trail(RIVER + "/report.pdf").orElseThrow());
            assertTrue(opened.trail("students/114/1140101/outcomes/114-1/never").isEmpty());
            assertTrue(opened.trail("nonsense").isEmpty());
        }
    }

    @Test
    void whatWasChangedAfterItsCertificationIsListedWithWhatDiffers() throws IOException {
        try (Opened opened = open("18-edited-after-certification")) {
            SortedMap<String, List<Difference>> changed =
                    TrailReader.sinceCertified(opened.certified(), List.of(opened.source()), 10);
            assertEquals(1, changed.size());
            assertTrue(TrailReader.sinceCertified(opened.certified(), List.of(opened.source()), 0)
                    .isEmpty());
            StringBuilder text = new StringBuilder();
            new TrailText(Catalogue.shipped(), List.of(Language.values()))
                    .writeChanged(opened.certified(), changed, 0, text);
            Golden.assertSame(Path.of("src/test/cases/trails/changed-after-certification.txt"), text.toString());
        }
    }

    @Test
    void programsGetTheSameEvents() throws IOException {
        try (Opened opened = open("18-edited-after-certification")) {
            Trail trail = opened.trail(RIVER).orElseThrow();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new TrailJson(Catalogue.shipped()).write(trail, out);
            String json = out.toString(StandardCharsets.UTF_8);
            assertTrue(json.contains("\"happening\":\"ENTERED\"") && json.contains("\"how\":\"CHANGED\""), json);
            for (Trail.Event event : trail.events()) {
                assertTrue(json.contains(event.commit()), json);
            }
        }
    }
}
