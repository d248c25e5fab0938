package tw.portfolio.render.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of every kind and name beside a work. */
class AttachmentsTest {
    private static final String STUDENT = "students/113/1130245/";
    private static final String WORK = STUDENT + "outcomes/115-1/pendulum/";

    @TempDir
    Path school;

    @BeforeEach
    void fill() throws IOException {
        write("portfolio.yaml", """
                name: 桃園市立永豐高級中等學校
                code: "030000"
                telephone: (03)000-0000
                regulation: yungfeng-108
                current-term: 115-1
                branch: main
                """);
        write("people/staff.yaml", """
                staff:
                  - {id: chen.yh, name: 陳怡華}
                """);
        write(STUDENT + "student.yaml", """
                names: [{value: 林予安, from: 2024-08-01}]
                classes: [{class-id: 301, seat: 1, from: 2026-08-01}]
                """);
        write(WORK + "outcome.md", """
                ---
                course: PHYS-1
                title: 單擺
                summary: 量測單擺週期。
                files:
                  - {file: photo.jpg, caption: 裝置, alt: 桌上的單擺}
                  - {file: 報告 (一)#2.pdf}
                ---
                #### 一
                [報告](<報告 (一)#2.pdf>) [頁](page.html)

                ###### 二
                """);
    }

    @Test
    void filesAreOfferedByKindAndNothingThatABrowserWouldRun() throws IOException {
        for (String name : new String[] {
            "報告 (一)#2.pdf", "page.html", "index.html", "draw.svg", "run.js", "sound.MP3", "film.mp4", "broken.jpg"
        }) {
            write(WORK + name, "content of " + name);
        }
        picture(WORK + "photo.jpg");
        SortedMap<String, byte[]> files = SampleSite.of(school).bytes();
        TreeSet<String> beside = new TreeSet<>(files.keySet());
        beside.removeIf(path -> !path.startsWith(WORK));
        assertEquals(
                new TreeSet<>(java.util.List.of(
                        WORK + "index.html", WORK + "報告 (一)#2.pdf", WORK + "sound.MP3", WORK + "film.mp4")),
                beside);
        assertArrayEquals("content of 報告 (一)#2.pdf".getBytes(StandardCharsets.UTF_8), files.get(WORK + "報告 (一)#2.pdf"));
        String page = page(files, WORK);
        assertTrue(page.contains("href=\"%E5%A0%B1%E5%91%8A%20%28%E4%B8%80%29%232.pdf\""), page);
        assertTrue(page.contains("<audio controls preload=\"none\" src=\"sound.MP3\">"), page);
        assertTrue(page.contains("<video controls preload=\"metadata\" src=\"film.mp4\">"), page);
        for (String named : new String[] {"page.html", "draw.svg", "run.js", "broken.jpg"}) {
            assertTrue(page.contains("<p class=\"name\">" + named + "</p>"), named + " is named, not linked");
        }
    }

    @Test
    void picturesAreMadeOnceForEachWidthAndNamedByContent() throws IOException {
        picture(WORK + "photo.jpg");
        SortedMap<String, byte[]> files = SampleSite.of(school).bytes();
        TreeSet<String> pictures = new TreeSet<>(files.keySet());
        pictures.removeIf(path -> !path.startsWith(STUDENT + "pictures/"));
        assertEquals(3, pictures.size());
        assertFalse(files.containsKey(WORK + "photo.jpg"), "the original tells more than the picture");
        String page = page(files, WORK);
        assertTrue(page.contains("width=\"1600\" height=\"800\" alt=\"桌上的單擺\""), page);
        assertTrue(page.contains("<figcaption>裝置</figcaption>"), page);
    }

    @Test
    void aTextsHeadingsStartBelowThePagesAndLeaveNoLevelOut() throws IOException {
        String page = page(SampleSite.of(school).bytes(), WORK);
        assertTrue(page.contains("<h2>一</h2>"), page);
        assertTrue(page.contains("<h3>二</h3>"), page);
    }

    private static String page(SortedMap<String, byte[]> files, String folder) {
        return new String(files.get(folder + "index.html"), StandardCharsets.UTF_8);
    }

    private void write(String path, String text) throws IOException {
        Path file = school.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void picture(String path) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_RGB), "jpg", out);
        Files.write(school.resolve(path), out.toByteArray());
    }
}
