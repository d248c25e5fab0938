package tw.portfolio.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Config;
import tw.portfolio.diagnostic.Text;

/**
 * What a repository's own settings say of the form of its files, the only thing that is taken from them. Source: repository-version and
 * gitrepository-layout of Git.
 */
final class RepositoryFormat {
    private static final Set<String> VERSIONS = Set.of("0", "1");

    /** Those that change nothing about objects and references, in small letters: to Git the case of a key is nothing. */
    private static final Set<String> HARMLESS = Set.of(
            "noop",
            "noop-v1",
            "preciousobjects",
            "partialclone",
            "worktreeconfig",
            "relativeworktrees",
            "objectformat",
            "refstorage");

    private RepositoryFormat() {}

    /** Returns why this version cannot read the repository, with what to do. */
    static Optional<Text> fault(Path gitDirectory) throws IOException {
        Optional<Config> read = RepositoryConfig.read(gitDirectory);
        if (read.isEmpty()) {
            return Optional.of(Hiding.fault(
                    gitDirectory,
                    "的設定檔（config）讀不懂。請由平臺重新複製（git clone --mirror）。",
                    "has settings (config) that cannot be read. Clone it anew from the forge (git clone --mirror)."));
        }
        String version = Optional.ofNullable(read.get().getString("core", null, "repositoryformatversion"))
                .orElse("0");
        if (!VERSIONS.contains(version)) {
            return Optional.of(Hiding.fault(
                    gitDirectory,
                    "的格式版本是 " + version + "，目前只認得 0 與 1。請由平臺重新複製（git clone --mirror）。",
                    "is of the format version " + version
                            + ", and only 0 and 1 are known. Clone it anew from the forge (git clone --mirror)."));
        }
        return forms(gitDirectory, read.get());
    }

    private static Optional<Text> forms(Path gitDirectory, Config config) {
        String hash = extension(config, "objectformat", "sha1");
        if (!hash.equalsIgnoreCase("sha1")) {
            return Optional.of(Hiding.fault(
                    gitDirectory,
                    "使用 " + hash + " 物件格式，目前只支援 SHA-1。請在平臺以預設（SHA-1）格式建立儲存庫。",
                    "uses the object format " + hash
                            + ", and only SHA-1 is supported. Create the repository with the forge's"
                            + " default, SHA-1."));
        }
        String references = extension(config, "refstorage", "files");
        if (!references.equalsIgnoreCase("files")) {
            return Optional.of(Hiding.fault(
                    gitDirectory,
                    "以 " + references + " 格式儲存分支。請執行 git refs migrate --ref-format=files，或重新複製（git clone"
                            + " --ref-format=files）。",
                    "keeps its branches in the format " + references
                            + ". Run git refs migrate --ref-format=files, or clone"
                            + " it again with git clone --ref-format=files."));
        }
        return config.getNames("extensions").stream()
                .filter(extension -> !HARMLESS.contains(extension.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(extension -> Hiding.fault(
                        gitDirectory,
                        "使用本版不認得的格式 extensions." + extension + "。請重新複製一份（git clone）。",
                        "uses extensions." + extension
                                + ", a form this version does not know. Clone it afresh (git clone)."));
    }

    private static String extension(Config config, String name, String usual) {
        return Optional.ofNullable(config.getString("extensions", null, name)).orElse(usual);
    }
}
