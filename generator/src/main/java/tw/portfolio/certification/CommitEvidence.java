package tw.portfolio.certification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.certification.Verdict.Reason;
import tw.portfolio.model.School;

/**
 * What a commit shows by its own bytes, without the repository it is from.
 *
 * @param tree the id of its root tree
 * @param parents their ids, in order
 * @param author name and address of who pressed the button, as written
 * @param committer name and address, as written
 * @param time when the committer says it was made
 * @param ownCommitter whether the committer is the author or a pinned forge
 * @param seal what its signature shows
 */
public record CommitEvidence(
        String tree,
        List<String> parents,
        String author,
        String committer,
        Instant time,
        boolean ownCommitter,
        Seal seal) {
    /** The line that follows; an id in capitals, which Git follows too, or an address out of form could be read in two ways. */
    private static final Pattern AUTHOR = Pattern.compile("author [^<>]*<[^<>\\s]+> [0-9]{1,18} [+-][0-9]{4}");

    private static final Pattern HEADER = Pattern.compile("(tree|parent) ([0-9a-f]{40})");

    public CommitEvidence {
        parents = List.copyOf(parents);
    }

    /** How far a signature is known to be by somebody. */
    public enum State {
        /** There is none. */
        UNSIGNED,
        /** It verifies under a key of a forge that is pinned and held on that day. */
        PINNED,
        /** It verifies under a pinned key that did not hold on that day. */
        OUT_OF_DATE,
        /** It verifies under such a key and says that it was made on another day than the commit. */
        MISDATED,
        /** It is by a pinned key that somebody else may have. */
        COMPROMISED,
        /** It is by a key that is not pinned. */
        UNKNOWN_KEY,
        /** It is not one over these bytes. */
        BROKEN,
        /** It cannot be read. */
        UNREADABLE
    }

    /**
     * What a signature shows.
     *
     * @param key the fingerprint of the key it names, or what it is instead; empty when there is no signature
     * @param holder whose pinned key it is; empty for any other
     * @param person whether it is the author's own key, by the school's roster, and no forge's
     */
    public record Seal(State state, String key, String holder, boolean person) {}

    /**
     * Reads a commit.
     *
     * @param raw its content as Git keeps it
     * @param trust the keys that are pinned; no other key is believed
     * @param demonstration whether the demonstration forge's key is believed too
     * @return nothing when it is no commit
     */
    public static Optional<CommitEvidence> of(byte[] raw, Optional<TrustSettings> trust, boolean demonstration) {
        return of(raw, trust, demonstration, Optional.empty());
    }

    /**
     * Reads a commit, believing also the author's own keys.
     *
     * @param school whose roster tells the keys of its members of staff
     */
    public static Optional<CommitEvidence> of(
            byte[] raw, Optional<TrustSettings> trust, boolean demonstration, Optional<School> school) {
        CommitText text = CommitText.of(raw);
        Optional<String> tree = Optional.empty();
        List<String> parents = new ArrayList<>();
        // git: the tree and the parents come first, in this order
        for (String line : new String(raw, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            Matcher header = HEADER.matcher(line);
            if (!header.matches()) {
                if (!AUTHOR.matcher(line).matches()) {
                    return Optional.empty();
                }
                break;
            }
            if (header.group(1).equals("tree") != tree.isEmpty()) {
                return Optional.empty();
            }
            if (tree.isEmpty()) {
                tree = Optional.of(header.group(2));
            } else {
                parents.add(header.group(2));
            }
        }
        Pins pins = Pins.of(new CertificationSettings(Instant.EPOCH, trust, demonstration));
        return tree.map(root -> new CommitEvidence(
                root,
                parents,
                text.author().toString(),
                text.committer().toString(),
                text.committer().time(),
                isOwn(text, pins.forges()),
                seal(text, pins, school)));
    }

    /** Returns the author's address, the letters of ASCII made small; empty when it cannot be read. */
    public String address() {
        return People.folded(author.substring(author.lastIndexOf('<') + 1, author.length() - 1));
    }

    /** Returns whether it is dated after a moment by more than clocks differ, so that nobody found anything of it then. */
    public boolean isAfter(Instant moment) {
        return time.isAfter(moment.plus(CertainDates.TOLERANCE));
    }

    private static boolean isOwn(CommitText text, List<ForgeIdentity> forges) {
        String committer = People.folded(text.committer().email());
        return committer.equals(People.folded(text.author().email()))
                || forges.stream()
                        .anyMatch(forge -> People.folded(forge.email()).equals(committer));
    }

    /** What the rows of keys say of the signature, as a verdict would have it that knows of no ledger. */
    private static Seal seal(CommitText text, Pins pins, Optional<School> school) {
        List<Person> authors = school.map(People::of)
                .map(people -> people.on(
                        SchoolTime.day(text.committer().time()), text.author().email()))
                .orElse(List.of());
        Optional<Person> author = authors.size() == 1 ? Optional.of(authors.get(0)) : Optional.empty();
        KeyRing.Proof proof =
                KeyRing.of(school.map(School::staff).orElse(List.of()), pins).proof(text, author, Bracket.OPEN);
        String key = proof.fingerprint()
                .or(() -> KeyRing.handle(text))
                .or(() -> proof.fault().map(Reason::detail))
                .orElse("");
        return new Seal(state(text, proof), key, proof.holder(), proof.trust() == Trust.PERSON_SIGNED);
    }

    private static State state(CommitText text, KeyRing.Proof proof) {
        if (text.signature().isEmpty()) {
            return State.UNSIGNED;
        }
        if (proof.fault().isEmpty()) {
            return proof.elsewhen(text).isPresent() ? State.MISDATED : State.PINNED;
        }
        return switch (proof.fault().get().cause()) {
            case KEY_COMPROMISED -> State.COMPROMISED;
            case SIGNATURE_BROKEN -> State.BROKEN;
            case UNKNOWN_KEY, DEMONSTRATION_KEY, ANOTHER_PERSONS_KEY, SHARED_KEY -> State.UNKNOWN_KEY;
            default -> proof.fingerprint().isPresent() ? State.OUT_OF_DATE : State.UNREADABLE;
        };
    }
}
