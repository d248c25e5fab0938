/** A conforming PDF file (PDF/A-2a, PDF/UA-1): tagged pages, embedded typefaces, metadata. Knows nothing of portfolios. */
@NullMarked
package tw.portfolio.render.pdf.document;

import org.jspecify.annotations.NullMarked;
