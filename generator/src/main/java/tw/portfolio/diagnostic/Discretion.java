package tw.portfolio.diagnostic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What may be told of files of identities: where and what is asked, who did what, and which student, but never a word of what stands there,
 * for reports are read by more people than the file is. Whatever is not named here is withheld, so that a new finding tells nothing.
 */
public final class Discretion {
    private static final String WITHHELD = "•••";

    /** Values that come from the form, from the repository's history or from counting, not from the file. */
    private static final Set<String> TOLD = Set.of(
            "key",
            "kind",
            "label",
            "example",
            "allowed",
            "expected",
            "limit",
            "source",
            "repository",
            "line",
            "count",
            "over",
            "who",
            "whom",
            "date",
            "commit",
            "change",
            "reason",
            "next");

    /** Values that name students by their numbers. */
    private static final Set<String> STUDENTS = Set.of("student", "row");

    /** Where a list of identities is filed; a file that is called otherwise may be called by what stands in it. */
    private static final Pattern FILED = Pattern.compile("identities/[0-9]{3}\\.yaml");

    private static final String FOLDER = "identities/";

    /** How the first few of many end, with their count. */
    private static final Pattern MANY = Pattern.compile("…（[0-9]+）$");

    private Discretion() {}

    /** Returns the number of a student whom the school has, else a mask: what else stands in that column can be anything. */
    public static String number(String written, Predicate<String> school) {
        return school.test(written) ? written : WITHHELD;
    }

    /** Returns the place, without the name of a file that is not called as it should be. */
    static Location of(Location at) {
        return FILED.matcher(at.path()).matches()
                ? at
                : new Location(at.source(), FOLDER + WITHHELD, at.line(), at.column());
    }

    /**
     * Returns what may be told.
     *
     * @param students the numbers that the school's students have, of those that are named
     */
    static Map<String, Text> of(Map<String, Text> values, Set<String> students) {
        Map<String, Text> discreet = new LinkedHashMap<>(values);
        discreet.replaceAll((name, value) -> mayBeTold(name, value, students) ? value : Text.same(WITHHELD));
        return discreet;
    }

    private static boolean mayBeTold(String name, Text value, Set<String> students) {
        return TOLD.contains(name)
                || (STUDENTS.contains(name)
                        && value.zh().equals(value.en())
                        && Stream.of(MANY.matcher(value.zh()).replaceFirst("").split("、", -1))
                                .allMatch(one -> one.equals(WITHHELD) || students.contains(one)));
    }
}
