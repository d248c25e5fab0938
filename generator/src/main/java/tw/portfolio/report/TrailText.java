package tw.portfolio.report;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Difference;
import tw.portfolio.certification.Trail;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Seen;
import tw.portfolio.diagnostic.Text;

/** What became of a record, as staff read it: who entered it, who certified it, what changed. Facts alone; nobody is blamed. */
public final class TrailText {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.ofHours(8));
    private final Catalogue catalogue;
    private final VerdictWords words;
    private final List<Language> languages;

    public TrailText(Catalogue catalogue, List<Language> languages) {
        this.catalogue = catalogue;
        this.words = new VerdictWords(catalogue);
        this.languages = List.copyOf(languages);
    }

    /** Writes a trail, the oldest event first. */
    public void write(Trail trail, Appendable out) throws IOException {
        for (Language language : languages) {
            write(trail, language, out);
        }
    }

    private void write(Trail trail, Language language, Appendable out) throws IOException {
        line(
                0,
                "trail.title",
                of(
                        "path",
                        trail.path(),
                        "kind",
                        new Text(trail.kind().zh(), trail.kind().en())),
                language,
                out);
        Optional<Verdict> now = trail.now();
        line(
                1,
                now.isPresent() ? "trail.now" : "trail.gone",
                of("state", now.map(it -> words.staff(it).label()).orElse(Text.same(""))),
                language,
                out);
        if (now.flatMap(words::reason).isPresent()) {
            line(2, "trail.because", of("reason", now.flatMap(words::reason).get()), language, out);
        }
        if (trail.earlier() > 0) {
            line(1, "trail.earlier", of("count", trail.earlier()), language, out);
        }
        for (Trail.Event event : trail.events()) {
            event(event, language, out);
        }
        sentBack(trail, language, out);
        out.append('\n');
    }

    private void sentBack(Trail trail, Language language, Appendable out) throws IOException {
        for (Trail.SentBack sent : trail.sentBack()) {
            sentBack(sent, language, out);
        }
    }

    private void sentBack(Trail.SentBack sent, Language language, Appendable out) throws IOException {
        Map<String, Text> values = of(
                "day",
                sent.on().map(LocalDate::toString).orElse("—"),
                "what",
                sent.what(),
                "who",
                sent.who(),
                "reason",
                sent.reason().orElse(Text.same("")));
        line(1, sent.reason().isPresent() ? "trail.refused" : "trail.closed", values, language, out);
    }

    private void event(Trail.Event event, Language language, Appendable out) throws IOException {
        Map<String, Text> values =
                of("time", time(event.time()), "commit", event.commit().substring(0, 10));
        values.put("who", names(event.writers()));
        values.put("merger", event.merger().orElse(Text.same("")));
        String how = event.happening().name().toLowerCase(Locale.ROOT);
        line(1, "trail." + how + (event.merger().isPresent() ? ".merged" : ""), values, language, out);
        if (event.sameAs().isPresent()) {
            line(2, "trail." + how + ".same", of("path", event.sameAs().get()), language, out);
        }
        if (event.verdict().isPresent()) {
            Verdict verdict = event.verdict().get();
            line(2, "trail.verdict", of("state", words.staff(verdict).label()), language, out);
            if (words.late(verdict).isPresent()) {
                line(2, "trail.late", of("late", words.late(verdict).get()), language, out);
            }
            if (words.reason(verdict).isPresent()) {
                line(2, "trail.because", of("reason", words.reason(verdict).get()), language, out);
            }
        }
        if (event.happening() != Trail.Happening.REMOVED) {
            differences(event.differences(), language, out);
        }
        if (event.further() > 0) {
            line(2, "trail.further", of("count", event.further()), language, out);
        }
    }

    private void differences(List<Difference> differences, Language language, Appendable out) throws IOException {
        for (Difference difference : differences) {
            out.append("    ").append(sentence(difference, language)).append('\n');
        }
    }

    /** Returns one difference in a sentence. */
    public String sentence(Difference difference, Language language) {
        String key = "trail." + difference.what().name().toLowerCase(Locale.ROOT) + "."
                + difference.how().name().toLowerCase(Locale.ROOT);
        Map<String, Text> values = of("label", difference.label(), "before", difference.before());
        values.put("after", difference.after());
        return Seen.line(catalogue.fill(key, values, language));
    }

    /** Writes every record that was changed after its certification, with what differs from what was certified. */
    public void writeChanged(CertifiedSchool certified, Map<String, List<Difference>> changed, int more, Appendable out)
            throws IOException {
        for (Language language : languages) {
            line(0, "trail.changed.title", of("count", changed.size() + more), language, out);
            line(0, "trail.changed.lead", Map.of(), language, out);
            for (Map.Entry<String, List<Difference>> record : changed.entrySet()) {
                Verdict verdict = Objects.requireNonNull(certified.verdicts().get(record.getKey()));
                out.append('\n');
                changed(verdict, language, out);
                differences(record.getValue(), language, out);
            }
            if (more > 0) {
                line(0, "trail.changed.more", of("count", more), language, out);
            }
            out.append('\n');
        }
    }

    private void changed(Verdict verdict, Language language, Appendable out) throws IOException {
        Verdict.Step then = verdict.earlier().orElseThrow();
        Verdict.Step last = verdict.step().orElseThrow();
        line(0, "trail.changed.record", of("path", verdict.path()), language, out);
        line(1, "trail.changed.then", of("time", time(then.time()), "who", then.name()), language, out);
        line(1, "trail.changed.last", of("time", time(last.time()), "who", last.name()), language, out);
    }

    private static Text names(List<Text> names) {
        return new Text(
                names.stream().map(Text::zh).collect(Collectors.joining("、")),
                names.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    private static String time(Instant time) {
        return MINUTE.format(time);
    }

    private static Map<String, Text> of(Object... pairs) {
        Map<String, Text> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            values.put(String.valueOf(pairs[i]), value instanceof Text text ? text : Text.same(String.valueOf(value)));
        }
        return values;
    }

    private void line(int depth, String key, Map<String, Text> values, Language language, Appendable out)
            throws IOException {
        out.append("  ".repeat(depth))
                .append(Seen.line(catalogue.fill(key, values, language)))
                .append('\n');
    }
}
