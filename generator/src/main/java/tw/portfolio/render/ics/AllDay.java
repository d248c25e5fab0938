package tw.portfolio.render.ics;

import java.time.LocalDate;

/**
 * Something that takes a whole day.
 *
 * @param uid stays the same when words or day change, so that a calendar program moves the entry and adds none
 */
public record AllDay(String uid, LocalDate day, String summary, String description) {}
