package tw.portfolio.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Citation;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;

/** Findings to report: ordinary ones, and one into which somebody has put all they know. */
final class Reported {
    /** Links, pictures, HTML, mentions, references and orders of forges, workflow commands, XML, and what cannot be seen or written. */
    static final String HOSTILE =
            "](http://evil.example) ![x](//evil.example/x.png) <img src=x onerror=alert(1)> www.evil.example"
                    + " @all #12 !3 ~bug %1 $2 `` | **b** _i_\n/merge\r\n::error::x\n##[error]y %0A ]]></failure> & \" ' {0} [a](1) \\ \u0000\u001b[31m"
                    + " \u202eevil \ufffe \ud800";

    static final Location HOSTILE_FILE =
            new Location("main", "students/115/1150101/outcomes/115-1/a/x,y:z%20`<b>\n@all::.md", 3, 2);

    static final Diagnostic CAP = Diagnostic.error(
                    new RuleId("cap.outcome-per-term"),
                    Location.ofFile("main", "students/115/1150101/outcomes/115-1/work-f/outcome.md"))
            .with("period", "115-1")
            .with("found", 6)
            .with("limit", 5)
            .with("surplus", 1)
            .with("reading", "")
            .with("kept", "")
            .with("items", "work-f")
            .citing(new Citation("補充規定", "第五點(三)"));

    static final Diagnostic LONG = Diagnostic.error(
                    new RuleId("summary.too-long"),
                    new Location("main", "students/115/1150101/outcomes/115-1/work-f/outcome.md", 4, 10))
            .with("found", 118)
            .with("limit", 100)
            .with("surplus", 18);

    static final Diagnostic FILE = Diagnostic.note(
                    new RuleId("reference.unnamed-file"),
                    Location.ofFile("main", "students/115/1150101/outcomes/115-1/work-f/草稿 1.pdf"))
            .with("file", "草稿 1.pdf");

    static final Diagnostic COLON = Diagnostic.warning(
                    new RuleId("yaml.full-width-colon"), new Location("more", "courses/115-1.yaml", 2, 5))
            .with("line", 2)
            .corrected("  - id: PHYS-2");

    /** In two versions, since what reads alike in both languages is quoted short. */
    static final Diagnostic EVIL = Diagnostic.error(new RuleId("reference.outside-link"), HOSTILE_FILE)
            .with("found", new Text(HOSTILE, HOSTILE + "."));

    private Reported() {}

    static Findings ordinary() {
        return findings(List.of(CAP, LONG, FILE, COLON), Optional.of(merge()));
    }

    static Findings hostile() {
        return findings(List.of(EVIL), Optional.empty());
    }

    static Findings none() {
        return findings(List.of(), Optional.empty());
    }

    /** Returns so many errors, warnings and notes, each in a file of its own. */
    static Findings many(int count) {
        List<Diagnostic> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Location at = new Location("main", "students/115/1150101/outcomes/115-1/" + i + "/outcome.md", 4, 1);
            for (Severity severity : Severity.values()) {
                all.add(new Diagnostic(
                        EVIL.rule(),
                        severity,
                        at,
                        EVIL.values(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
            }
        }
        return findings(all, Optional.empty());
    }

    static Findings findings(List<Diagnostic> all, Optional<Merge> merge) {
        SortedMap<Location, String> quotes = new TreeMap<>();
        quotes.put(LONG.at(), "summary: 很長的簡述");
        quotes.put(COLON.at(), "  - id：PHYS-2");
        quotes.put(HOSTILE_FILE, HOSTILE.replaceAll("[\r\n]", " "));
        Map<Severity, Long> counts = new TreeMap<>();
        all.forEach(finding -> counts.merge(finding.severity(), 1L, Long::sum));
        Summary summary = new Summary(
                new Summary.Records(1, 12, new Summary.Works(3, 2, 0, 0)),
                counts,
                List.of(),
                false,
                List.of(),
                Optional.empty(),
                List.of(new Summary.Stage(Text.same("check"), Duration.ofMillis(1200))),
                merge,
                Optional.empty());
        return new Findings(all.stream().sorted().toList(), quotes, summary, Severity.WARNING, "main");
    }

    private static Merge merge() {
        return new Merge(
                List.of(
                        new Merge.Touched(new Text("課程學習成果", "outcome"), 1, 1, 0),
                        new Merge.Touched(new Text("勾選", "selection"), 0, 1, 0)),
                List.of(
                        new Merge.Proposed(
                                Optional.of(new Merge.Whose("1150101", "林予安", "101")),
                                new Text("新增課程學習成果", "new outcome"),
                                "students/115/1150101/outcomes/115-1/work-f",
                                "單擺 @all [x](y)\n/merge",
                                Text.same("選修物理"),
                                "115-1",
                                new Text("陳怡華老師", "Chen Yi-hua")),
                        new Merge.Proposed(
                                Optional.empty(),
                                new Text("修改課程清單", "changed course list"),
                                "courses/115-1.yaml",
                                "",
                                Text.same(""),
                                "115-1",
                                new Text("教務處", "Academic Affairs"))),
                2,
                false,
                List.of(
                        new Merge.CapChange("1150101", new Text("登錄的課程學習成果", "outcomes entered"), "115-1", 5, 6, 5),
                        new Merge.CapChange("1150101", new Text("勾選的課程學習成果", "outcomes selected"), "115", 2, 3, 6)));
    }

    static String written(ReportFormat format, Findings findings, Language... languages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(findings, new Wording(Catalogue.shipped(), List.of(languages)), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
