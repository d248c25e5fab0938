package tw.portfolio.render.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Menders;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Citation;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.explanation.RulePages;
import tw.portfolio.model.Office;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.model.student.Student;

/** Every finding, grouped by who can mend it, in both languages. */
final class FindingsPage {
    private static final String PATH = "findings/index.html";
    private static final String PAGE = "findings";

    /** More than one reads at a time; beyond it each who can mend something has a page, and each class. */
    private static final int MOST_TOGETHER = 150;

    /** Whoever has more of one kind to mend has one cause to look for, and not as many. */
    private static final int MOST_ALIKE = 50;

    /** As many as an office's page tells itself. */
    private static final int MOST_OF_OFFICE = 10;

    /** What an office owes stands on its page, record by record. */
    private static final List<String> OWED = List.of("delivery.", "contest.memo-missing");

    private final Desk desk;
    private final Menders menders;
    private final List<Diagnostic> findings;
    private final Map<String, List<Diagnostic>> staff = new LinkedHashMap<>();
    private final Map<Student, List<Diagnostic>> students = new LinkedHashMap<>();
    private final List<Page> parts = new ArrayList<>();

    FindingsPage(Desk desk, Menders menders, List<Diagnostic> findings) {
        this.desk = desk;
        this.menders = menders;
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
        staff.forEach((who, all) -> parts.add(new Page(
                who, "findings/staff-" + (parts.size() + 1) + ".html", all.size(), () -> List.of(group(who, all)))));
        new ByClass(desk, PAGE)
                .parts(List.copyOf(students.keySet()), Optional::of)
                .forEach(part -> parts.add(new Page(
                        part.name(),
                        part.path(),
                        part.rows().stream().mapToLong(this::count).sum(),
                        () -> part.rows().stream().map(this::group).toList())));
    }

    private long count(Student student) {
        return students.getOrDefault(student, List.of()).size();
    }

    /**
     * One finding.
     *
     * @param page the way from the desk's root to the rule's page
     * @param past what became of the record it lies in
     */
    record Row(
            String rule,
            String page,
            String severity,
            String place,
            String zh,
            String zhFix,
            String en,
            String enFix,
            String line,
            String clause,
            Optional<Past> past) {}

    /**
     * Findings one person or office can mend.
     *
     * @param href the student's page, or empty for an office
     * @param count of all, also of those beyond {@value #MOST_ALIKE} of a kind, which the office's list has
     */
    record Group(String who, String href, long count, List<Row> rows) {}

    /** A kind of finding, which one repair often mends many times. */
    record Kind(String rule, String page, String severity, boolean note, String asks, long count) {}

    /** Findings on a page of their own, put into words when it is made. */
    private record Page(String who, String path, long count, Supplier<List<Group>> groups) {}

    /** The way to a page and how many findings stand there. */
    record Part(String who, String href, long count) {}

    /**
     * What a page shows.
     *
     * @param all those of this page and its parts; the hidden ones too
     * @param parts empty where everything stands on this page
     */
    record View(
            Desk.Frame frame,
            long all,
            long secret,
            long errors,
            List<Kind> kinds,
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
        return Optional.of(first(member.name(), PATH, own)).filter(group -> group.count() > 0);
    }

    /** Returns the first of them, with the way to all. */
    private Group first(String who, String href, List<Diagnostic> all) {
        return new Group(
                who, href, all.size(), rows(all).stream().limit(MOST_OF_OFFICE).toList());
    }

    /** Returns how many findings lie with the students of each class, and where they are told. */
    Map<String, Part> ofClasses() {
        Map<String, Part> classes = new TreeMap<>();
        students.forEach((student, all) -> desk.seat(student)
                .map(seat -> seat.classId().value())
                .ifPresent(id -> classes.merge(
                        id,
                        new Part("", parts.isEmpty() ? PATH : ByClass.path(id, PAGE), all.size()),
                        (one, other) -> new Part("", one.href(), one.count() + other.count()))));
        return classes;
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
        return Optional.of(first(office.zh(), path, all)).filter(group -> group.count() > 0);
    }

    /** Returns the pages, of which the first leads to all others. */
    List<Artifact> pages(long secret) {
        List<Group> groups = new ArrayList<>();
        if (parts.isEmpty()) {
            staff.forEach((who, all) -> groups.add(group(who, all)));
            students.keySet().forEach(student -> groups.add(group(student)));
        }
        List<Artifact> pages = new ArrayList<>();
        View view = new View(
                desk.frame(PATH, "findings", desk.words("desk.findings.title")),
                findings.size() + secret,
                secret,
                findings.stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .count(),
                parts.isEmpty() ? List.of() : kinds(),
                parts.stream()
                        .map(part -> new Part(part.who(), part.path(), part.count()))
                        .toList(),
                groups);
        pages.add(desk.page(PATH, "findings", view));
        parts.forEach(part -> pages.add(page(part)));
        return pages;
    }

    private Artifact page(Page part) {
        String title = part.who() + "　" + desk.words("desk.findings.title");
        View view = new View(
                desk.frame(part.path(), "findings", title),
                part.count(),
                0,
                0,
                List.of(),
                List.of(),
                part.groups().get());
        return desk.page(part.path(), "findings", view);
    }

    /** Returns what there is of each rule: errors before the rest, and of these what is found most. */
    private List<Kind> kinds() {
        Map<Diagnostic, Long> counts = new LinkedHashMap<>();
        Map<String, Diagnostic> first = new TreeMap<>();
        for (Diagnostic finding : findings) {
            String key = finding.severity() + " " + finding.rule();
            counts.merge(first.computeIfAbsent(key, rule -> finding), 1L, Long::sum);
        }
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Diagnostic, Long> one) ->
                                one.getKey().severity())
                        .thenComparing(Map.Entry::getValue)
                        .reversed()
                        .thenComparing(one -> one.getKey().rule()))
                .map(one -> kind(one.getKey(), one.getValue()))
                .toList();
    }

    private Kind kind(Diagnostic finding, long count) {
        return new Kind(
                finding.rule().toString(),
                RulePages.path(finding.rule()),
                desk.words("desk.severity." + finding.severity().word()),
                finding.severity() == Severity.NOTE,
                desk.publication()
                        .catalogue()
                        .explain(finding.rule(), Language.ZH_TW)
                        .orElse(""),
                count);
    }

    private Group group(String who, List<Diagnostic> all) {
        return new Group(who, "", all.size(), rows(all));
    }

    private Group group(Student student) {
        List<Diagnostic> all = students.getOrDefault(student, List.of());
        return new Group(who(student), Desk.family(student) + "index.html", all.size(), rows(all));
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

    private List<Row> rows(List<Diagnostic> findings) {
        Map<RuleId, Integer> alike = new HashMap<>();
        return findings.stream()
                .sorted()
                .filter(finding -> alike.merge(finding.rule(), 1, Integer::sum) <= MOST_ALIKE)
                .map(this::row)
                .toList();
    }

    private Row row(Diagnostic finding) {
        Catalogue catalogue = desk.publication().catalogue();
        String line = finding.at().line() > 0 ? ":" + finding.at().line() : "";
        return new Row(
                finding.rule().toString(),
                RulePages.path(finding.rule()),
                desk.words("desk.severity." + finding.severity().word()),
                finding.at().path() + line,
                catalogue.message(finding, Language.ZH_TW),
                catalogue.fix(finding, Language.ZH_TW),
                catalogue.message(finding, Language.EN),
                catalogue.fix(finding, Language.EN),
                finding.correctedLine().orElse(""),
                finding.source().map(Citation::words).orElse(""),
                menders.verdict(finding).flatMap(verdict -> Past.of(verdict, desk)));
    }
}
