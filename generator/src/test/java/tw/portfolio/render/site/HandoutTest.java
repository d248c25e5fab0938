package tw.portfolio.render.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.model.student.Student;

/** What a family gets as one file: the page with everything inside, and the packed folder. */
class HandoutTest {
    private static final String NUMBER = "1130107";
    private static List<Artifact> made = List.of();
    private static SortedMap<String, byte[]> folder = new TreeMap<>();
    private static byte[] page = new byte[0];
    private static byte[] zip = new byte[0];

    @BeforeAll
    static void make() throws IOException {
        SampleSite site = SampleSite.read();
        Student student = student(site);
        made = new ArrayList<>(site.renderer().student(student, List.of()).value());
        folder = SampleSite.bytes(made);
        page = bytes(site.renderer().singleFile(student, "students/113/" + NUMBER + ".html", made));
        zip = bytes(SiteRenderer.zip(student, "students/113/" + NUMBER + ".zip", made));
    }

    @Test
    void thePageNeedsNothingBesideItAndRunsNothing() {
        String html = new String(page, StandardCharsets.UTF_8);
        assertFalse(
                html.contains("<script") || html.contains("<link") || html.contains("<audio"),
                "nothing to load or run");
        TreeSet<String> faults = new TreeSet<>();
        Matcher address = Pattern.compile(" (src|href)=\"([^\"]{0,200})").matcher(html);
        while (address.find()) {
            String value = address.group(2);
            boolean inside = address.group(1).equals("src") ? value.startsWith("data:image/") : value.startsWith("#");
            if (!inside && !value.matches("https?:.*")) {
                faults.add(value);
            }
            if (value.startsWith("#") && !html.contains(" id=\"" + value.substring(1) + "\"")) {
                faults.add("leads nowhere: " + value);
            }
        }
        assertEquals(new TreeSet<>(), faults);
        assertFalse(Pattern.compile("url\\((?!data:)").matcher(html).find(), "styles name files beside the page");
    }

    @Test
    void everyPageOfTheFolderIsAPartAndNoIdStandsTwice() {
        String html = new String(page, StandardCharsets.UTF_8);
        long pages = folder.keySet().stream()
                .filter(path -> path.endsWith("index.html") && !path.contains("/search/"))
                .count();
        assertEquals(
                pages,
                Pattern.compile("<div class=\"part ").matcher(html).results().count());
        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(id -> id.group(1))
                .toList();
        assertEquals(new TreeSet<>(ids).size(), ids.size());
        assertTrue(html.indexOf("id=\"p0\"") > 0 && !html.contains("<!--page"));
    }

    @Test
    void thePicturesInsideArePictures() throws IOException {
        Matcher picture = Pattern.compile("src=\"data:image/(?:jpeg|png);base64,([^\"]+)\"")
                .matcher(new String(page, StandardCharsets.UTF_8));
        int pictures = 0;
        while (picture.find()) {
            byte[] bytes = Base64.getDecoder().decode(picture.group(1));
            assertTrue(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth() > 0);
            pictures++;
        }
        assertTrue(pictures > 3, "pictures: " + pictures);
    }

    @Test
    void theZipHoldsTheFolderByteForByte() throws IOException {
        SortedMap<String, byte[]> unpacked = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertEquals(ZipEntry.STORED, entry.getMethod());
                unpacked.put("students/113/" + entry.getName(), in.readAllBytes());
            }
        }
        assertEquals(folder.keySet(), unpacked.keySet());
        folder.forEach((path, bytes) -> assertArrayEquals(bytes, unpacked.get(path), path));
    }

    @Test
    void theSameFolderGivesTheSameBytes() throws IOException {
        SampleSite site = SampleSite.read();
        Student student = student(site);
        List<Artifact> again = site.renderer().student(student, List.of()).value();
        assertArrayEquals(page, bytes(site.renderer().singleFile(student, "a.html", again)));
        assertArrayEquals(zip, bytes(SiteRenderer.zip(student, "a.zip", again)));
    }

    private static Student student(SampleSite site) {
        return site.school().students().stream()
                .filter(it -> it.number().value().equals(NUMBER))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] bytes(Artifact artifact) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        artifact.writeTo(out);
        return out.toByteArray();
    }
}
