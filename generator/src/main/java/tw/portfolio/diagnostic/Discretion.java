package tw.portfolio.diagnostic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

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

    /**
     * A national number, longer by some than one can be, so that one with a digit too many is none of a student's either; one without its
     * letter; and a date of birth without signs between, of either calendar, of somebody old enough to be at school.
     */
    private static final String CONFIDENTIAL = "[A-Z]{1,2}[0-9]{8}|[1289][0-9]{8}(?![0-9])"
            + "|(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01])(?![0-9])"
            + "|(?:0?[89][0-9]|10[0-4])(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01])(?![0-9])";

    private static final Pattern NUMBER = Pattern.compile("(?!" + CONFIDENTIAL + ")[0-9A-Z]{4,12}");

    private static final Pattern NUMBERS =
            Pattern.compile("(" + NUMBER + "|" + WITHHELD + ")(、(" + NUMBER + "|" + WITHHELD + "))*(…（[0-9]+）)?");

    private Discretion() {}

    /** Returns what is written in the place of a student's number when it can be one and is no national number, else a mask. */
    public static String number(String written) {
        return NUMBER.matcher(written).matches() ? written : WITHHELD;
    }

    static Map<String, Text> of(Map<String, Text> values) {
        Map<String, Text> discreet = new LinkedHashMap<>(values);
        discreet.replaceAll((name, value) -> mayBeTold(name, value) ? value : Text.same(WITHHELD));
        return discreet;
    }

    private static boolean mayBeTold(String name, Text value) {
        return TOLD.contains(name)
                || (STUDENTS.contains(name)
                        && value.zh().equals(value.en())
                        && NUMBERS.matcher(value.zh()).matches());
    }
}
