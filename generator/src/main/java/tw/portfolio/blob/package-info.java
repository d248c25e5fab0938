/** A file's bytes by reference, read with bounds. */
@NullMarked
package tw.portfolio.blob;

import org.jspecify.annotations.NullMarked;
