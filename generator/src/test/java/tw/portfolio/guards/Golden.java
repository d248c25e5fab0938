package tw.portfolio.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that must say what the program says; {@code -Dupdate} rewrites it. */
public final class Golden {

    private Golden() {}

    public static void assertSame(Path file, String actual) throws IOException {
        if (System.getProperty("update") != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, actual);
        }
        String expected = Files.exists(file) ? Files.readString(file) : "";
        assertEquals(
                expected, actual, file + " is out of step; run the tests with -Dupdate and look at the difference");
    }
}
