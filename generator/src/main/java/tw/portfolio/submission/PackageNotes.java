package tw.portfolio.submission;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.LockedWorks;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Office;
import tw.portfolio.model.Stamp;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.office.Calendar;

/** The package's own papers: {@code 讀我.md} for everybody and one upload note for each office, Chinese first, then English. */
final class PackageNotes {
    private final Contents contents;
    private final Draft draft;
    private final Catalogue catalogue;

    PackageNotes(Contents contents) {
        this.contents = contents;
        this.draft = contents.draft();
        this.catalogue = draft.publication().catalogue();
    }

    List<Artifact> artifacts() {
        List<Artifact> papers = new ArrayList<>();
        papers.add(paper("讀我.md", this::readme));
        SortedMap<Office, List<RegisterFile>> byOffice = new TreeMap<>();
        for (RegisterFile file : contents.registers()) {
            byOffice.computeIfAbsent(file.register().office(), office -> new ArrayList<>())
                    .add(file);
        }
        byOffice.forEach((office, files) ->
                papers.add(paper("notes/" + office.zh() + ".md", page -> office(page, office, files))));
        return papers;
    }

    /** What writes one language's half of a paper. */
    @FunctionalInterface
    private interface Half {
        void write(Page page);
    }

    private Artifact paper(String path, Half half) {
        StringBuilder text = new StringBuilder();
        for (Language language : Language.values()) {
            text.append(text.isEmpty() ? "" : "\n---\n\n");
            half.write(new Page(catalogue, language, text));
        }
        return Artifact.bytes(path, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void readme(Page page) {
        Stamp stamp = draft.publication().stamp();
        page.heading(
                1,
                "package.readme.title",
                Map.of(
                        "school", Text.same(draft.school().settings().name()),
                        "term", Text.same(draft.currentTerm().toString())));
        page.paragraph("package.readme.purpose");
        page.paragraph(
                stamp.workTree() ? "package.readme.work-tree" : "package.readme.stamp",
                Map.of(
                        "commit",
                        Text.same(stamp.commit()),
                        "clock",
                        Text.same(stamp.clock().toString())));
        page.heading(2, "package.readme.before.title", Map.of());
        page.paragraph("package.readme.before");
        registers(page);
        page.heading(2, "package.readme.files.title", Map.of());
        page.paragraph("package.readme.files");
        page.paragraph("package.readme.check");
        page.heading(2, "package.readme.privacy.title", Map.of());
        page.paragraph("package.readme.privacy");
        listed(page, draft.locked(LockedWorks.Packed.AS_SENT), "package.readme.as-sent");
        listed(page, draft.locked(LockedWorks.Packed.AS_IT_STANDS), "package.readme.certified-when-locked");
        listed(page, draft.locked(LockedWorks.Packed.UNPROVEN), "package.readme.unproven-when-locked");
        listed(page, draft.contests().corrected(), "package.readme.contests-when-locked");
        leftOut(page);
    }

    private void registers(Page page) {
        page.heading(2, "package.readme.registers.title", Map.of());
        page.paragraph("package.readme.periods");
        page.row("package.readme.registers.header", Map.of());
        page.raw("|---|---|---|---|\n");
        for (RegisterFile file : contents.registers()) {
            page.row(
                    "package.readme.registers.row",
                    Map.of(
                            "path", Text.same(file.path()),
                            "office", page.label(file.register().office()),
                            "rows", Text.same(Integer.toString(file.workbook().rows())),
                            "confidence", Text.same(file.register().confidence())));
        }
        page.raw("\n");
        page.paragraph("package.readme.confidence");
    }

    private static void listed(Page page, SortedSet<String> paths, String key) {
        if (!paths.isEmpty()) {
            page.heading(2, key + ".title", Map.of());
            page.paragraph(key);
            paths.forEach(path -> page.raw("- `" + path + "`\n"));
            page.raw("\n");
        }
    }

    private void leftOut(Page page) {
        page.heading(2, "package.readme.left-out.title", Map.of());
        if (draft.leftOut().isEmpty()) {
            page.paragraph("package.readme.left-out.none");
            return;
        }
        SortedMap<LeftOut.Reason, Integer> counts = new TreeMap<>();
        draft.leftOut().forEach(left -> counts.merge(left.reason(), 1, Integer::sum));
        counts.forEach((reason, count) -> page.item(reason.key(), Map.of("count", Text.same(Integer.toString(count)))));
        page.raw("\n");
        page.paragraph("package.readme.left-out.where");
    }

    private void office(Page page, Office office, List<RegisterFile> files) {
        page.heading(1, "package.note.title", Map.of("office", page.label(office)));
        page.paragraph("package.readme.purpose");
        draft.school()
                .calendar(draft.currentTerm())
                .flatMap(Calendar::authorityDeadline)
                .ifPresent(day -> deadline(page, day));
        draft.school().calendar(draft.currentTerm()).stream()
                .flatMap(calendar -> calendar.batchDeadlines().stream())
                .forEach(row -> page.paragraph(
                        "package.note.deadline-batch",
                        Map.of(
                                "batch", Text.same(Integer.toString(row.batch())),
                                "date", Text.same(row.deadline().toString()))));
        for (RegisterFile file : files) {
            register(page, file);
        }
        page.paragraph("package.note.after");
    }

    private void deadline(Page page, LocalDate authority) {
        page.paragraph("package.note.deadline", Map.of("date", Text.same(authority.toString())));
        Edition edition = draft.publication().edition();
        edition.officesFinishDaysBefore()
                .ifPresent(days -> page.paragraph(
                        "package.note.offices",
                        Map.of(
                                "date", Text.same(authority.minusDays(days).toString()),
                                "basis", Text.same(edition.officesBasis()))));
    }

    private static void register(Page page, RegisterFile file) {
        page.heading(
                2,
                "package.note.register",
                Map.of(
                        "register", Text.same(file.register().name()),
                        "batch", page.label(file.filing().batch()),
                        "period", Text.same(file.filing().period()),
                        "clause", Text.same(file.register().clause())));
        page.item("package.note.file", Map.of("path", Text.same(file.path())));
        for (RegisterWorkbook.Sheet sheet : file.workbook().sheets()) {
            page.item(
                    "package.note.sheet",
                    Map.of(
                            "sheet", Text.same(sheet.form().name()),
                            "rows", Text.same(Integer.toString(sheet.rows().size())),
                            "confidence", Text.same(sheet.form().confidence())));
        }
        if (file.filing().code().isEmpty()) {
            page.item("package.note.code", Map.of());
        }
        file.toFill().forEach(columns -> page.item("package.note.fill", Map.of("columns", Text.same(columns))));
        page.item(
                "package.note.source",
                Map.of("source", Text.same(file.register().source())));
        page.raw("\n");
    }
}
