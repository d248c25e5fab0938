package tw.portfolio.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.BuildReport;
import tw.portfolio.Compiler;
import tw.portfolio.Goal;
import tw.portfolio.Progress;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.Settings;
import tw.portfolio.certification.Verdict;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.source.SourceException;

/** What a run says of a repository: the verdicts and findings, or why it is refused. */
final class Certified {

    private Certified() {}

    /** Returns the verdicts and the rules of what was found, as one text, {@code refused} and why, or {@code ended} and with which fault. */
    static String answer(Path folder) {
        try {
            return in(folder).toString();
        } catch (UncheckedIOException e) {
            return "refused " + told(e.getCause());
        } catch (IOException e) {
            return "refused " + told(e);
        } catch (RuntimeException | OutOfMemoryError e) {
            return "ended with " + e;
        }
    }

    private static String told(IOException fault) {
        return fault instanceof SourceException refusal ? refusal.text().in(Language.EN) : fault.toString();
    }

    /** Returns the verdicts and the rules of what was found. */
    static List<String> in(Path folder) throws IOException {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.REPOSITORY, folder.toString());
        values.put(Setting.CLOCK, "2026-08-01T00:00:00Z");
        try {
            BuildReport report =
                    Compiler.run(new Settings(values).request(Goal.CERTIFY, Instant.EPOCH), Progress.silent());
            List<String> said = new ArrayList<>();
            for (Verdict verdict : report.certified().orElseThrow().verdicts().values()) {
                said.add(verdict.path() + " " + verdict.kind());
            }
            report.findings().forEach(finding -> said.add(finding.rule().toString()));
            return said;
        } catch (SettingException e) {
            throw new AssertionError(e);
        }
    }
}
