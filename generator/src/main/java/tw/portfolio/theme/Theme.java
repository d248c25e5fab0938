package tw.portfolio.theme;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.office.SchoolProfile;

/**
 * How pages look: templates, colours and assets of the school's own theme, over those of the chosen one, over what that one extends. Safe
 * for use by several threads.
 */
public final class Theme {
    static final RuleId TEMPLATE = new RuleId("theme.template");
    static final RuleId UNGUARDED = new RuleId("theme.unguarded");
    static final RuleId TOO_LONG = new RuleId("page.too-long");
    private static final String FAMILY = "site/";
    private static final String FRAME = "frame";
    private static final int MOST_OF_A_REASON = 200;
    private final Layers layers;
    private final Look look;
    private final Templates templates;
    private final List<Asset> siteAssets;
    private final Optional<String> crest;

    /** The same without the school's own files, for a template of theirs that fails. */
    private final Optional<Templates> shipped;

    private final Map<Catalogue, Languages> languages = new ConcurrentHashMap<>();
    private final SortedMap<String, Diagnostic> faults = new ConcurrentSkipListMap<>();
    private final BrokenLinks brokenLinks = new BrokenLinks();

    Theme(Layers layers, Look look) {
        this.layers = layers;
        this.look = look;
        this.templates = new Templates(layers);
        this.siteAssets = List.copyOf(look.site());
        this.crest = look.crest();
        boolean own = layers.all().stream().anyMatch(Layer::ofSchool);
        this.shipped = own ? Optional.of(new Templates(layers.shipped())) : Optional.empty();
    }

    /** Opens the theme the school names, {@code base} when it names none or one that does not exist. */
    public static Noted<Theme> of(Entry<SchoolProfile> school) {
        return of(school, Optional.empty());
    }

    /** Opens the same below the files of the school's own. */
    public static Noted<Theme> of(Entry<SchoolProfile> school, Optional<SchoolLayer> own) {
        return ThemeChain.of(school, own);
    }

    /**
     * Opens a theme by name; nothing, with a finding, when there is none of that name.
     *
     * @param at where the name was written
     */
    static Noted<Optional<Theme>> open(String name, Location at) {
        return new ThemeChain(Optional.empty()).open(Optional.of(name), at);
    }

    /**
     * Returns a page in UTF-8. The template sees the view's components by name, {@code lang}, {@code policy}, and
     * {@code words(key, values)}. Where a template of the school's own fails, the page is made without those, and {@link #faults} tells.
     *
     * @param template within the theme's templates, such as {@code site/cover.ftlh}
     * @param view records of strings, whole numbers, booleans, {@code Text}, {@code Html}, {@code Optional}, lists and such records
     */
    public byte[] page(String template, Record view, Catalogue catalogue, Language language) {
        Map<String, Object> values = new PlainValues(language).of(view);
        values.put("words", new Phrases(catalogue, language));
        return page(template, Policy.RULES, language, values).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a page in every language of the theme, of which its reader chooses one; Chinese leads. */
    public byte[] page(String template, Record view, Catalogue catalogue) {
        return text(template, view, catalogue).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the same as text, for whoever reads it before it is written. */
    public String text(String template, Record view, Catalogue catalogue) {
        return page(template, Policy.RULES, Language.ZH_TW, values(view, catalogue));
    }

    /** Returns the page that stands before a locked portfolio and shows what it unseals, in every language of the theme. */
    public byte[] locked(String template, Record view, Catalogue catalogue) {
        return page(template, Policy.LOCKED, Language.ZH_TW, values(view, catalogue))
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns a page that has everything inside, pictures excepted, which are put in afterwards.
     *
     * @param style its one sheet, which the template is given as {@code style}
     */
    public String enclosed(String template, Record view, String style, Catalogue catalogue) {
        Map<String, Object> values = values(view, catalogue);
        values.putAll(new PlainValues(Language.ZH_TW).of(new Sheet(new Html(style))));
        return page(template, Policy.enclosed(style), Language.ZH_TW, values);
    }

    private record Sheet(Html style) {}

    private record Switch(List<Languages.Choice> languages) {}

    private Map<String, Object> values(Record view, Catalogue catalogue) {
        Languages all = languages.computeIfAbsent(catalogue, look::languages);
        Map<String, Object> values = new PlainValues((Text text) -> all.say(text)).of(view);
        values.putAll(new PlainValues(Language.ZH_TW).of(new Switch(all.choices())));
        values.put("words", new SpokenPhrases(all));
        values.put("plain", SpokenPhrases.plain());
        return values;
    }

    private String page(String template, String rules, Language language, Map<String, Object> values) {
        values.put("lang", language.tag());
        values.put("policy", rules);
        try {
            String page = templates.page(template, values);
            if (shipped.isEmpty() || !template.startsWith(FAMILY) || Policy.holds(page, rules)) {
                return page;
            }
            fault(Diagnostic.error(UNGUARDED, at(template)).with("file", template));
        } catch (TemplateException | IOException | StackOverflowError e) {
            if (shipped.isEmpty()) {
                return instead(template, values, e);
            }
            fault(failed(template, e));
        }
        try {
            return shipped.orElseThrow().page(template, values);
        } catch (TemplateException | IOException e) {
            return instead(template, values, e);
        }
    }

    /** Returns a page that says that there is too much for one: what somebody hands in keeps nobody from the other pages. */
    private String instead(String template, Map<String, Object> values, Throwable fault) {
        if (!(fault instanceof Templates.TooLongException && values.get(FRAME) instanceof Map<?, ?> frame)) {
            throw new AssertionError("the template " + template + " fails", fault);
        }
        String brief = template.substring(0, template.indexOf('/') + 1) + "too-long.ftlh";
        fault(Diagnostic.error(TOO_LONG, at(template))
                .with("file", template)
                .with("what", words(frame.get("title")))
                .with("who", words(frame.get("person"))));
        try {
            return shipped.orElse(templates).page(brief, values);
        } catch (TemplateException | IOException e) {
            throw new AssertionError("the template " + brief + " fails", e);
        }
    }

    private static String words(@Nullable Object shown) {
        return shown instanceof Spoken spoken ? spoken.plain() : String.valueOf(shown == null ? "" : shown);
    }

    private void fault(Diagnostic fault) {
        String what = fault.rule().equals(TOO_LONG) ? fault.values().toString() : "";
        faults.putIfAbsent(fault.at() + " " + fault.rule() + what, fault);
    }

    private Diagnostic failed(String template, Throwable fault) {
        String file = template;
        int line = 0;
        if (fault instanceof TemplateException thrown && thrown.getTemplateSourceName() != null) {
            file = thrown.getTemplateSourceName();
            line = Optional.ofNullable(thrown.getLineNumber()).orElse(0);
        } else if (fault instanceof ParseException parsed && parsed.getTemplateName() != null) {
            file = parsed.getTemplateName();
            line = Math.max(0, parsed.getLineNumber());
        }
        Location at = at(file);
        String reason =
                Optional.ofNullable(fault.getMessage()).orElse(fault.getClass().getSimpleName());
        String first = reason.lines().findFirst().orElse("");
        return Diagnostic.error(TEMPLATE, new Location(at.source(), at.path(), line, 0))
                .with("file", file)
                .with("detail", first.substring(0, Math.min(first.length(), MOST_OF_A_REASON)));
    }

    private Location at(String template) {
        String file = "templates/" + template;
        return layers.holding(file).stream()
                .findFirst()
                .orElse(layers.all().get(0))
                .at(file);
    }

    /**
     * Notes a link that leads to no file or anchor.
     *
     * @param template that made the page
     * @param page its path
     * @param link as the page has it
     */
    public void leadsNowhere(String template, String page, String link) {
        brokenLinks.add(at(template), template, page, link);
    }

    /** Returns what was wrong with templates as far as pages were made, sorted by place. */
    public List<Diagnostic> faults() {
        return Stream.concat(faults.values().stream(), brokenLinks.all().stream())
                .sorted()
                .toList();
    }

    /** Returns the layers that hold a file, the one it comes from first; what each is called and where the file lies. */
    public List<Origin> why(String file) {
        return layers.holding(file).stream()
                .map(layer -> new Origin(layer.name(), layer.at(file), layer.ofSchool()))
                .toList();
    }

    /** Returns every layer, the highest first. */
    public List<Origin> layers() {
        return layers.all().stream()
                .map(layer -> new Origin(layer.name(), layer.at("theme.yaml"), layer.ofSchool()))
                .toList();
    }

    /**
     * Where a file of a theme lies.
     *
     * @param layer the theme's name, {@code theme/} for the school's own
     */
    public record Origin(String layer, Location at, boolean ofSchool) {}

    /** Returns how pages call the school, where its theme says so. */
    public Optional<String> schoolName() {
        return look.schoolName();
    }

    /** Returns the name of the school's crest among {@link #siteAssets}. */
    public Optional<String> crest() {
        return crest;
    }

    /** Returns the files family pages need: {@code site.css}, {@code site.js}, then the others. */
    public List<Asset> siteAssets() {
        return siteAssets;
    }

    /** Returns the files the staff's pages need: {@code desk.css}, {@code desk.js}, then the others. */
    public List<Asset> deskAssets() {
        return look.desk();
    }
}
