package tw.portfolio.theme;

/**
 * Markup that a template writes as it stands; everything else is escaped.
 *
 * @param markup made by our own writers alone, never by a student
 */
public record Html(String markup) {}
