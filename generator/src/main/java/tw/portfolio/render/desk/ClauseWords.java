package tw.portfolio.render.desk;

import java.util.ArrayList;
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

    /** Returns by whom it is not kept yet: each once, those who owe something before those who mend something, in the order of what is told. */
    String who(ClauseState state) {
        Stream<String> owing = lines(state, Kept.OPEN).flatMap(line -> line.who().stream());
        Stream<String> mending = faults(state).map(this::mender);
        return String.join("、", Stream.concat(owing, mending).distinct().toList());
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
