package tw.portfolio.verification;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * {@code proof.json}: which record of which commit is proven, and what the school found when it made the proof. The former is recomputed
 * by whoever reads it; the latter needs the repository.
 *
 * @param record the record's path
 * @param commit the merge, 40 lower-case hexadecimal digits
 * @param digest the record's Git id
 * @param found what the school found, in the order written: verdict, certifier, role and so on
 */
record ProofClaims(String record, String commit, String digest, Map<String, String> found) {
    static final String FORMAT = "urn:uuid:84e74a36-820c-4ed8-b5eb-f2bd91146fa3#generator/docs/proof.md/v1";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern RECORD = Pattern.compile("[A-Za-z0-9._/-]{1,400}");
    private static final List<String> BOUND = List.of("format", "record", "commit", "digest");
    private static final List<String> FOUND = List.of(
            "verdict", "flags", "trust", "certifiedBy", "role", "key", "time", "after", "before", "head", "clock");
    private static final int LONGEST = 4_000;

    ProofClaims {
        found = new LinkedHashMap<>(found);
    }

    byte[] json() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json =
                JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            line("format", FORMAT, json);
            line("record", record, json);
            line("commit", commit, json);
            line("digest", digest, json);
            FOUND.forEach(name -> line(name, found.getOrDefault(name, ""), json));
            json.writeRaw("\n");
            json.writeEndObject();
            json.writeRaw("\n");
        }
        return out.toByteArray();
    }

    private static void line(String name, String value, JsonGenerator json) {
        json.writeRaw("\n  ");
        json.writeStringProperty(name, value);
    }

    /** Reads claims; nothing when they are not exactly of this form. */
    static Optional<ProofClaims> read(byte[] json) {
        Map<String, String> all = new LinkedHashMap<>();
        try (JsonParser parser = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() != JsonToken.VALUE_STRING
                        || parser.getString().length() > LONGEST) {
                    return Optional.empty();
                }
                all.put(name, parser.getString());
            }
            if (parser.nextToken() != null) {
                return Optional.empty();
            }
        } catch (JacksonException e) {
            return Optional.empty();
        }
        return of(all);
    }

    private static Optional<ProofClaims> of(Map<String, String> all) {
        List<String> names = new ArrayList<>(BOUND);
        names.addAll(FOUND);
        if (!List.copyOf(all.keySet()).equals(names)) {
            return Optional.empty();
        }
        String record = all.getOrDefault("record", "");
        String commit = all.getOrDefault("commit", "");
        String digest = all.getOrDefault("digest", "");
        boolean formed = FORMAT.equals(all.get("format"))
                && RECORD.matcher(record).matches()
                && ID.matcher(commit).matches()
                && ID.matcher(digest).matches()
                && ID.matcher(all.getOrDefault("head", "")).matches()
                && Moment.read(all.getOrDefault("time", "")).isPresent()
                && Moment.read(all.getOrDefault("clock", "")).isPresent();
        all.keySet().removeAll(BOUND);
        return formed ? Optional.of(new ProofClaims(record, commit, digest, all)) : Optional.empty();
    }

    /** Returns the moment that the school took for now. */
    Instant clock() {
        return Instant.parse(found("clock"));
    }

    /** Returns what the school found under a name; empty when it found nothing. */
    String found(String name) {
        return found.getOrDefault(name, "");
    }
}
