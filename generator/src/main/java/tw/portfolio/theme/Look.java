package tw.portfolio.theme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;

/** What the layers' settings come to: of a single value the highest layer's, of lists every layer's, the lowest first. */
final class Look {
    static final RuleId MISSING = new RuleId("theme.missing-asset");
    static final RuleId LABELS = new RuleId("theme.missing-labels");
    private final Layers layers;
    private final List<ThemeSettings> settings;
    private final Palette light;
    private final Palette dark;

    /** @param settings those of the layers that have any, the highest first */
    Look(Layers layers, List<ThemeSettings> settings) {
        this.layers = layers;
        this.settings = List.copyOf(settings);
        this.light =
                new Palette(settings.stream().flatMap(it -> it.light().stream()).toList());
        this.dark =
                new Palette(settings.stream().flatMap(it -> it.dark().stream()).toList());
    }

    /** Returns what is wrong with colours and assets. */
    List<Diagnostic> faults() {
        List<Diagnostic> faults = new ArrayList<>(light.contrasts());
        faults.addAll(dark.contrasts());
        for (ThemeSettings layer : settings) {
            missing(layer.site(), layer.origin().at("site"), faults);
            missing(layer.desk(), layer.origin().at("desk"), faults);
            layer.crest()
                    .ifPresent(crest -> missing(List.of(crest), layer.origin().at("crest"), faults));
        }
        labels().forEach(labels -> lacking(labels).ifPresent(faults::add));
        return faults;
    }

    /** Returns a finding where a language lacks labels; pages have the English ones in their place. */
    private Optional<Diagnostic> lacking(Labels labels) {
        String file = Labels.file(labels.tag());
        SortedSet<String> lacking = layers.read(Labels.file(Labels.MEASURE))
                .map(measure -> labels.lacking(Labels.of(Labels.MEASURE, measure)))
                .orElseGet(TreeSet::new);
        Layer layer =
                layers.holding(file).stream().findFirst().orElse(layers.all().get(0));
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(Diagnostic.error(LABELS, layer.at(file))
                        .with("file", file)
                        .with("count", lacking.size())
                        .with("example", lacking.first()));
    }

    /** Returns the labels of the languages that the catalogue does not have, in the order of the settings. */
    private List<Labels> labels() {
        return tags().stream()
                .filter(tag -> Arrays.stream(Language.values())
                        .noneMatch(language -> language.tag().equals(tag)))
                .map(tag -> Labels.of(tag, layers.read(Labels.file(tag)).orElse(new byte[0])))
                .toList();
    }

    private List<String> tags() {
        return settings.stream()
                .map(ThemeSettings::languages)
                .filter(tags -> !tags.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    Languages languages(Catalogue catalogue) {
        return new Languages(catalogue, tags().contains(Language.EN.tag()), labels());
    }

    private void missing(List<String> names, Location at, List<Diagnostic> faults) {
        names.stream()
                .filter(name -> usable(name).isEmpty())
                .forEach(name -> faults.add(Diagnostic.error(MISSING, at).with("name", name)));
    }

    /** Returns an asset's bytes, of a picture only if it is one. */
    private Optional<byte[]> usable(String name) {
        return layers.asset(name)
                .filter(bytes -> !name.endsWith(".png") || begins(bytes, 0x89, 'P', 'N', 'G'))
                .filter(bytes -> !name.endsWith(".jpg") || begins(bytes, 0xFF, 0xD8, 0xFF));
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    Optional<String> schoolName() {
        return settings.stream().flatMap(it -> it.schoolName().stream()).findFirst();
    }

    Optional<String> crest() {
        return settings.stream()
                .flatMap(it -> it.crest().stream())
                .filter(name -> usable(name).isPresent())
                .findFirst();
    }

    List<Asset> site() {
        List<Asset> assets = bundle("site", colours() + choice(), ThemeSettings::site);
        crest().ifPresent(name -> usable(name).ifPresent(bytes -> assets.add(new Asset(name, bytes))));
        return assets;
    }

    List<Asset> desk() {
        return bundle("desk", colours(), ThemeSettings::desk);
    }

    /** Returns one style sheet and one script, each of all layers' parts, and the other files as they are. */
    private List<Asset> bundle(String name, String rules, Function<ThemeSettings, List<String>> list) {
        List<ThemeSettings> upwards = new ArrayList<>(settings);
        Collections.reverse(upwards);
        Set<String> names = new LinkedHashSet<>();
        upwards.forEach(layer -> names.addAll(list.apply(layer)));
        List<Asset> assets = new ArrayList<>();
        joined(names, ".css", rules).ifPresent(css -> assets.add(new Asset(name + ".css", css)));
        joined(names, ".js", "").ifPresent(js -> assets.add(new Asset(name + ".js", js)));
        for (String other : names) {
            if (!other.endsWith(".css") && !other.endsWith(".js")) {
                usable(other).ifPresent(bytes -> assets.add(new Asset(other, bytes)));
            }
        }
        return assets;
    }

    private Optional<byte[]> joined(Set<String> names, String ending, String before) {
        List<String> parts = names.stream()
                .filter(name -> name.endsWith(ending))
                .flatMap(name -> layers.asset(name).stream())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of((before + String.join("", parts)).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the rules by which words of the chosen language alone are seen; they need no script. */
    private String choice() {
        StringBuilder css = new StringBuilder(".say:not([lang=\"zh-TW\"]){display:none}\n");
        List<String> all = new ArrayList<>(tags());
        all.remove(Language.ZH_TW.tag());
        for (String tag : all) {
            String root = ":root:is([data-language=\"" + tag + "\"],:has(#in-" + tag + ":checked))";
            String own = ":is([lang=\"" + tag + "\"],[data-in~=\"" + tag + "\"])";
            css.append(root).append(" .say:not(").append(own).append("){display:none}");
            css.append(root).append(" .say").append(own).append("{display:inline}\n");
        }
        return css.toString();
    }

    /** Returns the colours every sheet uses. */
    private String colours() {
        return ":root{color-scheme:light dark;" + light.declarations() + "}\n"
                + "@media (prefers-color-scheme:dark){:root{" + dark.declarations() + "}}\n";
    }
}
