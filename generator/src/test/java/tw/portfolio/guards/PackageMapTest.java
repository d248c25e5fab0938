package tw.portfolio.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The largest package says of each of its files to which part of the work it belongs: of each once, and of nothing that is not there. */
class PackageMapTest {
    private static final Path PACKAGE = Path.of("src/main/java/tw/portfolio/certification");
    private static final Pattern NAMED = Pattern.compile("\\{@code (\\w+)}");

    @Test
    void everyFileOfThePackageIsNamedOnce() throws IOException {
        List<String> files;
        try (Stream<Path> all = Files.list(PACKAGE)) {
            files = all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .sorted()
                    .toList();
        }
        List<String> named = NAMED.matcher(Files.readString(PACKAGE.resolve("package-info.java")))
                .results()
                .map((MatchResult it) -> it.group(1))
                .sorted()
                .toList();
        assertEquals(String.join("\n", files), String.join("\n", named));
    }
}
