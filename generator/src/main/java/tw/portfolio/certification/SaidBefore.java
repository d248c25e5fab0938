package tw.portfolio.certification;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tw.portfolio.source.yaml.Node;

/** What the lines of a void row said before a step, and void lines elsewhere in the file, by what shows of them. */
final class SaidBefore {
    private final Set<String> own = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    private final Predicate<String> strangers;

    private SaidBefore(Predicate<String> strangers) {
        this.strangers = strangers;
    }

    /**
     * @param row as it stood
     * @param file the lines of its file then; absent where they are not those it was read from
     * @param sound what of it entitled people made
     * @param strangers whether a void line elsewhere said so that is gone, or came into the row
     * @param shown what shows of a line
     */
    static SaidBefore of(
            Row row,
            Optional<OwnedLines> file,
            Optional<Node> sound,
            Predicate<String> strangers,
            UnaryOperator<String> shown) {
        SaidBefore said = new SaidBefore(strangers);
        row.written().lines().forEach(line -> said.own.add(shown.apply(line)));
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
        return others.contains(line) || strangers.test(line);
    }
}
