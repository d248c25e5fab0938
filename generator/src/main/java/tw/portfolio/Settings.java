package tw.portfolio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.certification.TrustSettings;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.report.ReportFormat;
import tw.portfolio.source.SourceException;
import tw.portfolio.source.SourceSettings;

/**
 * Settings as people wrote them.
 *
 * @param values what was chosen; a setting that {@link Setting#isList()} may hold several, a line each
 */
public record Settings(Map<Setting, String> values) {
    private static final int MOST_THREADS = 256;

    /** Within the output folder, beside the roots. */
    private static final String KEPT = ".pictures";

    public Settings {
        Map<Setting, String> copy = new EnumMap<>(Setting.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    /**
     * Returns the run that is meant; files it names that are not there are refused before anything is read.
     *
     * @param now the moment the run takes for now when no clock is set
     */
    public BuildRequest request(Goal goal, Instant now) throws SettingException {
        refuseEmpty();
        Optional<BuildRequest.WrittenHistory> history = present(Setting.HISTORY).isEmpty()
                ? Optional.empty()
                : Optional.of(new BuildRequest.WrittenHistory(path(Setting.HISTORY), path(Setting.HISTORY_OUTPUT)));
        return new BuildRequest(
                goal,
                history.isPresent() ? List.of() : sources(),
                history,
                path(Setting.OUTPUT),
                file(Setting.CACHE).orElse(path(Setting.OUTPUT).resolve(KEPT)),
                handouts(),
                hosting(),
                clock(now),
                trust(),
                ledger(goal),
                isOn(Setting.ACCEPT),
                present(Setting.REQUESTS),
                text(Setting.PERSON),
                isOn(Setting.DEMONSTRATION),
                failOn(),
                languages(),
                threads(),
                since(goal),
                reports());
    }

    /** Returns the same settings as the command line takes them. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        values.forEach((setting, written) -> {
            for (String line : written.lines().toList()) {
                if (setting == Setting.PERSON) {
                    arguments.add(line);
                } else if (!setting.isSwitch()) {
                    arguments.addAll(List.of("--" + setting.word(), line));
                } else if (line.equals("true")) {
                    arguments.add("--" + setting.word());
                }
            }
        });
        return arguments;
    }

    /** A pipeline's variable that nobody set must not be taken for an option that nobody wrote. */
    private void refuseEmpty() throws SettingException {
        for (Map.Entry<Setting, String> written : values.entrySet()) {
            if (written.getValue().isBlank()) {
                throw SettingException.said("setting.empty", written.getKey(), "");
            }
        }
    }

    private List<SourceSettings> sources() throws SettingException {
        Optional<String> branch = text(Setting.BRANCH);
        boolean workTree = isOn(Setting.WORKTREE);
        List<SourceSettings> sources = new ArrayList<>();
        sources.add(new SourceSettings(
                SourceSettings.MAIN, folder(Setting.REPOSITORY, value(Setting.REPOSITORY)), branch, workTree));
        Set<String> names = new HashSet<>(Set.of(SourceSettings.MAIN));
        for (Map.Entry<String, String> named : named(Setting.SOURCE)) {
            if (!names.add(named.getKey())) {
                String key =
                        named.getKey().equals(SourceSettings.MAIN) ? "setting.source-main" : "setting.source-twice";
                throw SettingException.said(key, Setting.SOURCE, named.getKey());
            }
            Path location = folder(Setting.SOURCE, named.getValue());
            sources.add(new SourceSettings(named.getKey(), location, Optional.empty(), workTree));
        }
        return sources;
    }

    /** Returns the values of a setting of the form {@code NAME=FILE}, in their order. */
    private List<Map.Entry<String, String>> named(Setting setting) throws SettingException {
        List<Map.Entry<String, String>> named = new ArrayList<>();
        for (String line : value(setting).lines().toList()) {
            int equals = line.indexOf('=');
            if (equals < 1 || equals == line.length() - 1) {
                throw SettingException.wrong(setting, line);
            }
            named.add(Map.entry(line.substring(0, equals), line.substring(equals + 1)));
        }
        return named;
    }

    private Hosting hosting() throws SettingException {
        Optional<Path> key = present(Setting.LOCK);
        Optional<String> written = text(Setting.ADDRESS);
        Optional<String> address = written.flatMap(Hosting::address);
        if (written.isPresent() && (address.isEmpty() || key.isEmpty())) {
            throw SettingException.wrong(Setting.ADDRESS, written.get());
        }
        try {
            return new Hosting(
                    key.isEmpty() ? Optional.empty() : Optional.of(KeyFile.read(key.get())),
                    isOn(Setting.PLAIN_HOSTING),
                    address);
        } catch (SourceException e) {
            throw new SettingException(e.text());
        } catch (IOException e) {
            throw SettingException.absent(Setting.LOCK, key.orElseThrow());
        }
    }

    private Set<Handout> handouts() throws SettingException {
        Set<Handout> handouts = EnumSet.noneOf(Handout.class);
        for (String line : value(Setting.HANDOUT).lines().toList()) {
            handouts.add(Handout.of(line.strip()).orElseThrow(() -> SettingException.wrong(Setting.HANDOUT, line)));
        }
        return handouts;
    }

    private List<BuildRequest.ReportFile> reports() throws SettingException {
        List<BuildRequest.ReportFile> reports = new ArrayList<>();
        for (Map.Entry<String, String> named : named(Setting.REPORT)) {
            ReportFormat format = ReportFormat.of(named.getKey())
                    .orElseThrow(() -> SettingException.wrong(Setting.REPORT, named.getKey()));
            reports.add(new BuildRequest.ReportFile(format, path(Setting.REPORT, named.getValue())));
        }
        return reports;
    }

    /** A merge request is judged as committed, and by checking alone. */
    private Optional<String> since(Goal goal) throws SettingException {
        Optional<String> written = text(Setting.SINCE);
        if (written.isPresent() && (!Setting.SINCE.isFor(goal) || isOn(Setting.WORKTREE))) {
            throw SettingException.wrong(Setting.SINCE, written.get());
        }
        return written;
    }

    private Instant clock(Instant now) throws SettingException {
        String written = value(Setting.CLOCK);
        try {
            return written.isEmpty() ? now : Instant.parse(written);
        } catch (DateTimeException e) {
            throw SettingException.wrong(Setting.CLOCK, written);
        }
    }

    private Severity failOn() throws SettingException {
        String written = value(Setting.FAIL_ON).toLowerCase(Locale.ROOT);
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.word().equals(written))
                .findFirst()
                .orElseThrow(() -> SettingException.wrong(Setting.FAIL_ON, written));
    }

    /** Returns the languages, the leading one first. */
    public List<Language> languages() throws SettingException {
        String written = value(Setting.LANGUAGE);
        if (written.equals("both")) {
            return List.of(Language.values());
        }
        return List.of(Arrays.stream(Language.values())
                .filter(language -> language.tag().equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow(() -> SettingException.wrong(Setting.LANGUAGE, written)));
    }

    private int threads() throws SettingException {
        String written = value(Setting.THREADS);
        if (written.isEmpty()) {
            return Runtime.getRuntime().availableProcessors();
        }
        boolean number = written.length() <= 3 && written.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        int threads = number ? Integer.parseInt(written) : 0;
        if (threads < 1 || threads > MOST_THREADS) {
            throw SettingException.wrong(Setting.THREADS, written);
        }
        return threads;
    }

    private boolean isOn(Setting setting) throws SettingException {
        String written = value(setting);
        if (!written.equals("true") && !written.equals("false")) {
            throw SettingException.wrong(setting, written);
        }
        return written.equals("true");
    }

    private Optional<Path> file(Setting setting) throws SettingException {
        Optional<String> written = text(setting);
        return written.isEmpty() ? Optional.empty() : Optional.of(path(setting, written.get()));
    }

    /** A file that is not understood wholly stops the run here, before anything is read or written. */
    private Optional<BuildRequest.TrustFile> trust() throws SettingException {
        Optional<Path> file = present(Setting.TRUST);
        try {
            return file.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new BuildRequest.TrustFile(file.get(), TrustSettings.read(file.get())));
        } catch (SourceException e) {
            throw new SettingException(e.text());
        } catch (IOException e) {
            throw SettingException.absent(Setting.TRUST, file.orElseThrow());
        }
    }

    /** Returns the ledger, which a run that accepts may begin; any other must find it. */
    private Optional<Path> ledger(Goal goal) throws SettingException {
        if (!isOn(Setting.ACCEPT)) {
            return present(Setting.LEDGER);
        }
        Optional<Path> ledger = file(Setting.LEDGER);
        if (ledger.isEmpty() || !Setting.ACCEPT.isFor(goal)) {
            String key = Setting.ACCEPT.isFor(goal) ? "setting.accept-where" : "setting.accept-what";
            throw SettingException.said(key, Setting.ACCEPT, goal.word());
        }
        return ledger;
    }

    private Optional<Path> present(Setting setting) throws SettingException {
        Optional<Path> file = file(setting);
        if (file.isPresent() && !Files.isRegularFile(file.get())) {
            throw SettingException.absent(setting, file.get());
        }
        return file;
    }

    private static Path folder(Setting setting, String written) throws SettingException {
        Path folder = path(setting, written);
        if (!Files.isDirectory(folder)) {
            throw SettingException.noFolder(setting, folder);
        }
        return folder;
    }

    private Path path(Setting setting) throws SettingException {
        return path(setting, value(setting));
    }

    private static Path path(Setting setting, String written) throws SettingException {
        try {
            return Path.of(written);
        } catch (InvalidPathException e) {
            throw SettingException.wrong(setting, written);
        }
    }

    private Optional<String> text(Setting setting) {
        return Optional.of(value(setting)).filter(written -> !written.isEmpty());
    }

    private String value(Setting setting) {
        return values.getOrDefault(setting, setting.byDefault()).strip();
    }
}
