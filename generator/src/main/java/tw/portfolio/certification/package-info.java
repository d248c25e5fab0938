/** Git history into a verdict for every record. */
@NullMarked
package tw.portfolio.certification;

import org.jspecify.annotations.NullMarked;
