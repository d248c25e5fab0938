package tw.portfolio.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.binding.FormBinder;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.guards.Golden;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.student.PerformanceCategory;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.source.yaml.Node;
import tw.portfolio.source.yaml.YamlReader;

/** The documentation says what the program reads: pages, schemas and examples come from the model and agree with it. */
class RecordPagesTest {
    private static final Path DOCS = Path.of("docs/records");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void pagesAndSchemasAreInStep() throws IOException {
        Edition edition = Regulation.shipped().edition("yungfeng-108").orElseThrow();
        Map<String, String> files = new RecordPages(edition).files();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Golden.assertSame(DOCS.resolve(file.getKey()), file.getValue());
        }
        try (Stream<Path> found = Files.walk(DOCS)) {
            List<String> strangers = found.filter(Files::isRegularFile)
                    .map(file -> DOCS.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !files.containsKey(name))
                    .toList();
            assertEquals(List.of(), strangers, "no kind of record has these pages");
        }
    }

    @Test
    void everyExampleIsReadWithoutAFindingAndFitsItsSchema() {
        for (RecordKind kind : RecordKind.values()) {
            assertFits(kind, Example.of(kind));
        }
    }

    @Test
    void soDoesTheExampleOfEachOfTheTenCategories() {
        for (PerformanceCategory category : PerformanceCategory.values()) {
            assertFits(RecordKind.PERFORMANCE, Example.of(RecordKind.PERFORMANCE, Optional.of(category)));
        }
    }

    @Test
    void schemasRefuseWhatTheReaderRefuses() {
        String good = fields(RecordKind.PERFORMANCE, Example.of(RecordKind.PERFORMANCE));
        assertFalse(faults(RecordKind.PERFORMANCE, good + "colour: blue\n").isEmpty(), "an unknown key");
        assertFalse(faults(RecordKind.PERFORMANCE, good + "weeks: 9\n").isEmpty(), "a key of another category");
        assertFalse(faults(RecordKind.PERFORMANCE, good.replace("category: service", "category: hobby"))
                .isEmpty());
        assertFalse(
                faults(RecordKind.PERFORMANCE, good.replaceAll("(?m)^hours:.*\n", ""))
                        .isEmpty(),
                "a key left out");
        String outcome = fields(RecordKind.OUTCOME, Example.of(RecordKind.OUTCOME));
        assertFalse(faults(RecordKind.OUTCOME, outcome.replaceAll("(?m)^course:.*$", "course: phys 2"))
                .isEmpty());
    }

    private static void assertFits(RecordKind kind, String file) {
        String yaml = fields(kind, file);
        Noted<Optional<Node>> node = YamlReader.read("", kind.pattern(), yaml, java.util.Set.of());
        assertEquals(List.of(), node.notes(), kind.word());
        List<Diagnostic> notes =
                FormBinder.bind(kind.form(), node.value().orElseThrow()).notes();
        assertEquals(List.of(), notes, kind.word() + ":\n" + yaml);
        assertEquals(List.of(), faults(kind, yaml), kind.word() + ":\n" + yaml);
    }

    private static List<Error> faults(RecordKind kind, String yaml) {
        Schema schema = SCHEMAS.getSchema(RecordSchema.of(kind), InputFormat.JSON);
        return schema.validate(yaml, InputFormat.YAML);
    }

    private static String fields(RecordKind kind, String file) {
        return kind.markdown() ? file.substring("---\n".length(), file.lastIndexOf("---\n")) : file;
    }
}
