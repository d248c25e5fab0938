package tw.portfolio.binding;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;

/**
 * Findings in files of identities: they say where and what is asked, and never repeat what stands there, for reports are read by more
 * people than the file is.
 */
final class Discretion {
    private static final Text WITHHELD = Text.same("•••");

    /** Values that come from the form, not from the file. */
    private static final Set<String> OF_THE_FORM =
            Set.of("key", "label", "example", "allowed", "expected", "limit", "source");

    private Discretion() {}

    static Diagnostic of(Diagnostic finding) {
        boolean secret = RecordKind.at(finding.at().path())
                .map(kind -> kind == RecordKind.IDENTITIES)
                .orElse(false);
        if (!secret) {
            return finding;
        }
        Diagnostic discreet = new Diagnostic(
                finding.rule(), finding.severity(), finding.at(), Map.of(), Optional.empty(), finding.source());
        for (Map.Entry<String, Text> value : finding.values().entrySet()) {
            discreet =
                    discreet.with(value.getKey(), OF_THE_FORM.contains(value.getKey()) ? value.getValue() : WITHHELD);
        }
        return discreet;
    }
}
