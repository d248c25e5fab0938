package tw.portfolio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.certification.Ledger;
import tw.portfolio.certification.TrustSettings;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.School;
import tw.portfolio.model.office.SourceScope;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceException;
import tw.portfolio.source.Sources;

/** The ledger that a run is given, held against the sources that it reads. */
final class AcceptedStates {
    static final RuleId ABSENT = new RuleId("certification.accepted-source-absent");
    static final RuleId OUTRUN = new RuleId("certification.accepted-outrun");
    static final RuleId TO_BEGIN = new RuleId("certification.ledger-to-begin");
    private static final int SHORT_ID = 12;

    private AcceptedStates() {}

    /**
     * Returns the ledger; nothing where none was given and none is required.
     *
     * @throws SourceException when a required one is missing, or holds nothing of a source, or one is to be begun in a folder that is not there
     */
    static Optional<Ledger> ledger(OpenSources sources, BuildRequest request, Optional<TrustSettings> trust)
            throws IOException {
        boolean required = trust.flatMap(TrustSettings::ledgerRequired).orElse(false);
        if (request.ledger().isEmpty() || !Files.exists(request.ledger().get())) {
            if (required) {
                throw new SourceException(new Text(
                        "trust.yaml 要求驗收簿，這次卻沒有給，或指定的檔案不存在。請以 --ledger 指定學校的驗收簿（流水線裡是另一個受保護的儲存庫）；沒有它，無從知道歷史是否被改寫，--accept 也不會重新開始一本。",
                        "trust.yaml requires a ledger, and none was given or the file is not there. Name the school's with --ledger (in a"
                                + " pipeline, from its own protected repository); without it nobody can tell whether history was"
                                + " rewritten, and --accept does not begin a new one."));
            }
            if (request.accept() && request.ledger().isPresent()) {
                refuseNowhere(request.ledger().get());
            }
            return Optional.empty();
        }
        Ledger ledger = Ledger.read(request.ledger().get());
        for (Source source : sources.all()) {
            if (required && source.head().isPresent() && !ledger.names(source.name())) {
                throw new SourceException(
                        new Text(
                                "trust.yaml 要求驗收簿，" + request.ledger().get() + " 裡卻沒有「" + source.name()
                                        + "」驗收過的版本。請確認用的是學校的驗收簿；這個來源若是第一次驗收，請由能改 trust.yaml 的人暫時拿掉 ledger-required，以 build --accept 驗收後再寫回。",
                                "trust.yaml requires a ledger, and "
                                        + request.ledger().get() + " holds no accepted state of \""
                                        + source.name()
                                        + "\". Make sure that it is the school's ledger. To accept a first state of this source,"
                                        + " whoever may change trust.yaml takes ledger-required out, runs build --accept and puts it back."));
            }
        }
        return Optional.of(ledger);
    }

    private static void refuseNowhere(Path ledger) throws SourceException {
        Optional<Path> folder = Optional.ofNullable(ledger.toAbsolutePath().getParent());
        if (folder.isPresent() && !Files.isDirectory(folder.get())) {
            throw new SourceException(new Text(
                    "--ledger 指定的資料夾不存在：" + folder.get() + "。請確認路徑；第一次驗收的話，請先建立這個資料夾。",
                    "The folder that --ledger names is not there: " + folder.get()
                            + ". Check the path; to begin a ledger, make the folder first."));
        }
    }

    /** Tells that a ledger was named and is not there: a slip in its path would begin a second one, and hold this state against nothing. */
    static List<Diagnostic> toBegin(BuildRequest request) {
        return request.ledger().filter(file -> !Files.exists(file)).stream()
                .map(file -> Diagnostic.warning(TO_BEGIN, Location.ofFile("", file.toString()))
                        .with("file", file.toString()))
                .toList();
    }

    /**
     * Tells of sources of which the clone knows a later state than the one read, where it is to be accepted: an acceptance says that what it
     * lacks came afterwards.
     */
    static List<Diagnostic> outrun(School school, OpenSources sources, BuildRequest request) throws IOException {
        List<Diagnostic> notes = new ArrayList<>();
        for (Source source : request.accept() ? sources.all() : List.<Source>of()) {
            Optional<Source.Head> head = source.head();
            Optional<String> ahead =
                    head.isEmpty() ? Optional.empty() : Sources.ahead(head.get(), branch(source, school, request));
            ahead.ifPresent(reference -> notes.add(
                    Diagnostic.error(OUTRUN, school.settings().origin().start())
                            .with("repository", source.name())
                            .with("commit", head.get().commit().substring(0, SHORT_ID))
                            .with("found", reference)));
        }
        return notes;
    }

    private static String branch(Source source, School school, BuildRequest request) {
        return request.sources().stream()
                .filter(it -> it.name().equals(source.name()))
                .flatMap(it -> it.branch().stream())
                .findFirst()
                .orElse(school.settings().branch())
                .replaceFirst("^refs/heads/", "");
    }

    /** Tells of sources that were accepted and are not read: their histories may be anything. Identities are read for a package alone. */
    static List<Diagnostic> absent(Ledger.Acceptance newest, School school, OpenSources sources, Goal goal) {
        Set<String> known = new HashSet<>();
        sources.all().stream().filter(it -> it.head().isPresent()).forEach(it -> known.add(it.name()));
        school.settings().sources().stream()
                .filter(row -> row.scope() == SourceScope.IDENTITIES && !goal.makesPackage())
                .forEach(row -> known.add(row.name()));
        return newest.sources().stream()
                .filter(head -> !known.contains(head.source()))
                .map(head -> Diagnostic.error(ABSENT, school.settings().origin().start())
                        .with("found", head.source())
                        .with("commit", head.head().substring(0, SHORT_ID))
                        .with("date", newest.at().toLocalDate()))
                .toList();
    }
}
