package tw.portfolio.render.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Citation;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.explanation.RulePages;
import tw.portfolio.model.Office;
import tw.portfolio.model.student.Student;

/** Every finding, grouped by who can mend it, in both languages. */
final class FindingsPage {
    private static final String PATH = "findings/index.html";
    private final Desk desk;
    private final Menders menders;

    FindingsPage(Desk desk, Menders menders) {
        this.desk = desk;
        this.menders = menders;
    }

    /**
     * One finding.
     *
     * @param page the way from the desk's root to the rule's page
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
            String clause) {}

    /**
     * Findings one person or office can mend.
     *
     * @param href the student's page, or empty for an office
     */
    record Group(String who, String href, List<Row> rows) {}

    record View(Desk.Frame frame, long all, long secret, List<Group> groups) {}

    Artifact page(List<Diagnostic> findings) {
        Map<String, List<Diagnostic>> staff = new LinkedHashMap<>();
        Map<Student, List<Diagnostic>> students = new LinkedHashMap<>();
        List<Diagnostic> shown =
                findings.stream().filter(finding -> !menders.isSecret(finding)).toList();
        for (Diagnostic finding : shown) {
            Optional<Student> student = menders.student(finding);
            Optional<String> certifier = menders.certifier(finding);
            if (student.isPresent() && certifier.isEmpty()) {
                students.computeIfAbsent(student.get(), who -> new ArrayList<>())
                        .add(finding);
            } else {
                staff.computeIfAbsent(certifier.orElseGet(() -> office(finding)), who -> new ArrayList<>())
                        .add(finding);
            }
        }
        List<Group> groups = new ArrayList<>();
        staff.forEach((who, all) -> groups.add(new Group(who, "", rows(all))));
        students.forEach(
                (student, all) -> groups.add(new Group(who(student), Desk.family(student) + "index.html", rows(all))));
        View view = new View(
                desk.frame(PATH, "findings", desk.words("desk.findings.title")),
                findings.size(),
                findings.size() - shown.size(),
                groups);
        return desk.page(PATH, "findings", view);
    }

    private String office(Diagnostic finding) {
        return menders.office(finding).map(Office::zh).orElseGet(() -> desk.words("desk.findings.nobody"));
    }

    private String who(Student student) {
        return (desk.seatWords(student) + " " + student.name()).strip();
    }

    private List<Row> rows(List<Diagnostic> findings) {
        return findings.stream().sorted().map(this::row).toList();
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
                finding.source().map(Citation::words).orElse(""));
    }
}
