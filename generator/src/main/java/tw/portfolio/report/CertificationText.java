package tw.portfolio.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Seen;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.receipt.Receipt;

/**
 * Verdicts as people read them in a terminal: a record to a line with its verdict and flags; beneath it who certified, with what right,
 * when and how far that is proven, or why it is not certified and what to do.
 */
public final class CertificationText {
    /** OpenSSH's {@code SHA256:} and twelve characters; sixteen digits of an OpenPGP key, and a little. */
    private static final int SHORT_KEY = 19;

    private static final int SHORT_COMMIT = 12;
    private final Catalogue catalogue;
    private final VerdictWords words;
    private final List<Language> languages;

    public CertificationText(Catalogue catalogue, List<Language> languages) {
        this.catalogue = catalogue;
        this.words = new VerdictWords(catalogue);
        this.languages = List.copyOf(languages);
    }

    /** Writes every record that asks for a certification, sorted by path, and how many others there are. */
    public void write(CertifiedSchool certified, Appendable out) throws IOException {
        int others = 0;
        for (CertificationRow row : CertificationRow.all(certified).toList()) {
            if (row.verdict().kind() == VerdictKind.NOT_REQUIRED) {
                others++;
            } else {
                write(row, certified, out);
            }
        }
        if (others > 0) {
            for (Language language : languages) {
                out.append(catalogue.fill(
                                "certify.others", Map.of("records", Text.same(Integer.toString(others))), language))
                        .append('\n');
            }
        }
        out.append('\n');
    }

    private void write(CertificationRow row, CertifiedSchool certified, Appendable out) throws IOException {
        Verdict verdict = row.verdict();
        out.append(Seen.line(row.path()))
                .append(": ")
                .append(languages.stream().map(words.staff(verdict).label()::in).collect(Collectors.joining(" · ")))
                .append(" [")
                .append(verdict.kind().name());
        for (var flag : verdict.flags()) {
            out.append(' ').append(flag.name());
        }
        out.append("]\n");
        Optional<Text> by = by(row, certified);
        for (Language language : languages) {
            line("    ", by, language, out);
            line("    ", words.late(verdict), language, out);
            line("    ", words.reason(verdict), language, out);
            line("    → ", words.next(verdict), language, out);
        }
    }

    private static void line(String before, Optional<Text> words, Language language, Appendable out)
            throws IOException {
        if (words.isPresent()) {
            out.append(before).append(Seen.line(words.get().in(language))).append('\n');
        }
    }

    /** Returns who vouches for the bytes that stand there, else whose the last step is; nothing where there is none. */
    private Optional<Text> by(CertificationRow row, CertifiedSchool certified) {
        Verdict verdict = row.verdict();
        Map<String, Text> values = new LinkedHashMap<>();
        values.put("trust", new Text(verdict.trust().zh(), verdict.trust().en()));
        values.put(
                "key",
                Text.same(verdict.step()
                        .flatMap(Verdict.Step::signedBy)
                        .map(key -> " " + key.substring(0, Math.min(SHORT_KEY, key.length())))
                        .orElse("")));
        Optional<Receipt.Voucher> voucher = row.entry()
                .map(entry -> Receipt.of(certified, entry))
                .flatMap(Receipt::voucher)
                .filter(it -> !it.earlier());
        if (voucher.isPresent()) {
            values.put("who", Text.same(voucher.get().who()));
            values.put("role", voucher.get().role());
            values.put("date", Text.same(SchoolTime.day(voucher.get().time()).toString()));
            values.put("commit", Text.same(voucher.get().commit().substring(0, SHORT_COMMIT)));
            return Optional.of(fill("certify.by", values));
        }
        return verdict.step().map(step -> {
            values.put("who", Text.same(step.name()));
            values.put("date", Text.same(SchoolTime.day(step.time()).toString()));
            values.put("commit", Text.same(step.commit().substring(0, SHORT_COMMIT)));
            return fill("certify.step", values);
        });
    }

    private Text fill(String key, Map<String, Text> values) {
        return new Text(catalogue.fill(key, values, Language.ZH_TW), catalogue.fill(key, values, Language.EN));
    }
}
