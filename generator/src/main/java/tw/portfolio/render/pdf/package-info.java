/** The portfolio as a book. */
@NullMarked
package tw.portfolio.render.pdf;

import org.jspecify.annotations.NullMarked;
