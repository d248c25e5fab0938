package tw.portfolio.certification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.source.SourceSettings;

/**
 * A request under review and what it would do to the main line as that stands now. Its state is {@code SUBMITTED}, and no verdict.
 *
 * @param number as the forge counts
 * @param head the last commit of its branch, 40 lower-case hexadecimal digits
 * @param title as the forge's list says; empty without a list. Hostile text, at most 200 characters
 * @param author as the forge's list says, else as the school's lists know the last commit's author; hostile text
 * @param url the request's page, where the forge's list tells it
 * @param begun the date its first commit gives itself: a claim
 * @param handedIn the date its last commit gives itself: a claim
 * @param listed between which acceptances of the ledger this very head came to be listed
 * @param listedBefore the first acceptance that listed the request with another head, when one did
 * @param records those it would change, by path
 * @param otherFiles how many files it would change that belong to no record
 * @param unread why nothing can be told of its contents; then there are no records
 */
public record OpenRequest(
        String source,
        int number,
        String head,
        String title,
        String author,
        Optional<String> url,
        Optional<Instant> begun,
        Optional<Instant> handedIn,
        Bracket listed,
        Optional<Instant> listedBefore,
        List<ProposedRecord> records,
        int otherFiles,
        Optional<Unread> unread) {
    /** The state of everything a request proposes. */
    public static final String STATE = "SUBMITTED";

    public OpenRequest {
        records = List.copyOf(records);
    }

    /** Why nothing can be told of a request's contents. */
    public enum Unread {
        /** The clone lacks its commits: request references are not fetched unless one asks for them. */
        NOT_FETCHED,
        /** It has more commits or files than are looked at. */
        TOO_LARGE,
        /** It has a commit that is not as Git writes it. */
        MALFORMED
    }

    /** Returns how people name it: {@code !12}, and of another source than the main one {@code clubs!12}. */
    public String label() {
        return label(number);
    }

    /** Returns how people name another request of the same source. */
    String label(int other) {
        return (source.equals(SourceSettings.MAIN) ? "" : source) + "!" + other;
    }

    OpenRequest with(List<ProposedRecord> others) {
        return with(others, unread);
    }

    OpenRequest unread(Unread why) {
        return with(records, Optional.of(why));
    }

    private OpenRequest with(List<ProposedRecord> others, Optional<Unread> why) {
        return new OpenRequest(
                source,
                number,
                head,
                title,
                author,
                url,
                begun,
                handedIn,
                listed,
                listedBefore,
                others,
                otherFiles,
                why);
    }

    /** Returns whether merging it would certify all that it proposes. */
    public boolean clear() {
        return records.stream().allMatch(record -> record.obstacles().isEmpty());
    }
}
