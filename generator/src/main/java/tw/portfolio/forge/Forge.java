package tw.portfolio.forge;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A forge, with what its CODEOWNERS file looks like. Sources: generator/docs/guide/forges.md. */
public enum Forge {
    // GitLab: "only one Code Owner pattern per section is matched"; without sections the file is one
    GITLAB("gitlab", "GitLab", ".gitlab/CODEOWNERS", true),
    // GitHub: "the last matching pattern takes the most precedence"
    GITHUB("github", "GitHub", ".github/CODEOWNERS", true),
    // Gitea: every rule that matches a changed file asks its owners
    GITEA("gitea", "Gitea", ".gitea/CODEOWNERS", false);

    /** What means something else in a pattern of GitLab and GitHub, which are those of gitignore. */
    private static final String GLOB_SIGNS = "\\ #!?[]";

    /** What means something else in a regular expression of Go. */
    private static final String EXPRESSION_SIGNS = ".+*?()|[]{}^$";

    private final String word;
    private final String title;
    private final String file;
    private final boolean lastWins;

    Forge(String word, String title, String file, boolean lastWins) {
        this.word = word;
        this.title = title;
        this.file = file;
        this.lastWins = lastWins;
    }

    /** Returns the forge of that name in options. */
    public static Optional<Forge> of(String word) {
        return Arrays.stream(values()).filter(forge -> forge.word.equals(word)).findFirst();
    }

    /** Returns every name, as help shows alternatives. */
    public static String words() {
        return Arrays.stream(values()).map(Forge::word).collect(Collectors.joining("|"));
    }

    /** Returns the name in options, in ASCII lower case. */
    public String word() {
        return word;
    }

    /** Returns the name as its makers write it. */
    public String title() {
        return title;
    }

    /** Returns where its CODEOWNERS file stands that no other forge reads. */
    public String file() {
        return file;
    }

    /** Returns whether a later rule takes the place of an earlier one; otherwise the rules must not overlap. */
    boolean lastWins() {
        return lastWins;
    }

    /**
     * Returns the pattern for a path.
     *
     * @param path from the root, without a slash before it; a part {@code *} stands for any one part, a slash at the end for all that
     *     is in the folder, and nothing at all for everything
     */
    String pattern(String path) {
        return this == GITEA ? expression(path) : glob(path);
    }

    private static String glob(String path) {
        return path.isEmpty() ? "*" : "/" + parts(path, "*", Forge::escapedGlob);
    }

    /** Gitea puts the expression between ^ and $. */
    private static String expression(String path) {
        if (path.isEmpty()) {
            return ".*";
        }
        String all = path.endsWith("/") ? ".*" : "";
        return parts(path, "[^/]+", Forge::escapedExpression) + all;
    }

    private static String parts(String path, String any, java.util.function.UnaryOperator<String> escaped) {
        List<String> parts = Arrays.asList(path.split("/", -1));
        return parts.stream()
                .map(part -> part.equals("*") ? any : escaped.apply(part))
                .collect(Collectors.joining("/"));
    }

    private static String escapedGlob(String part) {
        return escaped(part, GLOB_SIGNS + "*", "\\");
    }

    /** Gitea takes one backslash off before it reads the expression, and ends the rule at a blank or a number sign without one. */
    private static String escapedExpression(String part) {
        String expression = escaped(part, EXPRESSION_SIGNS + "\\", "\\");
        return escaped(expression, "\\ #", "\\");
    }

    private static String escaped(String words, String signs, String before) {
        StringBuilder escaped = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            if (signs.indexOf(c) >= 0) {
                escaped.append(before);
            }
            escaped.appendCodePoint(c);
        });
        return escaped.toString();
    }
}
