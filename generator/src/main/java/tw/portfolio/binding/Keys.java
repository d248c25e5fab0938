package tw.portfolio.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.source.yaml.Lines;
import tw.portfolio.source.yaml.Node;

/** The keys of one mapping: known ones are taken, labels and misspelt ones are understood, what is left is told. */
final class Keys {
    static final RuleId UNKNOWN_KEY = new RuleId("form.unknown-key");
    static final RuleId MISSPELT_KEY = new RuleId("form.misspelt-key");
    static final RuleId LABEL_FOR_KEY = new RuleId("form.label-for-key");
    private final Map<String, Node.Member> open = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Lines lines;
    private final List<Diagnostic> notes;
    private boolean unjudged;

    Keys(Node.Mapping mapping, Lines lines, List<Diagnostic> notes) {
        mapping.members().forEach(member -> open.put(member.key(), member));
        this.lines = lines;
        this.notes = notes;
    }

    /** Makes a form's keys known, and reads labels and misspelt keys as the keys they mean. */
    void expect(Shape<?> shape) {
        List<String> wanted = new ArrayList<>();
        Set<String> later = new LinkedHashSet<>();
        for (Shape.Part part : shape.parts()) {
            if (part.flattened().isPresent()) {
                later.addAll(Vocabulary.of(part.type()));
            } else {
                known.add(part.key());
                wanted.add(part.key());
            }
        }
        wanted.removeIf(open::containsKey);
        for (Node.Member member : List.copyOf(open.values())) {
            if (!known.contains(member.key()) && !later.contains(member.key())) {
                meant(member.key(), wanted, shape).ifPresent(key -> rename(member, key, wanted));
            }
        }
    }

    private static Optional<String> meant(String found, List<String> wanted, Shape<?> shape) {
        return shape.parts().stream()
                .filter(part -> wanted.contains(part.key()) && labels(part, found))
                .map(Shape.Part::key)
                .findFirst()
                .or(() -> Nearest.to(found, wanted));
    }

    private static boolean labels(Shape.Part part, String found) {
        return part.field()
                .filter(field -> field.zh().equals(found) || field.en().equals(found))
                .isPresent();
    }

    private void rename(Node.Member member, String key, List<String> wanted) {
        boolean ascii = member.key().chars().allMatch(c -> c < 128);
        notes.add(lines.correct(
                Diagnostic.error(ascii ? MISSPELT_KEY : LABEL_FOR_KEY, member.keyAt())
                        .with("found", member.key())
                        .with("likely", key),
                member.key(),
                key));
        wanted.remove(key);
        open.remove(member.key());
        open.put(key, new Node.Member(key, member.keyAt(), member.value()));
    }

    Node.@Nullable Member take(String key) {
        return open.remove(key);
    }

    /** Says that it is not known which further keys belong here, so that none can be called unknown. */
    void unjudged(boolean more) {
        unjudged |= more;
    }

    /** Notes what no form took; returns whether there was any. */
    boolean refuseRest() {
        if (!unjudged) {
            for (Node.Member left : open.values()) {
                notes.add(Diagnostic.error(UNKNOWN_KEY, left.keyAt())
                        .with("found", left.key())
                        .with("allowed", String.join("、", known)));
            }
        }
        return !open.isEmpty();
    }
}
