package tw.portfolio.certification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import tw.portfolio.source.Incomplete;
import tw.portfolio.source.Source;

/** A history that names objects which are not there, or are another thing than it says: a refusal in words, which names the commit. */
final class Damage {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");

    /** git: a commit begins with its tree and its parents. */
    private static final Pattern HEADER = Pattern.compile("\\G(?:tree|parent) ([0-9a-f]{40})\n");

    private Damage() {}

    /** Returns what to throw instead: the same where it tells of no damaged history. */
    static IOException told(List<Source> sources, IOException fault) throws IOException {
        if (fault instanceof MissingObjectException missing) {
            String names = sources.stream().map(Source::name).collect(Collectors.joining("、"));
            return Incomplete.of(names, missing.getObjectId().name());
        }
        boolean damage = fault instanceof IncorrectObjectTypeException || fault instanceof CorruptObjectException;
        Matcher id = ID.matcher(String.valueOf(fault.getMessage()));
        return damage && id.find() ? misnamed(sources, id.group()) : fault;
    }

    private static IOException misnamed(List<Source> sources, String object) throws IOException {
        for (Source source : sources) {
            Optional<String> commit = source.head().isEmpty()
                    ? Optional.empty()
                    : naming(source.head().get(), object);
            if (commit.isPresent()) {
                return Incomplete.misnamed(source.name(), object, commit);
            }
        }
        String names = sources.stream().map(Source::name).collect(Collectors.joining("、"));
        return Incomplete.misnamed(names, object, Optional.empty());
    }

    /** Returns the commit that names the object as its tree or parent; looks through the whole history, which is damaged anyway. */
    private static Optional<String> naming(Source.Head head, String object) throws IOException {
        Set<String> seen = new HashSet<>(Set.of(head.commit()));
        Deque<String> open = new ArrayDeque<>(seen);
        try (ObjectReader reader = head.repository().newObjectReader()) {
            while (!open.isEmpty()) {
                String commit = open.pop();
                Matcher named = HEADER.matcher(text(reader, commit));
                while (named.find()) {
                    if (named.group(1).equals(object)) {
                        return Optional.of(commit);
                    }
                    if (named.start(1) - named.start() == "parent ".length() && seen.add(named.group(1))) {
                        open.push(named.group(1));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String text(ObjectReader reader, String commit) throws IOException {
        try {
            ObjectLoader loader = reader.open(ObjectId.fromString(commit));
            return loader.getType() == Constants.OBJ_COMMIT && !loader.isLarge()
                    ? new String(loader.getCachedBytes(), StandardCharsets.ISO_8859_1)
                    : "";
        } catch (MissingObjectException e) {
            return "";
        }
    }
}
