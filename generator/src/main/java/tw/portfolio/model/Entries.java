package tw.portfolio.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records by kind, each kind sorted by path. */
public final class Entries {
    private final Map<RecordKind, List<Entry<?>>> byKind;

    private Entries(Map<RecordKind, List<Entry<?>>> byKind) {
        this.byKind = byKind;
    }

    /**
     * Returns the records sorted into kinds.
     *
     * @param entries sorted by path
     */
    public static Entries of(List<Entry<?>> entries) {
        Map<RecordKind, List<Entry<?>>> byKind = new EnumMap<>(RecordKind.class);
        for (Entry<?> entry : entries) {
            byKind.computeIfAbsent(entry.kind(), kind -> new ArrayList<>(2)).add(entry);
        }
        byKind.replaceAll((kind, list) -> List.copyOf(list));
        return new Entries(byKind);
    }

    /** Returns the records of one kind, sorted by path. */
    public List<Entry<?>> of(RecordKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** Returns the records of one form, sorted by path. */
    @SuppressWarnings("unchecked") // the kind fixes the form of its entries
    public <T extends Record> List<Entry<T>> of(Class<T> form) {
        for (RecordKind kind : RecordKind.values()) {
            if (kind.form() == form) {
                return (List<Entry<T>>) (List<?>) of(kind);
            }
        }
        throw new IllegalArgumentException(form + " is no record's form");
    }

    /** Returns the first record of a form of which there is at most one. */
    public <T extends Record> Optional<Entry<T>> one(Class<T> form) {
        return of(form).stream().findFirst();
    }

    /** Returns every record, by kind in the order of {@link RecordKind}, then by path. */
    public List<Entry<?>> all() {
        List<Entry<?>> all = new ArrayList<>();
        byKind.values().forEach(all::addAll);
        return all;
    }
}
