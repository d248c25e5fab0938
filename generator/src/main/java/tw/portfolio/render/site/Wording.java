package tw.portfolio.render.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.student.PerformanceCategory;

/** Words, dates and numbers as family pages write them. */
final class Wording {
    private static final String WEEKDAYS = "一二三四五六日";
    /** The Gregorian year in which year 0 of the Republic would lie. */
    private static final int WESTERN_OFFSET = 1911;

    private static final long KIBIBYTE = 1L << 10;
    private static final long MEBIBYTE = 1L << 20;
    private final Catalogue catalogue;

    /** Words without values, by their key. */
    private final Map<String, Text> fixed = new ConcurrentHashMap<>();

    Wording(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns the words under {@code site.<key>}; names and values alternate. */
    Text say(String key, Object... values) {
        return values.length == 0 ? fixed.computeIfAbsent(key, it -> filled(it)) : filled(key, values);
    }

    private Text filled(String key, Object... values) {
        Map<String, Text> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            Object value = values[i + 1];
            named.put((String) values[i], value instanceof Text text ? text : Text.same(String.valueOf(value)));
        }
        return new Text(
                catalogue.fill("site." + key, named, Language.ZH_TW),
                catalogue.fill("site." + key, named, Language.EN));
    }

    /** Returns the day in the calendar of the Republic, as the school year is counted, and in that of ISO 8601. */
    Text date(LocalDate day) {
        // before the calendar begins there is no year to give in it
        int year = day.getYear() > WESTERN_OFFSET ? day.getYear() - WESTERN_OFFSET : day.getYear();
        return new Text(year + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日", day.toString());
    }

    /** Returns a day near the reader's own, with its weekday. */
    Text dayAndWeekday(LocalDate day) {
        int weekday = day.getDayOfWeek().getValue();
        return new Text(
                date(day).zh() + "（" + WEEKDAYS.charAt(weekday - 1) + "）",
                day.getDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH) + ", "
                        + date(day).en());
    }

    Text moment(LocalDateTime time) {
        String clock = String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
        Text day = dayAndWeekday(time.toLocalDate());
        return new Text(day.zh() + clock, day.en() + ", " + clock);
    }

    Text span(LocalDate from, LocalDate to) {
        return from.equals(to)
                ? date(from)
                : new Text(date(from).zh() + "至" + date(to).zh(), date(from).en() + " to " + date(to).en());
    }

    Text term(Term term) {
        return say("term", "year", Integer.toString(term.year().value()), "half", half(term));
    }

    Text year(SchoolYear year) {
        return say("year", "year", Integer.toString(year.value()));
    }

    private static Text half(Term term) {
        return term.half() == 1 ? new Text("一", "First") : new Text("二", "Second");
    }

    /** Returns the category without the word that only a register needs. */
    Text category(PerformanceCategory category) {
        String zh = category.zh();
        return new Text(zh.endsWith("紀錄") ? zh.substring(0, zh.length() - 2) : zh, Facts.capital(category.en()));
    }

    /** Returns a size as people read it; never less than it is. */
    static String size(long bytes) {
        return bytes < MEBIBYTE
                ? Math.max(1, (bytes + KIBIBYTE - 1) / KIBIBYTE) + " KB"
                : BigDecimal.valueOf(bytes)
                                .divide(BigDecimal.valueOf(MEBIBYTE), 1, java.math.RoundingMode.UP)
                                .toPlainString()
                        + " MB";
    }

    static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
