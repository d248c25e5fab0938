package tw.portfolio.render.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Difference;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.Verdict;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.render.markdown.VisibleText;

/**
 * What became of a record, folded away beside it: who certified it and when, what was changed since, who brought in what stands there now.
 * It tells the steps that decide; every step there was is told by the command. Source: regulation 第八點.
 *
 * @param lines the oldest first
 * @param path of the record, for the command
 */
record Past(List<String> lines, String path) {
    private static final int MOST_DIFFERENCES = 8;
    private static final int SHORT_COMMIT = 10;

    /** Returns what is known of a record, or nothing where nobody committed it. */
    static Optional<Past> of(Verdict verdict, Desk desk) {
        List<String> lines = new ArrayList<>();
        verdict.earlier().ifPresent(step -> lines.add(say("desk.past.certified", step, desk)));
        List<Difference> changed =
                desk.changed().getOrDefault(CertifiedSchool.key(verdict.source(), verdict.path()), List.of());
        changed.stream().limit(MOST_DIFFERENCES).map(it -> sentence(it, desk)).forEach(lines::add);
        if (changed.size() > MOST_DIFFERENCES) {
            lines.add(desk.say("desk.past.further", "count", changed.size() - MOST_DIFFERENCES));
        }
        String last = verdict.vouched() ? "desk.past.certified" : "desk.past.last";
        verdict.step().ifPresent(step -> lines.add(say(last, step, desk)));
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Past(lines, VisibleText.of(verdict.path())));
    }

    private static String say(String key, Verdict.Step step, Desk desk) {
        String words = desk.say(
                key,
                "day",
                SchoolTime.day(step.time()),
                "who",
                VisibleText.of(step.name()),
                "commit",
                step.commit().substring(0, SHORT_COMMIT));
        return words + step.punctuality().map(said -> "，" + said.zh()).orElse("");
    }

    /** Returns one difference in the words of the record's history. */
    private static String sentence(Difference difference, Desk desk) {
        String key = "trail." + difference.what().name().toLowerCase(Locale.ROOT) + "."
                + difference.how().name().toLowerCase(Locale.ROOT);
        Map<String, Text> values =
                Map.of("label", difference.label(), "before", difference.before(), "after", difference.after());
        return VisibleText.of(desk.publication().catalogue().fill(key, values, Language.ZH_TW));
    }
}
