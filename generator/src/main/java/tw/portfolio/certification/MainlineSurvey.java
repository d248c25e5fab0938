package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.model.School;
import tw.portfolio.source.Source;

/**
 * How a main line was merged and signed, for whoever sets up the forge. It decides nothing.
 *
 * @param steps how many there are
 * @param forms how many steps came about in each way
 * @param proofs what the signatures of the two-parent merges show, and how many of them
 * @param keys the keys that signed steps, by fingerprint
 * @param strangers who committed merges for others without being listed in {@code trust.yaml}, and how many
 * @param studentMerges how many two-parent merges a student made
 * @param unknownMergers addresses of merges that nobody on the lists has, and how many merges
 * @param forges how many steps read like those of each forge, by its name in options
 * @param faults what a run says of the line before any record of it: that it has not what it must hold, that it is dated after now
 */
public record MainlineSurvey(
        int steps,
        SortedMap<Form, Integer> forms,
        SortedMap<Proof, Integer> proofs,
        SortedMap<String, KeyUse> keys,
        SortedMap<String, Integer> strangers,
        int studentMerges,
        SortedMap<String, Integer> unknownMergers,
        SortedMap<String, Integer> forges,
        List<Diagnostic> faults) {

    /** How a step came about, as far as Git shows it. */
    public enum Form {
        /** A commit without a parent. */
        ROOT,
        /** A merge of one branch: what certifies. */
        MERGE,
        /** A merge that took the main line itself in. */
        TURNED_OVER,
        /** A merge of several branches at once. */
        OCTOPUS,
        /** One parent, and made by a forge or so worded: a squashed request or an edit on the web page. */
        SQUASHED,
        /** One parent, by a student: a fast-forward, a rebase or a push. */
        BY_STUDENT,
        /** One parent, signed by its author's own key. */
        SIGNED_DIRECTLY,
        /** Any other with one parent. */
        PUSHED
    }

    /** What a merge's signature shows. */
    public enum Proof {
        PERSON_SIGNED,
        FORGE_SIGNED,
        /** Signed by a key that neither the staff list nor {@code trust.yaml} has. */
        UNLISTED_KEY,
        /** Signed, but its author's address is on no list, so that the signature proves nobody. */
        UNKNOWN_AUTHOR,
        /** Signed by a forge's key that {@code trust.yaml} lists, on a day that its row does not have: the settings' slip. */
        FORGE_KEY_OUT_OF_DATE,
        /** Signed wrongly: broken, out of date, by another's key or of an unknown kind. */
        WRONG,
        UNSIGNED
    }

    /**
     * A key and how often it signed.
     *
     * @param holder whose it is; empty for one that is on no list
     */
    public record KeyUse(String holder, int times) {}

    public MainlineSurvey {
        forms = Collections.unmodifiableSortedMap(new TreeMap<>(forms));
        proofs = Collections.unmodifiableSortedMap(new TreeMap<>(proofs));
        keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
        strangers = Collections.unmodifiableSortedMap(new TreeMap<>(strangers));
        unknownMergers = Collections.unmodifiableSortedMap(new TreeMap<>(unknownMergers));
        forges = Collections.unmodifiableSortedMap(new TreeMap<>(forges));
        faults = List.copyOf(faults);
    }

    /** Surveys the main line of a source that has a history. */
    public static MainlineSurvey of(Source source, School school, CertificationSettings settings) throws IOException {
        Source.Head head = source.head().orElseThrow();
        try (Mainline mainline = Mainline.of(head)) {
            Anchors anchors = Anchors.of(source.name(), mainline, settings, settings.genesis());
            MergeWords words =
                    MergeWords.on(head.branch(), Set.of(school.settings().branch()));
            Surveyor surveyor = new Surveyor(school, Pins.of(settings), anchors, new TurnedOver(mainline), words);
            for (StepCommit step : mainline.steps()) {
                surveyor.look(step, mainline.text(step));
            }
            List<Diagnostic> faults = new ArrayList<>();
            anchors.lost().map(lost -> Findings.broken(source, lost, settings)).ifPresent(faults::add);
            ToCome.of(mainline, settings.clock()).finding(source.name()).ifPresent(faults::add);
            return surveyor.survey(mainline.steps().size(), faults);
        }
    }

    /** Returns how many steps came about in that way. */
    public int count(Form form) {
        return forms.getOrDefault(form, 0);
    }

    /** Returns how many merges show that. */
    public int count(Proof proof) {
        return proofs.getOrDefault(proof, 0);
    }

    /** Returns the forge whose words most steps have; nothing where none has any. */
    public Optional<String> forge() {
        return forges.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** Returns the fingerprints of keys on no list. */
    public List<String> unlistedKeys() {
        return keys.entrySet().stream()
                .filter(key -> key.getValue().holder().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
