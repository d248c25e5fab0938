package tw.portfolio.diagnostic;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One finding: which rule, where, and the values its message names. The words come from {@link Catalogue}. Of a place that is confidential it
 * tells what {@link Discretion} allows and no more, whoever makes it.
 *
 * @param values what the message's {@code {placeholders}} stand for, in the order they were given
 * @param students the numbers of students of the school, as many as are named; of identities no other number is told
 * @param correctedLine the line of the file as it should read, when there is just one way to mend it
 * @param asked who is to act, where that is somebody else than whoever keeps the record at the place: offices' words and staff ids, the one
 *     to turn to first; empty otherwise
 */
public record Diagnostic(
        RuleId rule,
        Severity severity,
        Location at,
        Map<String, Text> values,
        Set<String> students,
        Optional<String> correctedLine,
        Optional<Citation> source,
        List<String> asked)
        implements Comparable<Diagnostic> {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::at)
            .thenComparing(Diagnostic::rule)
            .thenComparing(diagnostic -> diagnostic.values.toString());

    private static final String OVER = "over";
    private static final String CLOSED = "closedOn";
    private static final String INSTEAD = "instead";
    private static final String MANNER = "manner";

    /** A corrected line is for copying, so that it stands whole or not at all. */
    private static final int LONGEST_LINE = 400;

    public Diagnostic {
        Map<String, Text> quoted = new LinkedHashMap<>(values);
        // what reads alike in both languages is quoted; words of our own do not, and stand whole
        quoted.replaceAll((name, value) -> value.zh().equals(value.en()) ? Text.same(Seen.quoted(value.zh())) : value);
        students = Set.copyOf(students);
        asked = List.copyOf(asked);
        boolean confidential = at.isConfidential();
        values = Collections.unmodifiableMap(confidential ? Discretion.of(quoted, students) : quoted);
        at = confidential ? Discretion.of(at) : at;
        correctedLine = correctedLine.filter(line -> !confidential && line.length() <= LONGEST_LINE);
    }

    public static Diagnostic error(RuleId rule, Location at) {
        return of(rule, Severity.ERROR, at);
    }

    public static Diagnostic warning(RuleId rule, Location at) {
        return of(rule, Severity.WARNING, at);
    }

    public static Diagnostic note(RuleId rule, Location at) {
        return of(rule, Severity.NOTE, at);
    }

    private static Diagnostic of(RuleId rule, Severity severity, Location at) {
        return new Diagnostic(rule, severity, at, Map.of(), Set.of(), Optional.empty(), Optional.empty(), List.of());
    }

    public Diagnostic with(String name, Text value) {
        Map<String, Text> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Diagnostic(rule, severity, at, more, students, correctedLine, source, asked);
    }

    /** Adds a value that reads alike in both languages. */
    public Diagnostic with(String name, Object value) {
        return with(name, Text.same(String.valueOf(value)));
    }

    /** Takes numbers for those of students whom the school has, which may be told of whatever file; before they are named. */
    public Diagnostic ofStudents(Set<String> numbers) {
        return new Diagnostic(rule, severity, at, values, numbers, correctedLine, source, asked);
    }

    /** Says that what is found is over: nobody can undo it, so that it is told as a fact about the past. */
    public Diagnostic over() {
        return with(OVER, new Text("已過去", "over"));
    }

    /**
     * Says that the time in which the student could mend it is over, and until when others can have it mended.
     *
     * @param on the last day on which the student could, as it is written
     * @param last the last day on which it can be mended at all, likewise
     */
    public Diagnostic closed(String on, String last) {
        return with(CLOSED, on).with("finalOn", last);
    }

    /** Says that nothing is to be mended at its place, since something else is to be done first: the finding's own remedy is not told. */
    public Diagnostic instead(Text next) {
        return with(INSTEAD, next).asking(List.of());
    }

    boolean isToBeLeft() {
        return values.containsKey(INSTEAD);
    }

    public boolean isClosed() {
        return values.containsKey(CLOSED);
    }

    /** Says that whoever proposes a merge reads it: the next action is theirs, and nobody else is asked before it is merged. */
    public Diagnostic proposed() {
        return with(MANNER, "proposed").asking(List.of());
    }

    /** Says that nothing shows whether it came about in time: neither that it did, nor that it did not. */
    public Diagnostic unproven() {
        return with(MANNER, "unproven");
    }

    /** Says that it is only because a list is missing, which whoever reads it does not keep. */
    public Diagnostic unlisted() {
        return with(MANNER, "unlisted");
    }

    /** Says that what it tells of stands there no more, so that nothing can be done at its place. */
    public Diagnostic ofMissing() {
        return with(MANNER, "missing");
    }

    /** Returns the finding with other words for what to do, under that name behind {@code fix-}. */
    public Diagnostic inManner(String name) {
        return with(MANNER, name);
    }

    /** Returns what its rule may have other words for, such as {@code proposed}; nothing for a finding like any other. */
    public Optional<String> manner() {
        return Optional.ofNullable(values.get(MANNER)).map(Text::en);
    }

    /** Returns the finding without a word of what stands at its place. */
    public Diagnostic discreet() {
        return new Diagnostic(
                rule, severity, at, Discretion.of(values, students), students, Optional.empty(), source, asked);
    }

    public boolean isOver() {
        return values.containsKey(OVER);
    }

    public Diagnostic corrected(String line) {
        return new Diagnostic(rule, severity, at, values, students, Optional.of(line), source, asked);
    }

    public Diagnostic citing(Citation citation) {
        return new Diagnostic(rule, severity, at, values, students, correctedLine, Optional.of(citation), asked);
    }

    /** Says who is to act: offices' words and staff ids, the one to turn to first. */
    public Diagnostic asking(List<String> who) {
        return new Diagnostic(rule, severity, at, values, students, correctedLine, source, who);
    }

    /** Orders by place, then rule, then values: the order of every report. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
