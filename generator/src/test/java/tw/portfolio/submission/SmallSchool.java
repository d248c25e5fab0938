package tw.portfolio.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.binding.Binder;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Publication;
import tw.portfolio.certification.SelectionState;
import tw.portfolio.certification.Trust;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.Stamp;
import tw.portfolio.model.edition.Cap;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/** A school of files on disk, with verdicts a test states: packages depend on verdicts, not on how they come about. */
record SmallSchool(School school, List<Diagnostic> notes) {
    static final Instant CLOCK = Instant.parse("2027-08-20T01:02:03Z");

    static final Edition EDITION = Regulation.shipped().edition("yungfeng-108").orElseThrow();

    /** Its caps leave room for a row of every sheet of one student. */
    private static final Edition ROOMY = EDITION.withCaps(EDITION.caps().stream()
            .map(cap -> new Cap(
                    cap.rule(),
                    cap.subject(),
                    cap.per(),
                    cap.limit() + 2,
                    cap.clause(),
                    cap.quotation(),
                    cap.reading(),
                    cap.readingEn(),
                    cap.origin()))
            .toList());

    static SmallSchool read(Path folder) throws IOException {
        try (Source main = open("main", folder);
                Source secret = open("private", folder)) {
            Noted<Optional<School>> bound = Binder.bind(List.of(main, secret));
            return new SmallSchool(bound.value().orElseThrow(), bound.notes());
        }
    }

    private static Source open(String name, Path folder) throws IOException {
        return Sources.open(new SourceSettings(name, folder.resolve(name), Optional.empty(), true));
    }

    /** Returns what outputs are made from, every record with the verdict {@code kinds} gives it. */
    Publication publication(Function<Entry<?>, VerdictKind> kinds, boolean workTree) {
        return publication(kinds, workTree, ROOMY, new TreeMap<>());
    }

    Publication publication(Function<Entry<?>, VerdictKind> kinds, boolean workTree, Edition edition) {
        return publication(kinds, workTree, edition, new TreeMap<>());
    }

    /** Returns the same with what stood in selections earlier. */
    Publication publication(
            Function<Entry<?>, VerdictKind> kinds,
            boolean workTree,
            SortedMap<String, List<SelectionState>> selections) {
        return publication(kinds, workTree, ROOMY, selections);
    }

    private Publication publication(
            Function<Entry<?>, VerdictKind> kinds,
            boolean workTree,
            Edition edition,
            SortedMap<String, List<SelectionState>> selections) {
        SortedMap<String, Verdict> verdicts = new TreeMap<>();
        school.all()
                .forEach(entry -> verdicts.put(
                        CertifiedSchool.key(entry.source(), entry.path()), verdict(entry, kinds.apply(entry))));
        return new Publication(
                new CertifiedSchool(school, verdicts, selections),
                Editions.only(edition),
                new Stamp(CLOCK, "0123456789abcdef0123456789abcdef01234567", workTree),
                Catalogue.shipped());
    }

    private static Verdict verdict(Entry<?> entry, VerdictKind kind) {
        return new Verdict(
                entry.source(),
                entry.path(),
                entry.kind(),
                kind,
                new TreeSet<>(),
                Trust.FORGE_SIGNED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                entry.file().id());
    }

    /** Returns the bytes of a package by path. */
    static Map<String, byte[]> bytes(Noted<List<Artifact>> made) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Artifact artifact : made.value()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            artifact.writeTo(out);
            files.put(artifact.path(), out.toByteArray());
        }
        return files;
    }
}
