package tw.portfolio.verification;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tw.portfolio.receipt.StudentReceipts;

/**
 * What a page, a book or a folder says of where it comes from. It is only where to look: everything is made again from there.
 *
 * @param student the student's directory
 * @param page within that directory; empty for the whole
 * @param heads the commits it was made from, by source
 */
record Origin(String student, String page, SortedMap<String, String> heads, Instant clock, String release) {
    private static final Pattern STUDENT = Pattern.compile("students/[0-9]{3}/[0-9A-Za-z]{1,20}");
    private static final Pattern STUDENTS_FOLDER = Pattern.compile("(?:^|/)(students/[^/]+/[^/]+)$");
    private static final Pattern PAGE =
            Pattern.compile("page=(students/[0-9]{3}/[0-9A-Za-z]{1,20})/([A-Za-z0-9._/-]{1,300})");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final int MOST_SOURCES = 32;

    Origin {
        heads = Collections.unmodifiableSortedMap(new TreeMap<>(heads));
    }

    /** Reads the line in a page's head. */
    static Optional<Origin> ofLine(String line) {
        Optional<Matcher> page = Optional.empty();
        SortedMap<String, String> heads = new TreeMap<>();
        String clock = "";
        String release = "";
        for (String part : line.split("; ", MOST_SOURCES)) {
            Matcher named = PAGE.matcher(part);
            if (named.matches()) {
                page = Optional.of(named);
            } else if (part.startsWith("head.") && part.indexOf('=') > 5) {
                heads.put(part.substring(5, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
            } else if (part.startsWith("clock=")) {
                clock = part.substring(6);
            } else if (part.startsWith("release=")) {
                release = part.substring(8);
            }
        }
        String moment = clock;
        String by = release;
        return page.flatMap(it -> of(it.group(1), it.group(2), heads, moment, by));
    }

    /** Reads what {@code receipts.json} says. */
    static Optional<Origin> of(JsonNode receipts) {
        return heads(receipts)
                .filter(heads -> text(receipts.path("format")).equals(StudentReceipts.FORMAT))
                .flatMap(heads -> of(
                        text(receipts.path("student")),
                        "",
                        heads,
                        text(receipts.path("clock")),
                        text(receipts.path("release"))));
    }

    /** Reads the commits that a file says it was made from, by source; nothing where they are no commits. */
    static Optional<SortedMap<String, String>> heads(JsonNode file) {
        SortedMap<String, String> heads = new TreeMap<>();
        if (file.path("heads").size() > MOST_SOURCES) {
            return Optional.empty();
        }
        file.path("heads").properties().forEach(head -> heads.put(head.getKey(), text(head.getValue())));
        return areCommits(heads) ? Optional.of(heads) : Optional.empty();
    }

    private static boolean areCommits(SortedMap<String, String> heads) {
        return heads.values().stream().allMatch(commit -> COMMIT.matcher(commit).matches());
    }

    private static Optional<Origin> of(
            String student, String page, SortedMap<String, String> heads, String clock, String release) {
        boolean formed = STUDENT.matcher(student).matches() && areCommits(heads);
        return Moment.read(clock)
                .filter(moment -> formed)
                .map(moment -> new Origin(student, page, heads, moment, release));
    }

    /**
     * Returns whether this student's files may stand in a folder: one named after a student must be the student's own.
     *
     * @param folder ending in {@code /}, or empty
     * @param isStudent tells a number of a student of the school
     */
    boolean mayStandIn(String folder, Predicate<String> isStudent) {
        String path = folder.replaceFirst("/$", "");
        Matcher named = STUDENTS_FOLDER.matcher(path);
        if (named.find()) {
            return named.group(1).equals(student);
        }
        String own = student.substring(student.lastIndexOf('/') + 1);
        String number = path.substring(path.lastIndexOf('/') + 1);
        return number.equals(own) || !isStudent.test(number);
    }

    /** Returns heads as somebody reads them: each source and its commit. */
    static String inWords(Map<String, String> heads) {
        return heads.entrySet().stream()
                .map(head -> head.getKey() + " " + head.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Returns what the rows of a list say under a name. */
    static Set<String> texts(JsonNode rows, String name) {
        return rows.values().stream().map(row -> text(row.path(name))).collect(Collectors.toSet());
    }

    static String text(JsonNode node) {
        return node.isString() ? node.asString() : "";
    }
}
