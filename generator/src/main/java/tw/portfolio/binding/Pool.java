package tw.portfolio.binding;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Equal values kept once: course ids, dates, file names and scores repeat thousandfold in a school. A value is forgotten when another
 * takes its place, so that the pool never grows; losing a race only keeps a value twice.
 */
final class Pool {
    private final int places;
    private final AtomicReferenceArray<Object> kept;

    /** Makes a pool for the whole of a school. */
    static Pool large() {
        return new Pool(1 << 16);
    }

    /** Makes a pool for a single form. */
    static Pool small() {
        return new Pool(1 << 4);
    }

    private Pool(int places) {
        this.places = places;
        this.kept = new AtomicReferenceArray<>(places);
    }

    /** Returns a value equal to {@code value}, the one that was seen before where it is still known. */
    <T> T one(T value) {
        int hash = value.hashCode() * 31 + value.getClass().hashCode();
        int place = (hash ^ hash >>> 16) & places - 1;
        Object known = kept.get(place);
        if (known != null && known.getClass() == value.getClass() && known.equals(value)) {
            @SuppressWarnings("unchecked") // the same class
            T same = (T) known;
            return same;
        }
        kept.set(place, value);
        return value;
    }
}
