/** What a stage notices: facts with a place, a remedy and a source. */
@NullMarked
package tw.portfolio.diagnostic;

import org.jspecify.annotations.NullMarked;
