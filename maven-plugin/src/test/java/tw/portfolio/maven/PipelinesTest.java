package tw.portfolio.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.api.CloneCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.source.yaml.Node;
import tw.portfolio.source.yaml.YamlReader;

/** The pipelines that a new school gets: each can be read, holds no secret, and each of its lines that runs the program does. */
@DisabledOnOs(OS.WINDOWS)
class PipelinesTest {
    private static final Path RELEASE = Path.of("../generator/docs/starter");
    private static final List<String> CHECKS = List.of(
            "school/.gitlab-ci.yml", "school/.github/workflows/portfolio.yml", "school/.gitea/workflows/portfolio.yml");
    private static final List<String> BUILDS =
            List.of("office/.gitlab-ci.yml", "office/.github/workflows/build.yml", "office/.gitea/workflows/build.yml");
    private static final String PROGRAM = "java -jar portfolio.jar ";
    private static final Pattern PINNED = Pattern.compile("uses: \\S+@[0-9a-f]{40} # v[0-9.]+.*");

    /** What puts files on a forge's public pages. */
    private static final Pattern PUBLIC = Pattern.compile("(?m)^\\s*pages:|-pages@");

    private static final PersonIdent OFFICER = new PersonIdent("註冊組長", "registry@school.example");

    @TempDir
    Path folder;

    private Path work;

    @BeforeEach
    void begin() throws IOException, GitAPIException {
        Path school = copy(RELEASE.resolve("school"), folder.resolve("school"));
        work = folder.resolve("work");
        try (Git git = Git.init()
                .setDirectory(school.toFile())
                .setInitialBranch("main")
                .call()) {
            commit(git, "建立學校儲存庫");
        }
        try (Git clone = cloned(school, work, false)) {
            clone.checkout().setCreateBranch(true).setName("portfolio-request").call();
            Path courses = work.resolve("courses/115-1.yaml");
            Files.writeString(courses, Files.readString(courses).replace("國語文", "國語文一"));
            commit(clone, "更正科目名稱");
        }
    }

    @Test
    void everyFileIsReadAndPinsWhatItRuns() throws IOException {
        for (String name : Stream.concat(CHECKS.stream(), BUILDS.stream()).toList()) {
            Path file = RELEASE.resolve(name);
            Noted<java.util.Optional<Node>> read = YamlReader.read("", name, Files.readAllBytes(file));
            assertEquals(List.of(), read.notes(), name);
            assertTrue(read.value().isPresent(), name);
            String text = Files.readString(file);
            text.lines()
                    .filter(line -> line.contains("uses:"))
                    .forEach(line -> assertTrue(PINNED.matcher(line).find(), line));
            assertTrue(text.contains("sha256sum --check"), name);
            assertTrue(
                    text.contains("GIT_DEPTH: \"0\"") || text.contains("fetch-depth: 0") || text.contains("--mirror"),
                    name);
        }
    }

    @Test
    void theContentsPipelinesHoldNoSecretAndBuildNothing() throws IOException {
        for (String name : CHECKS) {
            String text = Files.readString(RELEASE.resolve(name));
            Matcher secrets = Pattern.compile("secrets\\.([A-Z_]+)").matcher(text);
            while (secrets.find()) {
                assertEquals("GITHUB_TOKEN", secrets.group(1), name);
            }
            lines(name).forEach(line -> assertEquals("check", line.get(0), name));
        }
    }

    @Test
    void nothingButTheLockedEditionIsPublished() throws IOException {
        for (String name : BUILDS) {
            List<String> sent = Files.readString(RELEASE.resolve(name))
                    .lines()
                    .filter(line -> line.contains("rsync --archive"))
                    .toList();
            assertEquals(1, sent.size(), name);
            assertTrue(sent.get(0).contains(" output/locked/ "), name);
            assertFalse(PUBLIC.matcher(Files.readString(RELEASE.resolve(name))).find(), name);
        }
    }

    @Test
    void everyLineThatChecksRuns() throws IOException, InterruptedException, GitAPIException {
        Files.copy(RELEASE.resolve("office/trust.yaml"), folder.resolve("trust.yaml"));
        for (String name : CHECKS) {
            for (List<String> line : lines(name)) {
                assertTrue(line.contains("--trust"), name);
                checkOut(line.contains("--since") ? "portfolio-request" : "main");
                run(work, 0, line);
            }
        }
        for (String report : List.of("codequality.json", "junit.xml", "check.md", "portfolio.sarif")) {
            assertTrue(Files.size(work.resolve(report)) > 0, report);
        }
        assertTrue(Files.readString(work.resolve("check.md")).startsWith("<!-- portfolio check -->"));
    }

    @Test
    void everyLineThatBuildsRunsOnceTheFirstStateIsAccepted()
            throws IOException, InterruptedException, GitAPIException {
        Path school = folder.resolve("school");
        Path office = Files.createDirectory(folder.resolve("office"));
        cloned(school, office.resolve("content"), false).close();
        cloned(school, office.resolve("content.git"), true).close();
        Files.copy(RELEASE.resolve("office/trust.yaml"), office.resolve("trust.yaml"));
        String accept =
                "build --repository content.git --trust trust.yaml --ledger ledger.yaml --accept --output output";
        assertTrue(
                Files.readString(Path.of("../generator/docs/guide/forges.md")).contains("portfolio " + accept),
                "the guide's line");
        run(office, 0, List.of(accept.split(" ")));
        assertTrue(Files.readString(office.resolve("ledger.yaml")).startsWith("accepted:"));
        run(office, 0, List.of("key", "../school.key"));
        for (String name : BUILDS) {
            for (List<String> line : lines(name)) {
                run(office, 0, line);
            }
        }
        assertTrue(Files.isRegularFile(office.resolve("output/locked/assets/site.css")));
        assertTrue(Files.isRegularFile(office.resolve("output/family/students/115/1150001/index.html")));
        assertTrue(Files.isRegularFile(office.resolve("output/office/certification.json")));
    }

    /** Returns the arguments of each line of a pipeline that runs the program. */
    private static List<List<String>> lines(String name) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (String line : Files.readAllLines(RELEASE.resolve(name))) {
            int at = line.indexOf(PROGRAM);
            if (at >= 0) {
                String words = line.substring(at + PROGRAM.length())
                        .replaceAll(" (\\|\\| true|> \\S+( \\|\\| code=\\$\\?)?)$", "")
                        .replace("\"origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME\"", "origin/main")
                        .replace("\"$CI_COMMIT_BRANCH\"", "main")
                        .replace("$ledger", "--ledger ledger.yaml")
                        .replace("\"$@\"", "--lock ../school.key")
                        .replaceAll("\"\\$(PORTFOLIO_TRUST|RUNNER_TEMP/trust.yaml)\"", "../trust.yaml");
                assertFalse(words.contains("$"), words);
                lines.add(List.of(words.split(" ")));
            }
        }
        assertFalse(lines.isEmpty(), name);
        return lines;
    }

    private void checkOut(String branch) throws IOException, GitAPIException {
        try (Git git = Git.open(work.toFile())) {
            git.checkout().setName(branch).call();
        }
    }

    private void run(Path directory, int expected, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "tw.portfolio.cli.Main"));
        command.addAll(arguments);
        Path log = Files.createTempFile(folder, "run", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        int code = builder.redirectOutput(log.toFile()).start().waitFor();
        assertEquals(expected, code, arguments + "\n" + Files.readString(log, StandardCharsets.UTF_8));
    }

    private static void commit(Git git, String message) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage(message)
                .setAuthor(OFFICER)
                .setCommitter(OFFICER)
                .setSign(false)
                .call();
    }

    private static Git cloned(Path from, Path to, boolean mirror) throws GitAPIException {
        CloneCommand clone = Git.cloneRepository()
                .setURI(from.toUri().toString())
                .setDirectory(to.toFile())
                .setBranch("main");
        return mirror ? clone.setMirror(true).call() : clone.call();
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return to;
    }
}
