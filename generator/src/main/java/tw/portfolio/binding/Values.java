package tw.portfolio.binding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.form.Field;
import tw.portfolio.source.yaml.Lines;
import tw.portfolio.source.yaml.Node;

/** Values without parts, read as written or as certainly meant. */
final class Values {
    static final RuleId WRONG_VALUE = new RuleId("form.wrong-value");
    static final RuleId WRONG_PATTERN = new RuleId("form.wrong-pattern");
    static final RuleId TOO_LONG = new RuleId("form.too-long");

    /** The longest single value of a field that says nothing of it, in characters. */
    private static final int MAX_CHARACTERS = 4000;

    private static final int MAX_SHOWN = 60;
    private final Pool pool;
    private final Lines lines;
    private final List<Diagnostic> notes;

    Values(Pool pool, Lines lines, List<Diagnostic> notes) {
        this.pool = pool;
        this.lines = lines;
        this.notes = notes;
    }

    /** Returns the value, or null when it cannot be used: then that is noted. */
    @Nullable
    Object read(Shape.Part part, Node.Scalar scalar) {
        Object value = made(part, scalar);
        return value == null ? null : pool.one(value);
    }

    private @Nullable Object made(Shape.Part part, Node.Scalar scalar) {
        int characters = scalar.text().codePointCount(0, scalar.text().length());
        int most = part.field().map(Field::characters).orElse(MAX_CHARACTERS);
        if (characters > most) {
            notes.add(Diagnostic.error(TOO_LONG, scalar.at())
                    .with("key", part.key())
                    .with("found", characters)
                    .with("limit", most));
            return null;
        }
        Optional<Object> value = Scalars.read(part.type(), scalar.text());
        if (value.isEmpty()) {
            Optional<ValueSlip> slip = ValueSlip.of(part.type(), scalar.text());
            return slip.isPresent()
                    ? mended(part, scalar, slip.get())
                    : wrong(WRONG_VALUE, part, scalar, Scalars.allowed(part.type()));
        }
        return patterned(part, scalar, value.get());
    }

    private @Nullable Object mended(Shape.Part part, Node.Scalar scalar, ValueSlip slip) {
        note(part, scalar, slip);
        return slip.certain() ? Scalars.read(part.type(), slip.meant()).orElse(null) : null;
    }

    private @Nullable Object patterned(Shape.Part part, Node.Scalar scalar, Object value) {
        String pattern = part.field().map(Field::pattern).orElse("");
        if (pattern.isEmpty() || scalar.text().matches(pattern)) {
            return value;
        }
        Optional<ValueSlip> slip = ValueSlip.ofPattern(pattern, scalar.text());
        if (slip.isPresent()) {
            return mended(part, scalar, slip.get());
        }
        String[] words = part.field().map(Field::patternWords).orElse("|").split("\\|", -1);
        return wrong(WRONG_PATTERN, part, scalar, new Text(words[0], words[words.length - 1]));
    }

    private void note(Shape.Part part, Node.Scalar scalar, ValueSlip slip) {
        Diagnostic finding = Diagnostic.error(slip.rule(), scalar.at())
                .with("key", part.key())
                .with("found", shown(scalar.text()));
        notes.add(
                slip.meant().isEmpty()
                        ? finding
                        : lines.correct(finding.with("likely", slip.meant()), scalar.text(), slip.meant()));
    }

    private @Nullable Object wrong(RuleId rule, Shape.Part part, Node.Scalar scalar, Text allowed) {
        notes.add(Diagnostic.error(rule, scalar.at())
                .with("key", part.key())
                .with("found", shown(scalar.text()))
                .with("allowed", allowed));
        return null;
    }

    /** Returns the beginning of a value, short enough for a message. */
    static String shown(String text) {
        return text.codePointCount(0, text.length()) <= MAX_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN)) + "…";
    }
}
