package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.CaseSchool;
import tw.portfolio.render.locked.SchoolKey;
import tw.portfolio.torture.NativeGit;

/** The nightly builds that offices get, run by a shell as a runner would: what stops the pages of everybody, and what does not. */
class OfficePipelinesTest {
    private static final Path RELEASE = Path.of("docs/starter/office");
    private static final List<String> PIPELINES =
            List.of(".gitlab-ci.yml", ".github/workflows/build.yml", ".gitea/workflows/build.yml");
    private static final List<String> STEP = List.of("ledger=", "code=0;", "test \"$code\"", "if ! test -s");
    private static final String ACCEPT =
            "java -jar portfolio.jar build --repository %1$s --branch main --trust trust.yaml"
                    + " --ledger ledger.yaml --accept --output accepted --quiet > accepted.log || test $? -eq 1\n";

    @TempDir
    Path folder;

    @Test
    void oneFaultyRecordStopsNobodysPages() throws IOException, InterruptedException {
        for (String pipeline : PIPELINES) {
            Path office = office(pipeline, "69-record-that-cannot-be-read", "minimum: claimed\n");
            assertEquals(0, run(office, ACCEPT.formatted(repository(pipeline)) + build(pipeline)), pipeline);
            assertTrue(Files.isRegularFile(office.resolve("output/family/index.html")), pipeline);
            assertTrue(Files.readString(office.resolve("build.log")).contains("outcome.md"), pipeline);
        }
    }

    @Test
    void theFirstNightComesBeforeTheFirstAcceptance() throws IOException, InterruptedException {
        for (String pipeline : PIPELINES) {
            Path office = office(pipeline, "01-plain-merge", "minimum: claimed\n");
            assertEquals(0, run(office, build(pipeline)), pipeline);
            assertTrue(Files.isRegularFile(office.resolve("output/family/index.html")), pipeline);
        }
    }

    @Test
    void nothingIsBuiltWithoutTheLedgerOnceItIsRequired() throws IOException, InterruptedException {
        for (String pipeline : PIPELINES) {
            Path office = office(pipeline, "01-plain-merge", "minimum: claimed\nledger-required: true\n");
            assertEquals(1, run(office, build(pipeline)), pipeline);
            assertFalse(Files.exists(office.resolve("output/family")), pipeline);
        }
    }

    @Test
    void historyThatWasRewrittenIsNotPublished() throws IOException, InterruptedException {
        for (String pipeline : PIPELINES) {
            String gone = "minimum: claimed\ngenesis: 0123456789012345678901234567890123456789\n";
            Path office = office(pipeline, "01-plain-merge", "minimum: claimed\n");
            assertEquals(0, run(office, ACCEPT.formatted(repository(pipeline))), pipeline);
            Files.writeString(office.resolve("trust.yaml"), gone);
            assertEquals(1, run(office, build(pipeline)), pipeline);
        }
    }

    @Test
    void mergesOfAForgeOnNoListAreNotPublished() throws IOException, InterruptedException {
        for (String pipeline : PIPELINES) {
            Path office = office(pipeline, "02-forge-signed", "minimum: claimed\nforges: []\n");
            assertEquals(0, run(office, ACCEPT.formatted(repository(pipeline))), pipeline);
            assertEquals(1, run(office, build(pipeline)), pipeline);
            assertTrue(Files.readString(office.resolve("build.log")).contains("noreply@github.example"), pipeline);
        }
    }

    /** Rules are looked for where the program writes them, not in names and texts that pupils write. */
    @Test
    void aFileCalledLikeARuleStopsNobodysPages() throws IOException, InterruptedException {
        String student = "students/114/1140101/outcomes/114-1/river";
        for (String pipeline : PIPELINES) {
            Path office = office(pipeline, "01-plain-merge", "minimum: claimed\n");
            NativeGit git = NativeGit.in(office.resolve(repository(pipeline)));
            for (String name : List.of("certification.history-broken", ",{\"rule\":\"certification.history-broken\"")) {
                String blob = git.run("hash-object", "-w", "--stdin").strip();
                git.run("read-tree", "refs/heads/main");
                git.run("update-index", "--add", "--cacheinfo", "100644," + blob + "," + student + "/" + name);
                String tree = git.run("write-tree").strip();
                String commit = git.run("commit-tree", tree, "-p", "refs/heads/main", "-m", name)
                        .strip();
                git.run("update-ref", "refs/heads/main", commit);
            }
            assertEquals(0, run(office, ACCEPT.formatted(repository(pipeline)) + build(pipeline)), pipeline);
            assertTrue(
                    Files.readString(office.resolve("build.log")).contains("certification.history-broken"), pipeline);
        }
    }

    @Test
    void aRunThatCouldNotBeginStops() throws IOException, InterruptedException {
        for (String pipeline : PIPELINES) {
            Path office = office(pipeline, "01-plain-merge", "minimun: claimed\n");
            assertEquals(1, run(office, build(pipeline)), pipeline);
        }
    }

    @Test
    void onlyTheLockedEditionIsPublished() throws IOException {
        for (String pipeline : PIPELINES) {
            List<String> commands = Files.readAllLines(RELEASE.resolve(pipeline)).stream()
                    .filter(line -> !line.strip().startsWith("#"))
                    .toList();
            List<String> sent = commands.stream()
                    .filter(line -> line.contains("rsync --archive"))
                    .toList();
            assertEquals(1, sent.size(), pipeline);
            assertTrue(sent.get(0).contains(" output/locked/ "), pipeline);
            String all = String.join("\n", commands);
            assertFalse(all.contains("output/family") || all.contains("--plain-hosting"), pipeline);
        }
    }

    @Test
    void withTheSchoolsKeyThereIsALockedEditionAndWithoutItNothingToPublish() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("the.key"), SchoolKey.fresh(new SecureRandom()));
        for (String pipeline : PIPELINES) {
            boolean gitlab = pipeline.startsWith(".gitlab");
            for (String given : List.of("", gitlab ? file.toString() : "$(cat " + file + ")")) {
                Path office = office(pipeline, "01-plain-merge", "minimum: claimed\n");
                String begin = "SCHOOL_KEY=\"" + given + "\" RUNNER_TEMP='" + folder + "'\n";
                String accept = ACCEPT.formatted(repository(pipeline));
                assertEquals(0, run(office, begin + accept + build(pipeline)), pipeline);
                assertEquals(!given.isEmpty(), Files.isDirectory(office.resolve("output/locked")), pipeline);
                assertEquals(
                        PosixFilePermissions.fromString("rwx------"),
                        Files.getPosixFilePermissions(office.resolve("output/family")),
                        pipeline);
                Files.move(office, office.resolveSibling(office.getFileName() + "-done" + given.isEmpty()));
            }
        }
    }

    private Path office(String pipeline, String history, String trust) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "SKIPPED: no bash");
        Path office = Files.createDirectories(folder.resolve(pipeline.replace('/', '-') + history));
        Path made = CaseSchool.replay(CaseSchool.CASES.resolve(history), office).location();
        Files.move(made, office.resolve(repository(pipeline)));
        Files.writeString(office.resolve("trust.yaml"), trust);
        return office;
    }

    private static String repository(String pipeline) {
        return pipeline.startsWith(".gitlab") ? "content.git" : "content";
    }

    /** Returns the lines from the build to the end of its step. */
    private static String build(String pipeline) throws IOException {
        List<String> lines = Files.readAllLines(RELEASE.resolve(pipeline)).stream()
                .map(line -> line.strip().replaceFirst("^- ", ""))
                .filter(line -> STEP.stream().anyMatch(line::startsWith) || line.contains("test -z \"$SCHOOL_KEY\""))
                .distinct()
                .toList();
        assertEquals(STEP.size() + (pipeline.startsWith(".gitlab") ? 1 : 2), lines.size(), pipeline);
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private static int run(Path office, String script) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String program = "java() { '" + java
                + "' -cp \"$PROGRAM\" tw.portfolio.cli.Main \"${@:3}\" --clock 2026-01-01T00:00:00Z; }\n";
        ProcessBuilder shell = new ProcessBuilder("/bin/bash", "-e", "-o", "pipefail", "-c", program + script)
                .directory(office.toFile())
                .redirectErrorStream(true)
                .redirectOutput(office.resolve("shell.log").toFile());
        String classes = Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                .orElse(System.getProperty("java.class.path"));
        shell.environment().put("PROGRAM", absolute(classes));
        return shell.start().waitFor();
    }

    private static String absolute(String classes) {
        return List.of(classes.split(":")).stream()
                .map(path -> Path.of(path).toAbsolutePath().toString())
                .collect(Collectors.joining(":"));
    }
}
