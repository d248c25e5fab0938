package tw.portfolio.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tw.portfolio.Goal;
import tw.portfolio.Setting;

/** What {@code portfolio:help} says. */
class DescriptorTest {
    private final List<Element> mojos = elements(read(), "mojo");

    @Test
    void everyVerbThatRunsTheCompilerIsAGoal() {
        SortedSet<String> goals = new TreeSet<>(List.of("explain", "help", "serve"));
        Arrays.stream(Goal.values()).map(Goal::word).forEach(goals::add);
        assertEquals(
                goals,
                new TreeSet<>(mojos.stream().map(mojo -> text(mojo, "goal")).toList()));
        mojos.forEach(mojo -> assertEquals("true", text(mojo, "threadSafe"), text(mojo, "goal")));
    }

    @Test
    void theReadmeAndTheGuideNameTheGoals() throws IOException {
        String english = "`build`, `certify`, `check`, `explain`, `package`, `serve` and `todo`";
        assertTrue(Files.readString(Path.of("../README.md")).contains(english + " as Maven goals (and `help`)"));
        String guide = Files.readString(Path.of("../generator/docs/guide/it.md"));
        assertTrue(guide.contains("its goals are " + english), "English");
        assertTrue(guide.contains("目標有 `build`、`certify`、`check`、`explain`、`package`、`serve`、`todo`，"), "Chinese");
        assertEquals(
                List.of("build", "certify", "check", "explain", "help", "package", "serve", "todo"),
                mojos.stream().map(mojo -> text(mojo, "goal")).sorted().toList());
    }

    @Test
    void everyGoalAndParameterIsDescribed() {
        List<String> silent = new ArrayList<>();
        for (Element mojo : mojos) {
            if (text(mojo, "description").isBlank()) {
                silent.add(text(mojo, "goal"));
            }
            for (Element parameter : elements(mojo, "parameter")) {
                if (text(parameter, "description").isBlank()) {
                    silent.add(text(mojo, "goal") + " " + text(parameter, "name"));
                }
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void everySettingIsAParameterOfEveryVerb() {
        SortedSet<String> expected = new TreeSet<>(List.of("skip"));
        for (Setting setting : Setting.values()) {
            expected.add(setting.isList() ? setting.word() + "s" : camelCase(setting.word()));
        }
        for (Element mojo : mojos) {
            String goal = text(mojo, "goal");
            if (!goal.equals("explain") && !goal.equals("help")) {
                SortedSet<String> own = new TreeSet<>(expected);
                if (goal.equals("serve")) {
                    own.add("port");
                }
                assertEquals(
                        own,
                        new TreeSet<>(elements(mojo, "parameter").stream()
                                .map(parameter -> text(parameter, "name"))
                                .toList()),
                        goal);
            }
        }
        assertTrue(expected.contains("failOn"), "names are in camel case");
    }

    private static String camelCase(String word) {
        int hyphen = word.indexOf('-');
        return hyphen < 0
                ? word
                : word.substring(0, hyphen)
                        + Character.toUpperCase(word.charAt(hyphen + 1))
                        + word.substring(hyphen + 2);
    }

    private static Element read() {
        try (InputStream in = DescriptorTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String text(Element parent, String name) {
        return elements(parent, name).stream()
                .filter(child -> child.getParentNode() == parent)
                .findFirst()
                .map(Element::getTextContent)
                .orElse("");
    }
}
