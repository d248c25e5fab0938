package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.binding.Binder;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.replay.Replay;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/** A small school with a history of its own: the files all cases share, and over them those of one case. */
public final class CaseSchool {
    public static final Path CASES = Path.of("src/test/cases/certification");
    static final Path BASE = CASES.resolve("base");

    /** Long after every step of the cases but those in the future. */
    public static final Instant CLOCK = Instant.parse("2026-08-01T00:00:00Z");

    private CaseSchool() {}

    /** Lays the case over the base and replays its history; returns what to open. */
    public static SourceSettings replay(Path test, Path folder) throws IOException {
        Path school = folder.resolve("school");
        copy(BASE, school);
        copy(test, school);
        String steps = Files.readString(test.resolve("history.yaml"));
        Files.writeString(school.resolve("history.yaml"), Files.readString(BASE.resolve("history.yaml")) + steps);
        Noted<List<SourceSettings>> replayed = Replay.run(school.resolve("history.yaml"), folder);
        assertEquals(List.of(), replayed.notes());
        return replayed.value().get(0);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Returns what the school pins outside its records: the case's {@code trust.yaml} and {@code ledger.yaml}. */
    static CertificationSettings settings(Path test) throws IOException {
        Path ledger = test.resolve("ledger.yaml");
        Optional<Ledger> accepted = Files.exists(ledger) ? Optional.of(Ledger.read(ledger)) : Optional.empty();
        Path trust = test.resolve("trust.yaml");
        if (!Files.exists(trust)) {
            return new CertificationSettings(CLOCK, Optional.empty(), accepted, false);
        }
        return new CertificationSettings(CLOCK, Optional.of(TrustSettings.read(trust)), accepted, false);
    }

    static Noted<CertifiedSchool> certify(SourceSettings source, CertificationSettings settings) throws IOException {
        try (Source opened = Sources.open(source)) {
            Noted<Optional<School>> bound = Binder.bind(List.of(opened));
            assertEquals(
                    List.of(),
                    bound.notes().stream().filter(CaseSchool::isFaultOfBase).toList());
            School school = bound.value().orElseThrow();
            return Certifier.certify(school, List.of(opened), settings);
        }
    }

    private static boolean isFaultOfBase(Diagnostic note) {
        return note.severity() == Severity.ERROR
                && note.rule().value().startsWith("form.")
                && Files.isRegularFile(BASE.resolve(note.at().path()));
    }

    /** Returns one line for each record that is not as the base school has it, and one for each finding. */
    static String report(Noted<CertifiedSchool> certified) {
        List<String> lines = new ArrayList<>();
        for (Verdict verdict : certified.value().verdicts().values()) {
            if (!Files.isRegularFile(BASE.resolve(verdict.path()))) {
                lines.add(line(verdict));
            }
        }
        certified.notes().forEach(note -> lines.add(note.severity().word() + " " + note.rule() + " " + note.at()));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String line(Verdict verdict) {
        String flags = verdict.flags().isEmpty() ? "" : " " + verdict.flags();
        String cause = verdict.reason()
                .map(reason -> " because " + reason.cause().word()
                        + (reason.detail().isEmpty() ? "" : " (" + reason.detail() + ")")
                        + (reason.anew() ? ", to be uploaded anew" : ""))
                .orElse("");
        return verdict.path() + " " + verdict.kind() + flags + cause;
    }

    static Verdict verdict(Noted<CertifiedSchool> certified, String path) {
        Entry<?> found = certified
                .value()
                .school()
                .all()
                .filter(entry -> entry.path().equals(path))
                .findFirst()
                .orElseThrow();
        return certified.value().verdict(found);
    }
}
