package tw.portfolio.render.pdf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Stamp;
import tw.portfolio.model.Term;

/** The book's own words, in Traditional Chinese. */
record Phrases(Catalogue catalogue) {
    /** The school's time, always eight hours ahead of UTC. */
    static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm", Locale.ROOT);
    private static final int COMMIT_DIGITS = 10;

    /** Returns the words under {@code book.<key>}; names and values alternate. */
    String say(String key, Object... namesAndValues) {
        Map<String, Text> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), Text.same(String.valueOf(namesAndValues[i + 1])));
        }
        return catalogue.fill("book." + key, values, Language.ZH_TW);
    }

    /** Returns the English words under {@code book.<key>}. */
    String english(String key) {
        return catalogue.fill("book." + key, Map.of(), Language.EN);
    }

    String term(Term term) {
        return say("term", "year", term.year(), "half", term.half());
    }

    String year(SchoolYear year) {
        return say("year", "year", year);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String minute(Instant instant) {
        return MINUTE.format(instant.atOffset(ZONE));
    }

    /** Returns the first digits of a commit or digest. */
    static String brief(String hexadecimal) {
        return hexadecimal.substring(0, Math.min(COMMIT_DIGITS, hexadecimal.length()));
    }

    /** Returns where the book comes from, in words. */
    String stamp(Stamp stamp) {
        String date = day(LocalDate.ofInstant(stamp.clock(), ZONE));
        return stamp.workTree() || stamp.commit().isEmpty()
                ? say("stamp.work-tree", "date", date)
                : say("stamp.commit", "date", date, "commit", brief(stamp.commit()));
    }
}
