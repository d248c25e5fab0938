package tw.portfolio.certification;

import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/**
 * What Git and the forges write by themselves as the subject of a merge, as far as it tells whether the main line was merged or a branch. Sources:
 * git-fmt-merge-msg(1) for {@code git merge} and {@code git pull}; GitHub, GitLab ("Update fork") and Gitea ("Sync fork", merge style "merge") for
 * requests and for branches and forks that are brought up to date.
 */
final class MergeWords {
    private final Pattern main;
    private final Pattern branch;

    private MergeWords(String name) {
        this.main = Pattern.compile("Merge (?:remote-tracking branch '(?:[^']*/" + name + "|[^'/]+(?:/HEAD)?)'(?: into .*)?"
                + "|branch '" + name + "'(?: of .+)?"
                + "|branch '" + name + "' into (?!'?" + name + "'?$).+"
                + "|branch '?[^':]+:" + name + "'? into .+"
                + "|(?:[a-z+]+://|[./]|[^\\s'@]+@[^\\s':]+:)\\S*(?: into .+)?)"
                + "|merge upstream");
        this.branch = Pattern.compile("Merge (?:branch '(?!" + name + "')[^':]+'(?: of .+?)?(?: into '?" + name + "'?)?"
                + "|pull request (?!.* from (?:\\S*[/:])?" + name + "(?: into \\S+)?$).+)");
    }

    /**
     * Returns the words of merges on a main line.
     *
     * @param branch the full name of its branch
     */
    static MergeWords into(String branch) {
        boolean remote = branch.startsWith(Constants.R_REMOTES);
        return new MergeWords(Pattern.quote(
                remote
                        ? branch.substring(branch.indexOf('/', Constants.R_REMOTES.length()) + 1)
                        : Repository.shortenRefName(branch)));
    }

    /** Returns whether a subject says that what was merged is the main line. */
    boolean tellOfMain(String subject) {
        return main.matcher(subject).matches();
    }

    /** Returns whether a subject says that what was merged is a branch of its own; many a merge is told by neither. */
    boolean tellOfBranch(String subject) {
        return branch.matcher(subject).matches();
    }
}
