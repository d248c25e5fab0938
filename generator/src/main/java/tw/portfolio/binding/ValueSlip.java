package tw.portfolio.binding;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.form.Labelled;

/**
 * A value written otherwise than asked, and what was meant.
 *
 * @param meant the value as it should be written; empty where nobody can tell
 * @param certain whether it can be read as meant; a mere guess is only told
 */
record ValueSlip(RuleId rule, String meant, boolean certain) {
    static final RuleId FULL_WIDTH = new RuleId("form.full-width");
    static final RuleId LABEL_FOR_WORD = new RuleId("form.label-for-word");
    static final RuleId LETTER_CASE = new RuleId("form.letter-case");
    static final RuleId MISSPELT_WORD = new RuleId("form.misspelt-word");
    static final RuleId YES_OR_NO = new RuleId("form.yes-or-no");
    static final RuleId TERM_FORM = new RuleId("form.term-form");
    static final RuleId YEAR_FORM = new RuleId("form.year-form");
    static final RuleId UNIT = new RuleId("form.number-with-unit");
    static final RuleId LOST_ZERO = new RuleId("form.lost-zero");
    private static final Pattern QUOTED = Pattern.compile("[「『“”‘’\"']([^「」『』“”‘’]{1,200}+)[」』“”‘’\"']");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200b-\\u200d\\u2060\\ufeff]");
    private static final Pattern NUMBER = Pattern.compile(
            "(-?[0-9]{1,9}(?:\\.[0-9]{1,4})?) *(?:個?小時|鐘?點|學分|[時節分件人位名天日週周號頁%]|hours?|hrs?|h|credits?|periods?|weeks?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TERM = Pattern.compile("([0-9]{3})(?:學年度?)?[-./_ 第]{0,2}0?([12一二上下])(?:學期)?");
    private static final Pattern YEAR = Pattern.compile("([0-9]{3,4})(?:學年度?|年)?");
    private static final List<String> YES = List.of("true", "yes", "y", "on", "1", "是", "有", "v");
    private static final List<String> NO = List.of("false", "no", "n", "off", "0", "否", "無", "沒有");
    private static final int MAX_LENGTH = 200;
    private static final int MAX_ZEROS = 6;

    /** Returns what the text was meant to be, when it is not of the type but can be understood. */
    static Optional<ValueSlip> of(Class<?> type, String text) {
        if (type == String.class || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String plain = plain(text);
        if (Scalars.read(type, plain).isPresent()) {
            return Optional.of(new ValueSlip(FULL_WIDTH, plain, true));
        }
        return understood(type, plain)
                .filter(slip ->
                        !slip.certain() || Scalars.read(type, slip.meant()).isPresent());
    }

    private static Optional<ValueSlip> understood(Class<?> type, String plain) {
        if (Labelled.class.isAssignableFrom(type)) {
            return word(type, plain);
        }
        if (type == Boolean.class) {
            String low = plain.toLowerCase(Locale.ROOT);
            return YES.contains(low)
                    ? sure(YES_OR_NO, "true")
                    : NO.contains(low) ? sure(YES_OR_NO, "false") : Optional.empty();
        }
        if (type == LocalDate.class) {
            return DateSlips.date(plain);
        }
        if (type == LocalDateTime.class) {
            return DateSlips.dateTime(plain);
        }
        if (type == Term.class) {
            return term(plain);
        }
        if (type == SchoolYear.class) {
            return year(plain);
        }
        if (type == Integer.class || type == BigDecimal.class) {
            Matcher number = NUMBER.matcher(plain);
            return number.matches() ? sure(UNIT, number.group(1)) : Optional.empty();
        }
        return letterCase(type, plain);
    }

    /** Returns the text in half-width signs, without the quotation marks around it and signs nobody sees. */
    static String plain(String text) {
        Matcher quoted = QUOTED.matcher(text);
        String inner = quoted.matches() ? quoted.group(1) : text;
        String visible = INVISIBLE.matcher(inner).replaceAll("");
        return Normalizer.normalize(visible, Normalizer.Form.NFKC)
                .replaceAll("[–—−‐]", "-")
                .strip();
    }

    private static Optional<ValueSlip> word(Class<?> type, String plain) {
        Labelled[] all =
                Arrays.stream(type.getEnumConstants()).map(Labelled.class::cast).toArray(Labelled[]::new);
        for (Labelled one : all) {
            if (Nearest.fold(one.word()).equals(Nearest.fold(plain))) {
                return sure(LETTER_CASE, one.word());
            }
        }
        for (Labelled one : all) {
            if (plain(one.zh()).equals(plain) || one.en().equalsIgnoreCase(plain)) {
                return sure(LABEL_FOR_WORD, one.word());
            }
        }
        return Nearest.to(plain, Arrays.stream(all).map(Labelled::word).toList())
                .map(word -> new ValueSlip(MISSPELT_WORD, word, false));
    }

    /** Returns the term of {@code 1141}, {@code 114學年度第1學期}, {@code 114上} and the like. */
    static Optional<ValueSlip> term(String plain) {
        Matcher term = TERM.matcher(plain);
        if (!term.matches()) {
            return Optional.empty();
        }
        boolean first = "1一上".contains(term.group(2));
        return sure(TERM_FORM, term.group(1) + (first ? "-1" : "-2"));
    }

    private static Optional<ValueSlip> year(String plain) {
        Matcher year = YEAR.matcher(plain);
        if (!year.matches()) {
            return Optional.empty();
        }
        int value = Integer.parseInt(year.group(1));
        return sure(YEAR_FORM, Integer.toString(value > 999 ? value - DateSlips.WESTERN_OFFSET : value));
    }

    private static Optional<ValueSlip> letterCase(Class<?> type, String plain) {
        List<Function<String, String>> cases =
                List.of(it -> it.toUpperCase(Locale.ROOT), it -> it.toLowerCase(Locale.ROOT));
        return cases.stream()
                .map(change -> change.apply(plain))
                .filter(changed -> Scalars.read(type, changed).isPresent())
                .findFirst()
                .flatMap(changed -> sure(LETTER_CASE, changed));
    }

    /** Returns what a code of a fixed form was meant to be: spreadsheets drop leading zeros, phones write full-width letters. */
    static Optional<ValueSlip> ofPattern(String pattern, String text) {
        String plain = plain(text.length() > MAX_LENGTH ? "" : text);
        if (plain.matches(pattern)) {
            return sure(FULL_WIDTH, plain);
        }
        String upper = plain.toUpperCase(Locale.ROOT);
        if (upper.matches(pattern)) {
            return sure(LETTER_CASE, upper);
        }
        String padded = upper;
        for (int i = 0; i < MAX_ZEROS && plain.matches("[0-9]+"); i++) {
            padded = "0" + padded;
            if (padded.matches(pattern)) {
                return sure(LOST_ZERO, padded);
            }
        }
        return Optional.empty();
    }

    static Optional<ValueSlip> sure(RuleId rule, String meant) {
        return Optional.of(new ValueSlip(rule, meant, true));
    }
}
