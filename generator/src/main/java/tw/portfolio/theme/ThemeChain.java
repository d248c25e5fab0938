package tw.portfolio.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.binding.FormBinder;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.source.yaml.Node;
import tw.portfolio.source.yaml.YamlReader;

/** The layers of a theme while they are found: the school's own, the chosen one, what it extends, and base at last. */
final class ThemeChain {
    static final RuleId UNKNOWN = new RuleId("theme.unknown");
    private static final String BASE = "base";
    private static final String SETTINGS = "theme.yaml";
    private static final int MAX_LAYERS = 8;
    private final Optional<SchoolLayer> own;
    private final List<Layer> layers = new ArrayList<>();
    private final List<ThemeSettings> settings = new ArrayList<>();
    private final List<Diagnostic> notes = new ArrayList<>();

    ThemeChain(Optional<SchoolLayer> own) {
        this.own = own;
    }

    static Noted<Theme> of(Entry<SchoolProfile> school, Optional<SchoolLayer> own) {
        Optional<String> name = school.value().theme();
        Noted<Optional<Theme>> chosen =
                new ThemeChain(own).open(name, school.value().origin().at("theme"));
        if (chosen.value().isPresent()) {
            return new Noted<>(chosen.value().get(), chosen.notes());
        }
        Noted<Optional<Theme>> base = new ThemeChain(own).open(Optional.of(BASE), school.location());
        List<Diagnostic> all = Stream.concat(chosen.notes().stream(), base.notes().stream())
                .distinct()
                .toList();
        return new Noted<>(base.value().orElseThrow(AssertionError::new), all);
    }

    /** Opens a theme; without a name, the one that the school's own extends. */
    Noted<Optional<Theme>> open(Optional<String> name, Location at) {
        Optional<ThemeSettings> school = own.flatMap(this::add);
        Location named = school.filter(it -> name.isEmpty())
                .map(it -> it.origin().at("basedOn"))
                .orElse(at);
        Optional<String> next = name.or(() -> school.flatMap(ThemeSettings::basedOn));
        while (next.isPresent() && layers.size() < MAX_LAYERS && !holds(next.get())) {
            ShippedLayer layer = new ShippedLayer(next.get());
            if (layer.read(SETTINGS).isEmpty()) {
                notes.add(Diagnostic.error(UNKNOWN, named).with("name", next.get()));
                return new Noted<>(Optional.empty(), notes);
            }
            next = add(layer).flatMap(ThemeSettings::basedOn);
        }
        if (!holds(BASE)) {
            add(new ShippedLayer(BASE));
        }
        Layers all = new Layers(layers);
        Look look = new Look(all, settings);
        notes.addAll(look.faults());
        return new Noted<>(Optional.of(new Theme(all, look)), notes);
    }

    private boolean holds(String name) {
        return layers.stream().anyMatch(layer -> layer.name().equals(name));
    }

    private Optional<ThemeSettings> add(Layer layer) {
        layers.add(layer);
        Optional<ThemeSettings> read = layer.read(SETTINGS).flatMap(bytes -> settings(layer.at(SETTINGS), bytes));
        read.ifPresent(settings::add);
        return read;
    }

    private Optional<ThemeSettings> settings(Location at, byte[] bytes) {
        Noted<Optional<Node>> node = YamlReader.read(at.source(), at.path(), bytes);
        notes.addAll(node.notes());
        return node.value().flatMap(yaml -> {
            Noted<Optional<ThemeSettings>> bound = FormBinder.bind(ThemeSettings.class, yaml);
            notes.addAll(bound.notes());
            return bound.value();
        });
    }
}
