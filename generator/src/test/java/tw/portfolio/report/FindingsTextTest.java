package tw.portfolio.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Citation;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;

class FindingsTextTest {
    private static final Diagnostic LONG = Diagnostic.error(
                    new RuleId("summary.too-long"), new Location("main", "a/outcome.md", 4, 9))
            .with("found", 118)
            .with("limit", 100)
            .with("surplus", 18)
            .citing(new Citation("補充規定", "第五點(三)"));

    @Test
    void theMarkStandsBeneathTheValueAlsoBehindWideCharacters() throws IOException {
        assertEquals("""
                a/outcome.md:4:9: error[summary.too-long]: 簡述 118 字，上限 100 字
                    4 | 簡述簡述簡述: 很長
                      |               ^
                  修正: 請刪 18 字
                  依據: 補充規定第五點(三)    (portfolio explain summary.too-long)

                先從這裡開始：a/outcome.md:4:9：請刪 18 字
                """, text(List.of(Language.ZH_TW), "簡述簡述簡述: 很長"));
    }

    @Test
    void bothLanguagesTellTheSameFinding() throws IOException {
        assertEquals("""
                a/outcome.md:4:9: error[summary.too-long]: 簡述 118 字，上限 100 字
                  the summary has 118 characters, the limit is 100
                  修正: 請刪 18 字
                  fix: remove 18 characters
                  依據: 補充規定第五點(三)    (portfolio explain summary.too-long)

                先從這裡開始：a/outcome.md:4:9：請刪 18 字
                begin here: a/outcome.md:4:9: remove 18 characters
                """, text(List.of(Language.ZH_TW, Language.EN), null));
    }

    /** While the list of staff is away, whatever hangs on it is found wanting as well, and stands before it by its place. */
    @Test
    void whoeverBeginsBeginsWithWhatTheRestFollowsFrom() throws IOException {
        Diagnostic away = Diagnostic.error(
                        new RuleId("certification.staff-away"), new Location("main", "people/staff.yaml", 0, 0))
                .with("record", "教職員")
                .with("who", "黃組長")
                .with("date", "2025-10-10")
                .with("commit", "0123456789ab")
                .with("whom", "教務處註冊組");
        String told = text(List.of(LONG, away));
        assertTrue(told.contains("先從這裡開始：people/staff.yaml："), told);
    }

    /** Whoever wrote the row would have the list pinned by which it counts. */
    @Test
    void nobodyBeginsWithALineForTheSettingsThatWhoeverGainsByItWroteTheReasonFor() throws IOException {
        Diagnostic pinned = Diagnostic.error(
                        new RuleId("certification.policy-tampered"), new Location("main", "people/staff.yaml", 3, 1))
                .with("who", "黃組長")
                .with("change", "改動")
                .with("row", "huang")
                .with("date", "2025-10-10")
                .with("commit", "0123456789ab")
                .with("reason", "信箱不在名單上")
                .with("whom", "教務處註冊組")
                .with("otherwise", "genesis: 0123456789")
                .with("lines", "這一列的")
                .with("pinned", "0123456789");
        String told = text(List.of(pinned));
        String begin = told.substring(told.indexOf("先從這裡開始"));
        assertTrue(told.contains("genesis"), told);
        assertTrue(begin.contains("請工作小組先核對") && !begin.contains("genesis"), begin);
    }

    /** A roster of a whole class that one merge entered is looked at once, not once for each student. */
    @Test
    void rowsThatOneStepLeftVoidAreToldTogether() throws IOException {
        List<Diagnostic> errors = new ArrayList<>();
        for (int line = 1; line <= 8; line++) {
            String commit = line <= 6 ? "d358c33de2a9" : "0123456789ab";
            String file = "students/113/113010" + line / 2 + "/student.yaml";
            errors.add(
                    Diagnostic.error(new RuleId("certification.policy-tampered"), new Location("main", file, line, 1))
                            .with("row", "row" + line)
                            .with("commit", commit)
                            .with("who", "the Registrar")
                            .with("date", "2025-10-01")
                            .with("change", "changed")
                            .with("reason", "a clock is wrong")
                            .with("whom", "the Registry")
                            .with("otherwise", "put it back")
                            .with("lines", "this row"));
        }
        StringBuilder out = new StringBuilder();
        new FindingsText(Catalogue.shipped(), List.of(Language.EN), at -> Optional.empty()).write(errors, out);
        String[] parts = out.toString().split("error\\[certification.policy-tampered\\]", -1);
        assertEquals(3, parts.length, out::toString);
        assertTrue(
                parts[1].contains("  5 more alike:\n    students/113/1130101/student.yaml:2:1: row2、row3\n"), parts[1]);
        assertTrue(parts[2].contains("  1 more alike:\n    students/113/1130104/student.yaml:8:1: row8\n"), parts[2]);
    }

    @Test
    void errorsOfOneStudentThatOneActMendsAreToldTogether() throws IOException {
        List<Diagnostic> errors = new ArrayList<>();
        for (String place : List.of("113/1130102/a", "113/1130102/b", "113/1130107/a")) {
            errors.add(Diagnostic.error(new RuleId("file.empty"), Location.ofFile("main", "students/" + place + ".txt"))
                    .with("file", "a")
                    .with("type", "an empty file")
                    .with("allowed", "PDF"));
        }
        StringBuilder out = new StringBuilder();
        new FindingsText(Catalogue.shipped(), List.of(Language.EN), at -> Optional.empty()).write(errors, out);
        String text = out.toString();
        assertTrue(text.contains("  1 more alike:\n    students/113/1130102/b.txt: "), text);
        assertEquals(2, text.split("more: portfolio explain file.empty", -1).length - 1, text);
    }

    @Test
    void manyWarningsOfOneKindInOneFileAreToldInOneLine() throws IOException {
        List<Diagnostic> many = new ArrayList<>();
        for (int line = 1; line <= 18; line++) {
            many.add(Diagnostic.warning(new RuleId("yaml.tab"), new Location("main", "a.yaml", line, 1))
                    .with("line", line));
        }
        StringBuilder out = new StringBuilder();
        FindingsText text = new FindingsText(Catalogue.shipped(), List.of(Language.EN), at -> Optional.empty());
        text.write(many, out);
        assertTrue(out.toString().contains("a.yaml:3:1: ") && !out.toString().contains("a.yaml:4:1: "));
        assertTrue(out.toString().contains("a.yaml: warning[yaml.tab]: and 15 more of this kind in this file"));
        out.setLength(0);
        text.write(many.subList(0, 4), out);
        assertTrue(out.toString().contains("a.yaml:4:1: "), "a fold of one would save nothing");
    }

    @Test
    void programsGetBothLanguagesAndThePlace() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FindingsJson(Catalogue.shipped()).write(List.of(LONG), out);
        assertEquals("""
                [
                {"rule":"summary.too-long","severity":"error","source":"main","path":"a/outcome.md","line":4,"column":9,\
                "message":{"zh-TW":"簡述 118 字，上限 100 字","en":"the summary has 118 characters, the limit is 100"},\
                "fix":{"zh-TW":"請刪 18 字","en":"remove 18 characters"},"basis":"補充規定第五點(三)"}
                ]
                """, out.toString(StandardCharsets.UTF_8));
    }

    private static String text(List<Language> languages, String line) throws IOException {
        StringBuilder out = new StringBuilder();
        new FindingsText(Catalogue.shipped(), languages, at -> Optional.ofNullable(line)).write(List.of(LONG), out);
        return out.toString();
    }

    private static String text(List<Diagnostic> findings) throws IOException {
        StringBuilder out = new StringBuilder();
        new FindingsText(Catalogue.shipped(), List.of(Language.ZH_TW), at -> Optional.empty()).write(findings, out);
        return out.toString();
    }
}
