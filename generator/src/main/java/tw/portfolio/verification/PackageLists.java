package tw.portfolio.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tw.portfolio.blob.Blob;
import tw.portfolio.certification.ContentDigest;
import tw.portfolio.verification.Verification.Result;

/**
 * The files of a package that cannot be made again against the lists in its manifest. Whoever changed a file may have changed its row as
 * well, so that nothing matches by this; but what is in no list, or otherwise than listed, is no package of this program.
 */
final class PackageLists {
    private static final String SUMS = "SHA256SUMS";
    private static final String WORKS = "files/";
    private static final String REGISTERS = "registers/";
    private final SortedMap<String, String> digests = new TreeMap<>();
    private final Set<String> registers;
    private final Told told;

    PackageLists(JsonNode manifest, Told told) {
        manifest.path("files")
                .values()
                .forEach(row -> digests.put(Origin.text(row.path("path")), Origin.text(row.path("sha256"))));
        this.registers = Origin.texts(manifest.path("registers"), "path");
        this.told = told;
    }

    /**
     * Tells of each file that no list names, and of each that is not as listed.
     *
     * @param works the works' files, of which more is told elsewhere
     */
    void check(SortedMap<String, Blob> files, Set<String> works) throws IOException {
        for (Map.Entry<String, Blob> file : files.entrySet()) {
            String name = file.getKey();
            if (name.equals(SUMS)) {
                sums(file.getValue(), files);
            } else if (!name.equals(PackageCheck.MANIFEST) && !works.contains(name)) {
                listed(name, file.getValue());
            }
        }
        SortedSet<String> expected = new TreeSet<>(digests.keySet());
        expected.add(SUMS);
        for (String name : expected) {
            if (!files.containsKey(name) && !works.contains(name)) {
                told.say(Result.DIFFERENT, name, "verify.missing");
            }
        }
    }

    private void listed(String name, Blob file) throws IOException {
        String digest = digests.get(name);
        boolean named = !name.startsWith(WORKS) && (!name.startsWith(REGISTERS) || registers.contains(name));
        if (digest == null || !named) {
            told.say(Result.UNKNOWN, name, "verify.not-ours");
        } else if (!ContentDigest.of(file).equals(digest)) {
            told.say(Result.DIFFERENT, name, "verify.not-as-listed");
        }
    }

    /** The sums are those of the manifest and of the files it lists. */
    private void sums(Blob file, SortedMap<String, Blob> files) throws IOException {
        SortedMap<String, String> all = new TreeMap<>(digests);
        Optional<Blob> manifest = Optional.ofNullable(files.get(PackageCheck.MANIFEST));
        if (manifest.isPresent()) {
            all.put(PackageCheck.MANIFEST, ContentDigest.of(manifest.get()));
        }
        StringBuilder lines = new StringBuilder();
        all.forEach(
                (name, digest) -> lines.append(digest).append("  ").append(name).append('\n'));
        if (!ContentDigest.of(file).equals(ContentDigest.of(lines.toString().getBytes(StandardCharsets.UTF_8)))) {
            told.say(Result.DIFFERENT, SUMS, "verify.not-as-listed");
        }
    }
}
