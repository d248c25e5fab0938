package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What people ask of a Gerrit over its REST interface. Source: Gerrit 3.10, Documentation/rest-api.html. */
final class GerritRest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GUARD = ")]}'";
    private final HttpClient client =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    private final String url;

    /** Somebody with an account and its HTTP password. */
    record Person(String name, String password) {}

    /** What it answered; {@code text} without the line that guards JSON. */
    record Answer(int status, String text) {
        JsonNode json() {
            return JSON.readTree(text);
        }

        /** Returns this when it is a success. */
        Answer done() {
            assertEquals(2, status / 100, () -> status + " " + text);
            return this;
        }
    }

    GerritRest(String url) {
        this.url = url;
    }

    /** Returns whether somebody answers yet. */
    boolean answers() throws IOException {
        try {
            return send(HttpRequest.newBuilder(URI.create(url + "config/server/version")))
                            .status()
                    == 200;
        } catch (java.net.ConnectException | java.net.http.HttpTimeoutException e) {
            return false;
        }
    }

    Answer get(Person who, String path) throws IOException {
        return send(as(who, path, "application/json"));
    }

    Answer put(Person who, String path, String json) throws IOException {
        return send(as(who, path, "application/json").PUT(BodyPublishers.ofString(json)));
    }

    Answer post(Person who, String path, String json) throws IOException {
        return send(as(who, path, "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Puts a file into the edit of a change. */
    Answer edit(Person who, int change, String file, String text) throws IOException {
        String path = "changes/" + change + "/edit/" + URLEncoder.encode(file, StandardCharsets.UTF_8);
        return send(as(who, path, "text/plain").PUT(BodyPublishers.ofString(text)));
    }

    /** Returns where somebody pushes to and clones from. */
    String repository(Person who, String project) {
        return url.replace("://", "://" + who.name() + ":" + who.password() + "@") + "a/" + project;
    }

    private HttpRequest.Builder as(Person who, String path, String type) {
        String secret = who.name() + ":" + who.password();
        return HttpRequest.newBuilder(URI.create(url + "a/" + path))
                .header("Content-Type", type + ";charset=UTF-8")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response =
                    client.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
            String body = response.body();
            return new Answer(
                    response.statusCode(), (body.startsWith(GUARD) ? body.substring(GUARD.length()) : body).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while Gerrit was asked");
        }
    }
}
