package tw.portfolio.render.site;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tw.portfolio.certification.RefusedWorks;
import tw.portfolio.certification.RequestWords;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.Turn;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Calendar;
import tw.portfolio.model.office.Window;
import tw.portfolio.model.office.WindowKind;

/** What the student can or should do now; empty most of the year. */
final class ToDos {
    private static final long NEAR_DAYS = 14;

    /** The windows in which a student acts. */
    private static final Set<WindowKind> OWN = EnumSet.of(
            WindowKind.OUTCOME_UPLOAD, WindowKind.PERFORMANCE_UPLOAD, WindowKind.SELECTION, WindowKind.RECEIPT);

    /** The first words of rules about what the student alone can mend; others are the school's business. */
    private static final Set<String> MENDABLE = Set.of("cap", "summary", "file", "selection");

    private final Portfolio portfolio;
    private final RefusedWorks refused;

    /** @param refused of the publication's school */
    ToDos(Portfolio portfolio, RefusedWorks refused) {
        this.portfolio = portfolio;
        this.refused = refused;
    }

    /** Returns open windows by their end, then what is to be handed in again, then what is to be mended. */
    List<Views.ToDo> list(List<Diagnostic> findings) {
        List<Views.ToDo> list = new ArrayList<>(windows());
        list.addAll(again());
        findings.stream()
                .filter(this::mendable)
                .map(refused::withoutReason)
                .map(this::mend)
                .forEach(list::add);
        return list;
    }

    private List<Views.ToDo> windows() {
        if (portfolio.student().classOn(portfolio.today()).isEmpty()) {
            return List.of();
        }
        Term term = portfolio.school().settings().currentTerm();
        SortedMap<LocalDateTime, List<Text>> open = new TreeMap<>();
        windows(term, portfolio.grade(), open);
        Optional<Integer> then = portfolio.grade(term.previous());
        if (then.isPresent()) { // who came since then had nothing to do
            windows(term.previous(), then, open);
        }
        return open.entrySet().stream()
                .map(entry -> window(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Adds what a term's calendar has open for a grade, which is the one the student was in during that term. */
    private void windows(Term term, Optional<Integer> own, SortedMap<LocalDateTime, List<Text>> open) {
        Optional<Calendar> calendar = portfolio.school().calendar(term);
        for (Window window : calendar.map(Calendar::windows).orElse(List.of())) {
            LocalDateTime closes = own.map(grade -> calendar.get().closes(window, grade))
                    .orElseGet(() -> calendar.get().closes(window));
            boolean forOwnGrade =
                    window.grades().isEmpty() || own.map(window::isFor).orElse(false);
            if (OWN.contains(window.window()) && forOwnGrade && isOpen(window, closes)) {
                open.computeIfAbsent(closes, until -> new ArrayList<>()).add(act(window.window(), term));
            }
        }
    }

    private Text act(WindowKind kind, Term term) {
        Text act = portfolio.wording().say("now." + kind.word());
        return term.equals(portfolio.school().settings().currentTerm())
                ? act
                : portfolio
                        .wording()
                        .say(
                                "now.of-term",
                                "act",
                                act,
                                "term",
                                portfolio.wording().term(term));
    }

    private boolean isOpen(Window window, LocalDateTime closes) {
        Instant now = portfolio.publication().stamp().clock();
        return !now.isBefore(SchoolTime.instant(window.opens())) && !now.isAfter(SchoolTime.end(closes));
    }

    private Views.ToDo window(LocalDateTime closes, List<Text> every) {
        List<Text> acts = every.stream().distinct().toList();
        Text sentence = portfolio
                .wording()
                .say(
                        "now.open",
                        "acts",
                        new Text(
                                acts.stream().map(Text::zh).collect(Collectors.joining("、")),
                                acts.stream().map(Text::en).collect(Collectors.joining(", "))));
        boolean near = ChronoUnit.DAYS.between(portfolio.today(), closes.toLocalDate()) <= NEAR_DAYS;
        Text until =
                portfolio.wording().say("now.until", "time", portfolio.wording().moment(closes));
        return new Views.ToDo(Optional.of(until), near, sentence, Optional.empty(), List.of());
    }

    /** The works that wait for the student, who would otherwise wait for them; what is to be done with several is said once. */
    private List<Views.ToDo> again() {
        Map<Text, List<Piece>> alike = new LinkedHashMap<>();
        for (Piece piece : portfolio.pieces()) {
            next(piece, true)
                    .ifPresent(act -> alike.computeIfAbsent(act, none -> new ArrayList<>())
                            .add(piece));
        }
        List<Views.ToDo> all = new ArrayList<>();
        alike.forEach((act, pieces) -> all.add(pieces.size() == 1 ? again(pieces.get(0)) : again(act, pieces)));
        return all;
    }

    /**
     * Returns what the student does next with a work that waits for them. One that a teacher sent back is mended first, whatever its verdict
     * says; why is between the two of them, and no family reads it here.
     */
    private Optional<Text> next(Piece piece, boolean several) {
        Verdict verdict = portfolio.verdict(piece.entry());
        VerdictWords words = portfolio.publication().words();
        if (verdict.kind() != VerdictKind.UNCOMMITTED
                && verdict.reason().isPresent()
                && refused.refusal(piece.entry()).isPresent()) {
            RequestWords ofRefusal = new RequestWords(portfolio.publication().catalogue());
            return Optional.of(ofRefusal.ownAfterRefusal(several ? words.whomOfSeveral() : words.whom(verdict)));
        }
        if (!Turn.of(verdict).equals(Optional.of(Turn.STUDENT))) {
            return Optional.empty();
        }
        return several ? words.ownNextOfSeveral(verdict) : words.ownNext(verdict);
    }

    private Views.ToDo again(Piece piece) {
        Text act = next(piece, false).orElseThrow();
        Text sentence = portfolio.wording().say("now.again", "next", act);
        return new Views.ToDo(Optional.empty(), false, sentence, Optional.of(link(piece)), List.of());
    }

    private Views.ToDo again(Text act, List<Piece> pieces) {
        Map<Text, List<Views.Link>> byWhom = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            Text whom = portfolio.publication().words().whom(portfolio.verdict(piece.entry()));
            byWhom.computeIfAbsent(whom, none -> new ArrayList<>()).add(link(piece));
        }
        List<Views.Each> each = new ArrayList<>();
        byWhom.forEach((whom, works) -> each.add(new Views.Each(whom, List.copyOf(works))));
        Text sentence = portfolio.wording().say("now.again.several", "count", pieces.size(), "next", act);
        return new Views.ToDo(Optional.empty(), false, sentence, Optional.empty(), each);
    }

    private static Views.Link link(Piece piece) {
        return new Views.Link(piece.href(), piece.name());
    }

    private boolean mendable(Diagnostic finding) {
        String rule = finding.rule().value();
        return finding.severity() == Severity.ERROR
                && MENDABLE.contains(rule.substring(0, rule.indexOf('.')))
                && (finding.at().path() + "/").startsWith(portfolio.student().directory() + "/")
                && !withheld(finding);
    }

    /** Returns whether the finding is about, or names, a record kept within the school. */
    private boolean withheld(Diagnostic finding) {
        String words = finding.at().path() + "/" + finding.values();
        return portfolio.withheld().stream()
                .anyMatch(entry -> words.contains(entry.path() + "/")
                        || words.contains(entry.value().title())
                        || words.contains(entry.key("year") + "/" + entry.key("id")));
    }

    private Views.ToDo mend(Diagnostic finding) {
        Catalogue catalogue = portfolio.publication().catalogue();
        Text sentence = new Text(
                catalogue.message(finding, Language.ZH_TW) + "。" + catalogue.fix(finding, Language.ZH_TW) + "。",
                catalogue.message(finding, Language.EN) + ". " + catalogue.fix(finding, Language.EN) + ".");
        Optional<Views.Link> where = portfolio.pieces().stream()
                .filter(piece -> finding.at().path().startsWith(piece.entry().path() + "/"))
                .findFirst()
                .map(ToDos::link);
        return new Views.ToDo(Optional.empty(), false, sentence, where, List.of());
    }
}
