package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.CoreConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.certification.MainlineSurvey;
import tw.portfolio.certification.MainlineSurvey.Form;
import tw.portfolio.certification.MainlineSurvey.Proof;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.doctor.Checkup;
import tw.portfolio.doctor.CheckupText;
import tw.portfolio.forge.Forge;
import tw.portfolio.guards.Golden;
import tw.portfolio.replay.Replay;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;
import tw.portfolio.torture.NativeGit;

/** Real repositories of every kind a school may have, looked at. */
class DoctorTest {
    private static final Path CASES = Path.of("src/test/cases/certification");
    private static final Path GOLDENS = Path.of("src/test/cases/forge/doctor");
    private static final Instant CLOCK = Instant.parse("2026-08-01T00:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-plain-merge",
                "02-forge-signed",
                "06-signed-with-an-unknown-key",
                "07-student-merges-own",
                "10-unknown-address",
                "15-squash",
                "16-fast-forward",
                "36-main-turned-over-by-an-update",
                "37-history-rewritten",
                "48-grades-signed-by-the-officer"
            })
    void eachRepositoryHasItsCheckup(String name) throws IOException {
        Path repository = replayed(CASES.resolve(name));
        Map<Setting, String> settings = settings(repository);
        for (Setting given : List.of(Setting.TRUST, Setting.LEDGER)) {
            Path file = CASES.resolve(name).resolve(given.word() + ".yaml");
            if (Files.exists(file) && !name.startsWith("06")) {
                settings.put(given, file.toString());
            }
        }
        assertGolden(name, look(settings, Optional.empty()), repository);
    }

    /** To merge anew would prove nothing of what stands; the row's days are to be mended. */
    @Test
    void daysWrittenWronglyForAForgesKeyAreTheSettingsSlip() throws IOException {
        Path test = CASES.resolve("60-key-of-the-forge-listed-from-a-later-day");
        Map<Setting, String> settings = settings(replayed(test));
        settings.put(Setting.TRUST, test.resolve("trust.yaml").toString());
        Checkup checkup = look(settings, Optional.empty());
        assertTrue(checkup.survey().orElseThrow().count(Proof.FORGE_KEY_OUT_OF_DATE) > 0);
        assertTrue(
                rules(checkup).contains("doctor.forge-key-days"),
                () -> rules(checkup).toString());
        assertFalse(rules(checkup).contains("doctor.wrong-signatures"));
    }

    /** Nobody accepted what is pinned, so that nothing is said of history that the settings alone can have wrong. */
    @Test
    void aGenesisThatIsNotOnTheLineIsTheSettingsFirst() throws IOException {
        Map.of("37-genesis-rewritten", "genesis-unknown", "37-genesis-of-a-branch", "genesis-elsewhere")
                .forEach((name, rule) -> {
                    List<String> told = assertDoesNotThrow(() -> {
                        Path test = CASES.resolve(name);
                        Map<Setting, String> settings = settings(replayed(test, folder.resolve(name)));
                        settings.put(Setting.TRUST, test.resolve("trust.yaml").toString());
                        return rules(look(settings, Optional.empty()));
                    });
                    assertTrue(told.contains("certification." + rule), told::toString);
                    assertFalse(told.contains("certification.history-broken"), told::toString);
                });
    }

    @Test
    void aMachineBehindItsRepositoryIsToldToLookAtItsClock() throws IOException {
        Path repository = replayed(CASES.resolve("01-plain-merge"));
        assertFalse(rules(look(settings(repository), Optional.empty())).contains("certification.clock-behind"));
        Map<Setting, String> behind = settings(repository);
        behind.put(Setting.CLOCK, "2025-09-01T00:00:00Z");
        assertTrue(rules(look(behind, Optional.empty())).contains("certification.clock-behind"));
    }

    @Test
    void aShallowCloneIsToldAndNotRead() throws IOException {
        assumeTrue(NativeGit.isThere());
        Path whole = replayed(CASES.resolve("02-forge-signed"));
        NativeGit.in(folder)
                .run("clone", "--quiet", "--depth", "1", whole.toUri().toString(), "shallow");
        Path shallow = folder.resolve("shallow");
        Checkup checkup = look(settings(shallow), Optional.of(Forge.GITEA));
        assertTrue(checkup.survey().isEmpty());
        assertGolden("shallow", checkup, shallow);
    }

    @Test
    void settingsThatRunProgramsAreToldAndNotRun() throws IOException {
        Path repository = replayed(CASES.resolve("02-forge-signed"));
        Path ran = folder.resolve("ran");
        String program = "touch " + ran;
        Files.writeString(
                repository.resolve("config"),
                "[core]\n\tfsmonitor = " + program + "\n\thooksPath = " + folder + "\n[filter \"x\"]\n\tclean = "
                        + program + "\n\tsmudge = " + program + "\n[alias]\n\tst = !" + program + "\n",
                StandardOpenOption.APPEND);
        Files.createDirectories(repository.resolve("hooks"));
        Files.writeString(repository.resolve("hooks/post-checkout"), "#!/bin/sh\n" + program + "\n");
        Checkup checkup = look(settings(repository), Optional.empty());
        assertEquals(
                List.of(
                        "alias.st",
                        "core.fsmonitor",
                        "core.hooksPath",
                        "filter.x.clean",
                        "filter.x.smudge",
                        "hooks/post-checkout"),
                checkup.health().programs());
        assertTrue(rules(checkup).contains("doctor.settings-that-run-programs"));
        assertTrue(Files.notExists(ran));
    }

    @Test
    void settingsThatReadOtherFilesAreNotFollowed() throws IOException {
        Path repository = replayed(CASES.resolve("02-forge-signed"));
        Files.writeString(repository.resolve("config"), "[include]\n\tpath = /dev/zero\n", StandardOpenOption.APPEND);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertFalse(rules(look(settings(repository), Optional.empty())).contains("doctor.hidden-history"));
            Sources.open(new SourceSettings("main", repository, Optional.empty(), false))
                    .close();
        });
    }

    @Test
    void theRepositorysOwnWishForACommitGraphIsNotHeard() throws IOException {
        Path repository = replayed(CASES.resolve("02-forge-signed"));
        Files.writeString(repository.resolve("config"), "[core]\n\tcommitGraph = true\n", StandardOpenOption.APPEND);
        SourceSettings settings = new SourceSettings("main", repository, Optional.empty(), false);
        try (Source source = Sources.open(settings)) {
            assertFalse(source.head()
                    .orElseThrow()
                    .repository()
                    .getConfig()
                    .get(CoreConfig.KEY)
                    .enableCommitGraph());
        }
    }

    @Test
    void theSampleSchoolIsSignedThroughout() throws IOException {
        Path written = Path.of("../content/history.yaml");
        Path repository =
                Replay.run(written, folder.resolve("sample")).value().get(0).location();
        Map<Setting, String> settings = settings(repository);
        settings.put(Setting.CLOCK, "2026-11-20T00:00:00Z");
        settings.put(Setting.DEMONSTRATION, "true");
        Checkup checkup = look(settings, Optional.empty());
        MainlineSurvey survey = checkup.survey().orElseThrow();
        assertTrue(survey.count(Form.MERGE) > 200, survey::toString);
        assertEquals(survey.count(Form.MERGE), survey.count(Proof.FORGE_SIGNED) + survey.count(Proof.PERSON_SIGNED));
        assertEquals(Optional.of(Forge.GITLAB), checkup.forge());
        assertTrue(checkup.requests().orElse(0) > 0, "requests were fetched");
        settings.put(Setting.DEMONSTRATION, "false");
        assertTrue(rules(look(settings, Optional.empty())).contains("doctor.unlisted-committer"));
    }

    private static List<String> rules(Checkup checkup) {
        return checkup.advice().stream()
                .map(Diagnostic::rule)
                .map(Object::toString)
                .toList();
    }

    private void assertGolden(String name, Checkup checkup, Path repository) throws IOException {
        StringBuilder text = new StringBuilder();
        new CheckupText(List.of(Language.values())).write(checkup, text);
        Golden.assertSame(GOLDENS.resolve(name + ".txt"), text.toString().replace(repository.toString(), "REPOSITORY"));
    }

    private static Checkup look(Map<Setting, String> settings, Optional<Forge> forge) throws IOException {
        try {
            return Doctor.look(new Settings(settings).request(Goal.CHECK, CLOCK), forge);
        } catch (SettingException e) {
            throw new AssertionError(e.text().zh(), e);
        }
    }

    private static Map<Setting, String> settings(Path repository) {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        settings.put(Setting.REPOSITORY, repository.toString());
        return settings;
    }

    private Path replayed(Path test) throws IOException {
        return replayed(test, folder);
    }

    private static Path replayed(Path test, Path made) throws IOException {
        Path school = made.resolve("school");
        copy(CASES.resolve("base"), school);
        copy(test, school);
        String steps = Files.readString(test.resolve("history.yaml"));
        Files.writeString(school.resolve("history.yaml"), Files.readString(CASES.resolve("base/history.yaml")) + steps);
        Noted<List<SourceSettings>> replayed = Replay.run(school.resolve("history.yaml"), made);
        return replayed.value().get(0).location();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
