/** Findings and the summary, one model and one writer for each form. */
@NullMarked
package tw.portfolio.explanation;

import org.jspecify.annotations.NullMarked;
