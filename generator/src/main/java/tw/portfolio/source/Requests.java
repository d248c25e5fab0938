package tw.portfolio.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The requests that forges keep beside the branches: GitLab under {@code refs/merge-requests/}, GitHub, Gitea and Forgejo under
 * {@code refs/pull/}, Gerrit under {@code refs/changes/}. A usual clone does not fetch them; {@code git clone --mirror} does.
 */
public final class Requests {
    private static final List<String> PREFIXES = List.of("refs/merge-requests/", "refs/pull/", "refs/changes/");
    private static final Pattern HEAD = Pattern.compile("refs/(?:merge-requests|pull)/([0-9]{1,9})/head");
    private static final Pattern CHANGE = Pattern.compile("refs/changes/[0-9]{2}/([0-9]{1,9})/([0-9]{1,6})");

    private Requests() {}

    /**
     * A request whose commits the branch does not hold: one under review, or one that was closed without a merge, which Git cannot tell
     * apart.
     *
     * @param number as the forge counts
     * @param head the last commit, 40 lower-case hexadecimal digits
     */
    public record Request(int number, String head) {}

    /** Returns the open requests of a source, by number. */
    public static List<Request> open(Source.Head head) throws IOException {
        Repository repository = head.repository();
        Map<Integer, ObjectId> heads = heads(repository);
        if (heads.isEmpty()) {
            return List.of();
        }
        Set<ObjectId> outside = outside(repository, ObjectId.fromString(head.commit()), heads);
        List<Request> open = new ArrayList<>();
        heads.forEach((number, id) -> {
            if (outside.contains(id)) {
                open.add(new Request(number, id.name()));
            }
        });
        return open;
    }

    /** Returns the head of every request that the repository has, open or not, by number. */
    public static SortedMap<Integer, String> all(Source.Head head) throws IOException {
        SortedMap<Integer, String> all = new TreeMap<>();
        heads(head.repository()).forEach((number, id) -> all.put(number, id.name()));
        return all;
    }

    /** Returns those of the requests a forge lists of which the clone has neither the head that is named nor another. */
    public static List<RequestList.Row> lacking(Source.Head head, List<RequestList.Row> listed) throws IOException {
        SortedMap<Integer, String> all = all(head);
        List<RequestList.Row> lacking = new ArrayList<>();
        try (ObjectReader reader = head.repository().newObjectReader()) {
            for (RequestList.Row row : listed) {
                if (!has(reader, row.head()) && !has(reader, Optional.ofNullable(all.get(row.number())))) {
                    lacking.add(row);
                }
            }
        }
        return lacking;
    }

    private static boolean has(ObjectReader reader, Optional<String> commit) throws IOException {
        return commit.isPresent() && reader.has(ObjectId.fromString(commit.get()));
    }

    /** Returns whether the clone has any request at all. */
    public static boolean fetched(Source.Head head) throws IOException {
        for (String prefix : PREFIXES) {
            if (!head.repository().getRefDatabase().getRefsByPrefix(prefix).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Map<Integer, ObjectId> heads(Repository repository) throws IOException {
        Map<Integer, ObjectId> heads = new TreeMap<>();
        Map<Integer, Integer> patchSets = new TreeMap<>();
        for (String prefix : PREFIXES) {
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(prefix)) {
                Matcher head = HEAD.matcher(ref.getName());
                Matcher change = CHANGE.matcher(ref.getName());
                if (ref.getObjectId() == null) {
                    continue;
                }
                if (head.matches()) {
                    heads.put(Integer.valueOf(head.group(1)), ref.getObjectId());
                } else if (change.matches()) {
                    int number = Integer.parseInt(change.group(1));
                    int patchSet = Integer.parseInt(change.group(2));
                    if (patchSet >= patchSets.getOrDefault(number, 0)) {
                        patchSets.put(number, patchSet);
                        heads.put(number, ref.getObjectId());
                    }
                }
            }
        }
        return heads;
    }

    /** Returns which of the heads the branch does not hold; it is the branch that is walked, for anybody may hand in anything. */
    private static Set<ObjectId> outside(Repository repository, ObjectId branch, Map<Integer, ObjectId> heads)
            throws IOException {
        Set<ObjectId> outside = new HashSet<>();
        for (ObjectId head : heads.values()) {
            if (isCommit(repository, head)) {
                outside.add(head);
            }
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            walk.markStart(walk.parseCommit(branch));
            walk.forEach(outside::remove);
        }
        return outside;
    }

    private static boolean isCommit(Repository repository, ObjectId head) throws IOException {
        try {
            return repository.open(head).getType() == Constants.OBJ_COMMIT;
        } catch (MissingObjectException e) {
            return false; // a clone that has the reference and not the commits: nothing can be said of it
        } catch (UnusableCommitException e) {
            return true;
        }
    }
}
