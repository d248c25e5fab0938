package tw.portfolio.schema;

import java.util.Optional;
import tw.portfolio.binding.Shape;
import tw.portfolio.certification.TrustSettings;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;

/** The documentation of {@code trust.yaml}, from the form that reads it. */
public final class TrustPages {
    private static final Text HEAD = new Text(
            "| 欄位 | 名稱 | 必填 | 內容 | 例 |\n|---|---|---|---|---|\n",
            "| key | name | required | value | example |\n|---|---|---|---|---|\n");

    private TrustPages() {}

    /** Returns the JSON Schema. */
    public static String schema() {
        return RecordSchema.of("簽章信任設定 · trust settings", "trust.yaml", TrustSettings.class);
    }

    /** Returns a whole file with every field that most schools use. */
    public static String example() {
        return Example.of(TrustSettings.class, "trust.schema.json", Optional.empty());
    }

    /** Returns the table of all fields. */
    public static String table(Language language) {
        StringBuilder out = new StringBuilder(HEAD.in(language));
        rows(TrustSettings.class, "", language, out);
        return out.toString();
    }

    private static void rows(Class<?> form, String prefix, Language language, StringBuilder out) {
        for (Shape.Part part : Shape.of(form).parts()) {
            String key = prefix + part.key() + (part.presence() == Shape.Presence.LIST ? "[]" : "");
            out.append("| `").append(key).append("` | ").append(part.label().in(language));
            out.append(part.presence() == Shape.Presence.REQUIRED ? " | ✓ | " : " | | ");
            if (part.scalar()) {
                out.append(part.allowed().in(language))
                        .append(" | `")
                        .append(Example.value(part))
                        .append("` |\n");
            } else {
                out.append(" | |\n");
                rows(part.type(), key + ".", language, out);
            }
        }
    }
}
