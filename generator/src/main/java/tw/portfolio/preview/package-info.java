/** Pages shown to whoever writes them, on their own machine, as they change. */
@NullMarked
package tw.portfolio.preview;

import org.jspecify.annotations.NullMarked;
