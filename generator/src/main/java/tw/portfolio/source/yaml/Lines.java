package tw.portfolio.source.yaml;

import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;

/** The lines of a file as they stand, for findings that show the line as it should read. */
public record Lines(List<String> lines) {
    private static final Lines NONE = new Lines(List.of());

    public Lines {
        lines = List.copyOf(lines);
    }

    /** Returns the lines of a text whose line ends are {@code \n}. */
    public static Lines of(String text) {
        return new Lines(List.of(text.split("\n", -1)));
    }

    /** Returns the lines of a text that is not at hand: findings show no corrected line. */
    public static Lines none() {
        return NONE;
    }

    /** Returns a line, or nothing when there is no such line; 1-based. */
    public Optional<String> line(int number) {
        return number < 1 || number > lines.size() ? Optional.empty() : Optional.of(lines.get(number - 1));
    }

    /** Returns the finding with its line corrected: {@code found}, at or after the place, replaced by {@code meant}. */
    public Diagnostic correct(Diagnostic finding, String found, String meant) {
        return replaced(finding.at(), found, meant).map(finding::corrected).orElse(finding);
    }

    private Optional<String> replaced(Location at, String found, String meant) {
        return line(at.line()).flatMap(line -> {
            int column = Math.max(0, Math.min(at.column() - 1, line.codePointCount(0, line.length())));
            int from = line.indexOf(found, line.offsetByCodePoints(0, column));
            return from < 0 || found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(line.substring(0, from) + meant + line.substring(from + found.length()));
        });
    }
}
