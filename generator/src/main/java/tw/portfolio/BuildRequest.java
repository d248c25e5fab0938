package tw.portfolio;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.certification.TrustSettings;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.report.ReportFormat;
import tw.portfolio.source.SourceSettings;

/**
 * Every option of a run; {@link Settings} makes it from what people wrote, with the defaults.
 *
 * @param sources the main one first; those of {@code history} when there is one
 * @param history a written history to make the sources from, as for the sample school
 * @param output the folder that gets a folder for each audience
 * @param cache the folder that keeps resized pictures from run to run
 * @param handouts what each family gets as one file besides the folder
 * @param hosting how their pages are put where others could reach them
 * @param clock the moment the run takes for now
 * @param trust settings kept outside the content, or none: then every verdict is at most claimed
 * @param ledger the states accepted before, kept outside the content; the main lines must still contain them
 * @param accept whether the ledger gets the state that is built now, unless its history is doubtful or a later one is known; what single
 *     records lack is no reason against it
 * @param requests the forge's own list of requests, or none: then those that the clone has and the branch has not are taken for open
 * @param person whose list of things to do is asked for; for {@code TODO} alone
 * @param demonstration whether the demonstration forge's key is believed, as it is for the sample school alone
 * @param failOn the least severity that fails the run
 * @param languages the languages findings are told in, the leading one first
 * @param threads how many students are made at a time, at least 1
 * @param since a commit or branch of the main source: then only what a merge into it would touch is judged; for {@code CHECK} alone
 * @param reports files to write the findings to besides
 */
public record BuildRequest(
        Goal goal,
        List<SourceSettings> sources,
        Optional<WrittenHistory> history,
        Path output,
        Path cache,
        Set<Handout> handouts,
        Hosting hosting,
        Instant clock,
        Optional<TrustFile> trust,
        Optional<Path> ledger,
        boolean accept,
        Optional<Path> requests,
        Optional<String> person,
        boolean demonstration,
        Severity failOn,
        List<Language> languages,
        int threads,
        Optional<String> since,
        List<ReportFile> reports) {

    public BuildRequest {
        sources = List.copyOf(sources);
        handouts = Set.copyOf(handouts);
        languages = List.copyOf(languages);
        reports = List.copyOf(reports);
        if ((sources.isEmpty() && history.isEmpty()) || languages.isEmpty() || threads < 1) {
            throw new IllegalArgumentException("a run needs a source, a language and a thread");
        }
    }

    /** Returns the settings by which signatures are believed. */
    Optional<TrustSettings> trusted() {
        return trust.map(TrustFile::settings);
    }

    /** Returns the same run with another moment for now. */
    BuildRequest at(Instant moment) {
        return new BuildRequest(
                goal,
                sources,
                history,
                output,
                cache,
                handouts,
                hosting,
                moment,
                trust,
                ledger,
                accept,
                requests,
                person,
                demonstration,
                failOn,
                languages,
                threads,
                since,
                reports);
    }

    /** Whose signatures count, and the file outside the content that says so. */
    public record TrustFile(Path file, TrustSettings settings) {}

    /**
     * A history that is replayed before anything is read.
     *
     * @param file {@code history.yaml}, beside the files it tells of
     * @param repositories the folder that gets the bare repositories
     */
    public record WrittenHistory(Path file, Path repositories) {}

    /** A file that gets the findings in one format. */
    public record ReportFile(ReportFormat format, Path file) {}
}
