package tw.portfolio.certification;

import java.util.function.Predicate;
import tw.portfolio.diagnostic.Discretion;
import tw.portfolio.source.yaml.Node;

/** What rows are called in messages: the one place where what stands in a row becomes words about it. */
final class RowWords {

    private RowWords() {}

    /**
     * Returns what the row is about; of identities the student alone.
     *
     * @param students whether a number is that of a student of the school
     */
    static String about(Row row, Predicate<String> students) {
        if (row.node().at().isConfidential()) {
            return Discretion.number(student(row), students);
        }
        if (row.isFile()) {
            return row.name().substring(row.name().lastIndexOf('/') + 1);
        }
        boolean line = row.isLine() && row.node() instanceof Node.Scalar;
        return line ? ((Node.Scalar) row.node()).text() : row.name().isEmpty() ? row.list() : row.name() + next(row);
    }

    /** Returns what tells the row from others of its name, such as the course after the student; empty where the name is its own. */
    private static String next(Row row) {
        if (!(row.node() instanceof Node.Mapping own)) {
            return "";
        }
        return Row.following(own)
                .map(Node.Member::value)
                .filter(Node.Scalar.class::isInstance)
                .map(value -> " " + Cut.to(Row.MOST_SHOWN, ((Node.Scalar) value).text()))
                .orElse("");
    }

    private static String student(Row row) {
        return row.node() instanceof Node.Mapping own
                ? own.members().stream()
                        .filter(member -> member.key().equals("student"))
                        .map(Node.Member::value)
                        .filter(Node.Scalar.class::isInstance)
                        .map(value -> ((Node.Scalar) value).text())
                        .findFirst()
                        .orElse("")
                : "";
    }
}
