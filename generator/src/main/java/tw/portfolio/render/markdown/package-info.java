/** Markdown as safe HTML and as blocks for print. */
@NullMarked
package tw.portfolio.render.markdown;

import org.jspecify.annotations.NullMarked;
