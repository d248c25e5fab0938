package tw.portfolio.render.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.artifact.Kept;
import tw.portfolio.binding.Binder;
import tw.portfolio.certification.Cause;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Difference;
import tw.portfolio.certification.OpenRequest;
import tw.portfolio.certification.OpenRequests;
import tw.portfolio.certification.Publication;
import tw.portfolio.certification.Trust;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.Stamp;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.office.Refusal;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.render.picture.Scaler;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;
import tw.portfolio.theme.Theme;

/** A small school written to disk whose works wait or do not, by their names. */
final class DeskSchool {
    static final String STUDENT = "students/113/1130245/";
    static final String COMMIT = "1a2b3c4d5e6f708192a3b4c5d6e7f80912345678";
    private static final Instant CLOCK = Instant.parse("2026-11-20T02:00:00Z");
    private static final String CHANGED = "2026-11-10T16:30:00Z";
    private final Path folder;
    private OpenRequests requests = OpenRequests.NONE;
    private final SortedMap<String, List<Difference>> changed = new TreeMap<>();
    private final Map<String, Verdict.Step> earlier = new TreeMap<>();

    DeskSchool(Path folder) throws IOException {
        this.folder = folder;
        write("portfolio.yaml", """
                name: 桃園市立永豐高級中等學校
                short-name: 永豐高中
                code: "030000"
                telephone: (03)000-0000
                regulation: yungfeng-108
                current-term: 115-1
                branch: main
                sources:
                  - {name: main, scope: records}
                  - {name: private, scope: identities}
                """);
        write("people/staff.yaml", """
                staff:
                  - {id: chen.yh, name: 陳怡華, emails: [{value: SECRET-MAIL@yfsh.example, from: 2020-08-01}], roles: [{duty: teacher, from: 2020-08-01}]}
                  - {id: lin.zh, name: 林志豪, roles: [{duty: teacher, from: 2020-08-01}]}
                  - {id: ou.py, name: 歐品言, roles: [{duty: teacher, from: 2020-08-01}]}
                """);
        write("people/deputies.yaml", """
                deputies:
                  - {absent: chen.yh, deputy: lin.zh, from: 2026-11-01, to: 2026-12-31, reason: SECRET-REASON, named-by: ou.py}
                """);
        write("courses/115-1.yaml", """
                courses:
                  - id: PHYS-2
                    name: 選修物理
                    code: "115030000H1110101010101"
                    credits: 2
                    grade: 3
                    teachers: [{teacher: chen.yh, from: 2026-08-01}]
                """);
        write("enrolments/115-1/301.yaml", """
                name: 三年一班
                grade: 3
                homeroom: [{teacher: ou.py, from: 2026-08-01}]
                courses: [{course: PHYS-2}]
                """);
        write("consultations/115-1/one.md", """
                ---
                consultant: ou.py
                date: 2026-10-12
                time: 12:30–13:00
                place: 諮詢室
                topic: 加深加廣選修
                students: [1130245]
                ---
                SECRET-OPINION
                """);
        write(STUDENT + "student.yaml", """
                names: [{value: 許𡍼恩, from: 2024-08-01}]
                emails: [{value: SECRET-STUDENT@yfsh.example, from: 2024-08-01}]
                classes: [{class-id: 301, seat: 6, from: 2026-08-01}]
                standing: [{status: suspended, from: 2024-08-01, school: SECRET-SCHOOL}]
                recipients: [{relation: SECRET-RELATION, from: 2024-08-01}]
                """);
    }

    void outcome(String id, String title) throws IOException {
        write(STUDENT + "outcomes/115-1/" + id + "/outcome.md", """
                ---
                course: PHYS-2
                title: %s
                summary: 我們用手機慢動作錄影量測單擺週期，並討論誤差來源。
                ---
                SECRET-BODY
                """.formatted(title));
    }

    /** Says what is under review from now on. */
    void requests(OpenRequest... open) {
        requests = new OpenRequests(List.of(open), false, 2, 1);
    }

    /** Says that a work was certified as it stood before a change. */
    void changed(String path, String certifier, String name, Difference difference) {
        changed.put(CertifiedSchool.key("main", path), List.of(difference));
        earlier.put(
                path,
                new Verdict.Step(
                        "9f8e7d6c5b4a39281706f5e4d3c2b1a098765432",
                        Instant.parse("2026-10-02T02:00:00Z"),
                        name,
                        Optional.of(new StaffId(certifier)),
                        name));
    }

    void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Returns every page by its path. */
    Map<String, String> pages(boolean workTree, Diagnostic... findings) throws IOException {
        try (Source source = Sources.open(new SourceSettings("main", folder, Optional.empty(), true))) {
            Noted<Optional<School>> bound = Binder.bind(List.of(source));
            assertEquals(List.of(), bound.notes());
            School school = bound.value().orElseThrow();
            TreeMap<String, Verdict> verdicts = new TreeMap<>();
            school.all().forEach(entry -> verdicts.put(CertifiedSchool.key("main", entry.path()), verdict(entry)));
            Publication publication = new Publication(
                    new CertifiedSchool(school, verdicts),
                    Regulation.of(school).named(school.settings().regulation()).orElseThrow(),
                    new Stamp(CLOCK, COMMIT, workTree),
                    Catalogue.shipped());
            Theme theme = Theme.of(school.profile()).value();
            Map<String, String> pages = new LinkedHashMap<>();
            for (Artifact page : new DeskRenderer(publication, requests, theme, new Scaler(Kept.nothing()), changed)
                    .pages(List.of(findings))
                    .value()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                page.writeTo(out);
                pages.put(page.path(), out.toString(StandardCharsets.UTF_8));
            }
            return pages;
        }
    }

    /** Returns the edition that schools start from. */
    Edition edition() {
        return Regulation.shipped().edition("yungfeng-108").orElseThrow();
    }

    /** A work whose name begins with {@code waiting} waits for 陳怡華, one {@code waiting-again} since later that day; all else is certified. */
    private Verdict verdict(Entry<?> entry) {
        boolean waits = entry.path().contains("/waiting");
        Optional<Verdict.Step> before = Optional.ofNullable(earlier.get(entry.path()));
        Instant changed = Instant.parse(entry.path().contains("/waiting-again") ? "2026-11-11T06:00:00Z" : CHANGED);
        Optional<StaffId> by =
                entry.value() instanceof Refusal refusal ? Optional.of(refusal.refusedBy()) : Optional.empty();
        Verdict.Step step = new Verdict.Step(COMMIT, changed, "somebody", by, "somebody");
        return new Verdict(
                entry.source(),
                entry.path(),
                entry.kind(),
                before.isPresent()
                        ? VerdictKind.CHANGED_SINCE_CERTIFIED
                        : waits ? VerdictKind.PENDING : VerdictKind.CERTIFIED,
                new TreeSet<>(),
                Trust.FORGE_SIGNED,
                Optional.of(step),
                before,
                waits ? Optional.of(Verdict.Reason.of(Cause.NOT_MERGED)) : Optional.empty(),
                List.of(new Text("陳怡華老師（選修物理）", "陳怡華 (選修物理)")),
                "9f8e7d6c5b4a39281706f5e4d3c2b1a098765432");
    }

    /** Returns the main part of a page. */
    static String main(Map<String, String> pages, String page) {
        String html = pages.get(page + "/index.html");
        return html.substring(html.indexOf("<main"), html.indexOf("</main>")) + "</main>\n";
    }

    /** Returns a finding with every value that its words ask for. */
    static Diagnostic finding(String rule, String source, String path, int line) {
        return Diagnostic.error(new RuleId(rule), new Location(source, path, line, 1))
                .with("file", "report.pdf")
                .with("found", 5)
                .with("limit", 4);
    }
}
