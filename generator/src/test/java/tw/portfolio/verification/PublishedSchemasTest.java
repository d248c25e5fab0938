package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.SettingException;
import tw.portfolio.certification.Publication;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.student.Student;
import tw.portfolio.receipt.StudentReceipts;
import tw.portfolio.render.site.SampleSite;
import tw.portfolio.report.CertificationJson;
import tw.portfolio.report.CertificationStatements;

/** What the program gives out to other programs is of the form that is published. */
class PublishedSchemasTest {
    private static final String RIVER = "students/114/1140101/outcomes/114-1/river";

    @TempDir
    Path folder;

    @Test
    void theVerdictsOfTheWholeSampleSchool() throws IOException {
        Publication sample = SampleSite.read().publication();
        for (Language language : Language.values()) {
            ByteArrayOutputStream statements = new ByteArrayOutputStream();
            new CertificationStatements(sample.catalogue(), language, sample.stamp())
                    .write(sample.certified(), statements);
            assertTrue(statements.toString(StandardCharsets.UTF_8).contains("\"owner\":\"114G01\""));
            assertValid("certification", statements.toString(StandardCharsets.UTF_8));
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            new CertificationJson(sample.catalogue(), language).write(Optional.of(sample.certified()), rows);
            assertValid("certify", rows.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void theReceiptsOfEveryStudentOfTheSampleSchool() throws IOException {
        Publication sample = SampleSite.read().publication();
        assertFalse(sample.school().students().isEmpty());
        for (Student student : sample.school().students()) {
            assertValid(
                    "receipts", new String(StudentReceipts.of(sample, student).json(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theClaimsOfAProof() throws IOException, SettingException {
        Path file = folder.resolve("proof.zip");
        assertTrue(CaseRun.of("02-forge-signed", folder).proof(RIVER, file).made());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] claims = zip.getInputStream(new ZipEntry("proof.json")).readAllBytes();
            assertValid("proof", new String(claims, StandardCharsets.UTF_8));
        }
    }

    @Test
    void theTrustSettingsOfTheSampleSchoolAndOfEveryCase() throws IOException {
        Schema schema = schema("trust");
        List<Path> files = new ArrayList<>(List.of(Path.of("../content/trust.yaml")));
        try (Stream<Path> cases = Files.walk(Path.of("src/test/cases/certification"))) {
            cases.filter(file -> file.endsWith("trust.yaml")).sorted().forEach(files::add);
        }
        assertTrue(files.size() > 10, files::toString);
        for (Path file : files) {
            assertEquals(List.of(), schema.validate(Files.readString(file), InputFormat.YAML), file.toString());
        }
        assertFalse(schema.validate("minimum: none\n", InputFormat.YAML).isEmpty());
    }

    @Test
    void theSchemasNameWhatTheModelAllows() throws IOException {
        for (String name : List.of("certification", "certify", "receipts")) {
            assertTrue(Files.readString(file(name)).contains(StudentNumber.FORM), name);
        }
        for (String name : List.of("certification", "certify")) {
            String text = Files.readString(file(name));
            assertTrue(Arrays.stream(VerdictKind.values()).allMatch(kind -> text.contains("\"" + kind + "\"")), name);
        }
    }

    private static void assertValid(String name, String written) throws IOException {
        assertEquals(List.of(), schema(name).validate(written, InputFormat.JSON), name);
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file(name)), InputFormat.JSON);
    }

    private static Path file(String name) {
        return Path.of("docs/" + name + ".schema.json");
    }
}
