package tw.portfolio.binding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.ClassId;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.Term;
import tw.portfolio.model.form.Labelled;

/** Values without parts, from the text they are written as. */
final class Scalars {
    private static final int MAX_NUMBER_LENGTH = 12;
    private static final Map<Class<?>, Kind> KINDS = Map.ofEntries(
            Map.entry(String.class, new Kind(text -> text, "文字", "text")),
            Map.entry(Integer.class, new Kind(Scalars::integer, "整數，例如 36", "a whole number such as 36")),
            Map.entry(BigDecimal.class, new Kind(Scalars::decimal, "數字，例如 87.5", "a number such as 87.5")),
            Map.entry(Boolean.class, new Kind(Scalars::bool, "true 或 false", "true or false")),
            Map.entry(LocalDate.class, new Kind(LocalDate::parse, "西元日期，例如 2026-03-06", "a date such as 2026-03-06")),
            Map.entry(
                    LocalDateTime.class,
                    new Kind(
                            LocalDateTime::parse,
                            "西元日期與時間，例如 2026-01-31T23:59",
                            "a date and time such as 2026-01-31T23:59")),
            Map.entry(
                    OffsetDateTime.class,
                    new Kind(
                            OffsetDateTime::parse,
                            "含時區的日期與時間，例如 2026-01-31T23:59+08:00",
                            "a date and time with offset such as 2026-01-31T23:59+08:00")),
            Map.entry(Term.class, new Kind(Term::of, "學期，例如 114-1", "a term such as 114-1")),
            Map.entry(SchoolYear.class, new Kind(SchoolYear::of, "學年，例如 114", "a school year such as 114")),
            Map.entry(
                    StudentNumber.class,
                    new Kind(StudentNumber::of, "學號，例如 1130245", "a student number such as 1130245")),
            Map.entry(StaffId.class, new Kind(StaffId::of, "教職員代號，例如 chen.yh", "a staff id such as chen.yh")),
            Map.entry(CourseId.class, new Kind(CourseId::of, "課程代號，例如 PHYS-2", "a course id such as PHYS-2")),
            Map.entry(ClassId.class, new Kind(ClassId::of, "班級，例如 201", "a class such as 201")));

    private Scalars() {}

    private record Kind(Function<String, Object> read, String zh, String en) {}

    static boolean knows(Class<?> type) {
        return KINDS.containsKey(type) || Labelled.class.isAssignableFrom(type);
    }

    /** Returns the value, or nothing when the text is not of the type. */
    static Optional<Object> read(Class<?> type, String text) {
        if (Labelled.class.isAssignableFrom(type)) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Labelled) constant).word().equals(text))
                    .findFirst()
                    .map(constant -> (Object) constant);
        }
        Kind kind = KINDS.get(type);
        if (kind == null || (text.isEmpty() && type != String.class)) {
            return Optional.empty();
        }
        try {
            return Optional.of(kind.read().apply(text));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Returns what may be written, in words. */
    static Text allowed(Class<?> type) {
        if (Labelled.class.isAssignableFrom(type)) {
            return new Text(words(type, "%s（%s）", "、", Labelled::zh), words(type, "%s (%s)", ", ", Labelled::en));
        }
        Kind kind = KINDS.get(type);
        return kind == null ? Text.same(type.getSimpleName()) : new Text(kind.zh(), kind.en());
    }

    private static String words(Class<?> type, String form, String comma, Function<Labelled, String> label) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> (Labelled) constant)
                .map(constant -> form.formatted(constant.word(), label.apply(constant)))
                .collect(Collectors.joining(comma));
    }

    private static Object integer(String text) {
        if (!text.matches("-?[0-9]{1,9}")) {
            throw new IllegalArgumentException("not a plain whole number");
        }
        return Integer.valueOf(text);
    }

    private static Object decimal(String text) {
        if (text.length() > MAX_NUMBER_LENGTH || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw new IllegalArgumentException("not a plain number");
        }
        return new BigDecimal(text);
    }

    private static Object bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
