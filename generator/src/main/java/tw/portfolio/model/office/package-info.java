/** What the offices keep. */
@NullMarked
package tw.portfolio.model.office;

import org.jspecify.annotations.NullMarked;
