package tw.portfolio.render.site;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.artifact.StoredZip;

/** A student's folder as one ZIP, its files by name. */
final class PortfolioZip {
    private final SortedMap<String, Artifact> files = new TreeMap<>();

    /**
     * Takes in a folder.
     *
     * @param directory the folder within the family root; its last part is the folder that unpacks
     * @param made everything in it; written twice, once to be measured
     */
    PortfolioZip(String directory, List<Artifact> made) {
        String above = directory.substring(0, directory.lastIndexOf('/') + 1);
        made.forEach(artifact -> files.put(artifact.path().substring(above.length()), artifact));
    }

    void write(OutputStream out) throws IOException {
        StoredZip zip = new StoredZip(out);
        for (var file : files.entrySet()) {
            zip.put(file.getKey(), file.getValue()::writeTo);
        }
        zip.finish();
    }
}
