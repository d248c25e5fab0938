package tw.portfolio.render.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Menders;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Office;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.model.student.Student;

/** Every finding, grouped by who can mend it, in both languages. */
final class FindingsPage {
    private static final String PATH = "findings/index.html";
    private static final String PAGE = "findings";

    /** More than one reads at a time; beyond it each who can mend something has a page, and each class. */
    private static final int MOST_TOGETHER = 150;

    /** As many as an office's page tells itself. */
    private static final int MOST_OF_OFFICE = 10;

    /** What an office owes stands on its page, record by record. */
    private static final List<String> OWED = List.of("delivery.", "contest.memo-missing");

    private final Desk desk;
    private final Menders menders;
    private final FindingWords words;
    private final List<Diagnostic> findings;
    private final Map<String, List<Diagnostic>> staff = new LinkedHashMap<>();
    private final Map<Student, List<Diagnostic>> students = new LinkedHashMap<>();
    private final List<Page> parts = new ArrayList<>();

    FindingsPage(Desk desk, Menders menders, List<Diagnostic> findings) {
        this.desk = desk;
        this.menders = menders;
        this.words = new FindingWords(desk, menders);
        this.findings =
                findings.stream().filter(finding -> !menders.isSecret(finding)).toList();
        for (Diagnostic finding : this.findings) {
            Optional<Student> student = menders.student(finding);
            Optional<String> certifier = menders.certifier(finding);
            if (student.isPresent() && certifier.isEmpty()) {
                students.computeIfAbsent(student.get(), who -> new ArrayList<>())
                        .add(finding);
            } else {
                staff.computeIfAbsent(certifier.orElseGet(() -> keeper(finding)), who -> new ArrayList<>())
                        .add(finding);
            }
        }
        if (this.findings.size() > MOST_TOGETHER) {
            split();
        }
    }

    private void split() {
        staff.forEach((who, all) -> parts.add(
                new Page(who, "findings/staff-" + (parts.size() + 1) + ".html", all, () -> List.of(group(who, all)))));
        new ByClass(desk, PAGE)
                .parts(List.copyOf(students.keySet()), Optional::of)
                .forEach(part -> parts.add(new Page(
                        part.name(),
                        part.path(),
                        part.rows().stream()
                                .flatMap(student -> students.getOrDefault(student, List.of()).stream())
                                .toList(),
                        () -> part.rows().stream().map(this::group).toList())));
    }

    /**
     * Findings one person or office can mend.
     *
     * @param href the student's page, or empty for an office
     * @param count of those that ask for something, also of those beyond so many of a kind, which the office's list has
     * @param notes of those that ask for nothing
     * @param more how many are not shown
     */
    record Group(String who, String href, long count, long notes, long more, List<FindingWords.Alike> kinds) {}

    /** Findings on a page of their own, put into words when it is made. */
    private record Page(String who, String path, List<Diagnostic> all, Supplier<List<Group>> groups) {}

    /** The way to a page, how many findings there ask for something, and how many do not. */
    record Part(String who, String href, long count, long notes) {}

    /**
     * What a page shows.
     *
     * @param all those of this page and its parts that ask for something; the hidden ones too
     * @param notes those that ask for nothing
     * @param levels to filter by; empty where all are of one severity
     * @param parts empty where everything stands on this page
     */
    record View(
            Desk.Frame frame,
            long all,
            long notes,
            long secret,
            long errors,
            List<FindingWords.Level> levels,
            List<FindingWords.Kind> kinds,
            List<Part> parts,
            List<Group> groups) {}

    /** Returns every finding that may be told here. */
    List<Diagnostic> all() {
        return findings;
    }

    /** Returns what a member of staff is to mend in records of his or her own; nothing where that is nothing. */
    Optional<Group> of(StaffMember member) {
        List<Diagnostic> own = findings.stream()
                .filter(finding -> menders.student(finding).isEmpty()
                        && menders.certifier(finding).isEmpty()
                        && menders.whom(finding).staff().contains(member.id()))
                .toList();
        return Optional.of(first(member.name(), PATH, own))
                .filter(group -> !group.kinds().isEmpty());
    }

    /** Returns the first of them, with the way to all; what asks for something comes before what does not. */
    private Group first(String who, String href, List<Diagnostic> all) {
        return group(who, href, all, words.together(words.sorted(all), MOST_OF_OFFICE));
    }

    private Group group(String who, String href, List<Diagnostic> all, List<FindingWords.Alike> kinds) {
        long asking = words.asking(all);
        long shown = kinds.stream().mapToLong(FindingWords.Alike::shown).sum();
        return new Group(who, href, asking, all.size() - asking, all.size() - shown, kinds);
    }

    /** Returns how many findings lie with the students of each class, and where they are told. */
    Map<String, Part> ofClasses() {
        Map<String, Part> classes = new TreeMap<>();
        students.forEach((student, all) -> desk.seat(student)
                .map(seat -> seat.classId().value())
                .ifPresent(id -> classes.merge(
                        id,
                        part("", parts.isEmpty() ? PATH : ByClass.path(id, PAGE), all),
                        (one, other) ->
                                new Part("", one.href(), one.count() + other.count(), one.notes() + other.notes()))));
        return classes;
    }

    private Part part(String who, String href, List<Diagnostic> all) {
        long asking = words.asking(all);
        return new Part(who, href, asking, all.size() - asking);
    }

    /** Returns what an office is to mend, with the way to all of it; nothing where that is nothing. What it owes its page tells by itself. */
    Optional<Group> of(Office office) {
        List<Diagnostic> all = staff.getOrDefault(office.zh(), List.of()).stream()
                .filter(finding -> OWED.stream().noneMatch(finding.rule().value()::startsWith))
                .toList();
        String path = parts.stream()
                .filter(part -> part.who().equals(office.zh()))
                .map(Page::path)
                .findFirst()
                .orElseGet(() -> PATH + "#group-" + (List.copyOf(staff.keySet()).indexOf(office.zh()) + 1));
        return Optional.of(first(office.zh(), path, all))
                .filter(group -> !group.kinds().isEmpty());
    }

    /**
     * Returns the pages, of which the first leads to all others.
     *
     * @param secret what may not be told here
     */
    List<Artifact> pages(List<Diagnostic> secret) {
        List<Group> groups = new ArrayList<>();
        if (parts.isEmpty()) {
            staff.forEach((who, all) -> groups.add(group(who, all)));
            students.keySet().forEach(student -> groups.add(group(student)));
        }
        List<Artifact> pages = new ArrayList<>();
        long asking = words.asking(findings) + words.asking(secret);
        View view = new View(
                desk.frame(PATH, "findings", desk.words("desk.findings.title")),
                asking,
                findings.size() + secret.size() - asking,
                secret.size(),
                findings.stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .count(),
                words.levels(findings),
                parts.isEmpty() ? List.of() : words.kinds(findings),
                parts.stream()
                        .map(part -> part(part.who(), part.path(), part.all()))
                        .toList(),
                groups);
        pages.add(desk.page(PATH, "findings", view));
        parts.forEach(part -> pages.add(page(part)));
        return pages;
    }

    private Artifact page(Page part) {
        String title = part.who() + "　" + desk.words("desk.findings.title");
        long asking = words.asking(part.all());
        View view = new View(
                desk.frame(part.path(), "findings", title),
                asking,
                part.all().size() - asking,
                0,
                0,
                words.levels(part.all()),
                List.of(),
                List.of(),
                part.groups().get());
        return desk.page(part.path(), "findings", view);
    }

    private Group group(String who, List<Diagnostic> all) {
        return group(who, "", all, words.alike(words.sorted(all)));
    }

    private Group group(Student student) {
        List<Diagnostic> all = students.getOrDefault(student, List.of());
        return group(who(student), Desk.family(student) + "index.html", all, words.alike(words.sorted(all)));
    }

    private String keeper(Diagnostic finding) {
        return menders.whom(finding).words().stream()
                .map(Text::zh)
                .findFirst()
                .orElseGet(() -> desk.words("desk.findings.nobody"));
    }

    private String who(Student student) {
        return (desk.seatWords(student) + " " + student.name()).strip();
    }
}
