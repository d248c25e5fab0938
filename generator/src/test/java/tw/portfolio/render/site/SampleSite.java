package tw.portfolio.render.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.artifact.Kept;
import tw.portfolio.binding.Binder;
import tw.portfolio.certification.Cause;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Publication;
import tw.portfolio.certification.Trust;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.Stamp;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.render.picture.Scaler;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;
import tw.portfolio.theme.Theme;

/** The family pages of a school's files, with a verdict of each kind dealt out in turn. */
public final class SampleSite {
    static final String COMMIT = "3f9c0d2b7a6e41d58c90aa17be2245f0d9c1e377";
    static final Instant CLOCK = Instant.parse("2026-11-25T02:00:00Z");
    private static SortedMap<String, byte[]> made = new TreeMap<>();
    private final School school;
    private final boolean workTree;
    private final Instant clock;
    private final Optional<Cause> cause;

    private SampleSite(School school, boolean workTree, Instant clock, Optional<Cause> cause) {
        this.school = school;
        this.workTree = workTree;
        this.clock = clock;
        this.cause = cause;
    }

    /** Reads the sample school that lies beside the generator. */
    public static SampleSite read() throws IOException {
        return of(Path.of("../content"));
    }

    static SampleSite of(Path content) throws IOException {
        try (Source source = Sources.open(new SourceSettings("main", content, Optional.empty(), true))) {
            return new SampleSite(Binder.bind(List.of(source)).value().orElseThrow(), false, CLOCK, Optional.empty());
        }
    }

    static SampleSite of(School school) {
        return new SampleSite(school, false, CLOCK, Optional.empty());
    }

    SampleSite draft() {
        return new SampleSite(school, true, clock, cause);
    }

    /** Returns the same at another moment. */
    SampleSite at(Instant moment) {
        return new SampleSite(school, workTree, moment, cause);
    }

    /** Returns the same with every work uncertified for one cause, whatever its turn would be. */
    SampleSite all(Cause one) {
        return new SampleSite(school, workTree, clock, Optional.of(one));
    }

    School school() {
        return school;
    }

    /** Returns the school with its verdicts, as every output is made from it. */
    public Publication publication() {
        return new Publication(
                new CertifiedSchool(school, verdicts()),
                Regulation.shipped().named("yungfeng-108").orElseThrow(),
                new Stamp(clock, workTree ? "" : COMMIT, workTree),
                Catalogue.shipped());
    }

    SiteRenderer renderer() {
        return new SiteRenderer(publication(), Theme.of(school.profile()).value(), new Scaler(Kept.nothing()));
    }

    List<Artifact> artifacts() throws IOException {
        SiteRenderer renderer = renderer();
        List<Artifact> artifacts = new ArrayList<>(renderer.common().value());
        for (Student student : school.students()) {
            artifacts.addAll(renderer.student(student, List.of()).value());
        }
        return artifacts;
    }

    /** Returns every file's bytes of the sample school by path; made once, since making them takes seconds. */
    static synchronized SortedMap<String, byte[]> sample() throws IOException {
        if (made.isEmpty()) {
            made = Collections.unmodifiableSortedMap(read().bytes());
        }
        return made;
    }

    /** Returns every file's bytes by path. */
    SortedMap<String, byte[]> bytes() throws IOException {
        return bytes(artifacts());
    }

    static SortedMap<String, byte[]> bytes(List<Artifact> artifacts) throws IOException {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        for (Artifact artifact : artifacts) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            artifact.writeTo(out);
            if (bytes.put(artifact.path(), out.toByteArray()) != null) {
                throw new AssertionError("made twice: " + artifact.path());
            }
        }
        return bytes;
    }

    /** Writes the whole family root. */
    public void write(Path root) throws IOException {
        for (Artifact artifact : artifacts()) {
            Path file = root.resolve(artifact.path());
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                artifact.writeTo(out);
            }
        }
    }

    private SortedMap<String, Verdict> verdicts() {
        List<VerdictKind> turns = List.of(
                VerdictKind.CERTIFIED,
                VerdictKind.CERTIFIED,
                VerdictKind.PENDING,
                VerdictKind.CHANGED_SINCE_CERTIFIED,
                VerdictKind.WRONG_CERTIFIER);
        SortedMap<String, Verdict> verdicts = new TreeMap<>();
        int turn = 0;
        for (Entry<?> entry : (Iterable<Entry<?>>) school.all()::iterator) {
            boolean work = entry.kind() == RecordKind.OUTCOME || entry.kind() == RecordKind.PERFORMANCE;
            VerdictKind kind = work ? turns.get(turn++ % turns.size()) : VerdictKind.CERTIFIED;
            Optional<Cause> of = work ? cause : Optional.empty();
            verdicts.put(
                    CertifiedSchool.key(entry.source(), entry.path()),
                    verdict(entry, of.map(Cause::kind).orElse(kind), of));
        }
        return verdicts;
    }

    private Verdict verdict(Entry<?> entry, VerdictKind kind, Optional<Cause> because) {
        Optional<StaffId> certifier =
                school.staff().stream().map(member -> member.id()).findFirst();
        Verdict.Step step = new Verdict.Step(
                COMMIT, Instant.parse("2026-01-12T18:00:00Z"), "PROBE <probe@yfsh.example>", certifier, "PROBE");
        return new Verdict(
                entry.source(),
                entry.path(),
                entry.kind(),
                kind,
                new TreeSet<>(),
                Trust.FORGE_SIGNED,
                Optional.of(step),
                kind == VerdictKind.CHANGED_SINCE_CERTIFIED ? Optional.of(step) : Optional.empty(),
                because.map(Verdict.Reason::of),
                because.isPresent() ? List.of(certifier(entry)) : List.of(),
                entry.file().id());
    }

    private static Text certifier(Entry<?> entry) {
        return entry.value() instanceof Outcome outcome
                ? new Text(outcome.course() + "的老師", "the teacher of " + outcome.course())
                : new Text("學務處", "the Student Affairs");
    }
}
