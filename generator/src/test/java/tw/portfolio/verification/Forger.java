package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import tw.portfolio.SettingException;
import tw.portfolio.VerifyRun;
import tw.portfolio.certification.CommitEvidence;
import tw.portfolio.diagnostic.Catalogue;

/** Makes proofs by hand, and out of commits that certify nothing. */
final class Forger {
    static final String RIVER = "students/114/1140101/outcomes/114-1/river";
    static final String MERGED = "02-forge-signed";
    private final Path folder;

    Forger(Path folder) {
        this.folder = folder;
    }

    Map<String, byte[]> made(CaseRun run) throws IOException, SettingException {
        Path file = folder.resolve("proof.zip");
        assertTrue(run.proof(RIVER, file).made());
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    static Map<String, byte[]> claiming(Map<String, byte[]> whole, String name, String value) {
        Map<String, byte[]> changed = new LinkedHashMap<>(whole);
        changed.computeIfPresent(
                "proof.json",
                (file, claims) -> new String(claims, StandardCharsets.UTF_8)
                        .replaceAll("(?<=\"" + name + "\":\")[^\"]*", value)
                        .getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("made.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    /** Makes what the program would make, did it take the newest commit for a certification. */
    Path forged(CaseRun run, String trust, boolean branch) throws IOException {
        return forged(run, RIVER, trust, branch);
    }

    Path forged(CaseRun run, String record, String trust, boolean branch) throws IOException {
        try (Repository repository = new FileRepositoryBuilder()
                        .setGitDir(run.repository().toFile())
                        .build();
                ObjectReader reader = repository.newObjectReader()) {
            ObjectId head = repository.resolve("refs/heads/main");
            byte[] commit = reader.open(head, Constants.OBJ_COMMIT).getBytes();
            CommitEvidence evidence =
                    CommitEvidence.of(commit, Optional.empty(), false).orElseThrow();
            ObjectChain chain = ObjectChain.of(evidence.tree(), record, id -> Optional.of(bytes(id, reader)));
            Map<String, String> found = new LinkedHashMap<>(Map.of(
                    "verdict",
                    "CERTIFIED",
                    "trust",
                    trust,
                    "certifiedBy",
                    evidence.author(),
                    "role",
                    "任課教師 / course teacher",
                    "key",
                    evidence.seal().key(),
                    "time",
                    evidence.time().toString(),
                    "head",
                    head.name(),
                    "clock",
                    "2026-08-01T00:00:00Z"));
            ProofClaims claims = new ProofClaims(record, head.name(), chain.digest(), found);
            Map<String, byte[]> entries = new LinkedHashMap<>();
            entries.put(ProofFile.README, ProofFile.readme(claims, new Phrases(Catalogue.shipped())));
            entries.put(ProofFile.CLAIMS, claims.json());
            entries.put("objects/" + head.name() + ".commit", commit);
            if (branch && evidence.parents().size() == 2) {
                BranchPath path = BranchPath.of(evidence, reader, record);
                path.commits().forEach((id, raw) -> entries.put("objects/" + id + ".commit", raw));
                path.trees().forEach((id, tree) -> entries.put("objects/" + id + ".tree", tree));
            }
            chain.trees().forEach((id, tree) -> entries.put("objects/" + id + ".tree", tree));
            for (Map.Entry<String, String> file : chain.files().entrySet()) {
                entries.put("record/" + file.getKey(), bytes(file.getValue(), reader));
            }
            return zip(entries);
        } catch (ObjectChain.Broken | BranchPath.TooLong e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String id, ObjectReader reader) throws IOException {
        return reader.open(ObjectId.fromString(id)).getBytes();
    }

    Path changed(String from, String to) throws IOException {
        Path test = Files.createDirectories(folder.resolve("case"));
        Path merged = Path.of("src/test/cases/certification").resolve(MERGED);
        String history = Files.readString(merged.resolve("history.yaml"));
        assertTrue(history.contains(from));
        Files.writeString(test.resolve("history.yaml"), history.replace(from, to));
        Files.copy(merged.resolve("trust.yaml"), test.resolve("trust.yaml"));
        return test;
    }

    static String told(VerifyRun result, boolean matches) throws IOException {
        String words = CaseRun.words(result);
        assertEquals(matches, result.verification().allMatch(), words);
        return words;
    }
}
