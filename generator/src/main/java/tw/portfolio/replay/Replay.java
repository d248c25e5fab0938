package tw.portfolio.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.binding.FormBinder;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.yaml.Node;
import tw.portfolio.source.yaml.YamlReader;

/** Makes real repositories from a written history, the same objects every time. */
public final class Replay {
    static final RuleId OUT_OF_FORM = new RuleId("replay.out-of-form");

    /** The rule that names a file somebody edited after the history was sealed. */
    public static final RuleId OWN_EDIT = Stage.OWN_EDIT;

    private Replay() {}

    /**
     * Replays a history into bare repositories {@code <outputFolder>/<name>.git}, replacing those of an earlier run.
     *
     * @return the sources to compile, in the order the history declares them; none when the history cannot be read
     */
    public static Noted<List<SourceSettings>> run(Path history, Path outputFolder) throws IOException {
        String name = String.valueOf(history.getFileName());
        Noted<Optional<Node>> node = YamlReader.read("", name, Files.readAllBytes(history));
        List<Diagnostic> notes = new ArrayList<>(node.notes());
        Optional<History> written = Optional.empty();
        if (node.value().isPresent()) {
            Noted<Optional<History>> bound =
                    FormBinder.bind(History.class, node.value().get());
            notes.addAll(bound.notes());
            written = bound.value();
        }
        if (written.isEmpty() || !notes.isEmpty()) {
            notes.add(Diagnostic.error(OUT_OF_FORM, Location.ofFile("", name)));
            return new Noted<>(List.of(), notes);
        }
        return replay(written.get(), history, outputFolder, notes);
    }

    private static Noted<List<SourceSettings>> replay(
            History history, Path file, Path outputFolder, List<Diagnostic> notes) throws IOException {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
        List<SourceSettings> sources = new ArrayList<>();
        for (History.RepositoryForm form : history.repositories()) {
            Path location = outputFolder.resolve(form.name() + ".git");
            try (Bodies bodies = Bodies.of(folder);
                    Repositories.Made made = Repositories.create(location)) {
                new Stage(history, form, bodies, notes).play(made);
            }
            sources.add(new SourceSettings(form.name(), location, Optional.of("main"), false));
        }
        return new Noted<>(sources, notes);
    }
}
