package tw.portfolio;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.report.Merge;

/** A repository whose branches are checked, as a whole or as merge requests. */
record Judged(Path repository) {
    static final Instant CLOCK = Instant.parse("2027-01-31T00:00:00Z");

    BuildReport since(String branch, String since) throws IOException {
        return run(List.of("--branch", branch, "--since", since));
    }

    BuildReport whole(String branch) throws IOException {
        return run(List.of("--branch", branch));
    }

    BuildReport run(List<String> options) throws IOException {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.REPOSITORY, repository.toString());
        for (int i = 0; i < options.size(); i += 2) {
            String word = options.get(i).substring(2);
            Setting setting = Stream.of(Setting.values())
                    .filter(it -> it.word().equals(word))
                    .findFirst()
                    .orElseThrow();
            values.put(setting, options.get(i + 1));
        }
        try {
            return Compiler.run(new Settings(values).request(Goal.CHECK, CLOCK), Progress.silent());
        } catch (SettingException e) {
            throw new AssertionError(e);
        }
    }

    static List<String> rules(BuildReport report) {
        return found(report).stream()
                .map(note -> note.rule().value())
                .distinct()
                .toList();
    }

    /** Returns the findings of one rule. */
    static List<Diagnostic> of(String rule, BuildReport report) {
        return report.findings().stream()
                .filter(note -> note.rule().value().equals(rule))
                .toList();
    }

    static Merge merge(BuildReport report) {
        return report.summary().merge().orElseThrow();
    }

    /** These histories were written by nobody in the school; what the hand behind a merge request means for it is another test's. */
    static List<Diagnostic> found(BuildReport report) {
        return report.findings().stream()
                .filter(note -> !note.rule().value().equals("certification.not-by-owner")
                        && !note.rule().value().equals("certification.wrong-certifier")
                        && !note.rule().value().equals("certification.unsafe-content")
                        && !note.rule().value().startsWith("certification.whose-"))
                .toList();
    }
}
