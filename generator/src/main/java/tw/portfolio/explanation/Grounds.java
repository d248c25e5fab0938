package tw.portfolio.explanation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.binding.FormBinder;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;
import tw.portfolio.source.yaml.Node;
import tw.portfolio.source.yaml.YamlReader;

/**
 * What rules rest on that no row of an edition is about, as it ships with the program.
 *
 * @param byRule by the rule's name
 */
record Grounds(SortedMap<String, Ground> byRule) {
    private static final String FILE = "/tw/portfolio/explanations/grounds.yaml";
    private static final String TABLES = "/tw/portfolio/submission/";

    Grounds {
        byRule = Collections.unmodifiableSortedMap(new TreeMap<>(byRule));
    }

    /** The file of them. */
    record Listed(@Field(zh = "依據", en = "grounds") List<Ground> grounds, Origin origin) {
        Listed {
            grounds = List.copyOf(grounds);
        }
    }

    static Grounds shipped() {
        Noted<Optional<Listed>> read = FormBinder.bind(Listed.class, yaml(FILE));
        if (!read.notes().isEmpty()) {
            throw new AssertionError("shipped data is out of form: " + read.notes());
        }
        SortedMap<String, Ground> byRule = new TreeMap<>();
        for (Ground ground : read.value().orElseThrow().grounds()) {
            for (String rule : ground.rules()) {
                if (byRule.putIfAbsent(rule, ground) != null) {
                    throw new AssertionError("two grounds for " + rule);
                }
            }
        }
        return new Grounds(byRule);
    }

    Optional<Ground> of(RuleId rule) {
        return Optional.ofNullable(byRule.get(rule.value()));
    }

    /** Returns the source that a table of the program names. */
    static String source(String table) {
        if (yaml(TABLES + table) instanceof Node.Mapping whole) {
            for (Node.Member member : whole.members()) {
                if (member.key().equals("source") && member.value() instanceof Node.Scalar source) {
                    return source.text();
                }
            }
        }
        throw new AssertionError("no source: " + table);
    }

    private static Node yaml(String resource) {
        try (InputStream in = Grounds.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("missing from the program: " + resource);
            }
            return YamlReader.read("", resource, in.readAllBytes())
                    .value()
                    .orElseThrow(() -> new AssertionError("not YAML: " + resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
