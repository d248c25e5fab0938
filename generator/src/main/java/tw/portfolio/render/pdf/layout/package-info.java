/** Text, tables and pictures into lines and pages. Lengths are points; knows nothing of portfolios. */
@NullMarked
package tw.portfolio.render.pdf.layout;

import org.jspecify.annotations.NullMarked;
