/** Something to write, before it is written. */
@NullMarked
package tw.portfolio.artifact;

import org.jspecify.annotations.NullMarked;
