package tw.portfolio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Seen;
import tw.portfolio.verification.State;
import tw.portfolio.verification.Verification;
import tw.portfolio.verification.Verifier;

/**
 * What came of checking what left the school.
 *
 * @param languages in which it is told, the leading one first
 */
public record VerifyRun(Verification verification, List<Language> languages) {

    public VerifyRun {
        languages = List.copyOf(languages);
    }

    /**
     * Checks a file or a folder.
     *
     * @param given whether somebody named the repository: a proof is read without one
     * @throws tw.portfolio.source.SourceException when it cannot be read at all, or a source cannot
     */
    public static VerifyRun of(BuildRequest request, Path file, boolean given) throws IOException {
        Verifier verifier =
                new Verifier(Catalogue.shipped(), request.trusted(), request.demonstration(), request.clock());
        // a proof is read without a repository, unless somebody named one
        boolean alone = !given && Verifier.isProof(file);
        try (PastStates past = new PastStates(request)) {
            Optional<State.Past> known = alone ? Optional.empty() : Optional.of(past);
            return new VerifyRun(verifier.check(file, known), request.languages());
        }
    }

    /** Returns whether everything is as it should be. */
    public boolean allMatch() {
        return verification.allMatch();
    }

    /** Returns whether a proof agrees with itself and nothing proves who certified it. */
    public boolean provesNobody() {
        return verification.outcome() == Verification.Outcome.NOBODY_PROVEN;
    }

    /** Writes a line for each thing that was looked at, then what it comes to. */
    public void writeText(Appendable out) throws IOException {
        for (Verification.Line line : verification.lines()) {
            for (Language language : languages) {
                boolean zh = language == Language.ZH_TW;
                String result = zh
                        ? "【" + line.result().zh() + "】"
                        : "[" + line.result().en() + "] ";
                String what = line.what().isEmpty() ? "" : line.what() + (zh ? "：" : ": ");
                out.append(Seen.line(result + what + line.words().in(language)) + "\n");
            }
        }
        Catalogue catalogue = Catalogue.shipped();
        String key = verification.outcome().key();
        for (Language language : languages) {
            out.append(catalogue.pattern(key, language)).append('\n');
        }
    }
}
