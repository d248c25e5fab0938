package tw.portfolio.binding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.Dated;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.form.Flattened;
import tw.portfolio.model.form.ReadWhole;
import tw.portfolio.source.yaml.Lines;
import tw.portfolio.source.yaml.Node;

/**
 * Located YAML into the record forms of the model. Every fault is noted once; what was written otherwise but can only mean one thing is
 * noted and read as meant, and only what cannot be made is left out.
 */
public final class FormBinder {
    static final RuleId MISSING_KEY = new RuleId("form.missing-key");
    static final RuleId WRONG_SHAPE = new RuleId("form.wrong-shape");
    static final RuleId NOT_READ_WHOLE = new RuleId("form.not-read-whole");
    static final RuleId ENDS_BEFORE_START = new RuleId("form.ends-before-start");
    private static final Text KEYS = new Text("一組「欄位: 值」", "keys with values");
    private final List<Diagnostic> notes = new ArrayList<>();
    private final Set<Object> salvaged = new HashSet<>();
    private final Pool pool;
    private final Values values;
    private final Lists lists;
    private final Lines lines;
    private boolean lost;
    private boolean blind;

    private FormBinder(Lines lines, Pool pool) {
        this.lines = lines;
        this.pool = pool;
        this.values = new Values(pool, lines, notes);
        this.lists = new Lists(lines, notes);
    }

    /** Returns the record, or nothing when a required value is missing or wrong. */
    public static <T extends Record> Noted<Optional<T>> bind(Class<T> form, Node node) {
        Bound<T> bound = bind(form, node, Lines.none(), Pool.small());
        return new Noted<>(bound.value(), bound.notes());
    }

    /** Reads a form of a file whose lines are at hand, so that findings can show them corrected. */
    static <T extends Record> Bound<T> bind(Class<T> form, Node node, Lines lines, Pool pool) {
        FormBinder binder = new FormBinder(lines, pool);
        if (!(node instanceof Node.Mapping)) {
            binder.blind = true;
            binder.shape(node, KEYS);
        }
        Optional<T> value =
                node instanceof Node.Mapping ? Optional.ofNullable(binder.form(form, node)) : Optional.empty();
        return new Bound<>(value, List.copyOf(binder.notes), binder.lost, binder.salvaged, binder.blind);
    }

    private <T> @Nullable T form(Class<T> form, Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            if (node instanceof Node.Scalar scalar) {
                return bare(form, scalar);
            }
            blind = true;
            shape(node, KEYS);
            return null;
        }
        boolean before = lost;
        lost = false;
        Keys keys = new Keys(mapping, lines, notes);
        T made = form(form, mapping.at(), keys);
        lost |= keys.refuseRest();
        boolean counts = !lost || !(made instanceof ReadWhole);
        if (!counts) {
            notes.add(Diagnostic.error(NOT_READ_WHOLE, mapping.at()));
        }
        lost |= before;
        return counts ? made : null;
    }

    /** Takes the form's keys; what is left belongs to nobody. */
    private <T> @Nullable T form(Class<T> form, Location at, Keys keys) {
        Shape<T> shape = Shape.of(form);
        keys.expect(shape);
        @Nullable Object[] made = new Object[shape.parts().size() + 1];
        int[] rows = new int[shape.parts().size()];
        int[] columns = new int[shape.parts().size()];
        boolean whole = true;
        for (int i = 0; i < shape.parts().size(); i++) {
            Shape.Part part = shape.parts().get(i);
            if (part.flattened().isPresent()) {
                Class<?> chosen = chosen(part.flattened().get(), shape, made);
                keys.unjudged(chosen == null);
                made[i] = chosen == null ? null : form(chosen, at, keys);
            } else {
                Node.Member member = keys.take(part.key());
                if (member != null) {
                    rows[i] = member.value().at().line();
                    columns[i] = member.value().at().column();
                }
                made[i] = value(part, at, member);
            }
            whole &= made[i] != null;
        }
        Origin origin = Origin.of(at, shape.names(), rows, columns);
        made[made.length - 1] = origin;
        if (!whole) {
            salvage(shape, made);
        }
        T value = whole ? shape.make(made) : null;
        if (value instanceof Dated dated) {
            dated.to()
                    .filter(dated.from()::isAfter)
                    .ifPresent(to -> notes.add(Diagnostic.error(ENDS_BEFORE_START, origin.at("to"))
                            .with("from", dated.from().toString())
                            .with("to", to.toString())));
        }
        return value;
    }

    /** Keeps the id of a row that cannot be made, so that those who name it are not blamed for its fault. */
    private void salvage(Shape<?> shape, @Nullable Object[] made) {
        lost = true;
        int id = shape.names().indexOf("id");
        if (id >= 0 && (made[id] instanceof StaffId || made[id] instanceof CourseId)) {
            salvaged.add(made[id]);
        } else {
            blind |= id >= 0;
        }
    }

    private static <T> @Nullable Class<?> chosen(Flattened flattened, Shape<T> shape, @Nullable Object[] made) {
        Object choice = made[shape.names().indexOf(flattened.by())];
        return choice instanceof Flattened.Chooses chooses ? chooses.form() : null;
    }

    private @Nullable Object value(Shape.Part part, Location at, Node.@Nullable Member member) {
        boolean absent = member == null
                || (member.value() instanceof Node.Scalar scalar
                        && scalar.text().isEmpty());
        if (absent || member == null) {
            return switch (part.presence()) {
                case OPTIONAL -> Optional.empty();
                case LIST -> List.of();
                case REQUIRED -> missing(part, member == null ? at : member.keyAt());
            };
        }
        return switch (part.presence()) {
            case REQUIRED -> one(part, member.value());
            case OPTIONAL -> optional(part, member.value());
            case LIST -> many(part, member);
        };
    }

    private Optional<?> optional(Shape.Part part, Node node) {
        Optional<?> value = Optional.ofNullable(one(part, node)).or(part::unread);
        return part.scalar() ? pool.one(value) : value;
    }

    private @Nullable Object missing(Shape.Part part, Location at) {
        notes.add(Diagnostic.error(MISSING_KEY, at)
                .with("key", part.key())
                .with("label", part.label())
                .with("example", part.example()));
        return null;
    }

    private List<Object> many(Shape.Part part, Node.Member member) {
        List<Node> written = lists.items(part, member);
        if (member.value() instanceof Node.Refused || (member.value() instanceof Node.Mapping && written.isEmpty())) {
            lost = true;
        }
        List<Object> items = new ArrayList<>();
        for (Node item : written) {
            Object value = one(part, item);
            if (value != null) {
                items.add(value);
            }
        }
        return items;
    }

    private @Nullable Object one(Shape.Part part, Node node) {
        if (!Scalars.knows(part.type())) {
            return form(part.type(), node);
        }
        Object value = node instanceof Node.Scalar scalar ? values.read(part, scalar) : only(part, node);
        lost |= value == null;
        return value;
    }

    /** A list of one value where one value is asked. */
    private @Nullable Object only(Shape.Part part, Node node) {
        if (node instanceof Node.Sequence sequence
                && sequence.items().size() == 1
                && sequence.items().get(0) instanceof Node.Scalar scalar) {
            notes.add(lines.correct(
                    Diagnostic.error(Lists.LIST_FOR_VALUE, node.at())
                            .with("key", part.key())
                            .with("found", scalar.text()),
                    "[" + scalar.text() + "]",
                    scalar.text()));
            return values.read(part, scalar);
        }
        shape(node, Scalars.allowed(part.type()));
        return null;
    }

    /** One value where a form is asked that needs no more than one: the name of a file, say. */
    private <T> @Nullable T bare(Class<T> form, Node.Scalar scalar) {
        Optional<Shape.Part> sole = Shape.of(form).sole();
        if (sole.isEmpty()) {
            lost = true;
            blind = true;
            shape(scalar, KEYS);
            return null;
        }
        String key = sole.get().key();
        notes.add(lines.correct(
                Diagnostic.error(Lists.BARE_VALUE, scalar.at()).with("key", key).with("found", scalar.text()),
                scalar.text(),
                Lists.written(sole.get(), scalar, lines)));
        Node.Member member = new Node.Member(key, scalar.at(), scalar);
        return form(form, new Node.Mapping(List.of(member), scalar.at()));
    }

    private void shape(Node node, Text expected) {
        lost = true;
        if (!(node instanceof Node.Refused)) {
            notes.add(Diagnostic.error(WRONG_SHAPE, node.at())
                    .with("expected", expected)
                    .with("found", Lists.words(node)));
        }
    }
}
