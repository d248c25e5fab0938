package tw.portfolio.binding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.diagnostic.RuleId;

/** Dates as people write them, in the ROC and the western calendar. */
final class DateSlips {
    static final RuleId ROC_DATE = new RuleId("form.roc-date");
    static final RuleId DATE_FORM = new RuleId("form.date-form");
    static final RuleId NO_SUCH_DAY = new RuleId("form.no-such-day");
    static final RuleId NO_SUCH_MONTH = new RuleId("form.no-such-month");
    private static final int MONTHS = 12;

    /** The western year of ROC year 0. */
    static final int WESTERN_OFFSET = 1911;

    /** ROC years written with two digits that can only be birth years; below it, a day of the month could be meant. */
    private static final int LEAST_ROC_YEAR = 80;

    private static final Pattern PARTS = Pattern.compile("(民國)?([0-9]{2,4})[年./-]([0-9]{1,2})[月./-]([0-9]{1,2})日?");
    private static final Pattern DIGITS = Pattern.compile("([0-9]{3,4})([0-9]{2})([0-9]{2})");
    private static final Pattern TIME = Pattern.compile("(.{1,20}?)[ T]?([0-9]{1,2}):([0-9]{2})(?::00)?");

    private DateSlips() {}

    /** Returns the date of {@code 115/3/6}, {@code 民國115年3月6日}, {@code 1150306}, {@code 2026/3/6} and the like. */
    static Optional<ValueSlip> date(String plain) {
        String text = plain.replace(" ", "");
        Matcher parts = PARTS.matcher(text);
        if (parts.matches()) {
            boolean roc = parts.group(1) != null || parts.group(2).length() < 4;
            return of(roc, parts.group(2), parts.group(3), parts.group(4));
        }
        Matcher digits = DIGITS.matcher(text);
        return digits.matches()
                ? of(digits.group(1).length() < 4, digits.group(1), digits.group(2), digits.group(3))
                : Optional.empty();
    }

    /** Returns the moment of {@code 115/1/31 23:59}, {@code 2026-01-31 8:00} and the like. */
    static Optional<ValueSlip> dateTime(String plain) {
        Matcher time = TIME.matcher(plain.replaceAll(" +", " "));
        if (!time.matches()) {
            return Optional.empty();
        }
        String hour = time.group(2).length() < 2 ? "0" + time.group(2) : time.group(2);
        return date(time.group(1))
                .or(() -> iso(time.group(1)))
                .map(date ->
                        new ValueSlip(date.rule(), date.meant() + "T" + hour + ":" + time.group(3), date.certain()));
    }

    private static Optional<ValueSlip> iso(String date) {
        return date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? ValueSlip.sure(DATE_FORM, date) : Optional.empty();
    }

    private static Optional<ValueSlip> of(boolean roc, String year, String month, String day) {
        int written = Integer.parseInt(year);
        if (roc && written < LEAST_ROC_YEAR) {
            return Optional.empty();
        }
        int western = roc ? written + WESTERN_OFFSET : written;
        int named = Integer.parseInt(month);
        if (named < 1 || named > MONTHS) {
            return Optional.of(new ValueSlip(NO_SUCH_MONTH, "", false)); // which was meant nobody can tell
        }
        try {
            LocalDate date = LocalDate.of(western, named, Integer.parseInt(day));
            return ValueSlip.sure(roc ? ROC_DATE : DATE_FORM, date.toString());
        } catch (DateTimeException e) {
            LocalDate first = LocalDate.of(western, named, 1);
            return Optional.of(new ValueSlip(
                    NO_SUCH_DAY, first.withDayOfMonth(first.lengthOfMonth()).toString(), false));
        }
    }
}
