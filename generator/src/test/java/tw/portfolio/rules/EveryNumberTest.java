package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.RuleExamples;
import tw.portfolio.binding.FormBinder;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.NationalRules;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.source.yaml.YamlReader;
import tw.portfolio.submission.Lint;

/** Every number of every edition and of the ministry's rules has an effect: another one changes a finding, a meter or a date, with no Java edited. */
class EveryNumberTest {
    private static final Path SHIPPED = Path.of("src/main/resources/tw/portfolio/regulation");
    private static final Path OTHER = Path.of("src/test/cases/editions/regulation/other-115.yaml");
    private static final String WORK = "students/115/1150101/outcomes/";
    private static final Pattern NUMBER = Pattern.compile("(?m)(?<![\\w.-])([a-z-]+): ([0-9]+)(?=\\s*(?:[,}]|$))");

    /** A period is no number of a rule, and what does not count has no effect because it does not count. */
    private static final Set<String> NO_NUMBERS = Set.of("in", "exempt");

    /** Beside the next and the one before: no year so late has records, and all that is left of a year long past. */
    private static final List<Integer> FURTHER = List.of(116, 200);

    @TempDir
    Path folder;

    private final List<Inspection> schools = new ArrayList<>();

    @BeforeEach
    void readTheExamples() throws IOException {
        for (String name : List.of(
                "base",
                "cap.outcome-selected",
                "calendar.closes-early",
                "calendar.open-short",
                "calendar.no-window",
                "calendar.after-offices",
                "selection.batch-of-lower-grade",
                "edition.above-national")) {
            schools.add(school(name));
        }
        Path last = folder.resolve("last");
        RulesSchool.layWhole(last);
        Files.writeString(last.resolve("calendar/115-2.yaml"), """
                begins: 2027-02-15
                ends: 2027-06-30
                windows:
                  - {window: outcome-upload, grades: [3], opens: 2027-02-15T08:00, closes: 2027-05-10T23:59}
                """);
        Files.createDirectories(last.resolve("regulation"));
        Files.writeString(
                last.resolve("regulation/other-115.yaml"),
                Files.readString(OTHER).replace("limit: 10, clause: 第四條", "limit: 12, clause: 第四條"));
        large(last, "115-1", true);
        large(last, "108-1", false);
        schools.add(read(last));
        schools.add(read(Path.of("src/test/cases/lint/school")));
    }

    /** A file of each kind just beyond what is taken, and a summary one character too long. */
    private static void large(Path root, String term, boolean now) throws IOException {
        var limits = Regulation.shipped().national().in(tw.portfolio.model.SchoolYear.of(now ? "115" : "108"));
        Path work = Files.createDirectories(root.resolve(WORK + term + "/large"));
        Files.writeString(
                work.resolve("outcome.md"),
                "---\ncourse: MATH-1\ntitle: 大\nsummary: " + "字".repeat(limits.summaryCharacters() + 1)
                        + "\nfiles: [{file: a.pdf, caption: 甲}, {file: b.mp4, caption: 乙},"
                        + " {file: c.pdf, caption: 丙}, {file: d.mp4, caption: 丁}]\n---\n");
        fill(work.resolve("a.pdf"), "%PDF-1.7\n", limits.documentBytes() + 1);
        fill(work.resolve("b.mp4"), "\0\0\0\30ftypmp42", limits.mediaBytes() + 1);
        fill(work.resolve("c.pdf"), "%PDF-1.7\n", limits.documentSureBytes() + 1);
        fill(work.resolve("d.mp4"), "\0\0\0\30ftypmp42", limits.mediaSureBytes() + 1);
    }

    private static void fill(Path file, String head, long size) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.setLength(size);
        }
    }

    private Inspection school(String name) throws IOException {
        Path root = folder.resolve(name);
        RulesSchool.layWhole(root);
        RulesSchool.lay(RulesSchool.CASES.resolve(name), root);
        return read(root);
    }

    private static Inspection read(Path root) throws IOException {
        return RulesSchool.read(
                root,
                school -> Editions.only(
                        Regulation.shipped().edition("yungfeng-108").orElseThrow()));
    }

    @Test
    void everyNumberOfTheEditionOf108HasAnEffect() throws IOException {
        assertEquals(List.of(), idle(SHIPPED.resolve("editions/yungfeng-108.yaml"), this::ofEdition, 39));
    }

    @Test
    void everyNumberOfTheSecondSchoolsEditionHasAnEffect() throws IOException {
        assertEquals(List.of(), idle(OTHER, this::ofEdition, 15));
    }

    @Test
    void everyNumberOfTheMinistrysRulesHasAnEffect() throws IOException {
        assertEquals(List.of(), idle(SHIPPED.resolve("national.yaml"), this::ofMinistry, 36));
    }

    /** What is seen of the examples by a changed text. */
    @FunctionalInterface
    private interface Seen {
        String of(String yaml, Inspection school);
    }

    /** Returns the numbers for which nothing is seen to change, each with its line. */
    private List<String> idle(Path file, Seen seen, int atLeast) throws IOException {
        String text = Files.readString(file);
        List<MatchResult> numbers = NUMBER.matcher(text)
                .results()
                .filter(number -> !NO_NUMBERS.contains(number.group(1)))
                .filter(number -> !ofAnExceptedGrade(text, number))
                .toList();
        assertTrue(numbers.size() >= atLeast, "only " + numbers.size());
        List<String> before =
                schools.stream().map(school -> seen.of(text, school)).toList();
        return numbers.stream()
                .filter(number -> candidates(number).noneMatch(value -> changes(text, number, value, before, seen)))
                .map(number -> line(text, number.start()) + ": " + number.group())
                .toList();
    }

    /** How many days are given to a grade that is excepted makes no difference: that is what its example says. */
    private static boolean ofAnExceptedGrade(String text, MatchResult number) {
        String rest = text.substring(number.end(), text.indexOf('\n', number.end()));
        return number.group(1).equals("count") && rest.contains(", grade: ");
    }

    private static Stream<Integer> candidates(MatchResult number) {
        int value = Integer.parseInt(number.group(2));
        return Stream.concat(Stream.of(value + 1, value - 1), FURTHER.stream());
    }

    private boolean changes(String text, MatchResult number, int value, List<String> before, Seen seen) {
        String other = text.substring(0, number.start(2)) + value + text.substring(number.end(2));
        for (int i = 0; i < schools.size(); i++) {
            if (!seen.of(other, schools.get(i)).equals(before.get(i))) {
                return true;
            }
        }
        return false;
    }

    private String ofEdition(String yaml, Inspection school) {
        Edition edition = read(Edition.class, yaml).heldFrom(java.time.LocalDate.MIN);
        Inspection under = new Inspection(
                school.certified(),
                Editions.only(edition),
                school.national(),
                school.clock(),
                school.enrolments(),
                school.locks());
        return seen(under)
                + RuleExamples.of(List.of(edition)).stream()
                        .map(tried -> tried.found() + " " + tried.holds())
                        .toList();
    }

    private String ofMinistry(String yaml, Inspection school) {
        NationalRules national = read(NationalRules.class, yaml);
        return seen(school.under(national))
                + Lint.check(school.school(), national)
                + RuleExamples.of(national).stream()
                        .map(tried -> tried.found() + " " + tried.holds())
                        .toList();
    }

    private static String seen(Inspection inspection) {
        CapMeter meter = new CapMeter(Catalogue.shipped());
        List<String> meters = inspection.school().students().stream()
                .flatMap(student -> StudentPlan.of(student, inspection).uses().stream())
                .map(use -> use.period() + meter.words(use))
                .toList();
        List<String> days = Completeness.of(inspection).rows().stream()
                .map(row -> row.path() + row.state() + row.dueOn())
                .toList();
        return Rules.check(inspection) + " " + meters + days;
    }

    private static <T extends Record> T read(Class<T> form, String yaml) {
        return YamlReader.read("", "changed.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .value()
                .flatMap(node -> FormBinder.bind(form, node).value())
                .orElseThrow();
    }

    private static long line(String text, int at) {
        return text.substring(0, at).lines().count();
    }
}
