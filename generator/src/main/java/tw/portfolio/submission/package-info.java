/** Registers, files and manifest for the central database. */
@NullMarked
package tw.portfolio.submission;

import org.jspecify.annotations.NullMarked;
