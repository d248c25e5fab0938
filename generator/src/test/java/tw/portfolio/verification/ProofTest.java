package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.ProofRun;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.VerifyRun;
import tw.portfolio.certification.CaseSchool;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.guards.RealCommand;
import tw.portfolio.source.SourceException;

/** A record that leaves the school with its proof. */
class ProofTest {
    private static final String RIVER = "students/114/1140101/outcomes/114-1/river";

    @TempDir
    Path folder;

    @Test
    void aStrangerWithThePinnedKeyChecksTheRecord() throws IOException, SettingException {
        CaseRun run = CaseRun.of("02-forge-signed", folder);
        String words = checked(run, proof(run), true);
        assertTrue(words.contains("【相符】" + RIVER), words);
        assertTrue(words.contains("以信任的金鑰 SHA256:"), words);
        assertTrue(words.contains("依其內容由 王老師 <wang@yfsh.example> 進行"), words);
        assertTrue(words.contains("檔案自稱，未查證") && words.contains("任課教師 / course teacher"), words);
        assertTrue(words.contains("不能證明"), words);
    }

    @Test
    void withoutTheKeyItIsSaidThatNobodyVouchesForIt() throws IOException, SettingException {
        CaseRun run = CaseRun.of("02-forge-signed", folder);
        Path proof = proof(run);
        String words = checked(run.without(Setting.TRUST), proof, false);
        assertTrue(words.contains("不在所信任的金鑰之列"), words);
        assertTrue(words.contains("沒有給信任設定，看不出是不是學校的平臺"), words);
        run.with(
                Setting.TRUST,
                Files.writeString(folder.resolve("other.yaml"), "minimum: forge-signed\n")
                        .toString());
        assertTrue(checked(run, proof, false).contains("作者可能是冒名的"), "the settings name another forge");
    }

    @Test
    void aProofThatSaysItWasMadeAfterNowDiffersWithoutARepositoryToo() throws IOException, SettingException {
        CaseRun run = CaseRun.of("02-forge-signed", folder);
        Path proof = proof(run);
        run.with(Setting.CLOCK, CaseSchool.CLOCK.minusSeconds(1).toString());
        String words = checked(run, proof, false);
        assertTrue(words.contains("【不符】" + RIVER) && words.contains("那個時刻還沒有到"), words);
    }

    @Test
    void anUnsignedMergeIsCalledSoAndFailsWhereSignaturesAreRequired() throws IOException, SettingException {
        CaseRun run = CaseRun.of("01-plain-merge", folder);
        Path proof = proof(run);
        assertTrue(checked(run, proof, false).contains("【未證明】"));
        run.with(
                Setting.TRUST,
                Files.writeString(folder.resolve("strict.yaml"), "minimum: forge-signed\n")
                        .toString());
        checked(run, proof, false);
    }

    @Test
    void gitAloneChecksItAsTheReadMeSays() throws IOException, SettingException, InterruptedException {
        CaseRun run = CaseRun.of("02-forge-signed", folder);
        Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
        Map<String, byte[]> entries = entries(proof(run));
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            Path file = unpacked.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        String readme = Files.readString(unpacked.resolve("README.txt"));
        String[] lines =
                readme.substring(readme.indexOf("git init")).split("\n\n", 2)[0].split("\n");
        String said = RealCommand.run(unpacked, "sh", "-e", "-c", String.join("\n", lines));
        for (String name : entries.keySet()) {
            if (name.startsWith("objects/")) {
                assertTrue(said.contains(name.substring(8, 48) + "\n"), name + " in\n" + said);
            }
        }
        assertTrue(said.contains("\toutcome.md\n") && said.contains("\triver.txt\n"), said);
        assertTrue(said.contains("author 王老師 <wang@yfsh.example>"), said);
        assertEquals(
                RealCommand.run(run.repository(), "git", "show", "HEAD:" + RIVER + "/river.txt"),
                Files.readString(unpacked.resolve("record/river.txt")));
    }

    @Test
    void nobodyElsesWorkIsInItAndTheNamesItShowsAreToldOf() throws IOException, SettingException {
        CaseRun run = CaseRun.of("02-forge-signed", folder);
        Path file = folder.resolve("proof.zip");
        ProofRun made = run.proof(RIVER, file);
        assertTrue(made.words().toString().contains("students/114 的清單會露出另外 1 個名稱"), made::toString);
        for (Map.Entry<String, byte[]> entry : entries(file).entrySet()) {
            boolean own = entry.getKey().matches("README.txt|proof.json|record/(outcome.md|river.txt)");
            assertTrue(own || entry.getKey().matches("objects/[0-9a-f]{40}\\.(commit|tree)"), entry.getKey());
        }
        byte[] again = Files.readAllBytes(file);
        run.proof(RIVER + "/outcome.md", file);
        assertEquals(-1, java.util.Arrays.mismatch(again, Files.readAllBytes(file)), "the same bytes each time");
    }

    @Test
    void whatIsNotCertifiedHasNoProofAndSaysWhy() throws IOException, SettingException {
        CaseRun run = CaseRun.of("18-edited-after-certification", folder);
        Path file = folder.resolve("proof.zip");
        ProofRun made = run.proof(RIVER, file);
        assertFalse(made.made() || Files.exists(file));
        assertTrue(made.words().toString().contains("王老師"), made::toString);
        assertFalse(run.proof("people/staff.yaml", file).made());
        assertThrows(SourceException.class, () -> run.proof("students/114/9999999", file));
    }

    /** It is in order, and rests on no merge of this school. */
    @Test
    void whatWasCertifiedElsewhereOrNeedsNoneSaysSo() throws IOException, SettingException {
        Path file = folder.resolve("proof.zip");
        List<String> words = refused(CaseRun.of("66-carried-over", folder), RIVER, file);
        assertEquals(2, words.size(), words::toString);
        assertTrue(words.get(0).contains("原校認證") && words.get(1).contains("註冊組"), words::toString);
        CaseRun own = CaseRun.of("63-self-statement-by-the-owner", folder.resolve("own"));
        words = refused(own, "students/114/1140101/statement", file);
        assertEquals(2, words.size(), words::toString);
        assertTrue(words.get(0).contains("不需要認證") && words.get(1).contains("portfolio verify"), words::toString);
        words = refused(own, "students/114/1140101/student.yaml", file);
        assertTrue(words.get(0).contains("承辦處室") && !words.get(0).contains("許多學生"), words::toString);
    }

    private static List<String> refused(CaseRun run, String record, Path file) throws IOException, SettingException {
        ProofRun made = run.proof(record, file);
        assertFalse(made.made() || Files.exists(file), made::toString);
        return made.words().stream().map(Text::zh).toList();
    }

    @Test
    void aRecordInAWrongFolderIsToldWhereItBelongs() throws IOException, SettingException {
        CaseRun run = CaseRun.of("72-filed-under-another-entry-year", folder);
        Path file = folder.resolve("proof.zip");
        for (String named : List.of("", "/", "/outcome.md")) {
            ProofRun made = run.proof(RIVER.replace("/114/", "/113/") + named, file);
            assertFalse(made.made() || Files.exists(file));
            assertTrue(made.words().toString().contains("移到 students/114/1140101"), made::toString);
        }
    }

    @Test
    void flippingAnyByteFailsOrChangesNothingThatIsClaimed() throws IOException, SettingException {
        CaseRun run = CaseRun.of("02-forge-signed", folder);
        byte[] whole = Files.readAllBytes(proof(run));
        Verifier verifier = run.verifier();
        Verification claimed = verifier.check(proof(run), Optional.empty());
        Path flipped = folder.resolve("flipped.zip");
        Assertions.assertTimeout(Duration.ofMinutes(4), () -> {
            for (int at = 0; at < whole.length; at++) {
                byte[] bytes = whole.clone();
                bytes[at] ^= (byte) (1 << at % 8);
                Files.write(flipped, bytes);
                try {
                    Verification result = verifier.check(flipped, Optional.empty());
                    if (result.allMatch()) {
                        assertEquals(claimed, result, "byte " + at);
                    }
                } catch (SourceException e) {
                    assertFalse(e.text().zh().isEmpty());
                }
            }
        });
    }

    @Test
    void whoeverMakesTheZipAnewIsFoundOut() throws IOException, SettingException {
        CaseRun run = CaseRun.of("02-forge-signed", folder);
        Map<String, byte[]> whole = entries(proof(run));
        for (String name : whole.keySet()) {
            assertForged(run, whole, all -> without(all, name));
            if (!name.equals("proof.json")) {
                assertForged(run, whole, all -> with(all, name, add(all.get(name))));
            }
        }
        assertForged(run, whole, all -> with(all, "record/second.txt", new byte[] {1}));
        String claims = new String(whole.get("proof.json"), StandardCharsets.UTF_8);
        assertForged(run, whole, all -> with(all, "proof.json", bytes(claims.replace("river", "other"))));
        assertForged(run, whole, all -> with(all, "proof.json", bytes(claims.replace("{", "{\"note\": \"\","))));
        assertForged(run, whole, all -> with(all, "proof.json", bytes("[".repeat(50_000))));
    }

    @Test
    void hostileZipsAreRefusedBeforeAnythingIsRead() throws IOException, SettingException {
        CaseRun run = CaseRun.of("02-forge-signed", folder);
        Map<String, byte[]> whole = entries(proof(run));
        for (String name :
                List.of("../escape", "/absolute", "a\\b", "C:x", "record/../../x", "\u2028/../x", "README.TXT")) {
            Path zip = zip(with(whole, name, new byte[] {1}));
            assertThrows(SourceException.class, () -> run.verifyAlone(zip), name);
        }
        Path garbage = Files.write(folder.resolve("garbage.zip"), new byte[] {'P', 'K', 3, 4, 0, 0, 1});
        assertThrows(SourceException.class, () -> run.verifyAlone(garbage));
        byte[] bytes = Files.readAllBytes(zip(whole));
        for (int length = 0; length < bytes.length; length += 97) {
            Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, length));
            assertThrows(SourceException.class, () -> run.verifyAlone(cut));
        }
    }

    private Path proof(CaseRun run) throws IOException, SettingException {
        Path file = folder.resolve("proof.zip");
        assertTrue(run.proof(RIVER, file).made());
        return file;
    }

    private static String checked(CaseRun run, Path file, boolean matches) throws IOException, SettingException {
        VerifyRun result = run.verifyAlone(file);
        String words = CaseRun.words(result);
        assertEquals(matches, result.verification().allMatch(), words);
        return words;
    }

    private void assertForged(CaseRun run, Map<String, byte[]> whole, UnaryOperator<Map<String, byte[]>> change)
            throws IOException, SettingException {
        Path zip = zip(change.apply(whole));
        try {
            checked(run, zip, false);
        } catch (SourceException e) {
            assertFalse(e.text().en().isEmpty());
        }
    }

    private static Map<String, byte[]> without(Map<String, byte[]> all, String name) {
        Map<String, byte[]> fewer = new LinkedHashMap<>(all);
        fewer.remove(name);
        return fewer;
    }

    private static Map<String, byte[]> with(Map<String, byte[]> all, String name, byte[] content) {
        Map<String, byte[]> more = new LinkedHashMap<>(all);
        more.put(name, content);
        return more;
    }

    private static byte[] add(byte[] content) {
        byte[] longer = java.util.Arrays.copyOf(content, content.length + 1);
        longer[content.length] = '\n';
        return longer;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("made.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }
}
