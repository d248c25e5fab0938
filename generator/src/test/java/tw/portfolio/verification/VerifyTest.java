package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.VerifyRun;
import tw.portfolio.source.SourceException;

/** What left a school, checked against the real repository it was built from. */
class VerifyTest {
    private static final String STUDENT = "students/114/1140101";
    private static final String RIVER = STUDENT + "/outcomes/114-1/river";
    private static final String PUSHED = "2026-01-05T10:00:00+0800";

    @TempDir
    Path folder;

    private CaseRun run;
    private Path site;

    @BeforeEach
    void build() throws IOException, SettingException {
        run = CaseRun.of("02-forge-signed", folder);
        run.build();
        site = folder.resolve("out/family/" + STUDENT);
    }

    @Test
    void everythingAStudentCanHandOnMatches() throws IOException, SettingException {
        String words = run.checked(site, true);
        assertTrue(words.contains("【相符】" + RIVER + "：內容、認證紀錄與檔案都相符。現在：已認證（由 王老師 確認）"), words);
        assertTrue(words.contains("由儲存庫重新產生並逐位元組比對"), words);
        run.checked(run.zip(site, "whole.zip", "1140101/"), true);
        run.checked(folder.resolve("out/family"), true);
        run.checked(site.resolve("portfolio.pdf"), true);
        run.checked(site.resolve("outcomes/114-1/river/index.html"), true);
        run.checked(site.resolve("receipts.json"), true);
        run.checked(folder.resolve("out/office/certification.json"), true);
    }

    @Test
    void aChangedWordIsFoundInPageAndBook() throws IOException, SettingException {
        Path page = site.resolve("outcomes/114-1/river/index.html");
        Files.writeString(page, Files.readString(page).replaceFirst("河寬", "河長"));
        String words = run.checked(site, false);
        assertTrue(words.contains("【不符】outcomes/114-1/river/index.html"), words);
        assertTrue(words.contains("【不符】" + RIVER + "：認證紀錄相符，但呈現它的檔案不同"), words);
        assertTrue(run.checked(page, false).contains("【不符】" + RIVER), "the page alone");
        Path book = site.resolve("portfolio.pdf");
        byte[] bytes = Files.readAllBytes(book);
        bytes[bytes.length / 2] ^= 1;
        Files.write(book, bytes);
        run.checked(book, false);
    }

    @Test
    void aForgedReceiptIsFound() throws IOException, SettingException {
        Path receipts = site.resolve("receipts.json");
        Files.writeString(receipts, Files.readString(receipts).replace("王老師", "汪老師"));
        String words = run.checked(site, false);
        assertTrue(words.contains("【不符】" + RIVER + "：認證紀錄與儲存庫不同：who"), words);
    }

    @Test
    void whatIsAddedAndWhatIsLeftOutIsTold() throws IOException, SettingException {
        Files.writeString(site.resolve("outcomes/114-1/river/more.html"), "<p>第一名");
        Files.delete(site.resolve("assets/site.css"));
        String words = run.checked(site, false);
        assertTrue(words.contains("【無法確認】outcomes/114-1/river/more.html"), words);
        assertTrue(words.contains("【不符】assets/site.css：交來的東西裡缺少這個檔案"), words);
    }

    @Test
    void whatWasCertifiedThenAndIsNotNowIsTold() throws IOException, SettingException, InterruptedException {
        run.push(RIVER + "/river.txt", "改過\n", PUSHED);
        String words = run.checked(site, false);
        assertTrue(words.contains("【已有變動】" + RIVER + "：當時確實如此"), words);
        assertFalse(words.contains("【不符】"), words);
        words = run.checked(folder.resolve("out/office/certification.json"), false);
        assertTrue(words.contains("【已有變動】" + RIVER), words);
    }

    @Test
    void aPageOfManyWorksTellsOfEachWhetherItStillIsSo() throws IOException, SettingException, InterruptedException {
        List<String> pages =
                List.of("index.html", "timeline/index.html", "terms/114-1/index.html", "certification/index.html");
        for (String page : pages) {
            String words = run.checked(site.resolve(page), true);
            assertTrue(words.contains("【相符】" + RIVER + "：內容、認證紀錄與這一個檔案相符。現在：已認證"), words);
        }
        run.push(RIVER + "/river.txt", "改過\n", PUSHED);
        for (String page : pages) {
            String words = run.checked(site.resolve(page), false);
            assertTrue(words.contains("【已有變動】" + RIVER + "：當時確實如此"), words);
            assertFalse(words.contains("【不符】"), words);
        }
    }

    @Test
    void anotherRepositoryKnowsNothingOfIt() throws IOException, SettingException {
        CaseRun other = CaseRun.of("01-plain-merge", folder.resolve("other"));
        VerifyRun result = other.verify(site);
        String words = CaseRun.words(result);
        assertFalse(result.verification().allMatch(), words);
        assertTrue(words.contains("【無法確認】" + STUDENT + "：它所說的版本（main "), words);
        assertFalse(words.contains("{main=") || words.contains("當時確實如此") || words.contains("都相符"), words);
    }

    @Test
    void withoutTheTrustItWasBuiltWithTheReceiptDiffersAndSaysSo() throws IOException, SettingException {
        run.without(Setting.TRUST);
        String words = run.checked(site.resolve("portfolio.pdf"), false);
        assertTrue(words.contains("--trust"), words);
    }

    @Test
    void statementsThatWereChangedAreFound() throws IOException, SettingException {
        Path statements = folder.resolve("out/office/certification.json");
        String written = Files.readString(statements);
        Files.writeString(statements, written.replace("\"forge-signed\"", "\"person-signed\""));
        assertTrue(run.checked(statements, false).contains("：trust"), "names what differs");
        Files.writeString(statements, written.replaceFirst("\\[\\s*\\{", "[" + first(written) + ",{"));
        assertTrue(run.checked(statements, false).contains("出現了兩次"), "a forged one before the true one");
        Files.writeString(statements, written.replaceFirst("\"predicate\":\\{", "\"predicate\":{\"prize\":\"1\","));
        assertTrue(run.checked(statements, false).contains("：prize"), "what nobody says");
        Files.writeString(statements, "[" + first(written) + "]");
        assertTrue(run.checked(statements, false).contains("交來的檔案裡沒有"), "what is left out");
    }

    @Test
    void statementsOfABuildInEnglishMatchTheirOwnWords() throws IOException, SettingException {
        run = CaseRun.of("09-teacher-of-another-course", folder.resolve("english"))
                .with(Setting.LANGUAGE, "en");
        run.build();
        Path statements = folder.resolve("english/out/office/certification.json");
        String written = Files.readString(statements);
        assertTrue(written.contains("\"next\":\"ask "), written);
        run.checked(statements, true);
        Files.writeString(statements, written.replaceFirst("\"next\":\"ask ", "\"next\":\"never ask "));
        assertTrue(run.checked(statements, false).contains("put otherwise than by this release"), "words nobody wrote");
    }

    @Test
    void aWorkCertifiedBeforeNamesItsCertifierAndWhoAdmittedIt() throws IOException, SettingException {
        run = CaseRun.of("66-carried-over", folder.resolve("carried"));
        run.build();
        site = folder.resolve("carried/out/family/" + STUDENT);
        String page = Files.readString(site.resolve("outcomes/114-1/river/index.html"))
                .replaceAll("<span class=\"say\" lang=\"en\">[^<]*</span>", "")
                .replaceAll("<span class=\"say\" lang=\"zh-TW\">([^<]*)</span>", "$1");
        assertTrue(
                page.contains("<dt>登錄名單並簽章的人</dt><dd>黃組長<span class=\"role\">本人簽章</span></dd>") && page.contains("原校"),
                page);
        assertTrue(page.contains("<meta name=\"portfolio\" content=\"page=" + RIVER + "/index.html; head.main="), page);
        String receipts = Files.readString(site.resolve("receipts.json"));
        assertTrue(receipts.contains("\"state\":\"attested\"") && receipts.contains("\"admittedBy\":\"黃組長\""));
        assertTrue(run.checked(site, true).contains("【相符】" + RIVER), "the whole folder");
        run.checked(site.resolve("portfolio.pdf"), true);
    }

    @Test
    void aProofIsLookedUpWhereARepositoryIsNamed() throws IOException, SettingException {
        Path proof = folder.resolve("river.zip");
        assertTrue(run.proof(RIVER, proof).made());
        assertTrue(run.checked(proof, true).contains("儲存庫主線正是以這個版本"), "and the repository agrees");
    }

    @Test
    void hostileFilesAreReadWithinBounds() throws IOException, SettingException {
        List<String> all = List.of(
                "%PDF-1.7 nothing",
                "%PDF-1.7 <portfolio:receipts>" + "[".repeat(100_000) + "</portfolio:receipts>",
                "%PDF-1.7 <portfolio:receipts>" + "&#99999999;".repeat(1000),
                "<meta name=\"portfolio\" content=\"page=../../x; head.main=0; clock=never\">",
                "[" + "{\"_type\":".repeat(5000),
                "[{\"_type\":\"https://in-toto.io/Statement/v1\"}]",
                "",
                "plain words");
        for (String text : all) {
            Path file = Files.writeString(folder.resolve("hostile"), text);
            try {
                run.checked(file, false);
            } catch (SourceException e) {
                assertFalse(e.text().zh().isEmpty());
            }
        }
        Path bomb = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("receipts.json"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        assertThrows(SourceException.class, () -> run.verify(bomb));
        assertThrows(SourceException.class, () -> run.verify(folder.resolve("nowhere")));
        Path escape = folder.resolve("link");
        Files.createSymbolicLink(
                Files.createDirectories(escape).resolve("secret"),
                Files.writeString(folder.resolve("secret"), "secret"));
        assertThrows(SourceException.class, () -> run.verify(escape));
    }

    /** Returns the first statement of several. */
    private static String first(String statements) {
        int begin = statements.indexOf("{\"_type\"");
        String one = statements.substring(begin, statements.indexOf("{\"_type\"", begin + 1));
        return one.substring(0, one.lastIndexOf('}') + 1);
    }

    @Test
    void whatStudentsShareIsComparedToo() throws IOException, SettingException {
        Path door = folder.resolve("out/family/index.html");
        Files.writeString(door, Files.readString(door).replace("</main>", "<p>校長獎</p></main>"));
        assertTrue(run.checked(folder.resolve("out/family"), false).contains("【不符】index.html"), "the door");
        Files.delete(door);
        String words = run.checked(folder.resolve("out/family"), false);
        assertTrue(words.contains("【不符】index.html：交來的東西裡缺少這個檔案"), words);
    }

    @Test
    void whatNamesAnotherReleaseIsNotSaidToMatch() throws IOException, SettingException {
        Path page = site.resolve("outcomes/114-1/river/index.html");
        String written = Files.readString(page);
        String forged =
                written.replaceFirst("; release=[^;\"]*", "; release=9.9").replaceFirst("河寬", "校長獎");
        Files.writeString(page, forged);
        String words = run.checked(page, false);
        assertTrue(words.contains("【無法確認】" + RIVER + "：認證紀錄相符，但呈現它的檔案是別版程式產生的"), words);
        assertFalse(words.contains("【相符】"), words);
    }
}
