package tw.portfolio.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.artifact.Kept;
import tw.portfolio.binding.Binder;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Publication;
import tw.portfolio.certification.Trust;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.Stamp;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.render.picture.Scaler;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/** A small school written to disk, bound, and published with outcomes certified and the rest not needing it. */
final class BookSchool implements AutoCloseable {
    static final String STUDENT = "students/113/1130245/";
    private static final Instant CLOCK = Instant.parse("2026-11-20T02:00:00Z");
    private static final String COMMIT = "1a2b3c4d5e6f708192a3b4c5d6e7f80912345678";
    private final Path folder;
    private Optional<Source> source = Optional.empty();

    BookSchool(Path folder) throws IOException {
        this.folder = folder;
        write("portfolio.yaml", """
                name: 桃園市立永豐高級中等學校
                code: "030000"
                telephone: (03)000-0000
                regulation: yungfeng-108
                current-term: 115-1
                branch: main
                show-grades: true
                sources:
                  - {name: main, scope: records}
                """);
        write("people/staff.yaml", """
                staff:
                  - {id: chen.yh, name: 陳怡華, emails: [{value: chen@yfsh.example, from: 2020-08-01}], roles: [{duty: teacher, from: 2020-08-01}]}
                """);
        write("courses/115-1.yaml", """
                courses:
                  - id: PHYS-2
                    name: 選修物理－力學一
                    code: "115030000H1110101010101"
                    credits: 2
                    grade: 3
                    teachers: [{teacher: chen.yh, from: 2026-08-01}]
                """);
        student("林予安");
    }

    void student(String name) throws IOException {
        write(STUDENT + "student.yaml", """
                names: [{value: %s, from: 2024-08-01}]
                emails: [{value: s1130245@yfsh.example, from: 2024-08-01}]
                classes: [{class-id: 301, seat: 12, from: 2026-08-01}]
                standing: [{status: enrolled, from: 2024-08-01}]
                """.formatted(name));
    }

    void outcome(String id, String title, String body) throws IOException {
        write(STUDENT + "outcomes/115-1/" + id + "/outcome.md", """
                ---
                course: PHYS-2
                title: %s
                summary: 我們用手機慢動作錄影量測單擺週期，並討論誤差來源。
                ---
                %s
                """.formatted(title, body));
    }

    void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    Publication publication(boolean workTree) throws IOException {
        close();
        source = Optional.of(Sources.open(new SourceSettings("main", folder, Optional.empty(), true)));
        Noted<Optional<School>> bound = Binder.bind(List.of(source.get()));
        assertEquals(
                List.of(),
                bound.notes().stream()
                        .filter(note -> !note.rule().value().equals("body.as-written")) // a hostile text is told of
                        .toList());
        School school = bound.value().orElseThrow();
        TreeMap<String, Verdict> verdicts = new TreeMap<>();
        school.all().forEach(entry -> verdicts.put(CertifiedSchool.key(entry.source(), entry.path()), verdict(entry)));
        Regulation regulation = Regulation.shipped();
        return new Publication(
                new CertifiedSchool(school, verdicts),
                regulation.named(school.settings().regulation()).orElseThrow(),
                new Stamp(CLOCK, COMMIT, workTree),
                Catalogue.shipped());
    }

    Noted<Artifact> book() throws IOException {
        Publication publication = publication(false);
        return new BookRenderer(publication, new Scaler(Kept.nothing()))
                .student(publication
                        .school()
                        .student(StudentNumber.of("1130245"))
                        .orElseThrow());
    }

    static byte[] bytes(Artifact artifact) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        artifact.writeTo(out);
        return out.toByteArray();
    }

    static Verdict verdict(Entry<?> entry) {
        boolean outcome = entry.kind() == RecordKind.OUTCOME;
        Verdict.Step step = new Verdict.Step(
                COMMIT,
                Instant.parse("2026-10-03T06:20:00Z"),
                "陳怡華 <chen@yfsh.example>",
                Optional.of(StaffId.of("chen.yh")),
                "陳怡華");
        return new Verdict(
                entry.source(),
                entry.path(),
                entry.kind(),
                outcome ? VerdictKind.CERTIFIED : VerdictKind.NOT_REQUIRED,
                new TreeSet<>(),
                Trust.FORGE_SIGNED,
                outcome ? Optional.of(step) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "9f8e7d6c5b4a39281706f5e4d3c2b1a098765432");
    }

    @Override
    public void close() throws IOException {
        if (source.isPresent()) {
            source.get().close();
        }
    }
}
