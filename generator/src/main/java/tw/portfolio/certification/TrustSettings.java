package tw.portfolio.certification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tw.portfolio.binding.FormBinder;
import tw.portfolio.blob.LocalFile;
import tw.portfolio.blob.TooLargeException;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;
import tw.portfolio.source.SourceException;
import tw.portfolio.source.yaml.Node;
import tw.portfolio.source.yaml.YamlReader;

/**
 * What the school pins in {@code trust.yaml}, a file outside the content repository: whoever may write records must not decide whose
 * signatures count.
 *
 * @param minimum the least trust that certifies; {@code claimed} when nothing is said
 * @param genesis the commit of the main source whose policy is taken as given; the root when nothing is said
 * @param ledgerRequired whether a run without a ledger is refused; false when nothing is said
 * @param carryOver the manifests of works certified elsewhere that the school admits
 */
public record TrustSettings(
        @Field(zh = "最低可信程度", en = "minimum trust", example = "forge-signed")
        Optional<Trust> minimum,

        @Field(zh = "平臺", en = "forges") List<ForgeIdentity> forges,

        @Field(
                zh = "起始版本",
                en = "genesis",
                pattern = "[0-9a-f]{40}",
                patternWords = "40 個十六進位字元的版本編號|a commit’s 40 hexadecimal digits",
                example = "0123456789abcdef0123456789abcdef01234567")
        Optional<String> genesis,

        @Field(zh = "必須有驗收簿", en = "ledger required") Optional<Boolean> ledgerRequired,
        @Field(zh = "承認的轉入認證", en = "admitted carry-over") List<AdmittedManifest> carryOver,
        Origin origin) {
    private static final int MAX_BYTES = 1 << 20;

    public TrustSettings {
        forges = List.copyOf(forges);
        carryOver = List.copyOf(carryOver);
    }

    /** Returns the least trust that certifies. */
    public Trust least() {
        return minimum.orElse(Trust.CLAIMED);
    }

    /**
     * Reads {@code trust.yaml}; nothing comes with notes that say what is wrong with it.
     *
     * @throws SourceException when it holds more than 1 MiB, which is room for thousands of keys
     */
    public static Noted<Optional<TrustSettings>> read(Path file) throws IOException {
        Noted<Optional<Node>> node = YamlReader.read("", file.toString(), bytes(file));
        if (node.value().isEmpty()) {
            return new Noted<>(Optional.empty(), node.notes());
        }
        Noted<Optional<TrustSettings>> settings =
                FormBinder.bind(TrustSettings.class, node.value().get());
        List<Diagnostic> notes = new java.util.ArrayList<>(node.notes());
        notes.addAll(settings.notes());
        // a setting that was misspelt must not be taken for one that was not made
        return notes.isEmpty() ? settings : new Noted<>(Optional.empty(), notes);
    }

    private static byte[] bytes(Path file) throws IOException {
        try {
            return LocalFile.read(file, MAX_BYTES);
        } catch (TooLargeException e) {
            throw new SourceException(new Text(
                    "簽章信任設定 " + file + " 超過 1 MiB，因此不讀。請確認 --trust 指的是學校的 trust.yaml。",
                    "the trust settings " + file + " hold more than 1 MiB and are not read. Check that --trust names"
                            + " the school's trust.yaml."));
        }
    }
}
