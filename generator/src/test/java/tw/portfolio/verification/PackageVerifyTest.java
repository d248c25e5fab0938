package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.guards.RealCommand;

/** A submission package that left a school, checked against the real repositories it was made from. */
class PackageVerifyTest {
    private static final String RIVER = "students/114/1140101/outcomes/114-1/river";
    private static final String RIVER_FILE = "files/outcomes/1140101/114-1_river.pdf";
    private static final String LIGHT_FILE = "files/outcomes/1140102/114-1_light.pdf";

    private static final String LIGHT = "students/114/1140102/outcomes/114-1/light";
    private static final String LAMP = "students/114/1140101/outcomes/114-1/lamp";
    private static final String LAMP_ID = "9594103f3e7433d3d35790cef02389c8ffca9493";
    private static final String REGISTER = "registers/114/26_學生課程學習成果名冊.xlsx";
    private static final String LIST = "identities:\n"
            + "  - {student: 1140101, national-id: A200000003, birth-date: 2009-03-05}\n"
            + "  - {student: 1140102, national-id: A200000012, birth-date: 2009-04-06}\n";
    private static final String CORRECTED = LIST.replace("2009-03-05", "2009-03-06");

    @TempDir
    Path folder;

    private CaseRun run;
    private Path identities;
    private Path made;

    @BeforeEach
    void make() throws IOException, SettingException, InterruptedException {
        run = CaseRun.of(Path.of("src/test/cases/verification/package"), folder);
        identities = Files.createDirectories(folder.resolve("private/identities"));
        RealCommand.run(identities.getParent(), "git", "init", "-q", "-b", "main");
        listed(LIST);
        withIdentities();
        run.build();
        made = folder.resolve("out/package");
        String manifest = Files.readString(made.resolve("manifest.json"));
        assertTrue(manifest.contains(RIVER_FILE) && manifest.contains(LIGHT_FILE), manifest);
    }

    @Test
    void aPackageMatchesAlsoOnceTheIdentitiesAreCorrected() throws IOException, SettingException, InterruptedException {
        assertTrue(run.checked(made, true).contains("【相符】" + RIVER), "as it was made");
        listed(CORRECTED);
        run.checked(made, true);
    }

    @Test
    void aPackageThatDoesNotNameThemIsNotCalledChanged() throws IOException, SettingException, InterruptedException {
        Path manifest = made.resolve("manifest.json");
        String written = Files.readString(manifest);
        String older = written.replaceFirst(",\"heads\":\\{[^}]*}", "");
        assertFalse(older.equals(written), written);
        Files.writeString(manifest, older);
        listed(CORRECTED);
        String words = run.checked(made, false);
        assertFalse(words.contains("【不符】"), words);
        assertTrue(words.contains("【無法確認】" + REGISTER + "：與現在產生的不同"), words);
        assertTrue(words.contains("【相符】" + RIVER), words);
    }

    @Test
    void otherIdentitiesThanItNamesAreNoStateOfIt() throws IOException, SettingException {
        Path manifest = made.resolve("manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest).replaceFirst("\"private\":\"[0-9a-f]{8}", "\"private\":\"00000000"));
        assertTrue(run.checked(made, false).contains("【無法確認】manifest.json：它所說的版本（main "), "nobody can tell");
    }

    @Test
    void withoutTheIdentitiesNothingButTheRegistersIsOpen() throws IOException, SettingException {
        run.without(Setting.SOURCE);
        String words = run.checked(made, false);
        assertEquals(
                List.of(
                        "【無法確認】manifest.json",
                        "【相符】" + RIVER,
                        "【相符】" + LIGHT,
                        "有無法確認的部分（見上面標示的各行），不能當作相符。請照那幾行所說的補齊再查驗，或向提供檔案的學校查詢。"),
                words.lines().map(line -> line.replaceFirst("：.*", "")).toList());
        assertTrue(words.contains("--source"), words);
    }

    /** As long as its batch is not final a work that is withdrawn is sent no more: the package is out of date, and says what to do. */
    @Test
    void aWorkThatWasWithdrawnSinceAsksForAnotherPackage() throws IOException, SettingException, InterruptedException {
        run.pushRemoval(RIVER, "2026-01-20T10:00:00+0800");
        String words = run.checked(made, false);
        assertTrue(
                words.contains("【已有變動】" + RIVER + "：當時確實如此，檔案與當時的原檔相同；之後這件作品從儲存庫移除，現在打包已不含這一件。" + "這一包還沒有提交的，請重新打包"),
                words);
        assertFalse(words.contains("【不符】"), words);
    }

    @Test
    void aFileThatNothingNamesIsTold() throws IOException, SettingException {
        run.without(Setting.SOURCE);
        Files.writeString(made.resolve("files/outcomes/1140101/114-1_prize.pdf"), "%PDF-1.4 prize");
        Files.writeString(made.resolve("registers/114/27.xlsx"), "more");
        Files.writeString(made.resolve(REGISTER), "forged");
        String words = run.checked(made, false);
        assertTrue(words.contains("【無法確認】files/outcomes/1140101/114-1_prize.pdf：這個檔案不是學校交出去的"), words);
        assertTrue(words.contains("【無法確認】registers/114/27.xlsx：這個檔案不是學校交出去的"), words);
        assertTrue(words.contains("【不符】" + REGISTER + "：與 manifest.json 所列的不同"), words);
        Files.delete(made.resolve(REGISTER));
        Files.delete(made.resolve("SHA256SUMS"));
        words = run.checked(made, false);
        assertTrue(words.contains("【不符】" + REGISTER + "：交來的東西裡缺少這個檔案"), words);
        assertTrue(words.contains("【不符】SHA256SUMS：交來的東西裡缺少這個檔案"), words);
    }

    @Test
    void worksUnderAnothersNameAreFound() throws IOException, SettingException {
        swap(made.resolve(RIVER_FILE), made.resolve(LIGHT_FILE));
        manifest("\"record\":\"" + RIVER, "\"record\":\"?");
        manifest("\"record\":\"" + LIGHT, "\"record\":\"" + RIVER);
        manifest("\"record\":\"?", "\"record\":\"" + LIGHT);
        for (boolean given : List.of(true, false)) {
            if (!given) {
                run.without(Setting.SOURCE);
            }
            String words = run.checked(made, false);
            assertTrue(words.contains("【不符】" + RIVER_FILE + "：manifest.json 裡的這一列與儲存庫不同：record"), words);
            assertTrue(words.contains("【不符】" + LIGHT_FILE), words);
            assertFalse(words.contains("【相符】"), words);
        }
    }

    @Test
    void aWorkThatNobodyVouchedForIsNoneOfThePackage() throws IOException, SettingException {
        run.without(Setting.SOURCE);
        String path = "files/outcomes/1140101/114-1_lamp.pdf";
        Files.writeString(made.resolve(path), "%PDF-1.4 lamp\n");
        manifest(
                ",\"works\":[",
                ",\"works\":[{\"path\":\"" + path + "\",\"student\":\"1140101\",\"record\":\"" + LAMP + "\",\"blob\":\""
                        + LAMP_ID + "\"},");
        String words = run.checked(made, false);
        assertTrue(words.contains("【無法確認】" + path + "：學校在那個版本沒有交出這件作品"), words);
        assertFalse(words.contains("【相符】" + LAMP), words);
    }

    @Test
    void aWorkThatIsLeftOutIsMissing() throws IOException, SettingException {
        run.without(Setting.SOURCE);
        Files.delete(made.resolve(LIGHT_FILE));
        assertTrue(run.checked(made, false).contains("【不符】" + LIGHT_FILE + "：交來的東西裡缺少這個檔案"), "its row is there");
        Path manifest = made.resolve("manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replaceAll(",?\\{\"path\":\"" + LIGHT_FILE + "\"[^}]*}\\s*", ""));
        assertTrue(run.checked(made, false).contains("【不符】" + LIGHT_FILE + "：交來的東西裡缺少這個檔案"), "nor its row");
    }

    @Test
    void statementsOnIdentitiesAreUnknownOnceThoseChanged() throws IOException, SettingException, InterruptedException {
        Path statements = folder.resolve("out/office/certification.json");
        run.checked(statements, true);
        listed(CORRECTED);
        String words = run.checked(statements, false);
        assertTrue(words.contains("【無法確認】private:identities/114.yaml：與現在的認定不同"), words);
        assertFalse(words.contains("【不符】"), words);
    }

    @Test
    void statementsOnASourceThatIsNotGivenAskForIt() throws IOException, SettingException {
        run.without(Setting.SOURCE);
        String words = run.checked(folder.resolve("out/office/certification.json"), false);
        assertTrue(words.contains("它也由來源 private 產生") && words.contains("請以 --source 指定"), words);
        assertFalse(words.contains("沒有這筆紀錄"), words);
    }

    private void manifest(String from, String to) throws IOException {
        Path manifest = made.resolve("manifest.json");
        String written = Files.readString(manifest);
        assertTrue(written.contains(from), written);
        Files.writeString(manifest, written.replace(from, to));
    }

    private static void swap(Path one, Path other) throws IOException {
        byte[] bytes = Files.readAllBytes(one);
        Files.write(one, Files.readAllBytes(other));
        Files.write(other, bytes);
    }

    private void withIdentities() {
        run.with(Setting.SOURCE, "private=" + identities.getParent());
    }

    private void listed(String text) throws IOException, InterruptedException {
        Files.writeString(identities.resolve("114.yaml"), text);
        RealCommand.run(identities, "git", "add", "-A");
        RealCommand.run(
                identities,
                "env",
                "GIT_COMMITTER_DATE=2026-01-05T10:00:00+0800",
                "git",
                "-c",
                "user.name=黃組長",
                "-c",
                "user.email=huang@yfsh.example",
                "commit",
                "-qm",
                "名單",
                "--date=2025-09-05T10:00:00+0800");
    }
}
