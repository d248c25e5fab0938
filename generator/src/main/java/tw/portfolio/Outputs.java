package tw.portfolio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.artifact.Kept;
import tw.portfolio.certification.ContentDigest;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.output.Access;
import tw.portfolio.output.KeptFolder;
import tw.portfolio.output.OutputFolder;
import tw.portfolio.report.Summary;

/** The output roots of a run, each whole or not at all. */
final class Outputs implements AutoCloseable {

    /** An output root and its audience. */
    enum Root {
        FAMILY("family", Access.OWNER),
        HANDOUT("handout", Access.OWNER),
        SHOWCASE("showcase", Access.PUBLIC),
        LOCKED("locked", Access.PUBLIC),
        LETTERS("letters", Access.OWNER),
        DESK("desk", Access.OWNER),
        OFFICE("office", Access.OWNER),
        PACKAGE("package", Access.OWNER);

        private final String word;
        private final Access access;

        Root(String word, Access access) {
            this.word = word;
            this.access = access;
        }

        /** A folder that is not meant to be hosted is not readable by a server: grades are hosted plainly where the school says so. */
        private Access access(BuildRequest request) {
            return this == FAMILY && request.hosting().plain() ? Access.PUBLIC : access;
        }

        private boolean isMadeBy(BuildRequest request) {
            Goal goal = request.goal();
            return switch (this) {
                case FAMILY, DESK -> goal.makesPages();
                case HANDOUT -> goal.makesPages() && request.handouts().stream().anyMatch(it -> it != Handout.SHOWCASE);
                case SHOWCASE -> goal.makesPages() && request.handouts().contains(Handout.SHOWCASE);
                case LOCKED, LETTERS ->
                    goal.makesPages() && request.hosting().key().isPresent();
                case OFFICE -> goal.writes();
                case PACKAGE -> goal.makesPackage();
            };
        }
    }

    private final Map<Root, OutputFolder> folders = new LinkedHashMap<>();

    private final Optional<KeptFolder> pictures;

    /** Makes none, and takes nothing that an earlier run kept. */
    Outputs() {
        this(Optional.empty());
    }

    private Outputs(Optional<KeptFolder> pictures) {
        this.pictures = pictures;
    }

    /** Begins every root the goal makes; none when it writes nothing. */
    static Outputs begin(BuildRequest request, Committed committed) throws IOException {
        boolean pages = request.goal().makesPages();
        if (request.goal().writes()) {
            OutputFolder.refuseForeign(request.output());
        }
        if (pages) {
            committed.refuseOutput(request.cache());
        }
        Outputs outputs = new Outputs(pages ? Optional.of(KeptFolder.open(request.cache())) : Optional.empty());
        try {
            for (BuildRequest.ReportFile report : request.reports()) {
                committed.refuseOutput(report.file());
            }
            for (Root root : Root.values()) {
                if (root.isMadeBy(request)) {
                    committed.refuseOutput(request.output().resolve(root.word));
                    outputs.folders.put(
                            root, OutputFolder.begin(request.output().resolve(root.word), root.access(request)));
                }
            }
            return outputs;
        } catch (IOException | RuntimeException e) {
            outputs.close();
            throw e;
        }
    }

    /** Returns where resized pictures are kept from run to run. */
    Kept pictures() {
        return pictures.isPresent() ? pictures.get() : Kept.nothing();
    }

    /** Lets go of the pictures that no page or book of this run shows. */
    void forgetOtherPictures() throws IOException {
        if (pictures.isPresent()) {
            pictures.get().forgetTheRest();
        }
    }

    /** Returns how many pictures were taken from an earlier run and how many were made. */
    Optional<Summary.Pictures> counted() {
        return pictures.map(kept -> new Summary.Pictures(kept.found(), kept.made()));
    }

    /** Writes artifacts into a root that the goal makes; safe for use by several threads. */
    void write(Root root, List<Artifact> artifacts) throws IOException {
        OutputFolder folder = Objects.requireNonNull(folders.get(root), root.word);
        for (Artifact artifact : artifacts) {
            folder.write(artifact);
        }
    }

    /** Returns an artifact as it was written, so that it need not be made again. */
    Artifact written(Root root, Artifact artifact) {
        OutputFolder folder = Objects.requireNonNull(folders.get(root), root.word);
        return Artifact.streamed(artifact.path(), out -> folder.copy(artifact.path(), out));
    }

    /** Writes what a stage made and returns what it noticed. */
    Noted<Integer> write(Root root, Noted<List<Artifact>> made) throws IOException {
        write(root, made.value());
        return new Noted<>(made.value().size(), made.notes());
    }

    /** Gives up every root but one, so that what an earlier run made of it stays. */
    void keepOnly(Root root) throws IOException {
        for (Root other : Root.values()) {
            OutputFolder given = other == root ? null : folders.remove(other);
            if (given != null) {
                given.close();
            }
        }
    }

    /** Puts every root in place and returns what was written where. */
    List<Summary.Written> replace(BuildRequest request) throws IOException {
        for (OutputFolder folder : folders.values()) {
            folder.replace();
        }
        return folders.entrySet().stream()
                .map(entry -> new Summary.Written(
                        request.output().resolve(entry.getKey().word).toString(),
                        entry.getValue().files(),
                        entry.getValue().bytes()))
                .toList();
    }

    /** Returns the SHA-256 digest of the manifest of the package that stands in the output folder. */
    static Optional<String> manifest(BuildRequest request) throws IOException {
        Path manifest = request.output().resolve(Root.PACKAGE.word).resolve("manifest.json");
        return Files.isRegularFile(manifest)
                ? Optional.of(ContentDigest.of(Files.readAllBytes(manifest)))
                : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        for (OutputFolder folder : folders.values()) {
            folder.close();
        }
    }
}
