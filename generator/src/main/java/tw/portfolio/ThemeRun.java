package tw.portfolio;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.School;
import tw.portfolio.source.SourceException;
import tw.portfolio.theme.Theme;

/** Which layer of the school's theme a file comes from: the answer to {@code portfolio theme}. */
public final class ThemeRun {

    private ThemeRun() {}

    /**
     * Returns the layers that hold a file, the one it comes from first; without a file, every layer.
     *
     * @param file within a theme, such as {@code assets/site.css}
     * @return with what is wrong with the theme, its contrasts included
     * @throws SourceException when no layer has the file
     */
    public static Noted<Layers> of(BuildRequest request, Optional<String> file) throws IOException {
        Noted<OpenSources> opened = OpenSources.openUncertified(request.sources(), request.goal());
        try (OpenSources sources = opened.value()) {
            School school = Inputs.school(sources).value();
            Noted<Theme> theme = Pages.theme(school.profile(), sources);
            Layers layers = new Layers(file, file.map(theme.value()::why).orElseGet(theme.value()::layers));
            if (layers.held().isEmpty()) {
                String name = file.orElse("");
                throw new SourceException(
                        new Text(
                                "沒有一層有「" + name + "」。檔名例如 assets/site.css、templates/site/cover.ftlh、theme.yaml。",
                                "no layer has \"" + name
                                        + "\". A file is named as in assets/site.css, templates/site/cover.ftlh or theme.yaml."));
            }
            return new Noted<>(layers, theme.notes());
        }
    }

    /**
     * Layers of a theme.
     *
     * @param file what they hold; absent where all layers are told
     * @param held the one that hides the others first
     */
    public record Layers(Optional<String> file, List<Theme.Origin> held) {}
}
