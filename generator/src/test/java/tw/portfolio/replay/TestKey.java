package tw.portfolio.replay;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The keys that anyone can make from a name, for tests of other packages. */
public final class TestKey {
    private static final Map<String, DemonstrationKey> MADE = new ConcurrentHashMap<>();

    private TestKey() {}

    private static DemonstrationKey of(String owner) {
        return MADE.computeIfAbsent(owner, DemonstrationKey::of);
    }

    /** Returns the public half as a line of an authorised keys file. */
    public static String publicLine(String owner) {
        return of(owner).publicLine();
    }

    /** Returns an armoured signature over {@code message}. */
    public static String sign(String owner, byte[] message) {
        return of(owner).sign(message);
    }
}
