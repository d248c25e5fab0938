package tw.portfolio.schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;
import tw.portfolio.model.ClassId;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.Term;

/**
 * What a value without parts may be in JSON Schema. Editors read YAML's bare digits as numbers, so what is a string to us may be a
 * number to them.
 *
 * @param pattern of strings; empty for any
 */
record ScalarSchema(List<String> types, String pattern) {
    private static final List<String> TEXT = List.of("string");
    private static final List<String> DIGITS_TOO = List.of("string", "integer");
    private static final Map<Class<?>, ScalarSchema> KNOWN = Map.ofEntries(
            Map.entry(String.class, new ScalarSchema(List.of("string", "number", "boolean"), "")),
            Map.entry(Integer.class, new ScalarSchema(List.of("integer"), "")),
            Map.entry(BigDecimal.class, new ScalarSchema(List.of("number"), "")),
            Map.entry(Boolean.class, new ScalarSchema(List.of("boolean"), "")),
            Map.entry(LocalDate.class, new ScalarSchema(TEXT, "[0-9]{4}-[0-9]{2}-[0-9]{2}")),
            Map.entry(
                    LocalDateTime.class,
                    new ScalarSchema(TEXT, "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?")),
            Map.entry(OffsetDateTime.class, new ScalarSchema(TEXT, "")),
            Map.entry(Term.class, new ScalarSchema(TEXT, "[0-9]{3}-[12]")),
            Map.entry(SchoolYear.class, new ScalarSchema(DIGITS_TOO, "[0-9]{3}")),
            Map.entry(StudentNumber.class, new ScalarSchema(DIGITS_TOO, StudentNumber.FORM)),
            Map.entry(StaffId.class, new ScalarSchema(TEXT, StaffId.FORM)),
            Map.entry(CourseId.class, new ScalarSchema(DIGITS_TOO, CourseId.FORM)),
            Map.entry(ClassId.class, new ScalarSchema(DIGITS_TOO, ClassId.FORM)));

    static ScalarSchema of(Class<?> type) {
        ScalarSchema known = KNOWN.get(type);
        if (known == null) {
            throw new AssertionError("no schema for " + type);
        }
        return known;
    }

    void describe(ObjectNode schema) {
        if (types.size() == 1) {
            schema.put("type", types.get(0));
        } else {
            types.forEach(schema.putArray("type")::add);
        }
        if (!pattern.isEmpty()) {
            schema.put("pattern", "^(?:" + pattern + ")$");
        }
    }
}
