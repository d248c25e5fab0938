package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import tw.portfolio.BuildReport;
import tw.portfolio.BuildRequest;
import tw.portfolio.Compiler;
import tw.portfolio.Goal;
import tw.portfolio.HistoryRun;
import tw.portfolio.PlanRun;
import tw.portfolio.Progress;
import tw.portfolio.ProofRun;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.Settings;
import tw.portfolio.VerifyRun;
import tw.portfolio.certification.CaseSchool;
import tw.portfolio.certification.TrustSettings;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.guards.RealCommand;
import tw.portfolio.rules.StudentPlan;

/** The program over one of the small histories, as somebody at a command line would run it. */
final class CaseRun {
    static final Path BASE = CaseSchool.CASES.resolve("base");
    private final Path folder;
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    private CaseRun(Path folder) {
        this.folder = folder;
    }

    static CaseRun of(String name, Path folder) throws IOException {
        return of(CaseSchool.CASES.resolve(name), folder);
    }

    /** Begins with a history that stands in a folder of its own. */
    static CaseRun of(Path test, Path folder) throws IOException {
        CaseRun run = new CaseRun(folder);
        run.values.put(
                Setting.REPOSITORY,
                CaseSchool.replay(test, folder.resolve(test.getFileName() + ".run"))
                        .location()
                        .toString());
        run.values.put(Setting.CLOCK, CaseSchool.CLOCK.toString());
        run.values.put(Setting.OUTPUT, folder.resolve("out").toString());
        run.given(Setting.TRUST, test.resolve("trust.yaml"));
        run.given(Setting.LEDGER, test.resolve("ledger.yaml"));
        return run;
    }

    private void given(Setting setting, Path file) {
        if (Files.exists(file)) {
            values.put(setting, file.toString());
        }
    }

    CaseRun with(Setting setting, String value) {
        values.put(setting, value);
        return this;
    }

    CaseRun without(Setting setting) {
        values.remove(setting);
        return this;
    }

    /** Adds the private source with the identities of the student of the small histories, which a package needs. */
    void withIdentities() throws IOException, InterruptedException {
        Path source = folder.resolve("private");
        Path identities = Files.createDirectories(source.resolve("identities"));
        Files.writeString(
                identities.resolve("114.yaml"),
                "identities:\n  - {student: 1140101, national-id: A200000003, birth-date: 2009-03-05}\n");
        RealCommand.run(source, "git", "init", "-q", "-b", "main");
        RealCommand.run(source, "git", "add", ".");
        RealCommand.run(
                source,
                "env",
                "GIT_COMMITTER_DATE=2026-01-05T10:00:00+0800",
                "git",
                "-c",
                "user.name=x",
                "-c",
                "user.email=x@x",
                "commit",
                "-qm",
                "x");
        with(Setting.SOURCE, "private=" + source);
    }

    Path repository() {
        return Path.of(values.getOrDefault(Setting.REPOSITORY, "."));
    }

    /** Has the student push a file, at a date that she chooses. */
    void push(String path, String text, String date) throws IOException, InterruptedException {
        Path work = cloned();
        Files.writeString(work.resolve(path), text);
        RealCommand.run(work, "git", "add", "-A");
        push(work, date);
    }

    /** Has the student push a picture beside a record, which the record's text shows. */
    void pushPicture(String record, String name, String date) throws IOException, InterruptedException {
        Path work = cloned();
        BufferedImage picture = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(7, 7, 0x3366cc);
        ImageIO.write(picture, "png", work.resolve(record).resolve(name).toFile());
        Path text = work.resolve(record).resolve("outcome.md");
        Files.writeString(text, Files.readString(text) + "\n![河面](" + name + ")\n");
        RealCommand.run(work, "git", "add", "-A");
        push(work, date);
    }

    /** Has the student push that a folder is gone, at a date that she chooses. */
    void pushRemoval(String path, String date) throws IOException, InterruptedException {
        Path work = cloned();
        RealCommand.run(work, "git", "rm", "-rq", path);
        push(work, date);
    }

    private Path cloned() throws IOException, InterruptedException {
        Path work = folder.resolve("work");
        RealCommand.run(folder, "git", "clone", "-q", repository().toString(), work.toString());
        return work;
    }

    private static void push(Path work, String date) throws IOException, InterruptedException {
        RealCommand.run(
                work,
                "env",
                "GIT_COMMITTER_DATE=" + date,
                "git",
                "-c",
                "user.name=陳同學",
                "-c",
                "user.email=chen@yfsh.example",
                "commit",
                "-qm",
                "改過",
                "--date=" + date);
        RealCommand.run(work, "git", "push", "-q", "origin", "HEAD:main");
    }

    BuildReport build() throws IOException, SettingException {
        return Compiler.run(request(Goal.BUILD), Progress.silent());
    }

    BuildReport pack() throws IOException, SettingException {
        return Compiler.run(request(Goal.PACKAGE), Progress.silent());
    }

    BuildReport check() throws IOException, SettingException {
        return Compiler.run(request(Goal.CHECK), Progress.silent());
    }

    StudentPlan plan(String number) throws IOException, SettingException {
        return PlanRun.of(request(Goal.CHECK), number).value();
    }

    HistoryRun history(String record) throws IOException, SettingException {
        return HistoryRun.of(request(Goal.CERTIFY), record);
    }

    ProofRun proof(String record, Path file) throws IOException, SettingException {
        return ProofRun.of(request(Goal.CERTIFY), record, Optional.of(file));
    }

    /** Checks a file against the repository. */
    VerifyRun verify(Path file) throws IOException, SettingException {
        return VerifyRun.of(request(Goal.PACKAGE), file, true);
    }

    /** Checks a file that matches, or does not; returns what is said. */
    String checked(Path file, boolean matches) throws IOException, SettingException {
        VerifyRun result = verify(file);
        String words = words(result);
        assertEquals(matches, result.verification().allMatch(), words);
        return words;
    }

    /** Checks a proof as somebody does who has no repository. */
    VerifyRun verifyAlone(Path file) throws IOException, SettingException {
        return VerifyRun.of(request(Goal.PACKAGE), file, false);
    }

    /** Returns what checks proofs under the keys this run pins. */
    Verifier verifier() throws IOException {
        Optional<TrustSettings> trust = values.containsKey(Setting.TRUST)
                ? Optional.of(TrustSettings.read(Path.of(values.getOrDefault(Setting.TRUST, ""))))
                : Optional.empty();
        return new Verifier(Catalogue.shipped(), trust, false, CaseSchool.CLOCK);
    }

    static String words(VerifyRun run) throws IOException {
        StringBuilder words = new StringBuilder();
        run.writeText(words);
        return words.toString();
    }

    private BuildRequest request(Goal goal) throws SettingException {
        Map<Setting, String> all = new EnumMap<>(values);
        all.putIfAbsent(Setting.REPOSITORY, folder.toString());
        return new Settings(all).request(goal, Instant.EPOCH);
    }

    /** Packs a folder as somebody would who hands it in, below a folder of that name. */
    Path zip(Path from, String name, String prefix) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
                Stream<Path> files = Files.walk(from)) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(
                        new ZipEntry(prefix + from.relativize(one).toString().replace('\\', '/')));
                Files.copy(one, zip);
            }
        }
        return file;
    }
}
