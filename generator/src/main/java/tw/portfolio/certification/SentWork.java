package tw.portfolio.certification;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;

/**
 * A work that a locked batch names and that is no longer what stood there, vouched for, when the batch was locked.
 *
 * @param then what was sent; absent in a clone that was made without its bytes
 * @param since when it was last changed or taken away
 * @param by who did that, or what would do so
 * @param gone whether it was taken away
 */
public record SentWork(Optional<Then> then, Instant since, Text by, boolean gone) {

    /**
     * A work as it was sent.
     *
     * @param verdict on exactly that
     */
    public record Then(Entry<?> entry, Verdict verdict) {}
}
