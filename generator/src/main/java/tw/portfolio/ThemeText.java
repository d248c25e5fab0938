package tw.portfolio;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.theme.Theme;

/** The layers of a theme, for people. */
public final class ThemeText {
    private final Catalogue catalogue;
    private final Language language;
    private final Appendable out;

    public ThemeText(Catalogue catalogue, Language language, Appendable out) {
        this.catalogue = catalogue;
        this.language = language;
        this.out = out;
    }

    /** Writes where a file comes from and what it hides, or the layers in their order. */
    public void write(ThemeRun.Layers layers) throws IOException {
        if (layers.file().isEmpty()) {
            line("theme.layers", Map.of());
            for (Theme.Origin layer : layers.held()) {
                out.append("  ").append(name(layer)).append('\n');
            }
            return;
        }
        Theme.Origin from = layers.held().get(0);
        List<Theme.Origin> hidden = layers.held().subList(1, layers.held().size());
        out.append(layers.file().get()).append('\n');
        line(
                "theme.from",
                Map.of(
                        "layer",
                        Text.same(name(from)),
                        "path",
                        Text.same(from.at().path())));
        if (!hidden.isEmpty()) {
            String names =
                    hidden.stream().map(this::name).collect(Collectors.joining(language == Language.EN ? ", " : "、"));
            line("theme.hides", Map.of("layers", Text.same(names)));
        }
    }

    private String name(Theme.Origin layer) {
        return layer.ofSchool()
                ? catalogue.fill(
                        "theme.own", Map.of("source", Text.same(layer.at().source())), language)
                : layer.layer();
    }

    private void line(String key, Map<String, Text> values) throws IOException {
        out.append(catalogue.fill(key, values, language)).append('\n');
    }
}
