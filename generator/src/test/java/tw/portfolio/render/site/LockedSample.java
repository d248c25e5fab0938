package tw.portfolio.render.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.model.student.Student;
import tw.portfolio.render.locked.LockedEdition;
import tw.portfolio.render.locked.SchoolKey;

/** A student's locked folder, made with a key of the tests' own. */
final class LockedSample {
    static final String NUMBER = "1130107";
    static final String SECRET = "secret 00112233445566778899aabbccddeeff0123456789abcdef0123456789abcdef\n";

    private LockedSample() {}

    static SchoolKey key(Path folder, String text) throws IOException {
        return SchoolKey.read(Files.writeString(folder.resolve("locked.key"), text));
    }

    static Student student(SampleSite site) {
        return site.school().students().stream()
                .filter(it -> it.number().value().equals(NUMBER))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the files by path within the student's locked folder. */
    static SortedMap<String, byte[]> make(SampleSite site, SchoolKey key) throws IOException {
        Student student = student(site);
        List<Artifact> made = site.renderer().student(student, List.of()).value();
        SortedMap<String, byte[]> files = new TreeMap<>();
        String folder = key.folder(student.number()) + "/";
        new LockedEdition(key, site.renderer().lockedFrame()).make(student, made, artifact -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            artifact.writeTo(out);
            files.put(artifact.path().substring(folder.length()), out.toByteArray());
        });
        return files;
    }

    static void write(SortedMap<String, byte[]> files, Path folder) throws IOException {
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
