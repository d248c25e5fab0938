package tw.portfolio.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Seen;

/**
 * JUnit XML as GitLab and Jenkins read it: a suite for each family of rules, a case for each finding. Only what fails the run is a failed
 * case; any other passed and has its words as output. A run that found nothing has one case that passed, because Jenkins takes a report
 * without cases for a fault.
 */
final class FindingsJunit implements FindingsWriter {
    private final Wording wording;

    FindingsJunit(Wording wording) {
        this.wording = wording;
    }

    @Override
    public void write(Findings findings, OutputStream out) throws IOException {
        SortedMap<String, List<Diagnostic>> families = new TreeMap<>();
        for (Diagnostic finding : findings.all()) {
            String rule = finding.rule().value();
            families.computeIfAbsent(rule.substring(0, rule.indexOf('.')), family -> new ArrayList<>())
                    .add(finding);
        }
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        int cases = findings.all().size();
        xml.append("<testsuites name=\"portfolio\"")
                .append(counts(Math.max(1, cases), failures(findings.all(), findings)))
                .append(">\n");
        families.forEach((family, members) -> suite(family, members, findings, xml));
        if (cases == 0) {
            xml.append("  <testsuite name=\"portfolio\"").append(counts(1, 0)).append(">\n");
            xml.append("    <testcase classname=\"portfolio\" name=\"")
                    .append(escaped(wording.label("findings.none")))
                    .append("\"/>\n  </testsuite>\n");
        }
        out.write(xml.append("</testsuites>\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private void suite(String family, List<Diagnostic> members, Findings findings, StringBuilder xml) {
        xml.append("  <testsuite name=\"")
                .append(escaped(family))
                .append('"')
                .append(counts(members.size(), failures(members, findings)))
                .append(">\n");
        Map<String, Integer> seen = new HashMap<>();
        for (Diagnostic finding : members) {
            String name = finding.rule() + ": " + Seen.line(wording.catalogue().message(finding, wording.lead()));
            String path = findings.path(finding.at());
            int times = seen.merge(path + "\n" + name, 1, Integer::sum); // forges compare cases by class and name
            xml.append("    <testcase classname=\"").append(escaped(path));
            xml.append("\" name=\"").append(escaped(times == 1 ? name : name + " (" + times + ")"));
            xml.append("\">\n");
            if (findings.fails(finding)) {
                failure(findings, finding, xml);
            } else {
                xml.append("      <system-out>")
                        .append(escaped(told(findings, finding)))
                        .append("</system-out>\n");
            }
            xml.append("    </testcase>\n");
        }
        xml.append("  </testsuite>\n");
    }

    private void failure(Findings findings, Diagnostic finding, StringBuilder xml) {
        xml.append("      <failure type=\"").append(finding.severity().word());
        xml.append("\" message=\"")
                .append(escaped(wording.message(finding, " ")))
                .append("\">");
        xml.append(escaped(told(findings, finding)));
        xml.append("</failure>\n");
    }

    private String told(Findings findings, Diagnostic finding) {
        String place = Seen.line(findings.place(finding.at()));
        return place + "\n" + wording.message(finding, "\n") + "\n" + wording.fix(finding, "\n");
    }

    private static int failures(List<Diagnostic> members, Findings findings) {
        return (int) members.stream().filter(findings::fails).count();
    }

    private static String counts(int tests, int failures) {
        return " tests=\"" + tests + "\" failures=\"" + failures + "\" errors=\"0\"";
    }

    /** Makes text fit for elements and attributes; what XML 1.0 has no way to say becomes U+FFFD. Source: XML 1.0, 2.2. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\n', '\r', '\t' -> safe.append("&#").append(point).append(';');
                default -> safe.appendCodePoint(allowed(point) ? point : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int point) {
        return (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || (point >= 0x10000 && point <= 0x10FFFF);
    }
}
