package tw.portfolio.theme;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tw.portfolio.diagnostic.Location;

/** A theme that ships with the program. */
record ShippedLayer(String name) implements Layer {
    private static final String ROOT = "/tw/portfolio/themes/";
    private static final Pattern FILE = Pattern.compile("[a-z0-9][a-z0-9.-]*(/[a-z0-9][a-z0-9.-]*)*");

    @Override
    public Optional<byte[]> read(String file) {
        URL found = find(file);
        if (found == null) {
            return Optional.empty();
        }
        try (InputStream in = found.openStream()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError("the theme cannot be read from the program: " + found, e);
        }
    }

    private @Nullable URL find(String file) {
        return FILE.matcher(name + "/" + file).matches()
                ? ShippedLayer.class.getResource(ROOT + name + "/" + file)
                : null;
    }

    @Override
    public Location at(String file) {
        return Location.ofFile("", "themes/" + name + "/" + file);
    }
}
