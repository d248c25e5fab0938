package tw.portfolio.render.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a link or picture may lead: a web or mail address, or a file of the record's directory. Anything else is words. */
final class Target {
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):");
    private static final Pattern NOT_IN_ADDRESSES =
            Pattern.compile("[\\x00-\\x20\"<>\\\\^`{|}\\x7F]|%(?![0-9a-fA-F]{2})");
    private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[:\\\\\\x00-\\x1F]");
    private static final int MAX_LENGTH = 2_000;

    private Target() {}

    /** Returns the http, https or mailto address, percent-encoded where it must be. */
    static Optional<String> address(String written) {
        Matcher scheme = SCHEME.matcher(written.strip());
        if (!scheme.lookingAt() || written.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        String rest = encoded(written.strip().substring(scheme.end()));
        return switch (name) {
            case "http", "https" ->
                uri(name + ":" + rest)
                        .filter(uri -> uri.getRawAuthority() != null
                                && !uri.getRawAuthority().contains("@"))
                        .map(URI::toString);
            case "mailto" ->
                uri(name + ":" + rest)
                        .filter(uri -> uri.getRawSchemeSpecificPart().matches("[^@/?&]+@[^@/?&]+"))
                        .map(URI::toString);
            default -> Optional.empty();
        };
    }

    /** Returns the name of a file in the record's directory or a folder of it, percent-decoding undone. */
    static Optional<String> file(String written) {
        String name = decoded(written.strip().replaceFirst("#.*", "")).replaceFirst("^(?:\\./)+", "");
        boolean leaves = name.isEmpty()
                || name.length() > MAX_LENGTH
                || NOT_IN_FILE_NAMES.matcher(name).find()
                || name.startsWith("/")
                || ("/" + name + "/").contains("/../")
                || ("/" + name + "/").contains("//");
        return leaves ? Optional.empty() : Optional.of(VisibleText.of(name));
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return NOT_IN_ADDRESSES
                .matcher(text)
                .replaceAll(match ->
                        String.format(Locale.ROOT, "%%%02X", (int) match.group().charAt(0)));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
