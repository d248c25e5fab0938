package tw.portfolio.render.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.certification.Menders;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.rules.ClauseState;
import tw.portfolio.rules.Kept;

/** Says in short what keeps a clause from being kept, and by whom. */
final class ClauseWords {
    /** As many things owed as stand beside a clause in the list of what to begin with. */
    private static final int WHAT_SHOWN = 3;

    private final Desk desk;
    private final Menders menders;
    private final EvidenceWords words;

    ClauseWords(Desk desk, Menders menders) {
        this.desk = desk;
        this.menders = menders;
        this.words = new EvidenceWords(desk);
    }

    /** A finding in words. */
    record Found(String words, String fix) {}

    /** Returns the lines of what one sees of a clause. */
    List<EvidenceWords.Line> lines(ClauseState state) {
        return words.lines(state.evidence());
    }

    /** Returns whether it is open of itself, and not for a clause it is kept with. */
    static boolean own(ClauseState state) {
        return faults(state).findAny().isPresent()
                || state.evidence().stream().anyMatch(evidence -> evidence.state() == Kept.OPEN);
    }

    static Stream<Diagnostic> faults(ClauseState state) {
        return state.findings().stream().filter(finding -> finding.severity() != Severity.NOTE);
    }

    /** Returns by whom it is not kept yet. */
    String who(ClauseState state) {
        return String.join("、", acting(state));
    }

    /** Each once: those who owe something before those who mend something, in the order of what is told. */
    private List<String> acting(ClauseState state) {
        Stream<String> mending = faults(state).map(this::mender);
        return Stream.concat(owing(state, Kept.OPEN).stream(), mending)
                .distinct()
                .toList();
    }

    private List<String> owing(ClauseState state, Kept kept) {
        return lines(state, kept)
                .flatMap(line -> line.who().stream())
                .distinct()
                .toList();
    }

    /** Returns what is open of it, in short. */
    List<String> what(ClauseState state) {
        List<String> owing =
                lines(state, Kept.OPEN).map(EvidenceWords.Line::words).toList();
        List<String> what = new ArrayList<>(owing.subList(0, Math.min(WHAT_SHOWN, owing.size())));
        if (owing.size() > WHAT_SHOWN) {
            what.add(desk.say("desk.compliance.what-more", "count", owing.size() - WHAT_SHOWN));
        }
        what.addAll(wrong(state));
        return what;
    }

    /** What one sees first of another clause, for which a clause is not kept either. */
    record Reason(String clause, EvidenceWords.Line line) {}

    /**
     * Returns the first of those clauses that decide that one is not kept, each with its reason; none where it has reasons of its own, or is
     * in order.
     *
     * @param all the clauses of the same edition
     */
    List<Reason> reasons(ClauseState state, List<ClauseState> all) {
        boolean done = state.state() == Kept.KEPT || state.state() == Kept.UNCHECKED;
        if (done || own(state) || lines(state, state.state()).findAny().isPresent()) {
            return List.of();
        }
        List<ClauseState> others = all.stream()
                .filter(other -> state.others().contains(other.clause().clause()))
                .map(other -> other.about(state.clause().keptWithRecords()))
                .filter(other -> other.state() != Kept.KEPT && reason(other).isPresent())
                .toList();
        Optional<Kept> worst = others.stream().map(ClauseState::state).min(Comparator.naturalOrder());
        return others.stream()
                .filter(other -> worst.equals(Optional.of(other.state())))
                .limit(WHAT_SHOWN)
                .flatMap(other -> reason(other).stream())
                .toList();
    }

    private Optional<Reason> reason(ClauseState other) {
        boolean open = other.state() == Kept.OPEN;
        List<String> told = open
                ? what(other)
                : lines(other, other.state()).map(EvidenceWords.Line::words).toList();
        List<String> who = open ? acting(other) : owing(other, other.state());
        String clause = other.clause().clause();
        String more = told.size() > 1 ? desk.words("desk.compliance.reason-more") : "";
        return told.stream()
                .findFirst()
                .map(first -> new EvidenceWords.Line(
                        first + more, other.state().zh(), open, "#" + CompliancePage.id(clause), who))
                .map(line -> new Reason(clause, line));
    }

    private Stream<EvidenceWords.Line> lines(ClauseState state, Kept kept) {
        return state.evidence().stream()
                .filter(evidence -> evidence.state() == kept)
                .map(words::line);
    }

    /** Returns what rules found, those of one kind as one. */
    private List<String> wrong(ClauseState state) {
        Map<RuleId, List<Diagnostic>> kinds = new LinkedHashMap<>();
        faults(state)
                .forEach(fault -> kinds.computeIfAbsent(fault.rule(), rule -> new ArrayList<>())
                        .add(fault));
        List<String> wrong = new ArrayList<>();
        kinds.values().stream()
                .limit(WHAT_SHOWN)
                .forEach(all -> wrong.add(found(all.get(0)).words()
                        + (all.size() > 1 ? desk.say("desk.compliance.faults", "count", all.size()) : "")));
        if (kinds.size() > WHAT_SHOWN) {
            wrong.add(desk.say("desk.compliance.what-more", "count", kinds.size() - WHAT_SHOWN));
        }
        return wrong;
    }

    /** Returns the party who has it in the lists to do as well; a student is not named here. */
    private String mender(Diagnostic finding) {
        Optional<String> certifier = menders.certifier(finding);
        if (certifier.isPresent()) {
            return certifier.get();
        }
        if (menders.student(finding).isPresent()) {
            return desk.words("desk.compliance.student");
        }
        return menders.whom(finding).words().stream()
                .map(Text::zh)
                .findFirst()
                .orElseGet(() -> desk.words("desk.compliance.student-work"));
    }

    Found found(Diagnostic finding) {
        var catalogue = desk.publication().catalogue();
        return new Found(catalogue.message(finding, Language.ZH_TW), catalogue.fix(finding, Language.ZH_TW));
    }
}
