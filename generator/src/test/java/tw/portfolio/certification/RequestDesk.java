package tw.portfolio.certification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.binding.Binder;
import tw.portfolio.model.School;
import tw.portfolio.source.RequestList;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/** Reads the requests of a mirror of a repository, as a pipeline does, and tells of them in a line each. */
final class RequestDesk {
    private static final Instant CLOCK = Instant.parse("2025-11-20T00:00:00Z");
    private final Path folder;
    private final RealGit git;
    private final StringBuilder ledger = new StringBuilder();
    private Optional<RequestList> list = Optional.empty();
    private int mirrors;

    RequestDesk(Path folder, RealGit git) {
        this.folder = folder;
        this.git = git;
    }

    /** Says what the forge's list says from now on. */
    void list(String yaml) throws IOException {
        Path file = folder.resolve("requests.yaml");
        Files.writeString(file, yaml);
        list = Optional.of(RequestList.read(file));
    }

    /** Accepts a state that lists one request. */
    void accept(String at, int number, String head) throws IOException, InterruptedException {
        String main = git.run("rev-parse", "main").strip();
        ledger.append(ledger.length() == 0 ? "accepted:\n" : "")
                .append("  - at: %s\n    sources:\n      - source: main\n        head: %s\n".formatted(at, main))
                .append("        requests: [{request: \"%d\", head: %s}]\n".formatted(number, head));
    }

    String head(int number) throws IOException, InterruptedException {
        return git.run("rev-parse", "refs/merge-requests/" + number + "/head").strip();
    }

    /** Begins the branch anew with one record, and goes back to the main line. */
    void branch(String by, String record, String body) throws IOException, InterruptedException {
        anew();
        git.put(record + "/outcome.md", body);
        git.put(record + "/river.txt", "river.txt");
        git.commit(by, "2025-10-01T20:00:00+08:00");
        git.run("checkout", "-q", "main");
    }

    /** Goes to the branch as it stands. */
    void again() throws IOException, InterruptedException {
        git.run("checkout", "-q", "work");
    }

    /** Goes to the branch, begun anew from the main line. */
    void anew() throws IOException, InterruptedException {
        git.run("checkout", "-q", "-B", "work", "main");
    }

    /** Opens a request for the branch as it stands. */
    void request(int number) throws IOException, InterruptedException {
        git.run("update-ref", "refs/merge-requests/" + number + "/head", "work");
    }

    String lines() throws IOException, InterruptedException {
        return lines(read(list));
    }

    /** Tells of the requests of a repository as it stands there. */
    String lines(Path repository) throws IOException {
        return lines(certification(repository, list).requests());
    }

    String withoutList() throws IOException, InterruptedException {
        return lines(read(Optional.empty()));
    }

    OpenRequests read(Optional<RequestList> rows) throws IOException, InterruptedException {
        return certification(rows).requests();
    }

    String verdicts() throws IOException, InterruptedException {
        return certification(list).certified().verdicts().toString();
    }

    private Certification certification(Optional<RequestList> rows) throws IOException, InterruptedException {
        Path mirror = folder.resolve("mirror" + mirrors++ + ".git");
        git.execute(
                List.of("git", "clone", "-q", "--mirror", folder.resolve("work").toString(), mirror.toString()),
                Map.of());
        return certification(mirror, rows);
    }

    private Certification certification(Path repository, Optional<RequestList> rows) throws IOException {
        Optional<Ledger> accepted = Optional.empty();
        if (ledger.length() > 0) {
            Path file = folder.resolve("ledger.yaml");
            Files.writeString(file, ledger);
            accepted = Optional.of(Ledger.read(file));
        }
        CertificationSettings settings = new CertificationSettings(CLOCK, Optional.empty(), accepted, false);
        try (Source source = Sources.open(new SourceSettings("main", repository, Optional.of("main"), false))) {
            School school = Binder.bind(List.of(source)).value().orElseThrow();
            return Certifier.withRequests(school, List.of(source), settings, rows)
                    .value();
        }
    }

    private static String lines(OpenRequests requests) {
        StringBuilder lines = new StringBuilder();
        for (OpenRequest request : requests.all()) {
            request.unread().ifPresent(why -> lines.append("!%d %s%n".formatted(request.number(), why)));
            for (ProposedRecord record : request.records()) {
                lines.append("!%d %s%n".formatted(request.number(), line(record)));
            }
            if (request.otherFiles() > 0) {
                lines.append("!%d +%d files%n".formatted(request.number(), request.otherFiles()));
            }
        }
        return lines.toString();
    }

    private static String line(ProposedRecord record) {
        String cap = record.cap()
                .map(it ->
                        " %d→%d/%d".formatted(it.used(), it.wouldBe(), it.cap().limit())
                                + (it.exceedsTogether() ? " together " + it.withOthers() : ""))
                .orElse("");
        String obstacles = record.obstacles().stream()
                .map(it -> it.key().substring(it.key().lastIndexOf('.') + 1)
                        + (it.values().containsKey("detail")
                                        && !it.values().get("detail").zh().isEmpty()
                                ? " " + it.values().get("detail").zh()
                                : ""))
                .collect(Collectors.joining(", ", " [", "]"));
        String whom =
                record.whom().joined(tw.portfolio.diagnostic.Text.same("")).zh();
        return record.path() + " " + record.change() + " "
                + record.preview().of().zh() + " by " + whom + cap
                + (record.obstacles().isEmpty() ? "" : obstacles);
    }
}
