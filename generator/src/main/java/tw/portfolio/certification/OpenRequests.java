package tw.portfolio.certification;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is under review and not on the main line: for queues, reminders and proof of punctuality. Never used for verdicts, and never shown
 * to families. Source: the certification specification, section 6.
 *
 * @param listed whether the forge's own list was given; without it a request that was closed looks like one that is open
 * @param passedOver how many requests were left out: beyond the most that are looked at, or long without a change where there is no list
 * @param drafts how many their authors have not handed in yet
 */
public record OpenRequests(List<OpenRequest> all, boolean listed, int passedOver, int drafts) {
    public static final OpenRequests NONE = new OpenRequests(List.of(), true, 0, 0);

    public OpenRequests {
        all = all.stream()
                .sorted(Comparator.comparing(OpenRequest::source).thenComparing(OpenRequest::number))
                .toList();
    }

    /** Returns every record that a request would add, change or take away, with its request. */
    public Stream<Proposed> records() {
        return all.stream().flatMap(request -> request.records().stream().map(record -> new Proposed(request, record)));
    }

    /** Returns the same requests with other records. */
    OpenRequests map(UnaryOperator<List<ProposedRecord>> change) {
        return new OpenRequests(
                all.stream()
                        .map(request -> request.with(change.apply(request.records())))
                        .toList(),
                listed,
                passedOver,
                drafts);
    }

    /** A record and the request that proposes it. */
    public record Proposed(OpenRequest request, ProposedRecord record) {}

    static OpenRequests together(List<OpenRequests> parts, boolean listed) {
        List<OpenRequest> all =
                parts.stream().flatMap(part -> part.all.stream()).toList();
        return new OpenRequests(
                Twice.told(CapEffects.together(all), listed),
                listed,
                parts.stream().mapToInt(OpenRequests::passedOver).sum(),
                parts.stream().mapToInt(OpenRequests::drafts).sum());
    }
}
