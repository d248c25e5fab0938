package tw.portfolio.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tw.portfolio.blob.Blob;
import tw.portfolio.blob.MediaType;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.AttachedFile;
import tw.portfolio.model.Entry;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.NationalRules;
import tw.portfolio.regulation.YearlyLimits;

/**
 * The files of selected works under their names in the package, such as {@code files/outcomes/1130245/115-1_pendulum.pdf}. A work sends
 * at most one document and one audio or video file: the registers have one column for each.
 */
final class WorkFiles {
    static final RuleId NO_FILE = new RuleId("submission.no-file");
    static final RuleId FURTHER_FILE = new RuleId("submission.further-file");
    private final Draft draft;
    private final NationalRules national;

    WorkFiles(Draft draft, NationalRules national) {
        this.draft = draft;
        this.national = national;
    }

    /**
     * A work whose files travel.
     *
     * @param files those the record names, in its order
     * @param folder below {@code files/}
     * @param period term or school year, which begins the file's name
     * @param link whether the work is shown by a link instead
     */
    record Work(
            Entry<?> entry, List<AttachedFile> files, String folder, String period, SchoolYear year, boolean link) {}

    /** Adds the work's files to the package and returns the cells that link to them. */
    Values links(Student student, Work work) {
        YearlyLimits limits = national.in(work.year());
        Optional<String> document = send(student, work, limits.documentTypes());
        Optional<String> media = send(student, work, limits.mediaTypes());
        if (document.isEmpty() && media.isEmpty() && !work.link()) {
            draft.note(Diagnostic.warning(NO_FILE, work.entry().location()));
        }
        for (AttachedFile file : work.files()) {
            if (!limits.documentTypes().contains(type(work, file))
                    && !limits.mediaTypes().contains(type(work, file))) {
                draft.leaveOut(path(work, file), LeftOut.Reason.FILE_TYPE);
            }
        }
        return new Values().text("document", document).text("media", media);
    }

    /** Sends one file of the types, a PDF before others, else the first named; a further one stays behind with a finding. */
    private Optional<String> send(Student student, Work work, List<String> types) {
        List<AttachedFile> fitting = work.files().stream()
                .filter(file -> types.contains(type(work, file)))
                .sorted(Comparator.comparing(file -> !type(work, file).equals(MediaType.PDF.ending())))
                .toList();
        fitting.stream().skip(1).forEach(file -> {
            draft.leaveOut(path(work, file), LeftOut.Reason.FURTHER_FILE);
            Diagnostic further = Diagnostic.warning(FURTHER_FILE, file.origin().at("file"))
                    .with("file", file.file())
                    .with("sent", fitting.get(0).file());
            draft.note(further);
        });
        return fitting.stream().findFirst().map(file -> send(student, work, file));
    }

    private String send(Student student, Work work, AttachedFile file) {
        String path = "files/" + work.folder() + "/" + student.number() + "/" + work.period() + "_"
                + work.entry().key("id") + "." + type(work, file);
        draft.add(new WorkFile(
                path,
                blob(work, file).orElseThrow(),
                student.number(),
                work.entry().path()));
        return path;
    }

    private static Optional<Blob> blob(Work work, AttachedFile file) {
        return work.entry().attachments().stream()
                .filter(blob -> blob.path().equals(path(work, file)))
                .findFirst();
    }

    private static String path(Work work, AttachedFile file) {
        return work.entry().path() + "/" + file.file();
    }

    /** Returns the ending of what the file really is; a file that is missing has none. */
    private static String type(Work work, AttachedFile file) {
        Optional<Blob> blob = blob(work, file);
        try {
            return blob.isEmpty() ? "" : MediaType.of(blob.get()).ending();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
