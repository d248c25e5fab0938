/** One class per kind of requirement. */
@NullMarked
package tw.portfolio.rules;

import org.jspecify.annotations.NullMarked;
