package tw.portfolio;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.source.SourceSettings;

/**
 * Every option of a run and its default; the command line and the Maven plugin only fill it in.
 *
 * @param sources the main one first
 * @param output the folder that gets {@code family}, {@code desk}, {@code office} and {@code package}
 * @param clock the moment the run takes for now
 * @param trust settings kept outside the content, or none: then every verdict is at most claimed
 * @param demonstration whether the demonstration forge's key is believed, as it is for the sample school alone
 * @param failOn the least severity that fails the run
 * @param languages the languages findings are written in
 * @param threads how many students are made at a time, at least 1
 */
public record BuildRequest(
        List<SourceSettings> sources,
        Path output,
        Instant clock,
        Optional<Path> trust,
        boolean demonstration,
        Severity failOn,
        List<Language> languages,
        int threads) {

    public BuildRequest {
        sources = List.copyOf(sources);
        languages = List.copyOf(languages);
        if (sources.isEmpty() || threads < 1) {
            throw new IllegalArgumentException("a run needs a source and a thread");
        }
    }
}
