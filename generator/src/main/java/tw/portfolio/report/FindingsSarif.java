package tw.portfolio.report;

import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;

/**
 * A SARIF log of one run, a result to a line, with the rules it names explained in both languages. Source: OASIS SARIF 2.1.0; what
 * GitHub's code scanning reads of it: GitHub documentation, "SARIF support for code scanning".
 */
final class FindingsSarif implements FindingsWriter {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private final Wording wording;

    FindingsSarif(Wording wording) {
        this.wording = wording;
    }

    @Override
    public void write(Findings findings, OutputStream out) {
        List<RuleId> rules = List.copyOf(
                new TreeSet<>(findings.all().stream().map(Diagnostic::rule).toList()));
        try (JsonGenerator json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("$schema", SCHEMA);
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            json.writeStartObject();
            tool(rules, json);
            json.writeStringProperty("language", wording.lead().tag());
            json.writeStringProperty("columnKind", "unicodeCodePoints");
            results(findings, rules, json);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }

    private void tool(List<RuleId> rules, JsonGenerator json) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "portfolio");
        json.writeArrayPropertyStart("rules");
        for (RuleId rule : rules) {
            json.writeRaw("\n");
            json.writeStartObject();
            json.writeStringProperty("id", rule.value());
            text("shortDescription", explained(rule, wording.lead()), json);
            text("fullDescription", explained(rule), json);
            text("help", explained(rule) + "\nportfolio explain " + rule.value(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private String explained(RuleId rule, Language language) {
        return wording.catalogue().explain(rule, language).orElse(rule.value());
    }

    private String explained(RuleId rule) {
        List<String> languages = new ArrayList<>();
        for (Language language : Language.values()) {
            languages.add(explained(rule, language));
        }
        return String.join("\n", languages);
    }

    private void results(Findings findings, List<RuleId> rules, JsonGenerator json) {
        List<String> fingerprints = Fingerprints.of(findings);
        json.writeArrayPropertyStart("results");
        for (int i = 0; i < fingerprints.size(); i++) {
            Diagnostic finding = findings.all().get(i);
            json.writeRaw("\n");
            json.writeStartObject();
            json.writeStringProperty("ruleId", finding.rule().value());
            json.writeNumberProperty("ruleIndex", rules.indexOf(finding.rule()));
            json.writeStringProperty("level", finding.severity().word());
            text("message", plain(wording.message(finding, "\n") + "\n" + wording.fix(finding, "\n")), json);
            json.writeArrayPropertyStart("locations");
            location(findings, finding.at(), json);
            json.writeEndArray();
            json.writeObjectPropertyStart("partialFingerprints");
            json.writeStringProperty("primaryLocationLineHash", fingerprints.get(i));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeRaw("\n");
        json.writeEndArray();
    }

    private static void location(Findings findings, Location at, JsonGenerator json) {
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri(findings.path(at)));
        json.writeEndObject();
        if (at.line() > 0) { // SARIF 3.29.4: without a region the whole file is meant
            json.writeObjectPropertyStart("region");
            json.writeNumberProperty("startLine", at.line());
            if (at.column() > 0) {
                json.writeNumberProperty("startColumn", at.column());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void text(String name, String words, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", words);
        json.writeEndObject();
    }

    /** SARIF 3.11.5 and 3.11.6: braces and brackets in a message stand for placeholders and links unless they are escaped. */
    private static String plain(String words) {
        return words.replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace("{", "{{")
                .replace("}", "}}");
    }

    /** Returns a path as a relative reference: percent-encoded, and never taken for an address with a scheme. */
    private static String uri(String path) {
        try {
            return new URI(null, null, "/" + path, null)
                    .toASCIIString()
                    .substring(1)
                    .replace(":", "%3A");
        } catch (URISyntaxException e) {
            throw new AssertionError("a path with a slash before it is one", e);
        }
    }
}
