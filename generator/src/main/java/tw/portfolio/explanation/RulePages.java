package tw.portfolio.explanation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.RuleId;

/** A page for each rule, in both languages, that needs no other file: it is opened from a finding, from disk, or printed. */
public final class RulePages {
    private static final String STYLE =
            "body{max-width:42rem;margin:2rem auto;padding:0 1rem;font-family:system-ui,sans-serif;"
                    + "line-height:1.6;color:#1a1a1a;background:#fff}pre{white-space:pre-wrap;padding:.5rem .75rem;border-left:.25rem"
                    + " solid #767676;background:#f4f4f4}dt{font-weight:600;margin-top:.75rem}dd{margin:0}section+section{border-top:1px"
                    + " solid #767676;margin-top:2rem}a{color:#0b5394}";
    private final Catalogue catalogue = Catalogue.shipped();
    private final Quoted quoted;

    /** Makes the pages of a school: they quote the edition it keeps to. */
    public RulePages(Quoted quoted) {
        this.quoted = quoted;
    }

    /** Returns the page of every rule, and one that lists them. */
    public List<Artifact> all() {
        List<Explanation> rules = Explanation.all(quoted);
        List<Artifact> pages = new ArrayList<>();
        pages.add(index(rules));
        rules.forEach(rule -> pages.add(page(rule, true)));
        return pages;
    }

    /** Returns the pages of some rules; one that no rule has is left out. */
    public List<Artifact> of(Collection<RuleId> wanted) {
        return Explanation.all(quoted).stream()
                .filter(rule -> wanted.contains(rule.rule()))
                .map(rule -> page(rule, false))
                .toList();
    }

    /** Returns the way from the root of an output to a rule's page. */
    public static String path(RuleId rule) {
        return "rules/" + rule + ".html";
    }

    private Artifact page(Explanation rule, boolean listed) {
        StringBuilder html = new StringBuilder();
        for (Language language : Language.values()) {
            html.append("<section lang=\"").append(language.tag()).append("\">\n<p>");
            html.append(escaped(rule.asks(language))).append("</p>\n<dl>\n");
            term("explain.label-message", "<p>" + escaped(rule.message(language)) + "</p>", language, html);
            term("explain.label-fix", "<p>" + escaped(rule.fix(language)) + "</p>", language, html);
            rule.fixWhenOver(language)
                    .ifPresent(fix -> term("explain.label-over", "<p>" + escaped(fix) + "</p>", language, html));
            rule.example(language).ifPresent(example -> {
                term("explain.label-wrong", "<pre>" + escaped(example.wrong()) + "</pre>", language, html);
                term("explain.label-right", "<pre>" + escaped(example.right()) + "</pre>", language, html);
            });
            rule.bases(language)
                    .forEach(basis -> term(
                            "explain.label-basis", "<p lang=\"zh-TW\">" + escaped(basis) + "</p>", language, html));
            html.append("</dl>\n");
            rule.quotes(language)
                    .ifPresent(
                            quotes -> html.append("<p>").append(escaped(quotes)).append("</p>\n"));
            html.append("</section>\n");
        }
        if (listed) {
            html.append("<p><a href=\"index.html\">")
                    .append(escaped(both("explain.index")))
                    .append("</a></p>\n");
        }
        return artifact(path(rule.rule()), rule.rule().value(), html.toString());
    }

    private void term(String label, String body, Language language, StringBuilder html) {
        String word = catalogue.pattern(label, language).strip();
        html.append("<dt>")
                .append(escaped(word.replaceFirst("[:：]$", "")))
                .append("</dt><dd>")
                .append(body)
                .append("</dd>\n");
    }

    private Artifact index(List<Explanation> rules) {
        StringBuilder html = new StringBuilder("<ul>\n");
        for (Explanation rule : rules) {
            html.append("<li><a href=\"").append(rule.rule()).append(".html\">").append(rule.rule());
            html.append("</a><br>")
                    .append(escaped(rule.message(Language.ZH_TW)))
                    .append("<br><span lang=\"en\">");
            html.append(escaped(rule.message(Language.EN))).append("</span></li>\n");
        }
        return artifact(
                "rules/index.html",
                both("explain.index"),
                html.append("</ul>\n").toString());
    }

    private String both(String key) {
        return catalogue.pattern(key, Language.ZH_TW) + " · " + catalogue.pattern(key, Language.EN);
    }

    private static Artifact artifact(String path, String title, String body) {
        String page = "<!DOCTYPE html>\n<html lang=\"zh-TW\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escaped(title)
                + "</title>\n<style>" + STYLE + "</style>\n</head>\n<body>\n<main>\n<h1>" + escaped(title) + "</h1>\n"
                + body
                + "</main>\n</body>\n</html>\n";
        return Artifact.bytes(path, page.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
