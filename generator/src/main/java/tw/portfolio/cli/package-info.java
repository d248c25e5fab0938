/** The command line; the only package that prints. */
@NullMarked
package tw.portfolio.cli;

import org.jspecify.annotations.NullMarked;
