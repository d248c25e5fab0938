package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.guards.RealCommand;
import tw.portfolio.source.SourceException;

/** Repositories that hide history, made by the real program: each is refused in both languages, with what to do about it. */
@Timeout(120)
class RefusedRepositoriesTest {

    @TempDir
    Path folder;

    private TinySchool school;
    private Judge judge;

    /** Makes something of the school; returns what is to be opened. */
    private interface Change {
        Path made(Path place) throws IOException;
    }

    /** A repository, the words that tell what to do, in both languages, and what is made of the school. */
    private record Refused(String name, String zh, String en, Change change) {}

    @BeforeEach
    void school() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        school = TinySchool.in(folder.resolve("school"));
        judge = new Judge(folder);
        assertEquals("CERTIFIED", judge.river(school.folder(), Optional.empty()).kind());
    }

    @TestFactory
    Stream<DynamicTest> eachIsRefusedWithWhatToDo() {
        return Stream.of(hiding(), damaged(), elsewhere(), forms())
                .flatMap(List::stream)
                .map(it -> DynamicTest.dynamicTest(it.name(), () -> check(it)));
    }

    private void check(Refused refused) throws IOException {
        Path place = folder.resolve(refused.name().replace(' ', '-'));
        Path made = refused.change().made(place);
        Text text = assertThrows(SourceException.class, () -> river(made)).text();
        assertTrue(text.in(Language.ZH_TW).contains(refused.zh()), text.in(Language.ZH_TW));
        assertTrue(text.in(Language.EN).contains(refused.en()), text.in(Language.EN));
    }

    private void river(Path made) throws IOException {
        try {
            judge.river(made, Optional.empty());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<Refused> hiding() {
        return List.of(
                new Refused("shallow clone", "GIT_DEPTH: 0", "fetch-depth: 0", place -> cloned(place, "--depth=1")),
                new Refused(
                        "shallow bare clone",
                        "--unshallow",
                        "--unshallow",
                        place -> cloned(place, "--bare", "--depth=2")),
                new Refused(
                        "shallow since a day",
                        "--unshallow",
                        "--unshallow",
                        place -> cloned(place, "--shallow-since=2025-09-30")),
                new Refused("replaced commit", "git replace -d", "git replace -d", place -> {
                    NativeGit git = copy(place);
                    git.run("replace", "HEAD", "HEAD^1");
                    return git.folder();
                }),
                new Refused("replaced commit in packed references", "git replace -d", "git replace -d", place -> {
                    NativeGit git = copy(place);
                    git.run("replace", "--graft", "HEAD", "HEAD^1");
                    git.run("pack-refs", "--all", "--prune");
                    return git.folder();
                }),
                new Refused("grafts", "info/grafts", "info/grafts", place -> {
                    NativeGit git = copy(place);
                    write(git.folder().resolve(".git/info/grafts"), git.run("rev-parse", "HEAD"));
                    return git.folder();
                }),
                new Refused("shared clone", "--dissociate", "--dissociate", place -> cloned(place, "--shared")),
                new Refused("objects behind a link", "--dissociate", "--dissociate", place -> {
                    NativeGit git = copy(place);
                    Path objects = git.folder().resolve(".git/objects");
                    Files.createSymbolicLink(objects, Files.move(objects, place.resolveSibling("moved-objects")));
                    return git.folder();
                }));
    }

    private List<Refused> damaged() {
        return List.of(
                new Refused(
                        "missing commit",
                        "不加 --depth 或 --filter",
                        "without --depth or --filter",
                        place -> without(place, "HEAD~1")),
                new Refused("missing commit of a branch", "git clone", "git clone", place -> without(place, "HEAD^2")),
                new Refused(
                        "missing tree at the head", "git clone", "git clone", place -> without(place, "HEAD:students")),
                new Refused(
                        "missing tree of a step", "git clone", "git clone", place -> without(place, "HEAD~1:students")),
                new Refused(
                        "treeless clone", "--filter", "--filter", place -> cloned(place, "--bare", "--filter=tree:0")),
                new Refused("missing file", "已損壞", "is damaged", place -> without(place, "HEAD:people/staff.yaml")),
                new Refused("missing head", "git clone", "git clone", place -> without(place, "HEAD")),
                new Refused("pipe for the packed branches", "不是檔案", "never end", place -> piped(place, "packed-refs")),
                new Refused("pipe for a branch", "不是檔案", "never end", place -> piped(place, "refs/heads/other")),
                new Refused("pipe for an object", "不是檔案", "never end", place -> piped(place, "objects/ab")),
                new Refused("pipe for another place", "放在別處", "elsewhere", place -> piped(place, "commondir")),
                new Refused("folder of branches that is a link", "通往別處的資料夾", "elsewhere", place -> {
                    NativeGit git = copy(place);
                    Path heads = git.folder().resolve(".git/refs/heads");
                    Files.move(heads, place.resolve("heads"));
                    Files.createSymbolicLink(heads, place.resolve("heads"));
                    return git.folder();
                }),
                new Refused("commit larger than memory", "60 MB", "60 MB", place -> {
                    NativeGit git = copy(place);
                    Path message = place.resolve("message");
                    Files.writeString(message, "x".repeat(60 << 20));
                    git.run("commit", "-q", "--allow-empty", "-F", message.toString());
                    return git.folder();
                }),
                new Refused("branch that is a tree", "git clone", "git clone", place -> {
                    NativeGit git = copy(place);
                    write(git.folder().resolve(".git/refs/heads/main"), git.run("rev-parse", "HEAD^{tree}"));
                    return git.folder();
                }));
    }

    private Path piped(Path place, String name) throws IOException {
        NativeGit git = copy(place);
        try {
            Files.deleteIfExists(git.folder().resolve(".git/" + name));
            RealCommand.run(git.folder(), "mkfifo", ".git/" + name);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return git.folder();
    }

    private List<Refused> elsewhere() {
        return List.of(
                new Refused("branch that is not there", "--branch", "--branch", place -> {
                    NativeGit git = copy(place);
                    git.run("symbolic-ref", "HEAD", "refs/heads/trunk");
                    return git.folder();
                }),
                new Refused("nothing in it", "是空的", "is empty", place -> {
                    NativeGit.in(folder).run("init", "-q", "--bare", "-b", "main", place.toString());
                    return place;
                }),
                new Refused("git folder elsewhere", "放在別處", "elsewhere", place -> {
                    cloned(place, "--separate-git-dir=" + place + ".git");
                    return place;
                }),
                new Refused("link to another repository", "放在別處", "elsewhere", place -> {
                    copy(place.resolveSibling("another"));
                    write(place.resolve(".git"), "gitdir: ../another/.git\n");
                    return place;
                }),
                new Refused("link to the work tree of another", "放在別處", "elsewhere", place -> {
                    NativeGit git = copy(place.resolveSibling("other-repository"));
                    git.run(
                            "worktree",
                            "add",
                            "-q",
                            "-b",
                            "side",
                            place.resolveSibling("side").toString());
                    write(
                            place.resolve(".git"),
                            Files.readString(place.resolveSibling("side").resolve(".git")));
                    return place;
                }),
                new Refused("link to nowhere", "放在別處", "elsewhere", place -> {
                    write(place.resolve(".git"), "gitdir: " + "x/".repeat(3000) + "\0\n");
                    return place;
                }),
                new Refused("common folder elsewhere", "放在別處", "elsewhere", place -> {
                    NativeGit git = copy(place);
                    write(
                            git.folder().resolve(".git/commondir"),
                            school.folder().resolve(".git") + "\n");
                    return git.folder();
                }),
                new Refused("plain folder", "--worktree", "--worktree", Files::createDirectories));
    }

    private List<Refused> forms() {
        return List.of(
                new Refused("SHA-256", "SHA-1", "SHA-1", place -> {
                    NativeGit git = NativeGit.in(place);
                    git.run("init", "-q", "-b", "main", "--object-format=sha256");
                    write(place.resolve("portfolio.yaml"), "name: 高中\n");
                    git.run("add", "-A");
                    git.run("commit", "-q", "-m", "開始");
                    return place;
                }),
                new Refused(
                        "references in tables",
                        "--ref-format=files",
                        "--ref-format=files",
                        place -> configured(place, "extensions.refStorage", "reftable")),
                new Refused(
                        "form nobody knows",
                        "extensions.tomorrow",
                        "extensions.tomorrow",
                        place -> configured(place, "extensions.tomorrow", "true")),
                new Refused(
                        "version nobody knows",
                        "99",
                        "99",
                        place -> configured(place, "core.repositoryFormatVersion", "99")),
                new Refused("configuration without end", "config", "configuration", place -> {
                    NativeGit git = copy(place);
                    write(git.folder().resolve(".git/config"), "# and so on\n".repeat(200_000));
                    return git.folder();
                }),
                new Refused("configuration out of form", "config", "configuration", place -> {
                    NativeGit git = copy(place);
                    write(git.folder().resolve(".git/config"), "[core\n");
                    return git.folder();
                }));
    }

    private Path configured(Path place, String key, String value) throws IOException {
        NativeGit git = copy(place);
        git.run("config", key, value);
        return git.folder();
    }

    private Path cloned(Path place, String... options) throws IOException {
        school.git().run("config", "uploadpack.allowFilter", "true");
        String from = List.of(options).contains("--shared")
                ? school.folder().toString()
                : school.folder().toUri().toString();
        String[] words = Stream.of(Stream.of("clone", "-q"), Stream.of(options), Stream.of(from, place.toString()))
                .flatMap(it -> it)
                .toArray(String[]::new);
        NativeGit.in(folder).run(words);
        return place;
    }

    private NativeGit copy(Path place) throws IOException {
        NativeGit.in(folder)
                .run("clone", "-q", "--no-hardlinks", school.folder().toString(), place.toString());
        return NativeGit.in(place);
    }

    /** Leaves out one object of a repository of loose ones. */
    private Path without(Path place, String object) throws IOException {
        NativeGit git = copy(place);
        String id = git.run("rev-parse", object).strip();
        try (Stream<Path> packs = Files.list(place.resolve(".git/objects/pack"))) {
            for (Path pack : packs.filter(it -> it.toString().endsWith(".pack")).toList()) {
                Path aside = Files.move(pack, place.resolve("aside.pack"));
                git.feed(aside, "unpack-objects", "-q");
            }
        }
        Path loose = place.resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
        assertTrue(Files.deleteIfExists(loose), "there was one: " + id);
        try (Stream<Path> rest = Files.walk(place.resolve(".git/objects/pack"))) {
            for (Path file : rest.sorted(Comparator.reverseOrder())
                    .filter(Files::isRegularFile)
                    .toList()) {
                Files.delete(file);
            }
        }
        return place;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
