/** Photographs made fit for pages, without what they tell about their maker. */
@NullMarked
package tw.portfolio.render.picture;

import org.jspecify.annotations.NullMarked;
