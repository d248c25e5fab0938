package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.CaseSchool;

/** What a reviewer sees of a request without opening anything: its pictures, and that a renamed work is no new one. */
class ReviewedAtAGlanceTest {
    private static final Path PICTURE = Path.of("../content/students/114/1140133/outcomes/114-1/tea-hill/ledger.png");
    private static final String STEPS = """
              - merge:
                  request: 1
                  by: wang
                  at: 2025-10-02T10:00+08:00
                  branch: work
                  title: 河寬的測量
                  commits:
                    - by: chen
                      at: 2025-10-01T20:00+08:00
                      message: 河寬的測量
                      put:
                        - {path: students/114/1140101/outcomes/114-1/river/outcome.md, from: history/math.md}
                        - {path: students/114/1140101/outcomes/114-1/river/photo.png, from: photo.png}
              - request:
                  request: 2
                  branch: renamed
                  title: 改名
                  commits:
                    - by: chen
                      at: 2025-10-03T20:00+08:00
                      message: 改名
                      put:
                        - {path: students/114/1140101/outcomes/114-1/brook/outcome.md, from: history/math.md}
                        - {path: students/114/1140101/outcomes/114-1/brook/photo.png, from: photo.png}
                      remove: [students/114/1140101/outcomes/114-1/river]
            """;

    @TempDir
    Path folder;

    @Test
    void theQueueShowsPicturesAndTellsARenaming() throws IOException {
        Path test = Files.createDirectories(folder.resolve("case"));
        Files.writeString(test.resolve("history.yaml"), STEPS);
        Files.copy(PICTURE, test.resolve("photo.png"));
        Path repository = CaseSchool.replay(test, folder.resolve("r")).location();
        Path output = folder.resolve("output");
        Typed typed = new Typed(Clock.fixed(CaseSchool.CLOCK, ZoneOffset.UTC));
        typed.run(
                "build",
                "--repository",
                repository.toString(),
                "--output",
                output.toString(),
                "--clock",
                "2025-10-05T00:00:00Z");
        String page = Files.readString(output.resolve("desk/requests/index.html"));
        List<Path> pictures;
        try (Stream<Path> files = Files.list(output.resolve("desk/pictures"))) {
            pictures = files.toList();
        }
        assertEquals(1, pictures.size(), "the same picture once");
        assertTrue(page.contains("<img src=\"../pictures/" + pictures.get(0).getFileName() + "\""), page);
        assertTrue(ImageIO.read(pictures.get(0).toFile()).getWidth() <= 240);
        assertTrue(page.contains("同一份內容換了路徑，原在 students/114/1140101/outcomes/114-1/river"), page);
        assertTrue(page.contains("同一份內容換了路徑，移到 students/114/1140101/outcomes/114-1/brook"), page);
        try (Stream<Path> files = Files.walk(output.resolve("family"))) {
            assertFalse(
                    files.anyMatch(file -> file.toString().contains("brook")), "under review it is the staff's alone");
        }
    }
}
