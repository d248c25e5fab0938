package tw.portfolio.forge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.forge.OwnedPath.Part;
import tw.portfolio.model.School;
import tw.portfolio.model.edition.Edition;

/**
 * The file by which a forge asks the right people for a review. It decides nothing: who may certify is read from the school's lists and the
 * merge alone.
 */
public final class CodeOwners {
    private static final String MARK = "# portfolio codeowners --forge ";
    private final Forge forge;
    private final List<OwnedPath> rules;
    private final String term;

    private CodeOwners(Forge forge, List<OwnedPath> rules, String term) {
        this.forge = forge;
        this.rules = List.copyOf(rules);
        this.term = term;
    }

    /**
     * Returns the file as the school's lists have it, with a finding for each person who has no account to be asked by.
     *
     * @param day on which deputies stand in and duties hold
     */
    public static Noted<CodeOwners> of(Forge forge, School school, Edition edition, LocalDate day) {
        Accounts accounts = new Accounts(school, day);
        List<OwnedPath> rules = OwnedPaths.of(forge, school, edition, day, accounts);
        List<Diagnostic> notes = accounts.notes();
        String term = school.settings().currentTerm().toString();
        return new Noted<>(new CodeOwners(forge, rules, term), notes);
    }

    /** Returns for which forge a file was made, or nothing for one that is not made by this program. */
    static Optional<Forge> madeFor(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.startsWith(MARK) ? Forge.of(first.substring(MARK.length()).strip()) : Optional.empty();
    }

    /** Returns the file, its lines ended by line feeds; no sections, for GitLab would ask for an approval in each. */
    public String text() {
        // no account in a comment: GitLab asks whoever is named there too
        StringBuilder text = new StringBuilder(MARK + forge.word() + "\n");
        text.append("# ").append(term).append(" 學期。請勿手改：人員、課程、代理或修課有異動時重新產生。\n");
        text.append("# Term ").append(term);
        text.append(". Do not edit: make it anew when staff, courses, deputies or enrolments change.\n");
        Optional<Part> part = Optional.empty();
        for (OwnedPath rule : rules) {
            if (!part.equals(Optional.of(rule.part()))) {
                part = Optional.of(rule.part());
                text.append("\n# ").append(rule.part().zh()).append('\n');
                text.append("# ").append(rule.part().en()).append('\n');
            }
            text.append(line(rule)).append('\n');
        }
        return text.toString();
    }

    private String line(OwnedPath rule) {
        return forge.pattern(rule.path())
                + rule.accounts().stream().map(account -> " @" + account).collect(Collectors.joining());
    }

    /** Returns the lines that a file must have to ask the same people; works that came since are covered by their folder. */
    List<String> needed() {
        List<String> needed = new ArrayList<>();
        rules.stream().filter(rule -> rule.part() != Part.RECORDS).forEach(rule -> needed.add(line(rule)));
        return needed;
    }

    /** Returns every line that asks somebody. */
    List<String> lines() {
        return rules.stream().map(this::line).toList();
    }
}
