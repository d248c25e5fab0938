/** A written history made into real repositories, for the sample school and for tests. */
@NullMarked
package tw.portfolio.replay;

import org.jspecify.annotations.NullMarked;
