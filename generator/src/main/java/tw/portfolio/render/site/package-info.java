/** The family site. */
@NullMarked
package tw.portfolio.render.site;

import org.jspecify.annotations.NullMarked;
