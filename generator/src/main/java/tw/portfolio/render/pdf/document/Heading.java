package tw.portfolio.render.pdf.document;

/**
 * An entry of the outline that readers show beside the pages.
 *
 * @param level from 0
 */
public record Heading(int level, String words, Page.Place place) {}
