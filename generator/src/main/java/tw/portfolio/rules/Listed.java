package tw.portfolio.rules;

import java.util.ArrayList;
import java.util.List;

/** The first of many, and how many there are: what is listed stays as much as a person reads, whatever the school's size. */
public final class Listed<T> {
    private static final int MOST = 100;
    private final List<T> first = new ArrayList<>();
    private int count;

    void add(T one) {
        count++;
        if (first.size() < MOST) {
            first.add(one);
        }
    }

    /** Returns as many as are listed, in the order in which they were found. */
    public List<T> first() {
        return List.copyOf(first);
    }

    /** Returns how many there are beyond those. */
    public int more() {
        return count - first.size();
    }

    public int count() {
        return count;
    }
}
