/** Where the parts of small drawings stand; templates draw them, and a table beside each says the same. */
@NullMarked
package tw.portfolio.render.chart;

import org.jspecify.annotations.NullMarked;
