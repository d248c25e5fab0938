package tw.portfolio.certification;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The requests of one source that acceptances of the ledger listed: proof of when something was handed in. */
final class ListedHeads {
    private final List<Listing> listings;

    /** The requests listed at one acceptance; only such as list any are kept, for a clone may lack them all. */
    private record Listing(Instant time, List<Ledger.OpenHead> heads) {

        boolean has(String head) {
            return heads.stream().anyMatch(row -> row.head().equals(head));
        }

        boolean hasOther(int number, String head) {
            return heads.stream()
                    .anyMatch(row -> row.request().equals(Integer.toString(number))
                            && !row.head().equals(head));
        }
    }

    private ListedHeads(List<Listing> listings) {
        this.listings = listings;
    }

    static ListedHeads of(String source, Optional<Ledger> ledger) {
        return new ListedHeads(ledger.map(Ledger::accepted).orElse(List.of()).stream()
                .map(acceptance -> new Listing(
                        acceptance.time(),
                        acceptance.sources().stream()
                                .filter(head -> head.source().equals(source))
                                .flatMap(head -> head.requests().stream())
                                .toList()))
                .filter(listing -> !listing.heads().isEmpty())
                .sorted(Comparator.comparing(Listing::time))
                .toList());
    }

    /** Returns between which acceptances a head came to be listed. */
    Bracket bracket(String head) {
        Optional<Instant> after = Optional.empty();
        for (Listing listing : listings) {
            if (listing.has(head)) {
                return new Bracket(after, Optional.of(listing.time()));
            }
            after = Optional.of(listing.time());
        }
        return new Bracket(after, Optional.empty());
    }

    /** Returns the first acceptance that listed the request with another head. */
    Optional<Instant> before(int number, String head) {
        return listings.stream()
                .filter(listing -> listing.hasOther(number, head))
                .map(Listing::time)
                .findFirst();
    }
}
