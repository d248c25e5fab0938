package tw.portfolio.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Text;

/** Refuses repositories that do not show their whole history: what cannot be seen cannot be certified. */
final class Hiding {

    private Hiding() {}

    /** Refuses the first that is found. */
    static void refuse(Path gitDirectory) throws IOException {
        for (Text fault : found(gitDirectory)) {
            throw new SourceException(fault);
        }
    }

    /** Returns everything that hides history, each with what to do about it. */
    static List<Text> found(Path gitDirectory) throws IOException {
        Optional<Text> unreadable = unreadable(gitDirectory);
        if (unreadable.isPresent()) {
            return List.of(unreadable.get());
        }
        List<Text> faults = new ArrayList<>(cut(gitDirectory));
        if (borrows(gitDirectory)) {
            faults.add(fault(
                    gitDirectory,
                    "借用其他儲存庫的物件（alternates）。請用 git clone --no-local 或 --dissociate 重新複製，或執行 git repack -a -d"
                            + " 後刪除 objects/info/alternates。",
                    "borrows objects from elsewhere (alternates). Clone it again with git clone --no-local or --dissociate,"
                            + " or run git repack -a -d and remove objects/info/alternates."));
        }
        if (replaces(gitDirectory)) {
            faults.add(
                    fault(
                            gitDirectory,
                            "有 refs/replace，會以別的物件代替原物件。請用 git replace -d 刪除。",
                            "has refs/replace, which shows other objects than were committed. Remove them with git replace -d."));
        }
        RepositoryFormat.fault(gitDirectory).ifPresent(faults::add);
        return faults;
    }

    /** Tells of history that is cut short, or joined otherwise than it was. */
    private static List<Text> cut(Path gitDirectory) {
        List<Text> faults = new ArrayList<>();
        if (Files.exists(gitDirectory.resolve("shallow"))) {
            faults.add(
                    fault(
                            gitDirectory,
                            "是淺層複製，看不到完整歷史。請執行 git fetch --unshallow；CI 請取完整歷史（GitLab CI：GIT_DEPTH: 0；GitHub、Gitea、Forgejo"
                                    + " Actions：actions/checkout 的 fetch-depth: 0）。",
                            "is a shallow clone and hides history. Run git fetch --unshallow; let CI fetch the whole history (GitLab"
                                    + " CI: GIT_DEPTH: 0; GitHub, Gitea and Forgejo Actions: fetch-depth: 0 of actions/checkout)."));
        }
        if (Files.exists(gitDirectory.resolve("info/grafts"))) {
            faults.add(fault(
                    gitDirectory,
                    "有 info/grafts，會改變歷史。請刪除該檔後重試。",
                    "has info/grafts, which alters history. Remove the file and try again."));
        }
        return faults;
    }

    /** Returns why nothing of it should be read. */
    private static Optional<Text> unreadable(Path gitDirectory) throws IOException {
        SpecialFiles.Found files = SpecialFiles.in(gitDirectory);
        Optional<Text> fault = files.special()
                .map(it -> special(gitDirectory, it))
                .or(() -> files.denied().map(it -> denied(gitDirectory, it)));
        return fault.isPresent() ? fault : PackIndexes.damaged(gitDirectory).map(it -> damaged(gitDirectory, it));
    }

    private static Text special(Path gitDirectory, String special) {
        return fault(
                gitDirectory,
                "裡的 " + special + " 不是檔案（是具名管道、裝置、socket，或通往別處的資料夾），讀了可能永遠等不到結果。請由平臺重新複製（git clone --mirror）。",
                "has " + special
                        + ", which is no file (a named pipe, a device, a socket, or a link to a folder elsewhere): reading it"
                        + " might never end. Clone it anew from the forge (git clone --mirror).");
    }

    private static Text denied(Path gitDirectory, String denied) {
        return fault(
                gitDirectory,
                "裡的 " + denied + " 沒有權限讀取，歷史因此看不完整。請改用有權限的帳號執行，或讓這個帳號能讀取整個儲存庫。",
                "has " + denied
                        + ", which this account may not read, so that history is not seen in whole. Run the program as an account"
                        + " that may, or let this one read the whole repository.");
    }

    private static Text damaged(Path gitDirectory, String index) {
        return fault(
                gitDirectory,
                "已損壞：索引 objects/pack/" + index
                        + " 的長度與它所說的數目不合。請由平臺重新複製（git clone --mirror）；若還是一樣，請在伺服器上執行 git fsck --full。",
                "is damaged: the index objects/pack/" + index
                        + " is not as long as what it says it holds. Clone it anew from the forge (git clone --mirror); if that does"
                        + " not help, run git fsck --full on the server.");
    }

    private static boolean borrows(Path gitDirectory) {
        return Files.exists(gitDirectory.resolve("objects/info/alternates"))
                || Files.isSymbolicLink(gitDirectory.resolve("objects"))
                || Files.isSymbolicLink(gitDirectory.resolve("objects/pack"));
    }

    private static boolean replaces(Path gitDirectory) throws IOException {
        Path folder = gitDirectory.resolve("refs/replace");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> refs = Files.list(folder)) {
                if (refs.findAny().isPresent()) {
                    return true;
                }
            }
        }
        Path packed = gitDirectory.resolve("packed-refs");
        if (!Files.isRegularFile(packed)) {
            return false;
        }
        return PackedReferences.count(packed, line -> line.contains("refs/replace/")) > 0;
    }

    static Text fault(Path gitDirectory, String zh, String en) {
        return new Text("儲存庫 " + gitDirectory + " " + zh, "the repository " + gitDirectory + " " + en);
    }
}
