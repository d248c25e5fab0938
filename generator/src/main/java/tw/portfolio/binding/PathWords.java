package tw.portfolio.binding;

import java.text.Normalizer;
import java.util.Locale;
import tw.portfolio.diagnostic.Text;

/** What a part of a record's path should look like, in words, and what a wrong one was probably meant to be. */
final class PathWords {

    private PathWords() {}

    static Text of(String part) {
        int dot = part.lastIndexOf('.');
        Text stem = stem(part);
        return dot < 0 || !part.startsWith("{")
                ? stem
                : new Text(
                        stem.zh() + "，以 " + part.substring(dot) + " 結尾",
                        stem.en() + ", ending in " + part.substring(dot));
    }

    private static Text stem(String part) {
        return switch (part.replaceAll("[{}]|\\.(yaml|md)", "")) {
            case "term" -> new Text("學期，例如 115-1", "a term such as 115-1");
            case "year" -> new Text("學年度，例如 115", "a school year such as 115");
            case "entryYear" -> new Text("入學年度，例如 113", "an entry year such as 113");
            case "student" ->
                new Text("學號，例如 1130245（大寫英文與數字）", "a student number such as 1130245 (digits and capitals)");
            case "class" -> new Text("班級，例如 201", "a class such as 201");
            case "course" -> new Text("課程代號，例如 PHYS-2", "a course id such as PHYS-2");
            case "id" ->
                new Text(
                        "名稱，只用小寫英文、數字與連字號，例如 pendulum",
                        "a name of lower-case letters, digits and hyphens such as pendulum");
            default -> Text.same(part);
        };
    }

    /** Returns a path's pattern with its placeholders in words. */
    static Text pattern(String pattern) {
        String zh = pattern.replace("{entryYear}", "〈入學年度〉")
                .replace("{student}", "〈學號〉")
                .replace("{term}", "〈學期〉")
                .replace("{year}", "〈學年度〉")
                .replace("{class}", "〈班級〉")
                .replace("{course}", "〈課程代號〉")
                .replace("{id}", "〈名稱〉");
        return new Text(
                zh,
                pattern.replace("{entryYear}", "<entry year>").replace('{', '<').replace('}', '>'));
    }

    /** Returns the part as it was probably meant; where that cannot be told, what it should look like. */
    static Text likely(String part, String found) {
        String meant = meant(part, found);
        Text form = of(part);
        return meant.contains("{")
                ? new Text("，寫成" + form.zh(), " to " + form.en())
                : new Text("為「" + meant + "」", " to " + meant);
    }

    private static String meant(String part, String found) {
        String ending = part.endsWith(".yaml") ? ".yaml" : part.endsWith(".md") ? ".md" : "";
        String stem = ending.isEmpty() ? found : Misfiled.stem(found);
        if (part.startsWith("{term}")) {
            return ValueSlip.term(ValueSlip.plain(stem))
                    .map(slip -> slip.meant() + ending)
                    .orElse(part);
        }
        if (part.startsWith("{id}")) {
            String plain = Normalizer.normalize(stem, Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-+|-+$", "");
            return plain.isEmpty() ? part : plain + ending;
        }
        return part;
    }
}
