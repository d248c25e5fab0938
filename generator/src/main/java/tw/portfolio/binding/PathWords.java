package tw.portfolio.binding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;

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

    /** Returns how a record file that is too large becomes smaller: by attachments where its kind has them, else by what its path leaves to others. */
    static Text shorter(String path) {
        Optional<RecordKind> kind = RecordKind.at(path);
        if (kind.isEmpty() || kind.get().unit() == RecordKind.Unit.DIRECTORY) {
            return new Text("請把大段內容移到附件", "move long content to an attachment");
        }
        if (kind.get().markdown()) {
            return new Text("請精簡內文；這種紀錄沒有附件", "shorten the text; this kind of record has no attachments");
        }
        if (!kind.get().pattern().contains("{")) {
            return new Text("請刪去重複與用不到的列", "take out rows that stand there twice, or are of no use");
        }
        Text pattern = pattern(kind.get().pattern());
        return new Text(
                "請只留屬於這個檔案的列：別的列移到各自的檔案（" + pattern.zh() + "），重複的刪去",
                "keep the rows that belong in this file: move others to their own (" + pattern.en()
                        + "), and take out what stands there twice");
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
