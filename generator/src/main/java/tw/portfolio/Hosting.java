package tw.portfolio;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import tw.portfolio.render.locked.SchoolKey;

/**
 * How families' pages are put where others could reach them.
 *
 * @param key the school's key, or none: then no locked edition is made
 * @param plain whether the pages that are not locked are hosted too
 * @param address where the folder of the locked edition is hosted, with {@code /} at its end; none when it is handed out on a medium
 */
public record Hosting(Optional<SchoolKey> key, boolean plain, Optional<String> address) {
    private static final int MOST_CHARACTERS = 200;

    /** Returns an address as letters give it, or nothing for one at which browsers would not unlock: that takes {@code https}. */
    static Optional<String> address(String written) {
        try {
            URI address = new URI(written);
            boolean usable = "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && written.length() <= MOST_CHARACTERS;
            String ascii = address.toASCIIString();
            return usable ? Optional.of(ascii.endsWith("/") ? ascii : ascii + "/") : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
