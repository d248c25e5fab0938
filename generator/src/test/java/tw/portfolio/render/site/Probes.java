package tw.portfolio.render.site;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tw.portfolio.blob.Blob;
import tw.portfolio.model.Dated;
import tw.portfolio.model.Entries;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.model.office.StaffList;
import tw.portfolio.model.student.Student;
import tw.portfolio.model.student.StudentProfile;

/**
 * A school in which every word and number that families may not read is a mark. Left as they are: what records are joined by (student
 * numbers, courses), the days from and to which rows hold, and choices from a list.
 */
final class Probes {
    static final String WORD = "PROBE";
    static final String STAFF = "probe-staff";
    static final int YEAR = 1907;
    static final int NUMBER = 7_310_000;

    /** Kinds whose bodies are their owner's to show. */
    private static final Set<RecordKind> OPEN_BODIES =
            EnumSet.of(RecordKind.ABOUT, RecordKind.OUTCOME, RecordKind.PERFORMANCE, RecordKind.SELF_STATEMENT);

    private final Map<StaffId, StaffId> staff = new TreeMap<>();
    private int planted;

    /** Returns how many marks were planted. */
    int planted() {
        return planted;
    }

    @SuppressWarnings("unchecked") // a form keeps its type
    School plant(School school) {
        List<Student> students = school.students().stream()
                .map(student -> new Student(
                        student.number(),
                        student.entryYear(),
                        (Entry<StudentProfile>) plant(student.profile()),
                        plant(student.entries())))
                .toList();
        return new School((Entry<SchoolProfile>) plant(school.profile()), plant(school.offices()), students);
    }

    private Entries plant(Entries entries) {
        List<Entry<?>> all = new ArrayList<>();
        entries.all().forEach(entry -> all.add(plant(entry)));
        return Entries.of(all);
    }

    private Entry<?> plant(Entry<?> entry) {
        Record form = (Record) plant(entry.value(), false, false);
        Blob file = OPEN_BODIES.contains(entry.kind()) ? entry.file() : new Marked(entry.file());
        return new Entry<>(entry.kind(), entry.source(), file, form, entry.body(), entry.attachments());
    }

    private Object plant(Object value, boolean hidden, boolean keepDay) {
        if (value instanceof Optional<?> optional) {
            return optional.map(present -> plant(present, hidden, keepDay));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> plant(item, hidden, keepDay)).toList();
        }
        if (value instanceof StaffId id) {
            planted++;
            return staff.computeIfAbsent(id, known -> StaffId.of(STAFF + staff.size()));
        }
        if (value instanceof Record form && hasFields(form)) {
            return form(form, hidden);
        }
        return hidden ? mark(value, keepDay) : value;
    }

    private static boolean hasFields(Record form) {
        for (RecordComponent component : form.getClass().getRecordComponents()) {
            if (component.isAnnotationPresent(Field.class)) {
                return true;
            }
        }
        return false;
    }

    private Record form(Record form, boolean hidden) {
        RecordComponent[] components = form.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Object value = components[i].getAccessor().invoke(form);
                Field field = components[i].getAnnotation(Field.class);
                // the staff list as a whole is the office's; the names on it are for all who meet the teachers
                boolean hide =
                        hidden || field != null && field.audience() != Audience.FAMILY && !(form instanceof StaffList);
                values[i] = plant(
                        value,
                        hide,
                        form instanceof Dated || components[i].getName().matches("from|to"));
            }
            Constructor<? extends Record> constructor = form.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(form.getClass().toString(), e);
        }
    }

    private Object mark(Object value, boolean keepDay) {
        if (value instanceof String) {
            return WORD + planted++;
        }
        if (value instanceof Integer) {
            return NUMBER + planted++;
        }
        if (value instanceof BigDecimal) {
            return BigDecimal.valueOf(NUMBER + planted++);
        }
        if (value instanceof LocalDate && !keepDay) {
            planted++;
            return LocalDate.of(YEAR, 1 + planted % 12, 1 + planted % 28);
        }
        return value;
    }

    /** A file whose every line is a mark. */
    private record Marked(Blob of) implements Blob {
        private static final byte[] BYTES = ("---\n---\n" + WORD + "-BODY\n").getBytes(StandardCharsets.UTF_8);

        @Override
        public String path() {
            return of.path();
        }

        @Override
        public long size() {
            return BYTES.length;
        }

        @Override
        public String id() {
            return of.id();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(BYTES);
        }
    }
}
