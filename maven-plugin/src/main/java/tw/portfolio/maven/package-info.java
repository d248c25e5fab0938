/** The verbs that run the compiler, and {@code explain}, as Maven goals. */
@NullMarked
package tw.portfolio.maven;

import org.jspecify.annotations.NullMarked;
