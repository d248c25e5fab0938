package tw.portfolio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Publication;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.output.OutputFile;
import tw.portfolio.verification.ProofMaker;

/**
 * What came of making a proof.
 *
 * @param made whether there is one
 * @param words what to tell whoever asked for it
 */
public record ProofRun(boolean made, List<Text> words) {

    public ProofRun {
        words = List.copyOf(words);
    }

    /**
     * Writes the proof of one record.
     *
     * @param output the file that gets it; one named after the record, in the folder the program runs in, when absent
     * @throws tw.portfolio.source.SourceException when there is no such record, or a source cannot be read
     */
    public static ProofRun of(BuildRequest request, String record, Optional<Path> output) throws IOException {
        try (OpenSources sources =
                OpenSources.open(request.sources(), request.goal()).value()) {
            Publication publication = Inputs.publication(sources, request);
            ProofMaker.Made made = new ProofMaker(publication, sources.all()).make(record);
            List<Text> words = new ArrayList<>(made.words());
            if (made.proof().isPresent()) {
                Artifact proof = made.proof().get();
                Path file = output.orElse(Path.of(proof.path()));
                new Committed(request.sources(), sources).refuseOutput(file);
                OutputFile.replace(file, proof);
                words.add(written(file));
            }
            return new ProofRun(made.proof().isPresent(), words);
        }
    }

    private static Text written(Path file) {
        Catalogue catalogue = Catalogue.shipped();
        Map<String, Text> values = Map.of("file", Text.same(file.toString()));
        return new Text(
                catalogue.fill("proof.written", values, Language.ZH_TW),
                catalogue.fill("proof.written", values, Language.EN));
    }
}
