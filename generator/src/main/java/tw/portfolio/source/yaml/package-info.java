/** YAML with the place of everything in it, read with bounds. */
@NullMarked
package tw.portfolio.source.yaml;

import org.jspecify.annotations.NullMarked;
