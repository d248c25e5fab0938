package tw.portfolio.render.pdf.document;

import java.time.OffsetDateTime;

/**
 * What the file says of itself.
 *
 * @param language BCP 47
 */
public record Imprint(
        String title, String author, String subject, String producer, String language, OffsetDateTime date) {}
