package tw.portfolio.certification;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** For how many authors each key signed merges of a main line: a person's own key signs for one, a forge's for everybody. */
final class SignedFor {
    private final Mainline mainline;
    private Optional<Map<String, Set<String>>> authors = Optional.empty();

    SignedFor(Mainline mainline) {
        this.mainline = mainline;
    }

    /** Returns whether merges of more than one author name that key, which is no proof that it signed them. */
    boolean several(String handle) throws IOException {
        if (authors.isEmpty()) {
            authors = Optional.of(read());
        }
        return authors.get().getOrDefault(handle, Set.of()).size() > 1;
    }

    private Map<String, Set<String>> read() throws IOException {
        Map<String, Set<String>> found = new HashMap<>();
        for (StepCommit step : mainline.steps()) {
            if (step.getParentCount() == 2) {
                CommitText text = mainline.text(step);
                KeyRing.handle(text)
                        .ifPresent(handle -> found.computeIfAbsent(handle, it -> new HashSet<>())
                                .add(People.folded(text.author().email())));
            }
        }
        return found;
    }
}
