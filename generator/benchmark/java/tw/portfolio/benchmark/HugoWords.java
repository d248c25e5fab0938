package tw.portfolio.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tw.portfolio.certification.Trust;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Duty;
import tw.portfolio.model.Office;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.form.Labelled;
import tw.portfolio.model.student.PerformanceCategory;
import tw.portfolio.model.student.ServiceLearning;

/** What our pages take from the program itself, as data and assets of Hugo: labels in each language, badges, style, script and drawing. */
final class HugoWords {
    private static final String THEME = "/tw/portfolio/themes/base/assets/";
    private final Catalogue catalogue = Catalogue.shipped();
    private final Map<String, Text> words = new TreeMap<>();
    private final Path site;

    private HugoWords(Path site) {
        this.site = site;
    }

    static void write(Path site) throws IOException {
        HugoWords all = new HugoWords(site);
        all.labels();
        all.marks();
        all.asset("site.css", "site.css", "drawings.css");
        all.asset("site.js", "site.js", "search.js");
        all.asset("icon.svg", "icon.svg");
    }

    /** Returns a string as YAML and JSON have it. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void labels() throws IOException {
        for (String key : catalogue.keys(Language.ZH_TW)) {
            if (key.startsWith("site.") || key.startsWith("verdict.") || key.startsWith("meter.")) {
                words.put(key, key.endsWith(".label") ? capital(pattern(key)) : pattern(key));
            }
        }
        Text category = new Text(
                PerformanceCategory.SERVICE.zh().replace("紀錄", ""), PerformanceCategory.SERVICE.en());
        words.put("category.service", capital(category));
        words.put("trust.claimed", capital(label(Trust.CLAIMED)));
        words.put("whom.guidance", new Text(Office.GUIDANCE.zh(), "the " + Office.GUIDANCE.en()));
        words.put("role.teacher", new Text("任課教師", "Course teacher"));
        words.put("role.registry", head(Office.REGISTRY));
        words.put("role.activities", head(Office.ACTIVITIES));
        for (RecordComponent component : ServiceLearning.class.getRecordComponents()) {
            Field field = component.getAnnotation(Field.class);
            if (field != null) {
                words.put("fact." + component.getName(), capital(new Text(field.zh(), field.en())));
            }
        }
        for (Language language : Language.values()) {
            StringBuilder file = new StringBuilder();
            words.forEach((key, text) -> file.append(quoted(key))
                    .append(": ")
                    .append(quoted(text.in(language)))
                    .append('\n'));
            file("data/words/" + language.tag() + ".yaml", file.toString());
        }
    }

    private Text pattern(String key) {
        return new Text(catalogue.pattern(key, Language.ZH_TW), catalogue.pattern(key, Language.EN));
    }

    private static Text head(Office office) {
        return new Text(
                office.zh() + Duty.SECTION_HEAD.zh(), capital(label(Duty.SECTION_HEAD)).en() + ", " + office.en());
    }

    private static Text label(Labelled value) {
        return new Text(value.zh(), value.en());
    }

    private static Text capital(Text text) {
        return new Text(text.zh(), Character.toUpperCase(text.en().charAt(0)) + text.en().substring(1));
    }

    /** Writes the badges that the page on certification explains. */
    private void marks() throws IOException {
        StringBuilder file = new StringBuilder();
        for (VerdictWords.Mark mark : new VerdictWords(catalogue).marks()) {
            file.append("- {state: ").append(state(mark.kind()));
            both(file, ", label", capital(mark.words().label()));
            both(file, ", sentence", mark.words().sentence());
            file.append("}\n");
        }
        file("data/marks.yaml", file.toString());
    }

    private static void both(StringBuilder file, String name, Text text) {
        file.append(name).append(": {");
        for (Language language : Language.values()) {
            file.append(language.ordinal() == 0 ? "" : ", ")
                    .append(language.tag())
                    .append(": ")
                    .append(quoted(text.in(language)));
        }
        file.append('}');
    }

    private static String state(VerdictKind kind) {
        return switch (kind) {
            case CERTIFIED, ATTESTED, NOT_REQUIRED -> "certified";
            case CHANGED_SINCE_CERTIFIED -> "changed";
            default -> "waiting";
        };
    }

    private void asset(String name, String... parts) throws IOException {
        StringBuilder whole = new StringBuilder();
        for (String part : parts) {
            try (InputStream in = HugoWords.class.getResourceAsStream(THEME + part)) {
                whole.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        file("assets/" + name, whole.toString());
    }

    private void file(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
