package tw.portfolio.render.pdf.document;

import java.time.OffsetDateTime;

/**
 * What the file says of itself.
 *
 * @param language BCP 47
 * @param receipts what programs are told of certifications, as JSON
 */
public record Imprint(
        String title,
        String author,
        String subject,
        String producer,
        String language,
        OffsetDateTime date,
        String receipts) {}
