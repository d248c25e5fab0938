/** Git commits and work trees as files with places; several sources make one school. */
@NullMarked
package tw.portfolio.source;

import org.jspecify.annotations.NullMarked;
