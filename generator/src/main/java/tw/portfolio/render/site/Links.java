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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where one student's pages lead, against the files and anchors that are there. What a text of the student's leads to was seen to when it
 * was read; templates can lead anywhere.
 */
final class Links {
    private static final Pattern ATTRIBUTE =
            Pattern.compile("[\\s\"'](href|src|srcset|id)\\s*=\\s*[\"']([^\"']*)[\"']");

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
        for (Matcher matcher = ATTRIBUTE.matcher(html); matcher.find(); ) {
            String value = matcher.group(2);
            if (matcher.group(1).equals("id")) {
                ids.add(value);
            } else if (matcher.group(1).equals("srcset")) {
                for (String one : value.split(",\\s*", -1)) {
                    all.add(new Link(template, page, one.strip().replaceFirst("\\s.*", "")));
                }
            } else if (!ELSEWHERE.matcher(value).matches()) {
                all.add(new Link(template, page, value));
            }
        }
        anchors.put(page, ids);
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
        try {
            URI at = URI.create("/" + page.replaceFirst("[^/]*$", "")).resolve(way);
            return Optional.ofNullable(at.getRawPath())
                    .filter(path -> at.getRawAuthority() == null && path.startsWith("/"))
                    .map(path -> URLDecoder.decode(path.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no address at all
        }
    }
}
