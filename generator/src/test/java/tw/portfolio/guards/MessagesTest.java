package tw.portfolio.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.RuleId;

/** Every rule has its words in both languages, and no words are left without a rule. */
class MessagesTest {
    private static final Pattern IN_JAVA = Pattern.compile("new (?:[a-z.]+\\.)?RuleId\\(\\s*\"([a-z0-9.-]+)\"\\)");
    private static final Pattern IN_DATA = Pattern.compile("(?m)^ *(?:- )?rule: ([a-z0-9.-]+)$");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");
    private final Catalogue catalogue = Catalogue.shipped();

    @Test
    void theLanguagesHaveTheSameKeys() {
        assertEquals(lines(catalogue.keys(Language.EN)), lines(catalogue.keys(Language.ZH_TW)));
    }

    @Test
    void everyRuleHasMessageFixAndExplanation() throws IOException {
        SortedSet<String> rules = new TreeSet<>(found(Path.of("src/main/java"), ".java", IN_JAVA));
        rules.addAll(found(Path.of("src/main/resources/tw/portfolio/regulation"), ".yaml", IN_DATA));
        SortedSet<String> missing = new TreeSet<>();
        for (String rule : rules) {
            for (String part : new String[] {".message", ".fix", ".explain"}) {
                if (!catalogue.keys(Language.ZH_TW).contains(rule + part)) {
                    missing.add(rule + part);
                }
            }
        }
        assertEquals("", lines(missing), "words are missing");
        SortedSet<String> unused = catalogue.rules().stream()
                .map(Object::toString)
                .filter(rule -> !rules.contains(rule))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals("", lines(unused), "nothing raises these rules");
    }

    @Test
    void bothLanguagesNameTheSameValues() throws IOException {
        SortedSet<String> different = new TreeSet<>();
        for (Path file : files(Path.of("src/main/resources/tw/portfolio/messages"), "_en.properties")) {
            String english = file.toString();
            different.addAll(compare(properties(english), properties(english.replace("_en.", "_zh-TW."))));
        }
        assertEquals("", lines(different));
    }

    @Test
    void everyNameOfAValueIsUsed() {
        SortedSet<String> unused = new TreeSet<>(catalogue.keys(Language.EN));
        unused.removeIf(key -> !key.startsWith("value."));
        for (RuleId rule : catalogue.rules()) {
            for (String part : new String[] {".message", ".fix", ".explain"}) {
                PLACEHOLDER
                        .matcher(catalogue.pattern(rule + part, Language.EN))
                        .results()
                        .forEach(found -> unused.remove("value." + found.group(1)));
            }
        }
        assertEquals("", lines(unused), "no rule tells such a value");
    }

    /** A reader of such files drops the space that a value begins with, unless it is written with a backslash. */
    @Test
    void noSpaceAtTheBeginningIsLost() throws IOException {
        SortedSet<String> lost = found(
                Path.of("src/main/resources/tw/portfolio/messages"),
                ".properties",
                Pattern.compile("(?m)^([a-zA-Z.-]+)= "));
        assertEquals("", lines(lost));
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        SortedSet<String> twice = new TreeSet<>();
        for (Path file : files(Path.of("src/main/resources/tw/portfolio/messages"), ".properties")) {
            SortedSet<String> keys = new TreeSet<>();
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#") && !keys.add(line.substring(0, equals))) {
                    twice.add(file.getFileName() + " " + line.substring(0, equals));
                }
            }
        }
        assertEquals("", lines(twice), "the last would silently win");
    }

    @Test
    void thePageOfAllMessagesIsInStep() throws IOException {
        StringBuilder page = new StringBuilder("# 訊息一覽 · Every message\n\n"
                + "每一條規則：發生什麼事、怎麼改，中英對照。Each rule: the fact and the remedy, in both languages.\n");
        for (RuleId rule : catalogue.rules()) {
            page.append("\n## ").append(rule).append("\n\n");
            for (Language language : Language.values()) {
                page.append("- ")
                        .append(catalogue.named(rule + ".message", language))
                        .append("  \n  → ");
                page.append(catalogue.named(rule + ".fix", language)).append('\n');
                catalogue
                        .over(rule, Catalogue.FIX)
                        .ifPresent(key -> page.append("  \n  ⇢ ")
                                .append(catalogue.named(key, language))
                                .append('\n'));
            }
            for (Language language : Language.values()) {
                page.append('\n')
                        .append(catalogue.named(rule + ".explain", language))
                        .append('\n');
            }
        }
        // what shows how a link is written is none
        String shown = page.toString().replaceAll("!?\\[[^]]*]\\([^)]*\\)", "`$0`");
        Golden.assertSame(Path.of("docs/messages.md"), shown);
    }

    private static SortedSet<String> compare(java.util.Properties english, java.util.Properties chinese) {
        Function<String, SortedSet<String>> named = text -> PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        return english.stringPropertyNames().stream()
                .filter(key -> !key.endsWith(".plural"))
                .filter(key -> !named.apply(english.getProperty(key)).equals(named.apply(chinese.getProperty(key, ""))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static java.util.Properties properties(String file) throws IOException {
        java.util.Properties properties = new java.util.Properties();
        try (java.io.Reader in = Files.newBufferedReader(Path.of(file))) {
            properties.load(in);
        }
        return properties;
    }

    private static SortedSet<String> found(Path folder, String ending, Pattern pattern) throws IOException {
        SortedSet<String> found = new TreeSet<>();
        for (Path file : files(folder, ending)) {
            Matcher matcher = pattern.matcher(read(file));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static java.util.List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lines(SortedSet<String> values) {
        return String.join("\n", values);
    }
}
