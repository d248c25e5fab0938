package tw.portfolio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.School;
import tw.portfolio.source.RequestList;
import tw.portfolio.source.RequestList.Lack;
import tw.portfolio.source.RequestList.Unusable;
import tw.portfolio.source.Requests;
import tw.portfolio.source.Source;

/** The forge's list of requests, with what of it cannot be used: a row that is passed over in silence is a request nobody looks at. */
record ListedRequests(Path file, RequestList list) {
    static final RuleId UNUSABLE = new RuleId("requests.unusable");
    static final RuleId NOT_FETCHED = new RuleId("requests.not-fetched");

    /** Reads the list where a run was given one and has a use for it. */
    static Optional<ListedRequests> read(BuildRequest request) throws IOException {
        return request.requests().isPresent() && Setting.REQUESTS.isFor(request.goal())
                ? Optional.of(new ListedRequests(
                        request.requests().get(),
                        RequestList.read(request.requests().get())))
                : Optional.empty();
    }

    /** Returns at most one finding on rows that are not used, and one on requests of which the clone has nothing. */
    List<Diagnostic> notes(School school, OpenSources sources) throws IOException {
        List<Diagnostic> notes = new ArrayList<>();
        List<Unusable> unusable = unusable(school, sources);
        if (!unusable.isEmpty()) {
            Unusable first = unusable.get(0);
            notes.add(about(school, UNUSABLE)
                    .with("found", unusable.size())
                    .with("count", list.rows().size() + list.unusable().size())
                    .with("row", first.place())
                    .with("lacks", lacks(first.lack())));
        }
        List<RequestList.Row> lacking = lacking(sources);
        if (!lacking.isEmpty()) {
            notes.add(about(school, NOT_FETCHED)
                    .with("found", lacking.size())
                    .with("number", lacking.get(0).number()));
        }
        return notes;
    }

    private Diagnostic about(School school, RuleId rule) {
        return Diagnostic.warning(rule, school.settings().origin().start())
                .with("file", String.valueOf(file.getFileName()));
    }

    private List<Unusable> unusable(School school, OpenSources sources) {
        Set<String> known = new HashSet<>();
        sources.all().forEach(source -> known.add(source.name()));
        school.settings().sources().forEach(row -> known.add(row.name()));
        List<Unusable> unusable = new ArrayList<>(list.unusable());
        list.rows().stream()
                .filter(row -> !row.source().map(known::contains).orElse(true))
                .forEach(row -> unusable.add(new Unusable(row.place(), Lack.SOURCE)));
        unusable.sort(Comparator.comparingInt(Unusable::place));
        return unusable;
    }

    private List<RequestList.Row> lacking(OpenSources sources) throws IOException {
        List<RequestList.Row> lacking = new ArrayList<>();
        String main = sources.main().name();
        for (Source source : sources.all()) {
            if (source.head().isPresent()) {
                List<RequestList.Row> own = list.rows().stream()
                        .filter(row -> row.open() && !row.draft())
                        .filter(row -> row.source().orElse(main).equals(source.name()))
                        .toList();
                lacking.addAll(Requests.lacking(source.head().get(), own));
            }
        }
        return lacking;
    }

    private static Text lacks(Lack lack) {
        Catalogue catalogue = Catalogue.shipped();
        String key = "requests.lacks." + lack.name().toLowerCase(Locale.ROOT);
        return new Text(catalogue.pattern(key, Language.ZH_TW), catalogue.pattern(key, Language.EN));
    }
}
