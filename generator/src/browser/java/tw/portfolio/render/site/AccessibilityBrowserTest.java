package tw.portfolio.render.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Student;
import tw.portfolio.render.locked.SchoolKey;

/** Every kind of family page against WCAG 2.2 AA as far as axe-core can tell, enlarged, and by keyboard alone. */
class AccessibilityBrowserTest {
    /** What the keyboard should reach: links, buttons, fields and what opens, as far as they are shown; of choices between languages one. */
    private static final String REACHABLE = """
            () => [...document.querySelectorAll('a[href],button,input:not([type=radio]),summary')]
              .filter(e => e.checkVisibility()).length
              + (document.querySelector('input[type=radio]') ? 1 : 0)
            """;

    /** The element in focus: its number among those met so far, and whether it is seen to have the focus. */
    private static final String FOCUSED = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body || e.closest('audio,video')) return '';
              window.met = window.met || [];
              if (window.met.includes(e)) return 'again';
              window.met.push(e);
              const marked = n => n && getComputedStyle(n).outlineStyle !== 'none' && parseFloat(getComputedStyle(n).outlineWidth) >= 2;
              const line = n => n && parseFloat(getComputedStyle(n).borderBottomWidth) >= 4;
              const seen = marked(e) || marked(e.closest('.card')) || line(e)
                || (e.type === 'radio' && marked(e.nextElementSibling));
              const box = (e.type === 'radio' ? e.nextElementSibling : e).getBoundingClientRect();
              const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              return (seen && inView ? 'seen ' : 'unseen ') + e.outerHTML.slice(0, 120);
            }
            """;

    @TempDir
    static Path root;

    private static Axe axe;
    private static Browsers browsers;
    private static String passphrase = "";

    @BeforeAll
    static void open() throws IOException {
        browsers = Browsers.open();
        axe = Axe.read();
        for (String theme : List.of("base", "indigo")) {
            SampleSite site = themed(theme);
            Student student = LockedSample.student(site);
            List<Artifact> made = site.renderer().student(student, List.of()).value();
            for (Artifact artifact : made) {
                write(artifact, root.resolve(theme).resolve(artifact.path().substring(student.directory().length() + 1)));
            }
            write(site.renderer().singleFile(student, "single.html", made), root.resolve(theme + "/single.html"));
            Entry<Outcome> picked = student.outcomes().get(1);
            SampleSite shown = ShowcaseSample.showing(site, student, List.of(picked.key("term") + "/" + picked.key("id")));
            write(
                    shown.renderer().showcase(LockedSample.student(shown), "showcase.html"),
                    root.resolve(theme + "/showcase.html"));
            write(site.renderer().common().value().stream()
                    .filter(artifact -> artifact.path().equals("index.html"))
                    .findFirst()
                    .orElseThrow(), root.resolve(theme + "/door.html"));
            SchoolKey key = LockedSample.key(root, LockedSample.SECRET);
            passphrase = key.passphrase(student.number(), 1).symbols();
            LockedSample.write(LockedSample.make(site, key), root.resolve(theme + "/locked"));
        }
    }

    @AfterAll
    static void close() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void axeFindsNothingOnAnyPageInEitherThemeByDayAndByNight() throws IOException {
        TreeSet<String> faults = new TreeSet<>();
        for (String theme : List.of("base", "indigo")) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (BrowserContext context = context(390, scheme)) {
                    Page page = context.newPage();
                    for (Path file : pages(theme)) {
                        page.navigate(file.toUri().toString());
                        axe.examine(page, theme + " " + scheme + " " + root.relativize(file), faults);
                    }
                    page.locator("#passphrase").fill("0");
                    page.keyboard().press("Enter");
                    page.locator("[data-say=wrong]").waitFor();
                    axe.examine(page, theme + " " + scheme + " wrong passphrase", faults);
                    page.locator("#passphrase").fill(passphrase);
                    page.keyboard().press("Enter");
                    page.locator("body.cover").waitFor();
                    axe.examine(page, theme + " " + scheme + " unlocked", faults);
                }
            }
        }
        assertEquals(new TreeSet<>(), faults);
    }

    @Test
    void axeFindsWhatIsWrong() throws IOException {
        Path wrong = root.resolve("wrong.html");
        Files.writeString(wrong, "<!DOCTYPE html><html><body><img src=\"x.png\"><p style=\"color:#ccc\">faint</p></body></html>");
        TreeSet<String> faults = new TreeSet<>();
        try (BrowserContext context = context(390, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(wrong.toUri().toString());
            axe.examine(page, "wrong", faults);
        }
        assertTrue(faults.size() >= 3, faults::toString);
    }

    @Test
    void twiceAsLargeNothingIsCutOff() throws IOException {
        TreeSet<String> faults = new TreeSet<>();
        for (int width : new int[] {640, 320}) { // 1280 at 200 %; WCAG 1.4.10: 1280 at 400 %
            try (BrowserContext context = context(width, ColorScheme.LIGHT)) {
                Page page = context.newPage();
                for (Path file : pages("base")) {
                    page.navigate(file.toUri().toString());
                    if (!page.evaluate("() => document.documentElement.scrollWidth > innerWidth").equals(false)) {
                        faults.add(width + " " + root.relativize(file));
                    }
                }
            }
        }
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            for (Path file : pages("base")) {
                page.navigate(file.toUri().toString());
                page.evaluate("() => { document.documentElement.style.fontSize = '212.5%' }");
                if (!page.evaluate("() => document.documentElement.scrollWidth > innerWidth").equals(false)) {
                    faults.add("text alone " + root.relativize(file));
                }
            }
        }
        assertEquals(new TreeSet<>(), faults);
    }

    @Test
    void theKeyboardReachesEverythingAndIsAlwaysSeen() throws IOException {
        TreeSet<String> faults = new TreeSet<>();
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            for (Path file : pages("base")) {
                page.navigate(file.toUri().toString());
                walk(page, root.relativize(file).toString(), faults);
            }
        }
        assertEquals(new TreeSet<>(), faults);
    }

    private static void walk(Page page, String where, TreeSet<String> faults) {
        page.evaluate("() => document.activeElement.blur()");
        int reachable = ((Number) page.evaluate(REACHABLE)).intValue();
        int met = 0;
        for (int presses = 0; presses < 2 * reachable + 40 && met < reachable; presses++) {
            page.keyboard().press("Tab");
            String focused = (String) page.evaluate(FOCUSED);
            if (focused.startsWith("unseen ")) {
                faults.add(where + " " + focused);
            }
            met += focused.isEmpty() || focused.equals("again") ? 0 : 1;
        }
        if (met < reachable) {
            faults.add(where + " reaches " + met + " of " + reachable);
        }
    }

    /** Returns one page of each kind, the locked door last. */
    private static List<Path> pages(String theme) throws IOException {
        Map<String, Path> kinds = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve(theme))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".html") && !it.toString().contains("locked"))
                    .sorted()
                    .toList()) {
                String folder = root.resolve(theme).relativize(file).toString();
                kinds.putIfAbsent(folder.contains("/") ? folder.substring(0, folder.indexOf('/')) : folder, file);
            }
        }
        List<Path> pages = new ArrayList<>(kinds.values());
        assertTrue(pages.size() >= 9, pages::toString);
        pages.add(root.resolve(theme + "/locked/index.html"));
        return pages;
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return browsers.context(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(scheme)
                        .setOffline(true));
    }

    private static void write(Artifact artifact, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            artifact.writeTo(out);
        }
    }

    /** Returns the sample school with another theme. */
    private static SampleSite themed(String theme) throws IOException {
        School school = SampleSite.read().school();
        SchoolProfile profile = school.profile().value();
        RecordComponent[] components = SchoolProfile.class.getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].getName().equals("theme")
                        ? Optional.of(theme)
                        : components[i].getAccessor().invoke(profile);
            }
            Constructor<SchoolProfile> constructor = SchoolProfile.class.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            Entry<SchoolProfile> old = school.profile();
            Entry<SchoolProfile> entry = new Entry<>(
                    old.kind(), old.source(), old.file(), constructor.newInstance(values), old.body(), old.attachments());
            return SampleSite.of(new School(entry, school.offices(), school.students()));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the school's profile", e);
        }
    }
}
