package tw.portfolio.certification;

/**
 * What certifying found out: the verdicts on what stands on the main lines, and, kept apart from them, what is under review.
 *
 * @param requests never a reason for a verdict, and never shown to families
 */
public record Certification(CertifiedSchool certified, OpenRequests requests) {}
