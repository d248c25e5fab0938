package tw.portfolio.maven;

import java.io.File;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import tw.portfolio.Goal;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.Settings;
import tw.portfolio.cli.FreshProcess;

/** A goal that runs the compiler; what is left out gets the library's default. */
abstract class GoalMojo extends AbstractMojo {
    /** The school's Git repository. 學校的 Git 儲存庫。 */
    @Parameter(property = "portfolio.repository", defaultValue = "${project.basedir}")
    private @Nullable File repository;

    /** Further sources by the names that portfolio.yaml gives them. 其他來源，名稱如 portfolio.yaml 所寫。 */
    @Parameter
    private @Nullable Map<String, File> sources;

    /** The branch to read; the repository's HEAD when left out. 要讀的分支。 */
    @Parameter(property = "portfolio.branch")
    private @Nullable String branch;

    /** Reads the files on disk instead of a commit's; what is not committed is not certified. 直接讀資料夾裡的檔案。 */
    @Parameter(property = "portfolio.worktree")
    private @Nullable String worktree;

    /** The output folder. 輸出資料夾。 */
    @Parameter(property = "portfolio.output", defaultValue = "${project.build.directory}/portfolio")
    private @Nullable File output;

    /** The folder that keeps resized pictures from run to run; by default in the output folder. 留存縮圖的資料夾。 */
    @Parameter(property = "portfolio.cache")
    private @Nullable File cache;

    /** What each family gets as one file besides: page, zip. 另為每位學生做一個檔案：page、zip。 */
    @Parameter
    private @Nullable List<String> handouts;

    /** Says that family/ is hosted without a lock; warns where the school shows grades. family/ 不上鎖就放上網。 */
    @Parameter(property = "portfolio.plainHosting")
    private @Nullable String plainHosting;

    /** The school's key file for the locked edition, outside every repository. 鎖定版的學校金鑰檔。 */
    @Parameter(property = "portfolio.lock")
    private @Nullable File lock;

    /** Where the locked edition is hosted. 鎖定版放在哪個網址。 */
    @Parameter(property = "portfolio.address")
    private @Nullable String address;

    /** The moment in UTC to take for now, such as 2026-11-20T00:00:00Z. 當作現在的 UTC 時間。 */
    @Parameter(property = "portfolio.clock")
    private @Nullable String clock;

    /** The trust settings, kept outside the content; without them certification is at most claimed. 信任設定檔。 */
    @Parameter(property = "portfolio.trust")
    private @Nullable File trust;

    /** The ledger of states accepted before, kept outside the content; the main line must still contain the last. 驗收簿。 */
    @Parameter(property = "portfolio.ledger")
    private @Nullable File ledger;

    /** Adds the state that was built to the ledger. 建置後把目前的版本寫進驗收簿。 */
    @Parameter(property = "portfolio.accept")
    private @Nullable String accept;
    /** Judges only what a merge into this commit or branch would touch; for check alone. 只檢查合併到這裡會動到的內容，只用於 check。 */
    @Parameter(property = "portfolio.since")
    private @Nullable String since;

    /** Files that get the findings besides, by format: text, json, markdown, gitlab, sarif, github, junit. 另存報告：格式與檔案。 */
    @Parameter
    private @Nullable Map<String, File> reports;

    /** The forge's own list of requests, as a pipeline exports it. 平臺匯出的合併請求清單。 */
    @Parameter(property = "portfolio.requests")
    private @Nullable File requests;

    /** Whose list of things to do is asked for: a staff id, a student number or an office. 教職員代號、學號或處室。 */
    @Parameter(property = "portfolio.person")
    private @Nullable String person;

    /** The least severity that fails the build: error, warning or note. 有這個等級以上的問題時建置失敗。 */
    @Parameter(property = "portfolio.failOn")
    private @Nullable String failOn;

    /** The language of messages: zh-TW, en or both. 訊息的語言。 */
    @Parameter(property = "portfolio.language")
    private @Nullable String language;

    /** How many students are made at a time. 同時處理幾位學生。 */
    @Parameter(property = "portfolio.threads")
    private @Nullable String threads;

    /** Believes the demonstration forge's key; for the sample school alone. 只供範例學校使用。 */
    @Parameter(property = "portfolio.demonstration")
    private @Nullable String demonstration;

    /** A written history to replay first; for the sample school alone. 只供範例學校使用。 */
    @Parameter(property = "portfolio.history")
    private @Nullable File history;

    /** Where replayed repositories are put; for the sample school alone. 只供範例學校使用。 */
    @Parameter(property = "portfolio.historyOutput", defaultValue = "${project.build.directory}/portfolio-history")
    private @Nullable File historyOutput;

    /** Leaves the goal out. 略過這個目標。 */
    @Parameter(property = "portfolio.skip", defaultValue = "false")
    private boolean skip;

    private final Goal goal;

    GoalMojo(Goal goal) {
        this.goal = goal;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("portfolio.skip");
            return;
        }
        try {
            run(new Settings(values()));
        } catch (SettingException e) {
            throw new MojoExecutionException(e.text().zh() + "\n" + e.text().en());
        }
    }

    void run(Settings settings) throws MojoExecutionException, MojoFailureException, SettingException {
        if (FreshProcess.isNeeded()) {
            new ForkedRun().run(goal, settings);
        } else {
            new Run(getLog()).run(settings.request(goal, Clock.systemUTC().instant()));
        }
    }

    private Map<Setting, String> values() {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        put(values, Setting.REPOSITORY, repository);
        put(values, Setting.SOURCE, named(sources));
        put(values, Setting.BRANCH, branch);
        put(values, Setting.WORKTREE, worktree);
        put(values, Setting.OUTPUT, output);
        put(values, Setting.CACHE, cache);
        put(values, Setting.HANDOUT, handouts == null ? null : String.join("\n", handouts));
        put(values, Setting.PLAIN_HOSTING, plainHosting);
        put(values, Setting.LOCK, lock);
        put(values, Setting.ADDRESS, address);
        put(values, Setting.CLOCK, clock);
        put(values, Setting.TRUST, trust);
        put(values, Setting.LEDGER, ledger);
        put(values, Setting.ACCEPT, accept);
        put(values, Setting.SINCE, since);
        put(values, Setting.REPORT, named(reports));
        put(values, Setting.REQUESTS, requests);
        put(values, Setting.PERSON, person);
        put(values, Setting.FAIL_ON, failOn);
        put(values, Setting.LANGUAGE, language);
        put(values, Setting.THREADS, threads);
        put(values, Setting.DEMONSTRATION, demonstration);
        put(values, Setting.HISTORY, history);
        put(values, Setting.HISTORY_OUTPUT, historyOutput);
        return values;
    }

    private static void put(Map<Setting, String> values, Setting setting, @Nullable Object written) {
        if (written != null) {
            values.put(setting, written.toString());
        }
    }

    private static @Nullable String named(@Nullable Map<String, File> files) {
        return files == null
                ? null
                : files.entrySet().stream()
                        .map(named -> named.getKey() + "=" + named.getValue())
                        .collect(Collectors.joining("\n"));
    }
}
