package tw.portfolio.certification;

import java.time.Instant;
import tw.portfolio.model.Entry;
import tw.portfolio.model.office.Refusal;

/**
 * A refusal that counts.
 *
 * @param at as {@link Refusals#at} has it
 */
record DatedRefusal(Entry<Refusal> entry, Instant at) {
    Refusal refusal() {
        return entry.value();
    }
}
