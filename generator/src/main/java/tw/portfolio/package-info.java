/** The compiler: records in Git go in, verdicts, findings, sites, books and the submission package come out. */
@NullMarked
package tw.portfolio;

import org.jspecify.annotations.NullMarked;
