package tw.portfolio.theme;

import freemarker.cache.TemplateLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The school's own files, the chosen theme, what it extends, then base; a file comes from the first that has it, and from nowhere else. */
final class Layers implements TemplateLoader {
    private static final String TEMPLATES = "templates/";
    private final List<Layer> layers;

    /** @param layers the one that hides all others first */
    Layers(List<Layer> layers) {
        this.layers = List.copyOf(layers);
    }

    List<Layer> all() {
        return layers;
    }

    /** Returns the layers that have a file, the one it comes from first. */
    List<Layer> holding(String file) {
        return layers.stream().filter(layer -> layer.read(file).isPresent()).toList();
    }

    /** Returns the layers below the school's own. */
    Layers shipped() {
        return new Layers(layers.stream().filter(layer -> !layer.ofSchool()).toList());
    }

    /** Returns the bytes of an asset. */
    Optional<byte[]> asset(String name) {
        return read("assets/" + name);
    }

    /** Returns the bytes of a file of the highest layer that has it. */
    Optional<byte[]> read(String file) {
        return layers.stream().flatMap(layer -> layer.read(file).stream()).findFirst();
    }

    /** A template in the layer it comes from. */
    private record Found(Layer layer, String name) {}

    @Override
    public @Nullable Object findTemplateSource(String name) {
        return holding(TEMPLATES + name).stream()
                .findFirst()
                .map(layer -> new Found(layer, name))
                .orElse(null);
    }

    @Override
    public long getLastModified(Object source) {
        return 0; // neither the program nor the commit that is read changes while it runs
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        Found found = (Found) source;
        byte[] bytes = found.layer()
                .read(TEMPLATES + found.name())
                .orElseThrow(() -> new IOException("no template " + found.name()));
        return new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
    }

    @Override
    public void closeTemplateSource(Object source) {}
}
