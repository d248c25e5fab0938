package tw.portfolio.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tw.portfolio.diagnostic.Diagnostic;

/**
 * What a finding is known by from one run to the next: its rule, its file and what its line says, not where the line stands, so that
 * edits elsewhere in the file leave it the same. Findings alike in all of that are told apart by their order.
 */
final class Fingerprints {
    private static final int LENGTH = 32;

    private Fingerprints() {}

    /** Returns one for each finding in their order, 32 lower-case hexadecimal digits, no two alike. */
    static List<String> of(Findings findings) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> fingerprints = new ArrayList<>();
        for (Diagnostic finding : findings.all()) {
            String line = findings.line(finding.at()).map(String::strip).orElse("");
            String known = String.join(
                    "\n",
                    finding.rule().value(),
                    finding.at().source(),
                    finding.at().path(),
                    line);
            fingerprints.add(digest(known + "\n" + seen.merge(known, 1, Integer::sum)));
        }
        return fingerprints;
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
