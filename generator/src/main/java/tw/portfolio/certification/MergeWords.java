package tw.portfolio.certification;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/**
 * What Git and the forges write by themselves as the subject of a merge, as far as it tells whether the main line was merged or a branch. Sources:
 * git-fmt-merge-msg(1) for {@code git merge} and {@code git pull}; GitHub, GitLab ("Update fork") and Gitea ("Sync fork", merge style "merge") for
 * requests and for branches and forks that are brought up to date.
 */
final class MergeWords {
    /** What forges and git call the main branch until somebody says otherwise: a line may have had that name before it got its own. */
    private static final Set<String> USUAL = Set.of("main", "master");

    /** Letters of a subject; of a longer one the words are nobody's usual ones. */
    private static final int MOST = 1_000;

    /** Gitea: a fork that is brought up to date. */
    private static final String SYNCED = "merge upstream";

    /** GitHub, where the title of a request is the subject: a student's words. */
    private static final Pattern NUMBERED = Pattern.compile(" \\(#\\d+\\)$");

    /** git pull of several, of which the first is the remote's own branch. */
    private static final String HERE = "HEAD, ";

    private static final Pattern MERGED = Pattern.compile("Merge (.+?)(?: into (\\S+))?");

    /** An address, or a path, of another repository: its main branch was pulled. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:[./]|[A-Za-z]:[/\\\\]).*|(?:[a-z+]+://|[^\\s'/:]+:)\\S*|\\S+\\.bundle");

    private static final Pattern OF_A_FORK = Pattern.compile("branch '?[^':]+:([^':]+)'?");
    private static final Pattern LISTED = Pattern.compile(
            "(remote-tracking branch|branch|commit)(?:e?s)? ('[^']*'(?:(?:, | and )'[^']*')*+)(?: of [^,;]+)?(?:[,;] )?");
    private static final Pattern QUOTED = Pattern.compile("'([^']*?)(?:[~^][^']*|@\\{[^']*)?'");

    private final Set<String> names;
    private final Pattern branch;

    private MergeWords(Set<String> names) {
        this.names = names;
        String name = names.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        this.branch =
                Pattern.compile("Merge (?:branch '(?!(?:origin/)?" + name + "')[^':]+'(?: of [^,;']+?)?(?: into '?"
                        + name + "'?)?" + "|pull request (?!.* from (?:\\S*[/:])?" + name + "(?: into \\S+)?$).+)");
    }

    /**
     * Returns the words of merges on a main line.
     *
     * @param read the full name of the branch that is read; {@code HEAD}, where a commit is checked out, is none
     * @param called what the line is and was called by the school, without {@code refs/heads/}
     */
    static MergeWords on(String read, Collection<String> called) {
        Set<String> names = new TreeSet<>(USUAL);
        names.addAll(called);
        names.add(
                read.startsWith(Constants.R_REMOTES)
                        ? read.substring(read.indexOf('/', Constants.R_REMOTES.length()) + 1)
                        : Repository.shortenRefName(read));
        names.remove(Constants.HEAD);
        return new MergeWords(names);
    }

    /** Returns the names of main lines that these words are read by. */
    Set<String> names() {
        return names;
    }

    /** Returns whether a subject says that what was merged is the main line. */
    boolean tellOfMain(String subject) {
        if (subject.length() > MOST || NUMBERED.matcher(subject).find()) {
            return false;
        }
        Matcher merged = MERGED.matcher(subject);
        return merged.matches()
                ? tellOfMain(merged.group(1), Optional.ofNullable(merged.group(2)))
                : subject.equals(SYNCED);
    }

    private boolean tellOfMain(String what, Optional<String> into) {
        if (isRequest(what, into)) {
            return false;
        }
        Matcher fork = OF_A_FORK.matcher(what);
        return isUpdate(what, into)
                || ELSEWHERE.matcher(what).matches()
                || (fork.matches() && into.isPresent() && names.contains(fork.group(1)))
                || list(what);
    }

    /** Returns whether GitLab merged a request, whatever its branch is called: a fork's is called as the main line is, as often as not. */
    private boolean isRequest(String what, Optional<String> into) {
        return what.startsWith("branch '")
                && !what.contains("' of ")
                && into.filter(it -> names.stream().anyMatch(name -> it.equals("'" + name + "'")))
                        .isPresent();
    }

    /** Returns whether Gitea merged a request of the repository's own main branch, which brings another one up to date. */
    private boolean isUpdate(String what, Optional<String> into) {
        return what.startsWith("pull request ")
                && into.filter(branch -> !names.contains(branch)).isPresent()
                && names.stream().anyMatch(name -> what.endsWith(") from " + name));
    }

    private boolean list(String what) {
        Matcher listed = LISTED.matcher(what.startsWith(HERE) ? what.substring(HERE.length()) : what);
        while (listed.lookingAt()) {
            Matcher quoted = QUOTED.matcher(listed.group(2));
            while (quoted.find()) {
                if (isMain(listed.group(1), quoted.group(1))) {
                    return true;
                }
            }
            listed.region(listed.end(), listed.regionEnd());
        }
        return false;
    }

    private boolean isMain(String kind, String name) {
        boolean remote = names.stream()
                .anyMatch(it -> kind.equals("branch") ? name.equals("origin/" + it) : name.endsWith("/" + it));
        boolean head = kind.startsWith("remote") && (name.indexOf('/') < 0 || name.endsWith("/" + Constants.HEAD));
        return remote || head || names.contains(name);
    }

    /** Returns whether a subject says that what was merged is a branch of its own; many a merge is told by neither. */
    boolean tellOfBranch(String subject) {
        return subject.length() <= MOST && branch.matcher(subject).matches();
    }
}
