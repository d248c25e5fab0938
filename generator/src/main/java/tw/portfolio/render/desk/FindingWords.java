package tw.portfolio.render.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tw.portfolio.certification.Menders;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Citation;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.explanation.RulePages;
import tw.portfolio.model.RecordKind;

/** Findings in words, and how many of them ask for something. */
final class FindingWords {
    /** Whoever has more of one kind to mend has one cause to look for, and not as many. */
    private static final int MOST_ALIKE = 50;

    /** As many of a kind as stand there before the rest is unfolded. */
    private static final int FEW = 3;

    /** As many further places as stand beside a finding that is told once for all of them. */
    private static final int MOST_PLACES = 4;

    private final Desk desk;
    private final Menders menders;

    FindingWords(Desk desk, Menders menders) {
        this.desk = desk;
        this.menders = menders;
    }

    /**
     * One finding.
     *
     * @param page the way from the desk's root to the rule's page
     * @param level the severity's word, to filter by
     * @param others further places where the very same is found, as many as are shown
     * @param count in how many places it is found, this one and those not shown among them
     * @param past what became of the record it lies in; absent where it is found in several
     */
    record Row(
            String rule,
            String page,
            String level,
            String severity,
            String place,
            String zh,
            String zhFix,
            String en,
            String enFix,
            String line,
            String clause,
            List<String> others,
            long count,
            Optional<Past> past) {

        private Row alsoAt(List<String> places, long all) {
            return new Row(
                    rule,
                    page,
                    level,
                    severity,
                    place,
                    zh,
                    zhFix,
                    en,
                    enFix,
                    line,
                    clause,
                    places,
                    all,
                    Optional.empty());
        }
    }

    /** A kind of finding, which one repair often mends many times. */
    record Kind(String rule, String page, String level, String severity, boolean note, String asks, long count) {}

    /** How many findings there are of a severity. */
    record Level(String word, String name, long count) {}

    /** Returns how many of them ask for something. */
    long asking(List<Diagnostic> all) {
        return all.stream().filter(this::asks).count();
    }

    /** Returns whether somebody is to do something about it: not where it is a note, nor where it is past and nothing can be done. */
    private boolean asks(Diagnostic finding) {
        Catalogue catalogue = desk.publication().catalogue();
        return finding.severity() != Severity.NOTE
                && !catalogue.key(finding, Catalogue.FIX).equals(Catalogue.NOTHING_TO_DO);
    }

    /** Returns them in the order of their places, what asks for something first. */
    List<Diagnostic> sorted(List<Diagnostic> all) {
        return all.stream()
                .sorted(Comparator.comparing((Diagnostic finding) -> !asks(finding))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Returns how many there are of each severity, the worst first; empty where all are of one. */
    List<Level> levels(List<Diagnostic> all) {
        List<Level> levels = Stream.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)
                .map(severity -> new Level(
                        severity.word(),
                        desk.words("desk.severity." + severity.word()),
                        all.stream()
                                .filter(finding -> finding.severity() == severity)
                                .count()))
                .filter(level -> level.count() > 0)
                .toList();
        return levels.size() > 1 ? levels : List.of();
    }

    /** Returns what there is of each rule: errors before the rest, and of these what is found most. */
    List<Kind> kinds(List<Diagnostic> findings) {
        Map<Diagnostic, Long> counts = new LinkedHashMap<>();
        Map<String, Diagnostic> first = new TreeMap<>();
        for (Diagnostic finding : findings) {
            String key = finding.severity() + " " + finding.rule();
            counts.merge(first.computeIfAbsent(key, rule -> finding), 1L, Long::sum);
        }
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Diagnostic, Long> one) ->
                                one.getKey().severity())
                        .thenComparing(Map.Entry::getValue)
                        .reversed()
                        .thenComparing(one -> one.getKey().rule()))
                .map(one -> kind(one.getKey(), one.getValue()))
                .toList();
    }

    private Kind kind(Diagnostic finding, long count) {
        return new Kind(
                finding.rule().toString(),
                RulePages.path(finding.rule()),
                finding.severity().word(),
                desk.words("desk.severity." + finding.severity().word()),
                finding.severity() == Severity.NOTE,
                desk.publication()
                        .catalogue()
                        .explain(finding.rule(), Language.ZH_TW)
                        .orElse(""),
                count);
    }

    /**
     * Findings of one kind in records of one kind: the first, and the rest to unfold.
     *
     * @param level the severity's word, to filter by
     * @param count of all, those not shown among them
     * @param shown of how many the place is told
     */
    record Alike(String level, long count, long shown, List<Row> first, List<Row> rest) {}

    /** What goes together for its reader. */
    private record Kin(String level, String rule, boolean asks, Optional<RecordKind> record) {}

    /** Returns them in words, those of one kind together, of many the first. */
    List<Alike> alike(List<Diagnostic> findings) {
        return kin(findings).values().stream()
                .map(all -> alike(all, all.stream().limit(MOST_ALIKE).map(this::row)))
                .toList();
    }

    /** Returns the first kinds of them in words, the very same once with its places: one repair often mends them all. */
    List<Alike> together(List<Diagnostic> findings, int most) {
        return kin(findings).values().stream()
                .limit(most)
                .map(all -> alike(all, same(all).stream().limit(MOST_ALIKE).map(this::together)))
                .toList();
    }

    private Map<Kin, List<Diagnostic>> kin(List<Diagnostic> findings) {
        Map<Kin, List<Diagnostic>> kin = new LinkedHashMap<>();
        for (Diagnostic finding : findings) {
            Kin of = new Kin(
                    finding.severity().word(),
                    finding.rule().value(),
                    asks(finding),
                    RecordKind.at(finding.at().path()));
            kin.computeIfAbsent(of, none -> new ArrayList<>()).add(finding);
        }
        return kin;
    }

    private static Alike alike(List<Diagnostic> all, Stream<Row> told) {
        List<Row> rows = told.toList();
        int first = rows.size() > FEW + 1 ? FEW : rows.size();
        return new Alike(
                all.get(0).severity().word(),
                all.size(),
                rows.stream().mapToInt(row -> 1 + row.others().size()).sum(),
                rows.subList(0, first),
                rows.subList(first, rows.size()));
    }

    private List<List<Diagnostic>> same(List<Diagnostic> findings) {
        Catalogue catalogue = desk.publication().catalogue();
        Map<List<String>, List<Diagnostic>> same = new LinkedHashMap<>();
        for (Diagnostic finding : findings) {
            List<String> said = List.of(
                    catalogue.message(finding, Language.ZH_TW),
                    catalogue.fix(finding, Language.ZH_TW),
                    finding.correctedLine().orElse(""));
            same.computeIfAbsent(said, none -> new ArrayList<>()).add(finding);
        }
        return List.copyOf(same.values());
    }

    private Row together(List<Diagnostic> same) {
        Row first = row(same.get(0));
        List<String> others = same.stream()
                .skip(1)
                .limit(MOST_PLACES)
                .map(FindingWords::place)
                .toList();
        return same.size() == 1 ? first : first.alsoAt(others, same.size());
    }

    private static String place(Diagnostic finding) {
        return finding.at().path()
                + (finding.at().line() > 0 ? ":" + finding.at().line() : "");
    }

    private Row row(Diagnostic finding) {
        Catalogue catalogue = desk.publication().catalogue();
        return new Row(
                finding.rule().toString(),
                RulePages.path(finding.rule()),
                finding.severity().word(),
                desk.words("desk.severity." + finding.severity().word()),
                place(finding),
                catalogue.message(finding, Language.ZH_TW),
                catalogue.fix(finding, Language.ZH_TW),
                catalogue.message(finding, Language.EN),
                catalogue.fix(finding, Language.EN),
                finding.correctedLine().orElse(""),
                finding.source().map(Citation::words).orElse(""),
                List.of(),
                1,
                menders.verdict(finding).flatMap(verdict -> Past.of(verdict, desk)));
    }
}
