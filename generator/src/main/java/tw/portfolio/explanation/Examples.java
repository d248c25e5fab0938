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
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;
import tw.portfolio.source.yaml.Node;
import tw.portfolio.source.yaml.YamlReader;

/**
 * The examples that ship with the program, one file for each area of the catalogue.
 *
 * @param byRule by the rule's name
 */
record Examples(SortedMap<String, Example> byRule) {
    private static final String FOLDER = "/tw/portfolio/explanations/";

    Examples {
        byRule = Collections.unmodifiableSortedMap(new TreeMap<>(byRule));
    }

    /** One file of them. */
    record Listed(@Field(zh = "例子", en = "examples") List<Example> examples, Origin origin) {
        Listed {
            examples = List.copyOf(examples);
        }
    }

    static Examples shipped() {
        SortedMap<String, Example> byRule = new TreeMap<>();
        for (String area : Catalogue.areas()) {
            bytes(area + ".yaml")
                    .ifPresent(bytes -> read(area, bytes).examples().forEach(example -> {
                        if (!example.whole() || byRule.putIfAbsent(example.rule(), example) != null) {
                            throw new AssertionError("not one whole example: " + example.rule());
                        }
                    }));
        }
        return new Examples(byRule);
    }

    Optional<Example> of(RuleId rule) {
        return Optional.ofNullable(byRule.get(rule.value()));
    }

    private static Listed read(String area, byte[] bytes) {
        Noted<Optional<Node>> yaml = YamlReader.read("", area + ".yaml", bytes);
        Noted<Optional<Listed>> read = yaml.value()
                .map(node -> FormBinder.bind(Listed.class, node))
                .orElseThrow(() -> new AssertionError("not YAML: " + area + " " + yaml.notes()));
        if (!read.notes().isEmpty() || !yaml.notes().isEmpty()) {
            throw new AssertionError("shipped data is out of form: " + read.notes() + yaml.notes());
        }
        return read.value().orElseThrow();
    }

    private static Optional<byte[]> bytes(String name) {
        try (InputStream in = Examples.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
