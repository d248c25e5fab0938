/** Typefaces: read once, shared by all books; each book embeds the part it uses. */
@NullMarked
package tw.portfolio.render.font;

import org.jspecify.annotations.NullMarked;
