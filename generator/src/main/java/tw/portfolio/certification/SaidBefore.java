package tw.portfolio.certification;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.source.yaml.Node;

/** What the lines of a void row said before a step, and void lines elsewhere in the file, by what shows of them. */
final class SaidBefore {
    private final Set<String> own = new HashSet<>();
    private final Set<String> others;
    private final Set<String> gone;

    private SaidBefore(Set<String> gone, Set<String> moved) {
        this.gone = gone;
        this.others = new HashSet<>(moved);
    }

    /**
     * @param row as it stood
     * @param file the lines of its file then; absent where they are not those it was read from
     * @param sound what of it entitled people made
     * @param gone what void lines of the file said that stand nowhere any more
     * @param moved what void lines said that came into the row from outside of it
     */
    static SaidBefore of(
            Row row, Optional<OwnedLines> file, Optional<Node> sound, Set<String> gone, Set<String> moved) {
        SaidBefore said = new SaidBefore(gone, moved);
        row.written().lines().forEach(line -> said.own.add(Shown.of(line)));
        if (file.isPresent()) {
            RowLines lines = RowLines.of(row, file.get());
            OpenValues.of(row.node(), sound, lines).spans().forEach(span -> said.others.addAll(lines.shown(span)));
        } else {
            said.others.addAll(said.own);
        }
        return said;
    }

    /** Returns whether a line says what one of the row said, or what a stranger did. */
    boolean byAnybody(String line) {
        return own.contains(line) || byOthers(line);
    }

    /** Returns whether a line says what one said that nobody entitled made. */
    boolean byOthers(String line) {
        return others.contains(line) || gone.contains(line);
    }
}
