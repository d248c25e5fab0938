package tw.portfolio.binding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.diagnostic.Diagnostic;

/**
 * A form that was read, and what is known of the parts that could not be.
 *
 * @param value nothing when a required value is missing or wrong
 * @param lost whether anything written is not in the value, so that nobody may conclude from its absence
 * @param salvaged the ids of rows that are faulty elsewhere: what names them is no second fault
 * @param blind whether a row's id itself could not be read, so that no reference to this list can be judged
 */
record Bound<T>(Optional<T> value, List<Diagnostic> notes, boolean lost, Set<Object> salvaged, boolean blind) {}
