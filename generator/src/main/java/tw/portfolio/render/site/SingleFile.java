package tw.portfolio.render.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.artifact.Artifact;

/**
 * A student's pages as one, with pictures, styles and fonts inside, for programs that open one file alone and run no scripts. It is made
 * from the pages themselves, so that it can say no more than they do. One picture at a time is held in memory.
 */
final class SingleFile {
    private static final Pattern MAIN = Pattern.compile("(?s)<body class=\"([a-z ]*)\">.*?<main[^>]*>(.*)</main>");
    private static final Pattern PLAYER = Pattern.compile("(?s)<(audio|video)\\b.*?</\\1>");
    private static final Pattern TAG = Pattern.compile("<[a-z][^<>]*>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile(" (id|href|src|srcset|sizes|for|aria-labelledby|aria-describedby)=\"([^\"]*)\"");
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");
    private static final Pattern PLACE = Pattern.compile("<!--page (p[0-9]+)-->");
    private static final Pattern URL = Pattern.compile("url\\(\"?([^)\"]+)\"?\\)");
    private static final Map<String, String> TYPES = Map.of(
            "jpg", "image/jpeg", "png", "image/png", "ttf", "font/ttf", "woff2", "font/woff2", "svg", "image/svg+xml");

    /** The order in which a book would have the parts; works come in the order of their making. */
    private static final List<String> ORDER = List.of(
            "",
            "timeline",
            "about",
            "statement",
            "years",
            "terms",
            "outcomes",
            "performances/",
            "performances",
            "plans",
            "selection");

    private final Map<String, Artifact> files = new LinkedHashMap<>();
    private final Map<String, Page> pages = new LinkedHashMap<>();

    /** A page with the id of its part, its kind and what stands in its main part. */
    private record Page(String id, String folder, String kind, String main) {}

    /**
     * Takes in a student's folder.
     *
     * @param directory the folder within the family root
     * @param made everything in it; written again once for each place where it stands
     */
    SingleFile(String directory, List<Artifact> made) throws IOException {
        List<Page> found = new ArrayList<>();
        for (Artifact artifact : made) {
            String path = artifact.path().substring(directory.length() + 1);
            files.put(path, artifact);
            if (path.endsWith("index.html") && !path.startsWith(SearchPages.FOLDER + "/")) {
                page(path, text(artifact)).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingInt(page -> rank(page.folder())));
        for (Page page : found) {
            String id = "p" + pages.size();
            pages.put(path(page.folder()), new Page(id, page.folder(), page.kind(), page.main()));
        }
    }

    private static Optional<Page> page(String path, String html) {
        Matcher main = MAIN.matcher(html);
        String folder = path.equals("index.html") ? "" : path.substring(0, path.length() - "/index.html".length());
        return main.find()
                ? Optional.of(new Page(
                        "", folder, main.group(1), PLAYER.matcher(main.group(2)).replaceAll("")))
                : Optional.empty();
    }

    private static String path(String folder) {
        return folder.isEmpty() ? "index.html" : folder + "/index.html";
    }

    private static int rank(String folder) {
        String part = folder.contains("/") ? folder.substring(0, folder.indexOf('/') + 1) : folder;
        int exact = ORDER.indexOf(part);
        int rank = exact >= 0 ? exact : ORDER.indexOf(part.replace("/", ""));
        return rank >= 0 ? rank : ORDER.size();
    }

    private static String text(Artifact artifact) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        artifact.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Returns the parts in their order. */
    List<Views.Part> parts() {
        return pages.values().stream()
                .map(page -> new Views.Part(page.id(), page.kind()))
                .toList();
    }

    /** Returns the id of a page's part. */
    String id(String folder) {
        return Optional.ofNullable(pages.get(path(folder))).orElseThrow().id();
    }

    /** Returns the style sheet with its fonts and pictures inside; what it names and the folder lacks is left out. */
    String style() throws IOException {
        String css = text(files.getOrDefault("assets/site.css", Artifact.bytes("site.css", new byte[0])));
        StringBuilder whole = new StringBuilder();
        Matcher url = URL.matcher(css);
        while (url.find()) {
            url.appendReplacement(whole, Matcher.quoteReplacement(inside("assets/" + url.group(1))));
        }
        // an end tag within the sheet would end it
        return url.appendTail(whole).toString().replace("</", "<\\/");
    }

    private String inside(String path) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        boolean held = data(path, data);
        return held ? "url(" + data.toString(StandardCharsets.US_ASCII) + ")" : "local(\"\")";
    }

    /** Writes the file: the frame of the page with every part in its place. */
    void write(String frame, OutputStream out) throws IOException {
        Map<String, Page> byId = new LinkedHashMap<>();
        pages.values().forEach(page -> byId.put(page.id(), page));
        Matcher place = PLACE.matcher(frame);
        int end = 0;
        while (place.find()) {
            say(frame.substring(end, place.start()), out);
            Page page = byId.get(place.group(1));
            if (page != null) {
                part(page, out);
            }
            end = place.end();
        }
        say(frame.substring(end), out);
    }

    private void part(Page page, OutputStream out) throws IOException {
        Matcher tag = TAG.matcher(page.main());
        int end = 0;
        while (tag.find()) {
            say(page.main().substring(end, tag.start()), out);
            tag(page, tag.group(), out);
            end = tag.end();
        }
        say(page.main().substring(end), out);
    }

    private void tag(Page page, String tag, OutputStream out) throws IOException {
        Matcher attribute = ATTRIBUTE.matcher(tag);
        int end = 0;
        while (attribute.find()) {
            say(tag.substring(end, attribute.start()), out);
            attribute(page, attribute.toMatchResult(), out);
            end = attribute.end();
        }
        say(tag.substring(end), out);
    }

    private void attribute(Page page, MatchResult attribute, OutputStream out) throws IOException {
        String name = attribute.group(1);
        String value = attribute.group(2);
        switch (name) {
            case "href" -> {
                Optional<String> address = address(page, value);
                if (address.isPresent()) {
                    say(" href=\"" + address.get() + "\"", out);
                }
            }
            case "src" -> {
                say(" src=\"", out);
                data(resolved(page, value), out);
                say("\"", out);
            }
            case "srcset", "sizes" -> {} // the picture is inside in one size
            default -> say(" " + name + "=\"" + value.replaceAll("[^ ]+", page.id() + "-$0") + "\"", out);
        }
    }

    /** Returns where a link leads: to a part, or elsewhere; nothing where what it leads to is not inside. */
    private Optional<String> address(Page page, String href) {
        if (ELSEWHERE.matcher(href).matches()) {
            return Optional.of(href);
        }
        String[] halves = href.split("#", 2);
        String fragment = halves.length == 2 ? "-" + halves[1] : "";
        if (halves[0].isEmpty()) {
            return Optional.of("#" + page.id() + fragment);
        }
        return Optional.ofNullable(pages.get(resolved(page, halves[0]))).map(target -> "#" + target.id() + fragment);
    }

    private static String resolved(Page page, String address) {
        String name = URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        return Path.of(path(page.folder()))
                .resolveSibling(name)
                .normalize()
                .toString()
                .replace('\\', '/');
    }

    /** Writes a file as a data address; returns whether the folder has it. */
    private boolean data(String path, OutputStream out) throws IOException {
        Artifact artifact = files.get(path);
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (artifact == null || type == null) {
            return false;
        }
        say("data:" + type + ";base64,", out);
        try (OutputStream encoded = Base64.getEncoder().wrap(new Unclosed(out))) {
            artifact.writeTo(encoded);
        }
        return true;
    }

    private static void say(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Lets an encoder end without ending the file. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        private Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {}
    }
}
