package tw.portfolio.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tw.portfolio.binding.Binder;
import tw.portfolio.certification.CertificationSettings;
import tw.portfolio.certification.Certifier;
import tw.portfolio.certification.Flag;
import tw.portfolio.certification.TrustSettings;
import tw.portfolio.certification.Verdict;
import tw.portfolio.model.School;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;
import tw.portfolio.torture.FuzzCast.Minimum;

/** What the product says of the works of a random history. */
final class Judge {
    private static final Instant CLOCK = Instant.parse("2026-08-01T00:00:00Z");
    private final Map<Minimum, Optional<TrustSettings>> trust = new EnumMap<>(Minimum.class);

    /** Keeps a {@code trust.yaml} for each minimum in a folder. */
    Judge(Path folder) throws IOException {
        trust.put(Minimum.NONE, Optional.empty());
        for (Minimum minimum : List.of(Minimum.CLAIMED, Minimum.FORGE_SIGNED, Minimum.PERSON_SIGNED)) {
            Path file = Files.writeString(folder.resolve(minimum + ".yaml"), FuzzCast.trust(minimum));
            trust.put(minimum, Optional.of(TrustSettings.read(file)));
        }
    }

    /** Returns the verdicts on the works at the head of a branch, by their paths. */
    Map<String, Oracle.Answer> verdicts(Path repository, String branch, Minimum minimum) throws IOException {
        return verdicts(repository, Optional.of(branch), minimum);
    }

    /** Returns the verdicts on the works at the head of a branch, or of the one that is checked out. */
    Map<String, Oracle.Answer> verdicts(Path repository, Optional<String> branch, Minimum minimum) throws IOException {
        return verdicts(
                repository, branch, Optional.ofNullable(trust.get(minimum)).orElseThrow());
    }

    /** Returns the verdicts where this is pinned. */
    Map<String, Oracle.Answer> verdicts(Path repository, Optional<String> branch, Optional<TrustSettings> pinned)
            throws IOException {
        Map<String, Oracle.Answer> answers = new TreeMap<>();
        CertificationSettings settings = new CertificationSettings(CLOCK, pinned, false);
        try (Source source = Sources.open(new SourceSettings("main", repository, branch, false))) {
            School school = Binder.bind(List.of(source)).value().orElseThrow();
            for (Verdict verdict : Certifier.certify(school, List.of(source), settings)
                    .value()
                    .verdicts()
                    .values()) {
                if (FuzzCast.WORKS.contains(verdict.path())) {
                    answers.put(verdict.path(), answer(verdict));
                }
            }
        }
        return answers;
    }

    /** Returns the verdict on the one work of a small school that pins nothing. */
    Oracle.Answer river(Path repository, Optional<String> branch) throws IOException {
        Map<String, Oracle.Answer> answers = verdicts(repository, branch, Minimum.NONE);
        return Optional.ofNullable(answers.get(FuzzCast.RIVER))
                .orElseThrow(() -> new AssertionError("no verdict on the work"));
    }

    private static Oracle.Answer answer(Verdict verdict) {
        Set<String> flags = new TreeSet<>();
        verdict.flags().stream().filter(flag -> flag != Flag.BULK).forEach(flag -> flags.add(flag.name()));
        return new Oracle.Answer(
                verdict.kind().name(),
                flags,
                verdict.step().map(Verdict.Step::commit).orElse(""),
                verdict.earlier().map(Verdict.Step::commit).orElse(""));
    }
}
