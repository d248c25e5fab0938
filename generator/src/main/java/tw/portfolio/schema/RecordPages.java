package tw.portfolio.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.binding.Shape;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.form.Flattened;
import tw.portfolio.model.form.Labelled;

/** The documentation of every kind of record: one page each, one table of all, one schema each. */
public final class RecordPages {
    private final Edition edition;
    private final KindNotes notes = KindNotes.shipped();

    public RecordPages(Edition edition) {
        this.edition = edition;
    }

    /** Returns every file by its path below the folder of the documentation. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("README.md", index());
        for (RecordKind kind : KindNotes.all()) {
            files.put(Example.name(kind) + ".md", page(kind));
            files.put("schemas/" + Example.name(kind) + ".schema.json", RecordSchema.of(kind));
        }
        return files;
    }

    private String index() {
        StringBuilder out = new StringBuilder("""
                # 紀錄一覽 · Every kind of record

                每一種紀錄放在哪裡、誰負責、誰登錄、誰認證或合併，以及它的作用。路徑就是紀錄的身分，不會因標題而改變。
                「資料夾」的紀錄連同附件算一件（樹的編號），「檔案」的紀錄只有一個檔（檔的編號）。

                Where each kind of record is filed, who keeps, enters and certifies or merges it, and what it does. The path is the
                record's identity and never depends on a title. A *directory* is one record with its attachments (a tree id), a *file*
                one file (a blob id).

                編輯器可以邊寫邊檢查：把 [`schemas/`](schemas) 複製到學校儲存庫的最上層，每頁範例的第一行就會生效。
                Editors check while one writes: copy [`schemas/`](schemas) to the top of the school's repository, and the first line of each
                example takes effect.

                | 紀錄 kind | 路徑 path | 單位 unit | 負責 owner | 登錄 enters | 認證或合併 certifies or merges | 上限 caps | 頁面 pages | 名冊 registers |
                |---|---|---|---|---|---|---|---|---|
                """);
        KindNotes.all().forEach(kind -> out.append(indexRow(kind)));
        return out.toString();
    }

    private String indexRow(RecordKind kind) {
        KindNote note = notes.of(kind);
        String name = "[" + kind.zh() + " " + kind.en() + "](" + Example.name(kind) + ".md)";
        return Stream.of(
                        name,
                        "`" + kind.pattern() + "`",
                        cell(unit(kind)),
                        cell(KindNote.words(note.owner())),
                        cell(KindNote.words(note.enters())),
                        cell(KindNotes.certifies(kind, edition)),
                        cell(KindNotes.limits(note.caps(), edition)),
                        cell(KindNote.words(note.pages())),
                        cell(KindNote.words(note.registers())))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static Text unit(RecordKind kind) {
        return kind.unit() == RecordKind.Unit.DIRECTORY ? new Text("資料夾", "directory") : new Text("檔案", "file");
    }

    private static String cell(Text text) {
        return text.zh().equals(text.en()) ? text.zh() : text.zh() + "<br>" + text.en();
    }

    private String page(RecordKind kind) {
        KindNote note = notes.of(kind);
        Text purpose = KindNote.words(note.purpose());
        StringBuilder out = new StringBuilder("# " + kind.zh() + " · " + kind.en() + "\n\n" + purpose.zh() + "\n"
                + purpose.en() + "\n\n| | |\n|---|---|\n");
        row(out, "路徑 path", Text.same("`" + kind.pattern() + "`"));
        row(out, "單位 unit", unit(kind));
        row(out, "負責 owner", KindNote.words(note.owner()));
        row(out, "登錄 who enters", KindNote.words(note.enters()));
        row(out, "認證或合併 who certifies or merges", KindNotes.certifies(kind, edition));
        row(out, "上限 caps", KindNotes.limits(note.caps(), edition));
        row(out, "頁面 pages", KindNote.words(note.pages()));
        row(out, "名冊 registers", KindNote.words(note.registers()));
        out.append("\n## 欄位 · Fields\n\n").append(HEAD);
        fields(kind.form(), "", out);
        choices(kind.form(), out);
        out.append("\n## 範例 · Example\n\n```")
                .append(kind.markdown() ? "markdown" : "yaml")
                .append('\n')
                .append(Example.of(kind))
                .append("```\n\n[JSON Schema](schemas/")
                .append(Example.name(kind))
                .append(".schema.json) · [紀錄一覽 every kind](README.md)\n");
        return out.toString();
    }

    private static final String HEAD =
            "| 欄位 key | 名稱 name | 必填 required | 內容 value | 誰看得到 who may read |\n|---|---|---|---|---|\n";

    private static void row(StringBuilder out, String name, Text value) {
        out.append("| ").append(name).append(" | ").append(cell(value)).append(" |\n");
    }

    private static void fields(Class<?> form, String prefix, StringBuilder out) {
        for (Shape.Part part : Shape.of(form).parts()) {
            if (part.flattened().isPresent()) {
                continue;
            }
            boolean list = part.presence() == Shape.Presence.LIST;
            String key = prefix + part.key() + (list ? "[]" : "");
            boolean required = part.presence() == Shape.Presence.REQUIRED;
            out.append("| `")
                    .append(key)
                    .append("` | ")
                    .append(cell(part.label()))
                    .append(" | ")
                    .append(required ? "✓" : "")
                    .append(" | ")
                    .append(part.scalar() ? cell(value(part)) : "")
                    .append(" | ")
                    .append(cell(audience(part.field().map(Field::audience).orElse(Audience.OFFICE))))
                    .append(" |\n");
            if (!part.scalar()) {
                fields(part.type(), key + ".", out);
            }
        }
    }

    private static Text value(Shape.Part part) {
        Optional<String> words = part.field().map(Field::patternWords).filter(it -> !it.isEmpty());
        return words.map(it -> new Text(it.split("\\|", -1)[0], it.split("\\|", -1)[1]))
                .orElseGet(part::allowed);
    }

    private static Text audience(Audience audience) {
        return switch (audience) {
            case FAMILY -> new Text("學生與收件人", "student and recipients");
            case SCHOOL -> new Text("相關教師", "teachers concerned");
            case OFFICE -> new Text("負責單位", "the office that keeps it");
            case PACKAGE -> new Text("只有提交包", "the submission package alone");
        };
    }

    private static void choices(Class<?> form, StringBuilder out) {
        for (Shape.Part part : Shape.of(form).parts()) {
            if (part.flattened().isPresent()) {
                Class<?> chooser = Shape.of(form).parts().stream()
                        .filter(it -> it.name().equals(part.flattened().get().by()))
                        .findFirst()
                        .orElseThrow()
                        .type();
                for (Object choice : chooser.getEnumConstants()) {
                    Labelled word = (Labelled) choice;
                    out.append("\n### ")
                            .append(word.zh())
                            .append(" · `")
                            .append(word.word())
                            .append("`\n\n")
                            .append(HEAD);
                    fields(((Flattened.Chooses) choice).form(), "", out);
                }
            }
        }
    }
}
