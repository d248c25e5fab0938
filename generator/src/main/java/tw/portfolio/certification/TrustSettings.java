package tw.portfolio.certification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.binding.FormBinder;
import tw.portfolio.blob.LocalFile;
import tw.portfolio.blob.TooLargeException;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Seen;
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
    static final RuleId EMPTY = new RuleId("trust.empty");
    static final RuleId NO_VALUE = new RuleId("trust.no-value");
    /** How the secret keys of OpenSSH, OpenPGP, OpenSSL and PuTTY begin; that of OpenSSH also without its first line. */
    private static final Pattern SECRET =
            Pattern.compile("BEGIN [A-Z0-9 ]*PRIVATE KEY|b3BlbnNzaC1rZXktdjE|PuTTY-User-Key-File");

    private static final int MAX_BYTES = 1 << 20;
    private static final int MOST_TOLD = 20;

    public TrustSettings {
        forges = List.copyOf(forges);
        carryOver = List.copyOf(carryOver);
    }

    /** Returns the least trust that certifies. */
    public Trust least() {
        return minimum.orElse(Trust.CLAIMED);
    }

    /**
     * Reads {@code trust.yaml}. A setting that was misspelt must not be taken for one that was not made, so that it is read whole or not
     * at all.
     *
     * @throws SourceException when anything in it is not understood, with the place of each slip; when nothing stands in it, or a secret
     *     key, of which nothing but the place is told; when it holds more than 1 MiB, which is room for thousands of keys
     */
    public static TrustSettings read(Path file) throws IOException {
        List<Diagnostic> notes = new ArrayList<>();
        Optional<TrustSettings> settings = bind(file, notes);
        if (settings.isEmpty() || !notes.isEmpty()) {
            throw new SourceException(new Text(told(file, notes, Language.ZH_TW), told(file, notes, Language.EN)));
        }
        return settings.get();
    }

    private static Optional<TrustSettings> bind(Path file, List<Diagnostic> notes) throws IOException {
        byte[] bytes = bytes(file);
        refuseSecret(file, new String(bytes, StandardCharsets.UTF_8), notes);
        if (!notes.isEmpty()) {
            return Optional.empty(); // whatever else were told could show a line of it
        }
        Noted<Optional<Node>> node = YamlReader.read("", file.toString(), bytes);
        notes.addAll(node.notes());
        if (node.value().isEmpty()) {
            return Optional.empty();
        }
        if (node.value().get() instanceof Node.Mapping mapping
                && mapping.members().isEmpty()
                && notes.isEmpty()) {
            notes.add(Diagnostic.error(EMPTY, Location.ofFile("", file.toString())));
        }
        refuseWithoutValue(node.value().get(), notes);
        Noted<Optional<TrustSettings>> settings =
                FormBinder.bind(TrustSettings.class, node.value().get());
        settings.notes().stream()
                .filter(note -> notes.stream().noneMatch(other -> other.at().equals(note.at())))
                .toList()
                .forEach(notes::add);
        return settings.value();
    }

    /** A secret key stands nowhere in this file, in a remark neither; it is told by its place alone. */
    private static void refuseSecret(Path file, String text, List<Diagnostic> notes) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length && notes.isEmpty(); i++) {
            Matcher secret = SECRET.matcher(lines[i]);
            if (secret.find()) {
                notes.add(Diagnostic.error(
                        KeyFindings.SECRET, new Location("", file.toString(), i + 1, secret.start() + 1)));
            }
        }
    }

    /** A key without a value would be taken for one that was left out: for the least that certifies, the weakest. */
    private static void refuseWithoutValue(Node node, List<Diagnostic> notes) {
        if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> refuseWithoutValue(item, notes));
        } else if (node instanceof Node.Mapping mapping) {
            for (Node.Member member : mapping.members()) {
                if (member.value() instanceof Node.Scalar scalar
                        && scalar.text().isEmpty()) {
                    notes.add(Diagnostic.error(NO_VALUE, member.keyAt()).with("key", member.key()));
                } else {
                    refuseWithoutValue(member.value(), notes);
                }
            }
        }
    }

    /** Returns the fact, then each slip with its place and remedy, a line each. */
    private static String told(Path file, List<Diagnostic> notes, Language language) {
        Catalogue catalogue = Catalogue.shipped();
        String head = catalogue.fill("trust.refused", Map.of("file", Text.same(file.toString())), language);
        String blank = language == Language.EN ? " " : "";
        return Stream.concat(
                        Stream.of(head),
                        notes.stream()
                                .sorted()
                                .limit(MOST_TOLD)
                                .map(note -> "  "
                                        + Seen.line(note.at() + ": "
                                                + catalogue.message(note, language)
                                                + (language == Language.EN ? "." : "。") + blank
                                                + catalogue.fix(note, language)
                                                + note.correctedLine()
                                                        .map(line -> ": " + line)
                                                        .orElse(""))))
                .collect(Collectors.joining("\n"));
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
