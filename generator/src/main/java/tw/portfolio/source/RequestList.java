package tw.portfolio.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tw.portfolio.blob.LocalFile;
import tw.portfolio.blob.TooLargeException;
import tw.portfolio.diagnostic.Text;

/**
 * The requests as the forge tells of them, in a file that a pipeline exports: a list in JSON or YAML whose rows have {@code number} and {@code
 * state}, and may have {@code head}, {@code source}, {@code title}, {@code author}, {@code updated}, {@code url} and {@code draft}. What
 * GitLab, GitHub, Gitea and Gerrit answer under their own names is understood as it stands. Whoever writes requests writes titles: nothing
 * in the file is believed, and a row without a number, or with a state nobody knows, is passed over and told.
 *
 * @param unusable the rows that could not be used
 */
public record RequestList(List<Row> rows, List<Unusable> unusable) {
    private static final int MAX_BYTES = 16 << 20;
    private static final int MOST_CHARACTERS = 200;
    private static final Set<String> OPEN = Set.of("open", "opened", "new");
    private static final Set<String> OVER = Set.of("closed", "merged", "locked", "abandoned", "declined", "superseded");
    /** GitHub says closed of what was merged as well, and then tells when. */
    private static final Set<String> CLOSED = Set.of("closed", "abandoned", "declined", "superseded");

    private static final Pattern HEAD = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern URL = Pattern.compile("https?://[\\x21-\\x7e&&[^\"'<>\\\\`]]{1,500}");

    public RequestList {
        rows = List.copyOf(rows);
        unusable = List.copyOf(unusable);
    }

    /** What a row lacks. */
    public enum Lack {
        NUMBER,
        STATE,
        SOURCE
    }

    /**
     * A row that nothing is made of.
     *
     * @param place which row of the list it is, from 1
     */
    public record Unusable(int place, Lack lack) {}

    /**
     * One request.
     *
     * @param place which row of the list it is, from 1
     * @param source the source it belongs to; the main one when nothing is said
     * @param head the last commit of its branch, 40 lower-case hexadecimal digits; without it the clone's own is meant
     * @param closed whether it is over without a merge, as far as the forge tells
     * @param draft whether its author has not handed it in yet
     * @param title at most 200 characters, as are names
     * @param url the request's page, beginning with {@code http}
     */
    public record Row(
            int place,
            Optional<String> source,
            int number,
            Optional<String> head,
            boolean open,
            boolean closed,
            boolean draft,
            String title,
            String author,
            Optional<Instant> updated,
            Optional<String> url) {}

    /**
     * Reads the file.
     *
     * @throws SourceException when it is no such list
     */
    public static RequestList read(Path file) throws IOException {
        List<Map<String, String>> rows = FlatRows.read(bytes(file)).orElseThrow(() -> unreadable(file));
        List<Row> read = new ArrayList<>();
        List<Unusable> unusable = new ArrayList<>();
        for (Map<String, String> row : rows) {
            int place = read.size() + unusable.size() + 1;
            Optional<Lack> lack = lack(row);
            lack.ifPresentOrElse(it -> unusable.add(new Unusable(place, it)), () -> read.add(row(place, row)));
        }
        return new RequestList(read, unusable);
    }

    private static Optional<Lack> lack(Map<String, String> row) {
        if (!NUMBER.matcher(number(row)).matches()) {
            return Optional.of(Lack.NUMBER);
        }
        String state = state(row);
        return OPEN.contains(state) || OVER.contains(state) ? Optional.empty() : Optional.of(Lack.STATE);
    }

    private static byte[] bytes(Path file) throws IOException {
        try {
            return LocalFile.read(file, MAX_BYTES);
        } catch (TooLargeException e) {
            throw unreadable(file);
        }
    }

    private static SourceException unreadable(Path file) {
        return new SourceException(new Text(
                "請求清單 " + file + " 讀不出來。請讓流水線重新匯出：一個 JSON 或 YAML 清單，每列有 number 與 state。",
                "the list of requests " + file
                        + " cannot be read. Let the pipeline export it again: a JSON or YAML list, each row with number"
                        + " and state."));
    }

    // GitLab says iid, sha and opened; GitHub and Gitea head.sha and open; Gerrit _number, current_revision and NEW
    private static String number(Map<String, String> row) {
        return first(row, "number", "iid", "_number").orElse("");
    }

    private static String state(Map<String, String> row) {
        return first(row, "state", "status").orElse("").toLowerCase(Locale.ROOT);
    }

    private static Row row(int place, Map<String, String> row) {
        return new Row(
                place,
                first(row, "source"),
                Integer.parseInt(number(row)),
                first(row, "head", "head.sha", "sha", "current_revision")
                        .filter(head -> HEAD.matcher(head).matches()),
                OPEN.contains(state(row)),
                CLOSED.contains(state(row))
                        && first(row, "merged_at", "pull_request.merged_at").isEmpty()
                        && first(row, "merged").filter("true"::equals).isEmpty(),
                first(row, "draft", "work_in_progress").filter("true"::equals).isPresent(),
                short200(first(row, "title", "subject").orElse("")),
                short200(first(row, "author", "author.name", "user.full_name", "owner.name", "user.login")
                        .orElse("")),
                first(row, "updated", "updated_at").flatMap(RequestList::instant),
                first(row, "url", "web_url", "html_url")
                        .filter(url -> URL.matcher(url).matches()));
    }

    private static Optional<String> first(Map<String, String> row, String... names) {
        Map<String, String> there = new HashMap<>(row);
        return Stream.of(names)
                .map(name -> there.getOrDefault(name, "").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static String short200(String words) {
        return words.codePointCount(0, words.length()) <= MOST_CHARACTERS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
    }

    private static Optional<Instant> instant(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written.replace(' ', 'T')).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
