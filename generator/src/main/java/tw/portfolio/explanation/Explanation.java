package tw.portfolio.explanation;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.edition.Edition;

/** What a rule asks, why, and what to do: the answer to {@code portfolio explain}. */
public final class Explanation {
    /** One letter in so many may be wrong in a name that is still near. */
    private static final int LETTERS_TO_A_SLIP = 5;

    private static final int MOST_NEAR = 3;

    /** A name shorter than this begins too many others. */
    private static final int SHORTEST = 4;

    private final Catalogue catalogue;
    private final RuleId rule;
    private final Optional<Example> example;
    private final Bases bases;
    private final Quoted quoted;

    private Explanation(
            Catalogue catalogue, RuleId rule, Optional<Example> example, Optional<Ground> ground, Quoted quoted) {
        this.catalogue = catalogue;
        this.rule = rule;
        this.example = example;
        this.bases = new Bases(catalogue, rule, ground, quoted);
        this.quoted = quoted;
    }

    /** Returns the explanation of a rule, or nothing for a name no rule has. */
    public static Optional<Explanation> of(String name, Quoted quoted) {
        Catalogue catalogue = Catalogue.shipped();
        return catalogue.rules().stream()
                .filter(rule -> rule.value().equals(name))
                .findFirst()
                .map(rule -> new Explanation(
                        catalogue,
                        rule,
                        Examples.shipped().of(rule),
                        Grounds.shipped().of(rule),
                        quoted));
    }

    /** Returns the explanation of every rule, sorted. */
    static List<Explanation> all(Quoted quoted) {
        Catalogue catalogue = Catalogue.shipped();
        Examples examples = Examples.shipped();
        Grounds grounds = Grounds.shipped();
        return catalogue.rules().stream()
                .map(rule -> new Explanation(catalogue, rule, examples.of(rule), grounds.of(rule), quoted))
                .toList();
    }

    RuleId rule() {
        return rule;
    }

    /** Returns what the rule asks and why. */
    String asks(Language language) {
        return catalogue.pattern(rule + ".explain", language);
    }

    /** Returns the message, with a name in brackets for each value it tells. */
    String message(Language language) {
        return catalogue.named(rule + Catalogue.MESSAGE, language);
    }

    /** Returns how to repair it, with a name in brackets for each value. */
    String fix(Language language) {
        return catalogue.named(rule + Catalogue.FIX, language);
    }

    /** Returns what to do about what is over already; absent where the rule says nothing of that. */
    Optional<String> fixWhenOver(Language language) {
        return catalogue.over(rule, Catalogue.FIX).map(key -> catalogue.named(key, language));
    }

    /** Returns what is found and the same put right, as one would write it; absent where nobody gave an example. */
    Optional<Example.Pair> example(Language language) {
        return example.map(it -> it.in(language));
    }

    /** Returns every rule, sorted. */
    public static List<RuleId> rules() {
        return List.copyOf(Catalogue.shipped().rules());
    }

    /** Returns the rules whose names are nearly the one given, the nearest first; none when nothing is near. */
    public static List<RuleId> near(String name) {
        int allowed = Math.max(2, name.length() / LETTERS_TO_A_SLIP);
        List<RuleId> begun = name.length() < SHORTEST
                ? List.of()
                : rules().stream()
                        .filter(rule -> rule.value().startsWith(name))
                        .limit(MOST_NEAR)
                        .toList();
        if (!begun.isEmpty()) {
            return begun;
        }
        return rules().stream()
                .filter(rule -> Math.abs(rule.value().length() - name.length()) <= allowed)
                .filter(rule -> distance(name, rule.value()) <= allowed)
                .sorted(Comparator.comparingInt(rule -> distance(name, rule.value())))
                .limit(MOST_NEAR)
                .toList();
    }

    /** Writes every rule with what it asks. */
    public static void writeAll(List<Language> languages, Appendable out) throws IOException {
        Catalogue catalogue = Catalogue.shipped();
        for (RuleId rule : rules()) {
            out.append(rule.value()).append('\n');
            for (Language language : languages) {
                out.append("  ")
                        .append(catalogue.pattern(rule + ".explain", language))
                        .append('\n');
            }
        }
    }

    /** Writes the explanation, the remedy and the clause it rests on, in each language. */
    public void write(List<Language> languages, Appendable out) throws IOException {
        out.append(rule.value()).append('\n');
        for (Language language : languages) {
            out.append('\n').append(asks(language)).append('\n');
            line("explain.label-message", message(language), language, out);
            line("explain.label-fix", fix(language), language, out);
            if (fixWhenOver(language).isPresent()) {
                line("explain.label-over", fixWhenOver(language).get(), language, out);
            }
            if (example(language).isPresent()) {
                block("explain.label-wrong", example(language).get().wrong(), language, out);
                block("explain.label-right", example(language).get().right(), language, out);
            }
            for (String basis : bases(language)) {
                line("explain.label-basis", basis, language, out);
            }
            if (quotes(language).isPresent()) {
                out.append("  ").append(quotes(language).get()).append('\n');
            }
        }
    }

    private void line(String label, String words, Language language, Appendable out) throws IOException {
        out.append("  ")
                .append(catalogue.pattern(label, language))
                .append(words)
                .append('\n');
    }

    private void block(String label, String text, Language language, Appendable out) throws IOException {
        if (text.indexOf('\n') < 0) {
            line(label, text, language, out);
            return;
        }
        line(label, "", language, out);
        for (String line : text.split("\n", -1)) {
            out.append("      ").append(line).append('\n');
        }
    }

    /**
     * Returns which edition is quoted, and for one that ships with the program how to have that of a school; nothing where none is: where the
     * rule rests on no clause, or on what is no edition's.
     */
    Optional<String> quotes(Language language) {
        if (!bases.quoteClauses(language)) {
            return Optional.empty();
        }
        Edition edition = quoted.edition();
        String key = quoted.ofSchool() ? "explain.edition-of-school" : "explain.edition-shipped";
        return Optional.of(catalogue.fill(
                key,
                Map.of(
                        "name", Text.same(edition.shortTitle()),
                        "date", Text.same(edition.adoptedOn().toString()),
                        "used", Text.same(edition.id())),
                language));
    }

    /** Returns what the rule rests on; see {@link Bases}. */
    List<String> bases(Language language) {
        return bases.in(language);
    }

    /** Counts the letters to insert, remove or replace. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j - 1], row[j]) + 1);
            }
        }
        return row[to.length()];
    }
}
