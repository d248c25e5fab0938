package tw.portfolio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.output.OutputException;
import tw.portfolio.source.Clones;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceException;
import tw.portfolio.source.SourceSettings;

/** What of the files beside a repository is the school's own, committed by whoever may commit. */
final class Committed {
    private final List<SourceSettings> settings;
    private final OpenSources sources;

    Committed(List<SourceSettings> settings, OpenSources sources) {
        this.settings = settings;
        this.sources = sources;
    }

    /**
     * Refuses to write where the school's repository has a file, or a folder of files.
     *
     * @throws OutputException when something committed stands there
     */
    void refuseOutput(Path output) throws IOException {
        if (holder(output).isPresent()) {
            throw new OutputException(new Text(
                    output + " 是學校儲存庫裡的檔案，不會覆寫。請把輸出指定到別處。",
                    output + " is a file of the school's repository and is not overwritten. Name another place for the"
                            + " output."));
        }
    }

    /**
     * Refuses a file by which history is judged and which stands in that history itself.
     *
     * @throws SourceException when whoever writes records may write it
     */
    void refuseJudge(Path file) throws IOException {
        if (holder(file).filter(source -> !source.workTree()).isPresent()
                || isInClone(file)
                || isInAnotherClone(file)) {
            throw new SourceException(
                    new Text(
                            file + " 在內容儲存庫裡：能送紀錄的人就能改它，因此不採用。請把它移到內容儲存庫之外（流水線裡是另一個受保護的儲存庫）。",
                            file
                                    + " is a file of the content repository: whoever sends records can change it, so it is not used."
                                    + " Move it out of that repository (in a pipeline, into a protected repository of its own)."));
        }
    }

    /** Returns whether a file lies in a clone that is read: what is checked out there may be anybody's branch. */
    private boolean isInClone(Path file) throws IOException {
        Path place = real(file.toAbsolutePath().normalize());
        for (SourceSettings setting : settings) {
            Path location = real(setting.location().toAbsolutePath().normalize());
            if (!setting.workTree() && Files.exists(location.resolve(".git")) && place.startsWith(location)) {
                return true;
            }
        }
        return false;
    }

    /** … or in any other that has the same history, such as a further work tree. */
    private boolean isInAnotherClone(Path file) throws IOException {
        Path place = real(file.toAbsolutePath().normalize());
        for (Source source : sources.all()) {
            if (!source.workTree()
                    && source.head().isPresent()
                    && Clones.isIn(place, source.head().get())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the source that has a file, or a folder with files, at a path. */
    private Optional<Source> holder(Path file) throws IOException {
        Path place = real(file.toAbsolutePath().normalize());
        for (SourceSettings setting : settings) {
            Path location = real(setting.location().toAbsolutePath().normalize());
            Optional<Source> source = sources.all().stream()
                    .filter(it -> it.name().equals(setting.name()))
                    .filter(it -> place.startsWith(location))
                    .filter(it ->
                            holds(it, location.relativize(place).toString().replace('\\', '/')))
                    .findFirst();
            if (source.isPresent()) {
                return source;
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Source source, String path) {
        return source.files().stream()
                .anyMatch(file -> file.path().equals(path) || file.path().startsWith(path + "/"));
    }

    /** Returns a path by whatever links it is reached, whether or not the file is there yet. */
    private static Path real(Path place) throws IOException {
        if (Files.exists(place)) {
            return place.toRealPath();
        }
        Path folder = place.getParent();
        return folder == null ? place : real(folder).resolve(place.getFileName());
    }
}
