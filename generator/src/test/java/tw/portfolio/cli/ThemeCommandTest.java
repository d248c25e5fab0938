package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb {@code theme}, as whoever changes the looks of the pages types it. */
class ThemeCommandTest {
    private final Typed typed = new Typed(Clock.fixed(Instant.parse("2027-01-20T00:00:00Z"), ZoneOffset.UTC));

    @TempDir
    Path school;

    @BeforeEach
    void lay() throws IOException {
        write("portfolio.yaml", """
                name: 桃園市立永豐高級中等學校
                code: "030000"
                telephone: (03)000-0000
                regulation: yungfeng-108
                current-term: 115-1
                branch: main
                theme: indigo
                """);
        write("theme/theme.yaml", "light: {accent: \"#7A1F2B\"}\n");
        write("theme/assets/indigo.css", "body{}\n");
    }

    @Test
    void aFileIsTracedToItsLayerAndWhatItHides() {
        assertEquals(0, inSchool("--why", "assets/indigo.css"), typed::shown);
        assertEquals("""
                assets/indigo.css
                  出自：學校自己的 theme/（儲存庫 main）（theme/assets/indigo.css）
                  蓋過：indigo
                """, typed.out());
        typed.forget();
        assertEquals(0, inSchool("--language", "en", "--why", "theme.yaml"), typed::shown);
        assertEquals("""
                theme.yaml
                  from: the school’s own theme/ (repository main) (theme/theme.yaml)
                  hides: indigo, base
                """, typed.out());
    }

    @Test
    void theLayersAreToldInTheirOrder() {
        assertEquals(0, inSchool(), typed::shown);
        assertEquals("""
                佈景由上而下，上面的蓋過下面的：
                  學校自己的 theme/（儲存庫 main）
                  indigo
                  base
                """, typed.out());
    }

    @Test
    void aFileThatNoLayerHasIsNoAnswer() {
        assertEquals(2, inSchool("--why", "assets/none.css"), typed::shown);
        assertTrue(typed.err().contains("assets/none.css"), typed::shown);
    }

    @Test
    void coloursThatAreHardToReadAreToldAtOnce() throws IOException {
        write("theme/theme.yaml", "light: {accent: \"#B5A642\"}\n");
        assertEquals(1, inSchool(), typed::shown);
        assertTrue(typed.err().contains("theme/theme.yaml:1:17") && typed.err().contains("#B5A642"), typed::shown);
    }

    @Test
    void theGuidesExampleAnswersAsTheGuideSays() throws IOException {
        String guide = Files.readString(Path.of("docs/guide/themes.md"));
        Matcher said =
                Pattern.compile("(?ms)^```text theme --why (\\S+)\\n(.*?)^```$").matcher(guide);
        assertTrue(said.find());
        write("theme/" + said.group(1), "");
        assertEquals(0, inSchool("--why", said.group(1)), typed::shown);
        assertEquals(said.group(2), typed.out());
    }

    private int inSchool(String... more) {
        String[] all = new String[more.length + 4];
        System.arraycopy(new String[] {"theme", "--repository", school.toString(), "--worktree"}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return typed.run(all);
    }

    private void write(String path, String text) throws IOException {
        Path file = school.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
