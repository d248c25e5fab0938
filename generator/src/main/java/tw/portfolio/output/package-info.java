/** The only package that writes files. */
@NullMarked
package tw.portfolio.output;

import org.jspecify.annotations.NullMarked;
