package tw.portfolio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.binding.FormBinder;
import tw.portfolio.blob.LocalFile;
import tw.portfolio.certification.Certification;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.explanation.Quoted;
import tw.portfolio.model.School;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.regulation.NationalRules;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.rules.EditionEffects;
import tw.portfolio.rules.Inspection;
import tw.portfolio.source.SourceException;
import tw.portfolio.source.yaml.YamlReader;
import tw.portfolio.submission.Lint;

/** What editions say and would do: the answers to {@code portfolio rules}. */
public final class RulesRun {
    private static final int MAX_EDITION_BYTES = 1 << 20;

    /** The ministry's rules of a school year, by the name under which they are compared. */
    private static final String NATIONAL = "national-[1-9][0-9]{2}";

    private RulesRun() {}

    /** Tries the examples of every shipped edition and of the ministry's rules. */
    public static Noted<List<RuleExamples.Tried>> test() {
        return Noted.clean(examples(Regulation.shipped()));
    }

    /** Tries the examples of every shipped edition and of the school's own, as its files say now. */
    public static Noted<List<RuleExamples.Tried>> test(BuildRequest request) throws IOException {
        Noted<OpenSources> opened = OpenSources.openUncertified(request.sources(), request.goal());
        try (OpenSources sources = opened.value()) {
            Noted<School> school = Inputs.school(sources);
            List<Diagnostic> notes = Inputs.join(opened.notes(), school.notes()).stream()
                    .filter(note -> note.at().path().startsWith("regulation/"))
                    .toList();
            return new Noted<>(examples(Regulation.of(school.value())), notes);
        }
    }

    /**
     * Tries the examples of one edition, such as a draft, before anybody votes on it.
     *
     * @param file the path of a YAML file
     * @throws SourceException when there is no such file, or it is not YAML
     */
    public static Noted<List<RuleExamples.Tried>> test(String file) throws IOException {
        return draft(Path.of(file))
                .map(edition -> RuleExamples.of(edition.stream().toList()));
    }

    private static List<RuleExamples.Tried> examples(Regulation regulation) {
        return Stream.concat(
                        RuleExamples.of(regulation.editions()).stream(),
                        RuleExamples.of(regulation.national()).stream())
                .toList();
    }

    /** Returns whose words explain a rule to a school: those of its own edition, as its files say now. */
    public static Noted<Quoted> quoted(BuildRequest request) throws IOException {
        Noted<OpenSources> opened = OpenSources.openUncertified(request.sources(), request.goal());
        try (OpenSources sources = opened.value()) {
            School school = Inputs.school(sources).value();
            Noted<Edition> named = Inputs.edition(school);
            return new Noted<>(Quoted.of(school, named.value()), Inputs.join(opened.notes(), named.notes()));
        }
    }

    /**
     * Two editions, or the ministry's rules of two years, and what the step from one to the other would do.
     *
     * @param from the first of the two, as people call it; {@code to} the second
     * @param notInHand which of them is known by name alone, so that what it laid down cannot be compared
     * @param failing examples that an edition carries and its own numbers do not keep
     */
    public record Compared(
            Text from, Text to, List<Text> notInHand, List<RuleExamples.Tried> failing, EditionEffects effects) {
        public Compared {
            notInHand = List.copyOf(notInHand);
            failing = List.copyOf(failing);
        }

        /** Returns the examples that are not kept, in their own words. */
        public List<String> failingExamples() {
            return failing.stream().map(tried -> tried.example().example()).toList();
        }
    }

    /**
     * Compares two editions by what they do to the students and offices of a school.
     *
     * @param from the id of an edition, a file that holds one, such as a draft, or {@code national-YEAR}; {@code to} likewise
     * @return nothing when a file is out of form, which the notes tell
     * @throws SourceException when nobody knows an edition of that name
     */
    public static Noted<Optional<Compared>> diff(BuildRequest request, String from, String to) throws IOException {
        Noted<OpenSources> opened = OpenSources.open(request.sources(), request.goal());
        try (OpenSources sources = opened.value()) {
            School school = Inputs.school(sources).value();
            Noted<Certification> certification = Inputs.certify(school, sources, request);
            CertifiedSchool certified = certification.value().certified();
            List<Diagnostic> unsettled = Inputs.unsettled(certification);
            if (from.matches(NATIONAL) && to.matches(NATIONAL)) {
                Inspection inspection = Inputs.inspection(certified, request).value();
                return new Noted<>(Optional.of(national(inspection, from, to)), unsettled);
            }
            Noted<Optional<Edition>> first = edition(from, certified.school());
            Noted<Optional<Edition>> second = edition(to, certified.school());
            List<Diagnostic> notes = Inputs.join(unsettled, Inputs.join(first.notes(), second.notes()));
            if (first.value().isEmpty() || second.value().isEmpty()) {
                return new Noted<>(Optional.empty(), notes);
            }
            Edition one = first.value().get();
            Edition other = second.value().get();
            Inspection inspection = Inputs.inspection(certified, request).value();
            boolean inHand = one.inHand() && other.inHand(); // else nothing says who certifies
            CertifiedSchool before = inHand ? Inputs.certifyTrying(one, school, sources, request) : certified;
            CertifiedSchool after = inHand ? Inputs.certifyTrying(other, school, sources, request) : certified;
            EditionEffects effects = EditionEffects.of(inspection, one, before, other, after);
            List<Text> missing = Stream.of(one, other)
                    .filter(edition -> !edition.inHand())
                    .map(edition -> Text.same(edition.shortTitle() + " " + edition.adoptedOn()))
                    .toList();
            List<RuleExamples.Tried> failing = RuleExamples.of(List.of(one, other)).stream()
                    .filter(tried -> !tried.holds())
                    .toList();
            return new Noted<>(
                    Optional.of(new Compared(name(one, from), name(other, to), missing, failing, effects)), notes);
        }
    }

    private static Compared national(Inspection inspection, String from, String to) {
        NationalRules first = inspection.national().as(year(from));
        NationalRules second = inspection.national().as(year(to));
        List<List<Diagnostic>> lint =
                List.of(Lint.check(inspection.school(), first), Lint.check(inspection.school(), second));
        return new Compared(
                national(from), national(to), List.of(), List.of(), EditionEffects.of(inspection, first, second, lint));
    }

    private static SchoolYear year(String name) {
        return SchoolYear.of(name.substring(name.indexOf('-') + 1));
    }

    private static Text national(String name) {
        SchoolYear year = year(name);
        return new Text("國教署 " + year + " 學年度的規定", "the ministry's rules of school year " + year);
    }

    /** Returns what people call an edition, and of a draft the file as well: its id may be that of the edition it amends. */
    private static Text name(Edition edition, String typed) {
        String called = edition.id().equals(typed)
                ? typed
                : edition.id() + ", " + Path.of(typed).getFileName();
        return Text.same(edition.shortTitle() + " " + edition.adoptedOn() + " (" + called + ")");
    }

    private static Noted<Optional<Edition>> edition(String name, School school) throws IOException {
        if (name.endsWith(".yaml")) {
            return draft(Path.of(name));
        }
        Regulation regulation = Regulation.of(school);
        Optional<Edition> known = regulation.edition(name);
        if (known.isEmpty()) {
            String ids = String.join(
                    ", ", regulation.editions().stream().map(Edition::id).toList());
            throw new SourceException(
                    new Text(
                            "沒有「" + name + "」這個版本。已知：" + ids + "；草案請給 .yaml 檔；國教署的規定寫 national-學年，兩邊都要。",
                            "there is no edition \"" + name + "\". Known: " + ids
                                    + "; for a draft, name its .yaml file; for the ministry's rules write national-YEAR on both sides."));
        }
        return Noted.clean(known);
    }

    private static Noted<Optional<Edition>> draft(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new SourceException(new Text("沒有 " + file + " 這個檔案。", "there is no file " + file + "."));
        }
        return YamlReader.read("draft", file.toString(), LocalFile.read(file, MAX_EDITION_BYTES))
                .value()
                .map(node -> FormBinder.bind(Edition.class, node))
                .orElseThrow(() -> new SourceException(new Text(file + " 不是 YAML。", file + " is not YAML.")));
    }
}
