/** The compiler's verbs as Maven goals. */
@NullMarked
package tw.portfolio.maven;

import org.jspecify.annotations.NullMarked;
