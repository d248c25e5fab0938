package tw.portfolio.binding;

import java.util.Optional;

/**
 * A Markdown file split at its {@code ---} lines.
 *
 * @param yaml the front matter, preceded by as many empty lines as the file has before it, so that places stay true
 * @param body the student's text
 * @param bodyLine 1-based line of the file at which the body begins
 */
record FrontMatter(String yaml, String body, int bodyLine) {
    private static final String FENCE = "---";

    /** Returns the parts, or nothing when the file does not begin with front matter that ends. */
    static Optional<FrontMatter> split(String text) {
        String[] lines = text.split("\n", -1);
        if (!FENCE.equals(lines[0].stripTrailing())) {
            return Optional.empty();
        }
        StringBuilder yaml = new StringBuilder("\n");
        for (int i = 1; i < lines.length; i++) {
            if (FENCE.equals(lines[i].stripTrailing())) {
                StringBuilder body = new StringBuilder();
                for (int j = i + 1; j < lines.length; j++) {
                    body.append(lines[j]).append(j + 1 < lines.length ? "\n" : "");
                }
                return Optional.of(new FrontMatter(yaml.toString(), body.toString(), i + 2));
            }
            yaml.append(lines[i]).append('\n');
        }
        return Optional.empty();
    }
}
