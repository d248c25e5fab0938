package tw.portfolio.certification;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.portfolio.certification.MainlineSurvey.Form;
import tw.portfolio.certification.MainlineSurvey.KeyUse;
import tw.portfolio.certification.MainlineSurvey.Proof;
import tw.portfolio.certification.signature.CommitSignature;
import tw.portfolio.certification.signature.SignatureFault;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.model.School;
import tw.portfolio.model.office.StaffMember;

/** Looks at one step of a main line after the other and counts. */
final class Surveyor {
    // a forge's own words, for a guess at which it is: certification.md section 1
    private static final Map<String, Pattern> WORDS = Map.of(
            "gitlab", Pattern.compile("(?m)^See merge request \\S+!\\d+$"),
            "github", Pattern.compile("\\AMerge pull request #\\d+ from "),
            "gitea", Pattern.compile("\\AMerge pull request '.*' \\(#\\d+\\) from "));

    private static final Pattern SQUASH = Pattern.compile("\\A[^\\n]*\\(#\\d+\\)(?:\\n|\\z)");
    private final People people;
    private final KeyRing ring;
    private final Pins pins;
    private final Anchors anchors;
    private final TurnedOver turnedOver;
    private final MergeWords words;
    private final SortedMap<Form, Integer> forms = new TreeMap<>();
    private final SortedMap<Proof, Integer> proofs = new TreeMap<>();
    private final SortedMap<String, KeyUse> keys = new TreeMap<>();
    private final SortedMap<String, Integer> strangers = new TreeMap<>();
    private final SortedMap<String, Integer> unknown = new TreeMap<>();
    private final SortedMap<String, Integer> forges = new TreeMap<>();
    private int studentMerges;

    Surveyor(School school, Pins pins, Anchors anchors, TurnedOver turnedOver, MergeWords words) {
        this.people = People.of(school);
        this.pins = pins;
        this.anchors = anchors;
        this.turnedOver = turnedOver;
        this.words = words;
        this.ring = KeyRing.of(school, pins);
    }

    MainlineSurvey survey(int steps, List<Diagnostic> faults) {
        return new MainlineSurvey(steps, forms, proofs, keys, strangers, studentMerges, unknown, forges, faults);
    }

    void look(StepCommit step, CommitText text) throws IOException {
        LocalDate day = SchoolTime.day(text.committer().time());
        List<Person> authors = people.on(day, text.author().email());
        Optional<Person> author = authors.size() == 1 ? Optional.of(authors.get(0)) : Optional.empty();
        String message = text.message();
        WORDS.forEach((forge, words) -> {
            if (words.matcher(message).find()) {
                count(forges, forge);
            }
        });
        Proof proof = proof(text, author, anchors.bracket(step.step()));
        Form form = form(step, text, author, proof, message);
        count(forms, form);
        if (form == Form.MERGE) {
            count(proofs, proof);
            merge(text, author, day);
        }
    }

    private void merge(CommitText text, Optional<Person> author, LocalDate day) {
        if (author.isEmpty()) {
            count(unknown, plain(text.author().email()));
        }
        if (author.filter(Person.Pupil.class::isInstance).isPresent()) {
            studentMerges++;
        }
        if (!ownCommit(text, author, day) && !byForge(text)) {
            count(strangers, plain(text.committer().toString()));
        }
    }

    private boolean ownCommit(CommitText text, Optional<Person> author, LocalDate day) {
        String email = text.committer().email();
        return People.folded(email).equals(People.folded(text.author().email()))
                || author.map(it -> people.on(day, email).equals(List.of(it))).orElse(false);
    }

    private boolean byForge(CommitText text) {
        String email = People.folded(text.committer().email());
        return pins.forges().stream()
                .anyMatch(forge -> People.folded(forge.email()).equals(email));
    }

    private Form form(StepCommit step, CommitText text, Optional<Person> author, Proof proof, String message)
            throws IOException {
        int parents = step.getParentCount();
        if (turnedOver.is(step, text, words)) {
            return Form.TURNED_OVER;
        }
        if (parents != 1) {
            return parents == 0 ? Form.ROOT : parents == 2 ? Form.MERGE : Form.OCTOPUS;
        }
        LocalDate day = SchoolTime.day(text.committer().time());
        boolean worded = SQUASH.matcher(message).find()
                || WORDS.values().stream()
                        .anyMatch(words -> words.matcher(message).find());
        if (proof == Proof.PERSON_SIGNED) {
            return Form.SIGNED_DIRECTLY;
        }
        if (worded || !ownCommit(text, author, day)) {
            return Form.SQUASHED;
        }
        return author.filter(Person.Pupil.class::isInstance).isPresent() ? Form.BY_STUDENT : Form.PUSHED;
    }

    private Proof proof(CommitText text, Optional<Person> author, Bracket between) {
        if (text.signature().isEmpty()) {
            return Proof.UNSIGNED;
        }
        key(text);
        if (author.isEmpty()) {
            return Proof.UNKNOWN_AUTHOR;
        }
        KeyRing.Proof proof = ring.proof(text, author, between);
        if (proof.fault().isPresent()) {
            Cause cause = proof.fault().get().cause();
            LocalDate day = SchoolTime.day(text.committer().time());
            if (cause == Cause.KEY_OUT_OF_DATE
                    && ring.otherDaysOfForge(text, day).isPresent()) {
                return Proof.FORGE_KEY_OUT_OF_DATE;
            }
            return cause == Cause.UNKNOWN_KEY || cause == Cause.DEMONSTRATION_KEY ? Proof.UNLISTED_KEY : Proof.WRONG;
        }
        return proof.trust() == Trust.PERSON_SIGNED ? Proof.PERSON_SIGNED : Proof.FORGE_SIGNED;
    }

    /** Counts the key that the signature names, and says on whose list it stands. */
    private void key(CommitText text) {
        try {
            String handle = CommitSignature.read(text.signature().orElse("")).handle();
            String holder = ring.owners(handle).stream()
                    .map(owner -> owner.map(StaffMember::name).orElse("trust.yaml"))
                    .sorted()
                    .collect(Collectors.joining("、"));
            KeyUse before = keys.getOrDefault(handle, new KeyUse(holder, 0));
            keys.put(handle, new KeyUse(holder, before.times() + 1));
        } catch (SignatureFault e) {
            return; // told among those that are wrong
        }
    }

    private static String plain(String words) {
        return words.replaceAll("\\p{Cntrl}", " ");
    }

    private static <K> void count(SortedMap<K, Integer> counts, K key) {
        counts.merge(key, 1, Integer::sum);
    }
}
