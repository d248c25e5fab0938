package tw.portfolio.render.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Certifiers;
import tw.portfolio.certification.Difference;
import tw.portfolio.certification.OpenRequests;
import tw.portfolio.certification.Publication;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Enrolments;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.ClassEnrolment;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.model.student.ClassMembership;
import tw.portfolio.model.student.Student;
import tw.portfolio.rules.Inspection;
import tw.portfolio.rules.TermBehindRule;
import tw.portfolio.theme.Theme;

/**
 * What every page of the staff shares: the day, the term, names, and the way to other pages.
 *
 * @param changed what differs from what was certified, by source and path; of some records, where there are very many
 * @param classes those of the current term, in the order of their numbers
 * @param classNames by the classes' ids
 * @param unsettled what of the run itself does not suffice to judge what was merged, or of which term the pages are: all else on the pages may be wrong for that
 */
record Desk(
        Publication publication,
        OpenRequests requests,
        Theme theme,
        SortedMap<String, List<Difference>> changed,
        List<Entry<ClassEnrolment>> classes,
        Map<String, String> classNames,
        List<Unsettled> unsettled) {
    private static final int SHORT_COMMIT = 12;

    /** Gathers what pages share; what is asked of a school once for each of its works is looked up here once. */
    static Desk of(
            Publication publication, OpenRequests requests, Theme theme, SortedMap<String, List<Difference>> changed) {
        List<Entry<ClassEnrolment>> classes = publication.school().offices().of(ClassEnrolment.class).stream()
                .filter(entry ->
                        entry.term().equals(publication.school().settings().currentTerm()))
                .toList();
        Map<String, String> names = new HashMap<>();
        classes.forEach(entry -> names.put(entry.key("class"), entry.value().name()));
        return new Desk(publication, requests, theme, changed, classes, names, List.of());
    }

    /** Returns the same for pages that say first of all which of the findings make this run unreliable, whoever reads them. */
    Desk telling(List<Diagnostic> findings) {
        Stream<Diagnostic> ofRun =
                findings.stream().filter(finding -> CertifiedSchool.UNSETTLED.contains(finding.rule()));
        Stream<Diagnostic> ofTerm =
                findings.stream().filter(finding -> finding.rule().equals(TermBehindRule.BEHIND));
        List<Unsettled> told = Stream.concat(ofRun, ofTerm)
                .map(finding -> Unsettled.of(finding, publication.catalogue()))
                .toList();
        return new Desk(publication, requests, theme, changed, classes, classNames, told);
    }

    /**
     * A finding of the run or the term itself in its own words: what is not known, and who does what first.
     *
     * @param head the key of what it means for the page
     */
    record Unsettled(String head, String zh, String zhFix, String en, String enFix) {
        private static Unsettled of(Diagnostic finding, Catalogue catalogue) {
            return new Unsettled(
                    finding.rule().equals(TermBehindRule.BEHIND) ? "desk.unsettled.term" : "desk.unsettled",
                    catalogue.message(finding, Language.ZH_TW),
                    catalogue.fix(finding, Language.ZH_TW),
                    catalogue.message(finding, Language.EN),
                    catalogue.fix(finding, Language.EN));
        }
    }

    /**
     * Head and foot of a page.
     *
     * @param root the way from the page to the desk's root, empty or ending in {@code /}
     * @param here which part of the desk the page belongs to
     */
    record Frame(
            String title,
            String root,
            String here,
            String school,
            String term,
            String made,
            String commit,
            boolean workTree,
            List<Unsettled> unsettled) {}

    /** A link with its words. */
    record Link(String words, String href) {}

    School school() {
        return publication.school();
    }

    /** Returns the day the pages are made for, in the school's own time. */
    LocalDate today() {
        return SchoolTime.day(publication.stamp().clock());
    }

    /** Returns the school as rules look at it, on the day the pages are made for. */
    Inspection inspection() {
        return Inspection.of(publication);
    }

    Term term() {
        return school().settings().currentTerm();
    }

    /** Returns a page of the desk. */
    Artifact page(String path, String template, Record view) {
        return Artifact.bytes(
                path, theme.page("desk/" + template + ".ftlh", view, publication.catalogue(), Language.ZH_TW));
    }

    Frame frame(String path, String here, String title) {
        String commit = publication.stamp().commit();
        return new Frame(
                title,
                "../".repeat((int)
                        path.chars().filter(character -> character == '/').count()),
                here,
                school().settings().shortName().orElse(school().settings().name()),
                term().toString(),
                today().toString(),
                commit.substring(0, Math.min(SHORT_COMMIT, commit.length())),
                publication.stamp().workTree(),
                unsettled);
    }

    /** Returns words of the catalogue that take no values. */
    String words(String key) {
        return publication.catalogue().pattern(key, Language.ZH_TW);
    }

    /** Returns words of the catalogue that take values: names and values by turns. */
    String say(String key, Object... values) {
        Map<String, Text> named = new TreeMap<>();
        for (int i = 0; i < values.length; i += 2) {
            named.put(String.valueOf(values[i]), Text.same(String.valueOf(values[i + 1])));
        }
        return publication.catalogue().fill(key, named, Language.ZH_TW);
    }

    /** Returns words of the catalogue that take one value. */
    String fill(String key, String name, String value) {
        return publication.catalogue().fill(key, Map.of(name, Text.same(value)), Language.ZH_TW);
    }

    String name(StaffId id) {
        return school().staff(id).map(StaffMember::name).orElseGet(id::value);
    }

    Optional<ClassMembership> seat(Student student) {
        return student.classOn(today());
    }

    /** Returns class and seat as one says them; empty for a student who sits in no class today. */
    String seatWords(Student student) {
        return seat(student)
                .map(row -> className(row) + " " + row.seat() + " 號")
                .orElse("");
    }

    private String className(ClassMembership row) {
        return classNames.getOrDefault(row.classId().value(), row.classId().value());
    }

    /** Returns the way from the desk's root to a student's family pages, ending in {@code /}. */
    static String family(Student student) {
        return "../family/" + student.directory() + "/";
    }

    Certifiers certifiers() {
        return Certifiers.of(school(), publication.editions(), today());
    }

    Enrolments enrolments() {
        return new Enrolments(school());
    }

    long daysSince(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(day, today()));
    }
}
