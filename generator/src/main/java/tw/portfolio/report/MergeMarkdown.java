package tw.portfolio.report;

import java.util.List;

/** What a merge would do, as a sentence and a table; figures alone, never a judgement. */
final class MergeMarkdown {
    private static final int MOST_ROWS = 20;
    private final Wording wording;

    MergeMarkdown(Wording wording) {
        this.wording = wording;
    }

    void write(Merge merge, StringBuilder page) {
        for (String line : new MergeText(wording).lines(merge)) {
            page.append(line).append("  \n");
        }
        page.append('\n');
        List<String> records = new MergeText(wording).records(merge, MarkdownText::value);
        records.forEach(line -> page.append("- ").append(line).append('\n'));
        page.append(records.isEmpty() ? "" : "\n");
        if (!merge.caps().isEmpty()) {
            table(merge.caps(), page);
        }
    }

    private void table(List<Merge.CapChange> caps, StringBuilder page) {
        page.append(wording.label("merge.caps")).append('\n').append("|---|---|---|--:|--:|--:|\n");
        for (Merge.CapChange row : caps.subList(0, Math.min(MOST_ROWS, caps.size()))) {
            page.append("| ")
                    .append(MarkdownText.value(row.student()))
                    .append(" | ")
                    .append(row.subject().in(wording.lead()))
                    .append(" | ")
                    .append(row.period())
                    .append(" | ")
                    .append(row.before())
                    .append(" | ")
                    .append(row.after())
                    .append(" | ")
                    .append(row.limit())
                    .append(" |\n");
        }
        page.append('\n');
        if (caps.size() > MOST_ROWS) {
            page.append(new MergeText(wording).moreCaps(caps.size() - MOST_ROWS))
                    .append("\n\n");
        }
    }
}
