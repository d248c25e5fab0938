package tw.portfolio.theme;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The theme, then the ones it is based on; a file comes from the first that has it, and from nowhere else. */
final class Layers implements TemplateLoader {
    private static final String ROOT = "/tw/portfolio/themes/";
    private static final Pattern FILE = Pattern.compile("[a-z0-9][a-z0-9.-]*(/[a-z0-9][a-z0-9.-]*)*");
    private final List<String> names;

    /** @param names the theme itself first */
    Layers(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** Returns the bytes of a file of one theme. */
    static Optional<byte[]> read(String theme, String file) {
        URL found = find(theme, file);
        if (found == null) {
            return Optional.empty();
        }
        try (InputStream in = found.openStream()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError("the theme cannot be read from the program: " + found, e);
        }
    }

    /** Returns the bytes of an asset. */
    Optional<byte[]> asset(String name) {
        return names.stream()
                .flatMap(theme -> read(theme, "assets/" + name).stream())
                .findFirst();
    }

    private static @Nullable URL find(String theme, String file) {
        return FILE.matcher(theme + "/" + file).matches() ? Layers.class.getResource(ROOT + theme + "/" + file) : null;
    }

    @Override
    public @Nullable Object findTemplateSource(String name) {
        return names.stream()
                .map(theme -> find(theme, "templates/" + name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public long getLastModified(Object source) {
        return 0; // what lies in the program does not change while it runs
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        return new InputStreamReader(((URL) source).openStream(), StandardCharsets.UTF_8);
    }

    @Override
    public void closeTemplateSource(Object source) {}
}
