/** The regulation's editions and the national rules, read from data; no number stands in Java. */
@NullMarked
package tw.portfolio.regulation;

import org.jspecify.annotations.NullMarked;
