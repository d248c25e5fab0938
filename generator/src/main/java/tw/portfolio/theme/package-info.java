/** Layers of templates and assets, and which layer a file comes from. */
@NullMarked
package tw.portfolio.theme;

import org.jspecify.annotations.NullMarked;
