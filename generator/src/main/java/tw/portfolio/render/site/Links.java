package tw.portfolio.render.site;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where one student's pages lead, against the files and anchors that are there. What a text of the student's leads to was seen to when it
 * was read; templates can lead anywhere.
 */
final class Links {
    /** The longer of two that end alike comes first. */
    private static final List<String> ATTRIBUTES = List.of("srcset", "href", "src", "id");

    /** Web and mail addresses, and the few pictures that pages hold themselves. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)(https?|mailto|tel|data):.*");

    private final Map<String, Set<String>> anchors = new HashMap<>();
    private final List<Link> all = new ArrayList<>();

    /**
     * A link as it stands in a page.
     *
     * @param template that made the page
     * @param page its path within the family root
     * @param written as the page has it
     */
    record Link(String template, String page, String written) {}

    /** Takes in a page. */
    void page(String template, String page, String html) {
        Set<String> ids = new HashSet<>();
        int from = 0;
        for (int equals = html.indexOf('='); equals >= 0; equals = html.indexOf('=', Math.max(equals + 1, from))) {
            String name = name(html, from, equals);
            int quote = name.isEmpty() ? -1 : opening(html, equals);
            int end = quote < 0 ? -1 : closing(html, quote);
            if (end >= 0) {
                attribute(name, html.substring(quote + 1, end), template, page, ids);
                from = end + 1;
            }
        }
        anchors.put(page, ids);
    }

    private void attribute(String name, String value, String template, String page, Set<String> ids) {
        if (name.equals("id")) {
            ids.add(value);
        } else if (name.equals("srcset")) {
            for (String one : value.split(",\\s*", -1)) {
                all.add(new Link(template, page, one.strip().replaceFirst("\\s.*", "")));
            }
        } else if (value.indexOf(':') < 0 || !ELSEWHERE.matcher(value).matches()) {
            all.add(new Link(template, page, value));
        }
    }

    /** Returns which of our attributes is named before an equals sign, from a place on; empty where it is another, or none. */
    private static String name(String html, int from, int equals) {
        int end = equals;
        while (end > from && isBlank(html.charAt(end - 1))) {
            end--;
        }
        for (String name : ATTRIBUTES) {
            int begin = end - name.length();
            if (begin > from && html.startsWith(name, begin)) {
                char before = html.charAt(begin - 1);
                return isBlank(before) || isQuote(before) ? name : "";
            }
        }
        return "";
    }

    private static int opening(String html, int equals) {
        int at = equals + 1;
        while (at < html.length() && isBlank(html.charAt(at))) {
            at++;
        }
        return at < html.length() && isQuote(html.charAt(at)) ? at : -1;
    }

    private static int closing(String html, int quote) {
        for (int at = quote + 1; at < html.length(); at++) {
            if (isQuote(html.charAt(at))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isQuote(char character) {
        return character == '"' || character == '\'';
    }

    private static boolean isBlank(char character) {
        return character == ' ' || (character >= '\t' && character <= '\r');
    }

    /** Returns the links that lead nowhere, in the order of their pages. */
    List<Link> broken(Predicate<String> isThere) {
        return all.stream().filter(link -> !leads(link, isThere)).distinct().toList();
    }

    private boolean leads(Link link, Predicate<String> isThere) {
        String written = link.written().replace("&#39;", "'").replace("&amp;", "&");
        int hash = written.indexOf('#');
        String way = hash < 0 ? written : written.substring(0, hash);
        Optional<String> path = way.isEmpty() ? Optional.of(link.page()) : path(link.page(), way);
        String anchor = hash < 0 ? "" : written.substring(hash + 1);
        return path.filter(isThere)
                .filter(file ->
                        anchor.isEmpty() || anchors.getOrDefault(file, Set.of()).contains(anchor))
                .isPresent();
    }

    /** Returns the file a relative way leads to from a page; nothing where it is no such way. */
    private static Optional<String> path(String page, String way) {
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        Optional<String> plain = isPlain(folder) && isPlain(way) ? plainPath(folder, way) : Optional.empty();
        return plain.or(() -> resolved(folder, way));
    }

    /** Returns whether nothing in it means anything but itself in an address. */
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char character = path.charAt(i);
            boolean plain = (character >= 'a' && character <= 'z')
                    || (character >= '0' && character <= '9')
                    || character == '-'
                    || character == '.'
                    || (character == '/' && i > 0 && path.charAt(i - 1) != '/');
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** Returns the file; nothing for a way with a dot or no name at all in it, or one that leads out at the top. */
    private static Optional<String> plainPath(String folder, String way) {
        int up = folder.length();
        int from = 0;
        for (; way.startsWith("../", from); from += 3) {
            up = up < 2 ? 0 : folder.lastIndexOf('/', up - 2) + 1;
            if (up == 0) {
                return Optional.empty();
            }
        }
        String rest = way.substring(from);
        boolean named = !rest.isEmpty() && !rest.startsWith(".") && !rest.contains("/.") && !rest.endsWith("/");
        return named ? Optional.of(folder.substring(0, up) + rest) : Optional.empty();
    }

    private static Optional<String> resolved(String folder, String way) {
        try {
            URI at = URI.create("/" + folder).resolve(way);
            return Optional.ofNullable(at.getRawPath())
                    .filter(path -> at.getRawAuthority() == null && path.startsWith("/"))
                    .map(path -> URLDecoder.decode(path.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no address at all
        }
    }
}
