package tw.portfolio.certification;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.StaffId;

/**
 * Who certified exactly what stands at the head, or why nobody did.
 *
 * @param path the record's identity, a directory or a file
 * @param recordKind the kind of record
 * @param trust how far the certifier is proven; {@code CLAIMED} when nobody certified
 * @param step the deciding commit, when there is one
 * @param digest the record's Git id: a tree for a directory, a blob for a file
 */
public record Verdict(
        String source,
        String path,
        RecordKind recordKind,
        VerdictKind kind,
        SortedSet<Flag> flags,
        Trust trust,
        Optional<Step> step,
        String digest) {

    public Verdict {
        flags = Collections.unmodifiableSortedSet(new TreeSet<>(flags));
    }

    /** Returns whether a responsible person vouches for exactly these bytes. */
    public boolean certified() {
        return kind == VerdictKind.CERTIFIED;
    }

    /**
     * A step of the main line that decided a record.
     *
     * @param commit 40 lower-case hexadecimal digits
     * @param time the commit's own date: a claim
     * @param author name and e-mail as written in the commit, for messages
     * @param certifier the member of staff the e-mail belongs to, when known
     * @param name the certifier's name, or the author's as written
     */
    public record Step(String commit, Instant time, String author, Optional<StaffId> certifier, String name) {}
}
