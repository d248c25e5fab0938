package tw.portfolio.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Config;
import tw.portfolio.diagnostic.Text;

/**
 * How a clone lies on disk, as far as that decides what it can prove. It is looked at, and nothing in it is run.
 *
 * @param hiding what hides history, each with what to do
 * @param programs settings and hooks that would run a program of the repository's choice for whoever works in it with git, sorted
 * @param withoutBlobs whether file contents may be missing, so that it does not serve to build
 */
public record CloneHealth(List<Text> hiding, List<String> programs, boolean withoutBlobs) {

    /** Settings whose value git runs. Source: git-config. */
    private static final Set<String> RUNNING = Set.of(
            "core.fsmonitor",
            "core.hookspath",
            "core.sshcommand",
            "core.pager",
            "core.editor",
            "core.askpass",
            "core.gitproxy",
            "core.alternaterefscommand",
            "sequence.editor",
            "diff.external",
            "diff.*.command",
            "diff.*.textconv",
            "merge.*.driver",
            "filter.*.clean",
            "filter.*.smudge",
            "filter.*.process",
            "gpg.program",
            "gpg.*.program",
            "credential.helper",
            "credential.*.helper",
            "remote.*.uploadpack",
            "remote.*.receivepack",
            "remote.*.vcs",
            "uploadpack.packobjectshook");

    public CloneHealth {
        hiding = List.copyOf(hiding);
        programs = List.copyOf(programs);
    }

    /** Looks at a clone; nothing for a folder that is none. */
    public static Optional<CloneHealth> of(SourceSettings settings) throws IOException {
        Optional<Path> directory = GitFolder.at(settings.location()).map(GitFolder::directory);
        return directory.isEmpty() ? Optional.empty() : Optional.of(of(directory.get()));
    }

    private static CloneHealth of(Path gitDirectory) throws IOException {
        Set<String> programs = new TreeSet<>();
        Optional<Config> config = RepositoryConfig.read(gitDirectory);
        if (config.isPresent()) {
            programs.addAll(running(config.get()));
        }
        programs.addAll(hooks(gitDirectory.resolve("hooks")));
        return new CloneHealth(Hiding.found(gitDirectory), new ArrayList<>(programs), PartialClone.is(gitDirectory));
    }

    private static List<String> running(Config config) {
        List<String> found = new ArrayList<>();
        for (String section : config.getSections()) {
            for (String name : config.getNames(section)) {
                add(found, section, "", name);
            }
            for (String subsection : config.getSubsections(section)) {
                for (String name : config.getNames(section, subsection)) {
                    add(found, section, subsection, name);
                }
            }
        }
        return found;
    }

    private static void add(List<String> found, String section, String subsection, String name) {
        String lower = (section + (subsection.isEmpty() ? "." : ".*.") + name).toLowerCase(Locale.ROOT);
        if (RUNNING.contains(lower) || lower.startsWith("alias.")) {
            String shown = subsection.isEmpty() ? "" : subsection + ".";
            found.add((section + "." + shown + name).replaceAll("\\p{Cntrl}", " "));
        }
    }

    private static List<String> hooks(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".sample") && !name.startsWith("."))
                    .map(name -> "hooks/" + name.replaceAll("\\p{Cntrl}", " "))
                    .sorted()
                    .toList();
        }
    }
}
