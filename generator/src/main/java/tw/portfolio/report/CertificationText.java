package tw.portfolio.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Seen;

/** Verdicts as people read them in a terminal: a record to a line, and beneath it why it is not certified and what to do. */
public final class CertificationText {
    /** OpenSSH's {@code SHA256:} and twelve characters; sixteen digits of an OpenPGP key, and a little. */
    private static final int SHORT_KEY = 19;

    private final VerdictWords words;
    private final List<Language> languages;

    public CertificationText(Catalogue catalogue, List<Language> languages) {
        this.words = new VerdictWords(catalogue);
        this.languages = List.copyOf(languages);
    }

    /** Writes every record that asks for a certification, sorted by path. */
    public void write(CertifiedSchool certified, Appendable out) throws IOException {
        List<Verdict> verdicts = certified.verdicts().values().stream()
                .sorted(Comparator.comparing(Verdict::path).thenComparing(Verdict::source))
                .filter(verdict -> verdict.kind() != VerdictKind.NOT_REQUIRED)
                .toList();
        for (Verdict verdict : verdicts) {
            write(verdict, out);
        }
        out.append('\n');
    }

    private void write(Verdict verdict, Appendable out) throws IOException {
        out.append(Seen.line(verdict.path())).append(": ");
        String separator = "";
        for (Language language : languages) {
            out.append(separator).append(words.staff(verdict).label().in(language));
            separator = " · ";
        }
        out.append(" [")
                .append(verdict.kind().name())
                .append("]")
                .append(signed(verdict))
                .append('\n');
        for (Language language : languages) {
            if (words.reason(verdict).isPresent()) {
                out.append("    ")
                        .append(Seen.line(words.reason(verdict).get().in(language)))
                        .append('\n');
            }
            if (words.next(verdict).isPresent()) {
                out.append("    → ")
                        .append(Seen.line(words.next(verdict).get().in(language)))
                        .append('\n');
            }
        }
    }

    /** Returns by which key the deciding step is signed, where that was checked; as much of it as tells keys apart. */
    private static String signed(Verdict verdict) {
        return verdict.step()
                .flatMap(Verdict.Step::signedBy)
                .map(key -> " " + verdict.trust().word() + " " + key.substring(0, Math.min(SHORT_KEY, key.length())))
                .orElse("");
    }
}
