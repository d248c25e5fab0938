/** Findings and the summary, one model and one writer for each form. */
@NullMarked
package tw.portfolio.report;

import org.jspecify.annotations.NullMarked;
