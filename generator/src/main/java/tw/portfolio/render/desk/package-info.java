/** The staff's pages. */
@NullMarked
package tw.portfolio.render.desk;

import org.jspecify.annotations.NullMarked;
