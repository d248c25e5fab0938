package tw.portfolio.certification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.source.yaml.Node;

/** What the lines of a void row said before a step, and void lines elsewhere in the file, by what shows of them. */
final class SaidBefore {
    private final Map<String, Integer> own = new HashMap<>();
    private final Set<String> others = new HashSet<>();
    private final Map<String, Integer> voided;

    private SaidBefore(Map<String, Integer> voided) {
        this.voided = voided;
    }

    /**
     * @param row as it stood
     * @param file the lines of its file then; absent where they are not those it was read from
     * @param sound what of it entitled people made
     * @param voided how often each void line stood in the file, this row's among them
     */
    static SaidBefore of(Row row, Optional<OwnedLines> file, Optional<Node> sound, Map<String, Integer> voided) {
        SaidBefore said = new SaidBefore(voided);
        List<String> all = row.written().lines().stream().map(Shown::of).toList();
        all.forEach(line -> said.own.merge(line, 1, Integer::sum));
        if (file.isPresent()) {
            RowLines lines = RowLines.of(row, file.get());
            OpenValues.of(row.node(), sound, lines).spans().forEach(span -> said.others.addAll(lines.shown(span)));
        } else {
            said.others.addAll(all);
        }
        return said;
    }

    /** Returns whether a line says what one of the row said, or a void one. */
    boolean byAnybody(String line) {
        return own.containsKey(line) || voided.containsKey(line);
    }

    /** Returns whether a line says what one said that nobody entitled made. */
    boolean byOthers(String line) {
        return others.contains(line) || voided.getOrDefault(line, 0) > own.getOrDefault(line, 0);
    }
}
