/** What a forge is told of the school's division of work: who is asked to look at which files. */
@NullMarked
package tw.portfolio.forge;

import org.jspecify.annotations.NullMarked;
