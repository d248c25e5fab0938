package tw.portfolio.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of requests: our own form, what forges answer, and what somebody might slip into it. */
class RequestListTest {
    private static final String HEAD = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    Path folder;

    @Test
    void ourOwnFormInYamlAndJson() throws IOException {
        RequestList.Row row = new RequestList.Row(
                1,
                Optional.of("private"),
                12,
                Optional.of(HEAD),
                true,
                false,
                false,
                "河寬",
                "陳同學",
                Optional.of(Instant.parse("2026-11-19T16:14:00Z")),
                Optional.of("https://git.example/12"));
        assertEquals(List.of(row), read("""
                - number: 12
                  source: private
                  head: %s
                  state: open
                  title: 河寬
                  author: 陳同學
                  updated: 2026-11-20T00:14:00+08:00
                  url: https://git.example/12
                """.formatted(HEAD)).rows());
        assertEquals(
                List.of(row),
                read("{\"requests\": [{\"number\": 12, \"source\": \"private\", \"head\": \"" + HEAD
                                + "\", \"state\": \"open\", \"title\": \"\\u6cb3\\u5bec\", \"author\": \"陳同學\","
                                + " \"updated\": \"2026-11-20T00:14:00+08:00\", \"url\": \"https://git.example/12\"}]}")
                        .rows());
    }

    @Test
    void whatForgesAnswer() throws IOException {
        // GitLab: GET /projects/:id/merge_requests
        assertEquals("7 open 河寬 陳同學", line("""
                [{"id": 901, "iid": 7, "sha": "%s", "state": "opened", "draft": false, "title": "河寬",
                  "author": {"id": 4, "username": "s1", "name": "陳同學"}, "labels": [["a"]], "milestone": null}]
                """));
        // GitHub: GET /repos/{owner}/{repo}/pulls; Gitea answers alike
        assertEquals("7 open 河寬 chen", line("""
                [{"id": 901, "number": 7, "head": {"ref": "x", "sha": "%s", "repo": {"id": 3, "owner": {"login": "y"}}},
                  "state": "open", "title": "河寬", "user": {"login": "chen", "id": 4}}]
                """));
        // Gerrit: GET /changes/
        assertEquals("7 open 河寬 chen", line("""
                )]}'
                [{"id": "x~7", "_number": 7, "current_revision": "%s", "status": "NEW", "subject": "河寬",
                  "owner": {"_account_id": 4, "name": "chen"}, "updated": "2026-11-20 00:14:00.000000000"}]
                """));
        assertEquals("7 closed  ", line("[{\"iid\": 7, \"sha\": \"%s\", \"state\": \"merged\"}]"));
        assertEquals("7 closed  ", line("[{\"iid\": 7, \"sha\": \"%s\", \"state\": \"locked\"}]"));
    }

    @Test
    void pagesOfAnAnswerPutTogetherAreOneList() throws IOException {
        String page = "[{\"iid\": %d, \"state\": \"opened\"}]";
        assertEquals(
                List.of(1, 2),
                read(page.formatted(1) + "\n" + page.formatted(2)).rows().stream()
                        .map(RequestList.Row::number)
                        .toList());
        assertThrows(SourceException.class, () -> read(page.formatted(1) + "<html>"));
    }

    @Test
    void whatCannotBeMeantIsPassedOver() throws IOException {
        RequestList list = read("""
                - {number: 0, state: open}
                - {number: -3, state: open}
                - {number: 99999999999, state: open}
                - {number: 4, head: HEAD, state: open, url: "javascript:alert(1)"}
                - open
                - {number: [5], state: open}
                """);
        assertEquals(
                "1 2 3 5 6",
                list.unusable().stream().map(row -> "" + row.place()).collect(Collectors.joining(" ")));
        assertEquals(
                List.of(Optional.empty()),
                list.rows().stream().map(RequestList.Row::head).toList());
        assertEquals(
                List.of(Optional.empty()),
                list.rows().stream().map(RequestList.Row::url).toList());
    }

    @Test
    void aStateNobodyKnowsIsNotTakenForClosed() throws IOException {
        RequestList list = read(
                "[{\"number\": 1}, {\"number\": 2, \"state\": \"OPENING\"}, {\"number\": 3, \"state\": \"MERGED\"}]");
        assertEquals(
                List.of(
                        new RequestList.Unusable(1, RequestList.Lack.STATE),
                        new RequestList.Unusable(2, RequestList.Lack.STATE)),
                list.unusable());
        assertEquals(3, list.rows().get(0).place());
    }

    @Test
    void longTitlesAreCut() throws IOException {
        String title = read("[{\"number\": 1, \"state\": \"open\", \"title\": \"" + "𡍼".repeat(5000) + "\"}]")
                .rows()
                .get(0)
                .title();
        assertEquals(201, title.codePointCount(0, title.length()));
    }

    @Test
    void whatIsNoListIsRefusedSoon() throws IOException {
        for (String wrong : List.of(
                "",
                "open",
                "{}",
                "{\"message\": \"401 Unauthorized\"}",
                "[{\"number\": 1",
                "[".repeat(100_000),
                "[" + "{\"number\": 1},".repeat(30_000) + "{}]")) {
            assertTimeout(
                    Duration.ofSeconds(20),
                    () -> assertThrows(
                            SourceException.class,
                            () -> read(wrong),
                            wrong.substring(0, Math.min(30, wrong.length()))));
        }
    }

    private String line(String json) throws IOException {
        RequestList.Row row = read(json.formatted(HEAD)).rows().get(0);
        assertEquals(Optional.of(HEAD), row.head());
        return row.number() + (row.open() ? " open " : " closed ") + row.title() + " " + row.author();
    }

    private RequestList read(String text) throws IOException {
        Path file = folder.resolve("requests");
        Files.writeString(file, text);
        return RequestList.read(file);
    }
}
