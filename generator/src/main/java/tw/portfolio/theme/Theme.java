package tw.portfolio.theme;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import tw.portfolio.binding.FormBinder;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.source.yaml.Node;
import tw.portfolio.source.yaml.YamlReader;

/**
 * How pages look: templates, colours and assets of a theme that ships with the program, over those of the themes it is based on. Safe
 * for use by several threads.
 */
public final class Theme {
    static final RuleId UNKNOWN = new RuleId("theme.unknown");
    private static final String DEFAULT = "base";
    private static final int MAX_LAYERS = 8;
    private final ThemeSettings settings;
    private final Layers layers;
    private final Configuration configuration;

    private Theme(ThemeSettings settings, List<String> names) {
        this.settings = settings;
        this.layers = new Layers(names);
        this.configuration = configuration(layers);
    }

    /** Opens the theme the school names, {@code base} when it names none or one that does not exist. */
    public static Noted<Theme> of(Entry<SchoolProfile> school) {
        String name = school.value().theme().orElse(DEFAULT);
        Noted<Optional<Theme>> chosen = open(name, school.value().origin().at("theme"));
        if (chosen.value().isPresent()) {
            return new Noted<>(chosen.value().get(), chosen.notes());
        }
        Noted<Optional<Theme>> base = open(DEFAULT, school.location());
        return new Noted<>(base.value().orElseThrow(AssertionError::new), chosen.notes());
    }

    /**
     * Opens a theme by name; nothing, with a finding, when there is none of that name.
     *
     * @param at where the name was written
     */
    static Noted<Optional<Theme>> open(String name, Location at) {
        List<Diagnostic> notes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Optional<ThemeSettings> own = Optional.empty();
        Optional<String> next = Optional.of(name);
        while (next.isPresent() && names.size() < MAX_LAYERS && !names.contains(next.get())) {
            Optional<ThemeSettings> settings = settings(next.get(), at, notes);
            if (settings.isEmpty()) {
                return new Noted<>(Optional.empty(), notes);
            }
            names.add(next.get());
            own = own.or(() -> settings);
            next = settings.get().basedOn();
        }
        return new Noted<>(own.map(settings -> new Theme(settings, names)), notes);
    }

    private static Optional<ThemeSettings> settings(String name, Location at, List<Diagnostic> notes) {
        Optional<byte[]> file = Layers.read(name, "theme.yaml");
        if (file.isEmpty()) {
            notes.add(Diagnostic.error(UNKNOWN, at).with("name", name));
            return Optional.empty();
        }
        Noted<Optional<Node>> node = YamlReader.read("", "themes/" + name + "/theme.yaml", file.get());
        notes.addAll(node.notes());
        Optional<ThemeSettings> settings = node.value().flatMap(yaml -> {
            Noted<Optional<ThemeSettings>> bound = FormBinder.bind(ThemeSettings.class, yaml);
            notes.addAll(bound.notes());
            return bound.value();
        });
        settings.ifPresent(
                read -> Stream.of(read.light(), read.dark()).forEach(palette -> notes.addAll(palette.contrasts())));
        return settings;
    }

    private static Configuration configuration(Layers layers) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(layers);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setLocalizedLookup(false);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("c");
        configuration.setBooleanFormat("c");
        return configuration;
    }

    /**
     * Returns a page in UTF-8. The template sees the view's components by name, {@code lang}, and {@code words(key, values)}.
     *
     * @param template within the theme's templates, such as {@code site/cover.ftlh}
     * @param view records of strings, whole numbers, booleans, {@code Text}, {@code Html}, {@code Optional}, lists and such records
     */
    public byte[] page(String template, Record view, Catalogue catalogue, Language language) {
        Map<String, Object> values = new PlainValues(language).of(view);
        values.put("lang", language.tag());
        values.put("words", new Phrases(catalogue, language));
        StringWriter out = new StringWriter(1 << 14);
        try {
            configuration.getTemplate(template).process(values, out);
        } catch (TemplateException | IOException e) {
            throw new AssertionError("the template " + template + " of " + settings.name() + " fails", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the files family pages need, in the order of {@code theme.yaml}. */
    public List<Asset> siteAssets() {
        return assets(settings.site());
    }

    /** Returns the files the staff's pages need, in the order of {@code theme.yaml}. */
    public List<Asset> deskAssets() {
        return assets(settings.desk());
    }

    private List<Asset> assets(List<String> names) {
        return names.stream()
                .map(name -> new Asset(name, name.endsWith(".css") ? stylesheet(name) : asset(name)))
                .toList();
    }

    /** Returns the style sheet behind the theme's colours, so that every sheet uses the same. */
    private byte[] stylesheet(String name) {
        String colours = ":root{color-scheme:light dark;" + settings.light().declarations() + "}\n"
                + "@media (prefers-color-scheme:dark){:root{"
                + settings.dark().declarations() + "}}\n";
        return (colours + new String(asset(name), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] asset(String name) {
        return layers.asset(name)
                .orElseThrow(() -> new AssertionError("the theme " + settings.name() + " lacks its asset " + name));
    }
}
