package tw.portfolio.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ImportTableTest {
    private final ImportTable table = read();

    @Test
    void everyImportIsInTheTable() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("tw.portfolio");
        assertTrue(classes.size() > 100, "only " + classes.size() + " classes were read");
        SortedSet<String> violations = new TreeSet<>();
        for (JavaClass type : classes) {
            String owner = table.owner(type.getPackageName());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String used = dependency.getTargetClass().getBaseComponentType().getPackageName();
                if (!table.allows(owner, used)) {
                    violations.add(owner + " must not use " + used + ": " + dependency.getDescription());
                }
            }
        }
        assertEquals("", String.join("\n", violations));
    }

    @Test
    void refusesWhatTheTableDoesNotName() {
        assertFalse(table.allows("model", "tw.portfolio.source"));
        assertFalse(table.allows("render.site", "tw.portfolio.render.pdf"));
        assertFalse(table.allows("rules", "org.eclipse.jgit.lib"));
        assertFalse(table.allows("root", "tw.portfolio.cli"));
        assertFalse(table.allows("model", "tw.portfolio.nowhere"));
        assertTrue(table.allows("source", "org.eclipse.jgit.lib"));
    }

    private static ImportTable read() {
        try {
            return ImportTable.read(Path.of("ARCHITECTURE.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
