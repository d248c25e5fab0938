package tw.portfolio.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;

/**
 * What became of one record on the main line, the oldest event first. Source: regulation 第八點, which asks the school that nothing
 * certified changes unseen.
 *
 * @param path the record's identity, a directory or a file
 * @param now the verdict on what stands at the head; absent where nothing does
 * @param events at most {@value #MOST_EVENTS}, the latest
 * @param earlier how many events before them are left out
 * @param sentBack what was handed in for it and never came to stand there, the oldest first
 */
public record Trail(
        String source,
        String path,
        RecordKind kind,
        Optional<Verdict> now,
        List<Event> events,
        int earlier,
        List<SentBack> sentBack) {
    static final int MOST_EVENTS = 200;

    public Trail {
        events = List.copyOf(events);
        sentBack = List.copyOf(sentBack);
    }

    /**
     * Something handed in that was refused, or a request that was closed without a merge.
     *
     * @param on the day: as the refusal says, or when the forge's list last saw the request change
     * @param what the refusal's file, or the request's number
     * @param who who refused; of a request whoever handed it in, hostile text
     * @param reason absent for a request, of which only the forge knows why
     */
    public record SentBack(Optional<LocalDate> on, String what, Text who, Optional<Text> reason) {}

    /** What a step did to the record. */
    public enum Happening {
        ENTERED,
        CHANGED,
        REMOVED
    }

    /**
     * One step of the main line that changed the record.
     *
     * @param commit 40 lower-case hexadecimal digits
     * @param time the commit's own date: a claim
     * @param writers who wrote it, with what they are at the school
     * @param merger who brought it in; absent where it was written on the main line itself
     * @param verdict what the step was for the record: certified by it or not, and why; absent for records that say who may certify, and
     *     where the record was removed
     * @param differences what changed; no more than can be read
     * @param further how many differences there are besides
     * @param sameAs of a record entered or removed, the one that went or came in the same step with the very same bytes: it was renamed
     */
    public record Event(
            String commit,
            Instant time,
            Happening happening,
            List<Text> writers,
            Optional<Text> merger,
            Optional<Verdict> verdict,
            List<Difference> differences,
            int further,
            Optional<String> sameAs) {
        private static final int MOST_CHANGED = 40;
        private static final int MOST_ENTERED = 10;

        public Event {
            int most = Math.min(differences.size(), happening == Happening.CHANGED ? MOST_CHANGED : MOST_ENTERED);
            writers = List.copyOf(writers);
            further += differences.size() - most;
            differences = List.copyOf(differences.subList(0, most));
        }
    }
}
