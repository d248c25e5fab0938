package tw.portfolio.artifact;

import java.io.IOException;
import java.util.Optional;

/**
 * Bytes that are dear to make, kept from run to run under what they were made of. What is not there, or no longer as it was put, is made
 * again, so that a run gives the same with it and without it. Safe for use by several threads.
 */
public interface Kept {

    /** Returns the bytes that were put under the key of 64 lower-case hexadecimal digits; nothing for those that are damaged. */
    Optional<byte[]> get(String key) throws IOException;

    /** Keeps bytes; a store that cannot be written keeps none. */
    void put(String key, byte[] bytes) throws IOException;

    /** Returns a store that keeps nothing. */
    static Kept nothing() {
        return new Kept() {
            @Override
            public Optional<byte[]> get(String key) {
                return Optional.empty();
            }

            @Override
            public void put(String key, byte[] bytes) {}
        };
    }
}
