package tw.portfolio;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.certification.CertificationSettings;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Trail;
import tw.portfolio.certification.TrailReader;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Seen;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.report.TrailJson;
import tw.portfolio.report.TrailText;
import tw.portfolio.source.RequestList;
import tw.portfolio.source.SourceException;

/** What became of one record: who entered it, who certified it, what changed when. Sources of identities are not opened. */
public record HistoryRun(Trail trail, List<Language> languages) {
    private static final int MOST_NAMED = 40;

    /**
     * Follows a record.
     *
     * @param record its path, or that of a file in it
     * @throws SourceException when no source ever had such a record, or one cannot be read
     */
    public static HistoryRun of(BuildRequest request, String record) throws IOException {
        try (OpenSources sources =
                OpenSources.open(request.sources(), request.goal()).value()) {
            School school = Inputs.school(sources).value();
            CertificationSettings settings = Inputs.settings(sources, request);
            CertifiedSchool certified =
                    Inputs.certify(school, sources, request).value().certified();
            Trail trail = TrailReader.of(
                            school, sources.all(), settings, new TrailReader.Asked(record, closed(request)), certified)
                    .orElseThrow(() -> new SourceException(unknown(school, record)));
            return new HistoryRun(trail, request.languages());
        }
    }

    /** Only the forge knows what was closed without a merge; where its list is given, that is told. */
    private static Optional<RequestList> closed(BuildRequest request) throws IOException {
        return request.requests().isEmpty()
                ? Optional.empty()
                : Optional.of(RequestList.read(request.requests().get()));
    }

    /** Of a folder, such as a student's, the records in it are named. */
    private static Text unknown(School school, String record) {
        String folder = record.replaceFirst("/+$", "");
        List<String> within = school.all()
                .map(Entry::path)
                .filter(path -> path.startsWith(folder + "/"))
                .sorted()
                .toList();
        Catalogue catalogue = Catalogue.shipped();
        Map<String, Text> values = Map.of(
                "record", Text.same(Seen.line(record)),
                "count", Text.same(String.valueOf(within.size())),
                "paths",
                        Text.same(within.stream()
                                .limit(MOST_NAMED)
                                .map(path -> "\n  " + Seen.line(path))
                                .collect(Collectors.joining())));
        String key = within.isEmpty() ? "trail.no-such-record" : "trail.folder";
        return new Text(catalogue.fill(key, values, Language.ZH_TW), catalogue.fill(key, values, Language.EN));
    }

    public void writeText(Appendable out) throws IOException {
        new TrailText(Catalogue.shipped(), languages).write(trail, out);
    }

    /** Writes UTF-8; the stream is flushed and stays open. */
    public void writeJson(OutputStream out) {
        new TrailJson(Catalogue.shipped()).write(trail, out);
    }
}
