package tw.portfolio.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms findings can be written in: one model, a writer for each. */
public enum ReportFormat {
    /** For people at a terminal. */
    TEXT("text"),
    /** For programs: everything, in both languages. */
    JSON("json"),
    /** For a comment under a merge request. */
    MARKDOWN("markdown"),
    /** A GitLab Code Quality report. */
    GITLAB("gitlab"),
    /** SARIF 2.1.0, as GitHub's code scanning and editors read it. */
    SARIF("sarif"),
    /** Workflow commands, which GitHub and Gitea Actions show beside the lines. */
    GITHUB("github"),
    /** JUnit XML, as GitLab and Jenkins read it. */
    JUNIT("junit");

    private final String word;

    ReportFormat(String word) {
        this.word = word;
    }

    /** Returns the name in options, in ASCII lower case. */
    public String word() {
        return word;
    }

    /** Returns the format of that name, in letters of either case. */
    public static Optional<ReportFormat> of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.word.equals(lower))
                .findFirst();
    }

    /** Returns whether what is written is JSON, in which every character can be escaped. */
    public boolean isJson() {
        return this == JSON || this == GITLAB || this == SARIF;
    }

    /** Returns every name, as help shows alternatives. */
    public static String words() {
        return words(List.of(values()));
    }

    /** Returns the names of some, as help shows alternatives. */
    public static String words(List<ReportFormat> formats) {
        return formats.stream().map(ReportFormat::word).collect(Collectors.joining("|"));
    }

    /** Writes UTF-8; the stream is flushed and stays open. */
    public void write(Findings findings, Wording wording, OutputStream out) throws IOException {
        writer(wording).write(findings, out);
        out.flush();
    }

    private FindingsWriter writer(Wording wording) {
        return switch (this) {
            case TEXT -> (findings, out) -> text(findings, wording, out);
            case JSON -> (findings, out) -> new FindingsJson(wording.catalogue()).write(findings.all(), out);
            case MARKDOWN -> new FindingsMarkdown(wording);
            case GITLAB -> new FindingsGitlab(wording);
            case SARIF -> new FindingsSarif(wording);
            case GITHUB -> new FindingsGithub(wording);
            case JUNIT -> new FindingsJunit(wording);
        };
    }

    private static void text(Findings findings, Wording wording, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new FindingsText(wording.catalogue(), wording.languages(), findings::line).write(findings.all(), writer);
        writer.flush();
    }
}
