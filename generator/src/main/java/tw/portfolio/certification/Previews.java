package tw.portfolio.certification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.binding.CommittedRecord;
import tw.portfolio.certification.ProposedReader.Draft;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.office.Course;
import tw.portfolio.source.SourceFile;

/** What reviewers see of proposed records at a glance. */
final class Previews {
    private static final int MOST_NAMED = 20;
    private static final int MOST_SHOWN = 3;
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "gif", "webp", "heic");
    private final Policy policy;

    Previews(Policy policy) {
        this.policy = policy;
    }

    /** What a student calls a work. */
    record Told(
            @Field(zh = "標題", en = "title") Optional<String> title,
            @Field(zh = "簡述", en = "summary") Optional<String> summary,
            Origin origin) {
        static final Told NOTHING = new Told(Optional.empty(), Optional.empty(), Origin.ofFile("", ""));
    }

    Preview of(Draft draft) {
        Tracked record = draft.record();
        Told told = draft.file().isEmpty() || !record.ofOwner()
                ? Told.NOTHING
                : CommittedRecord.read(Told.class, record.file(), draft.file().get())
                        .orElse(Told.NOTHING);
        String opening =
                draft.file().isEmpty() || !record.ofOwner() || !record.kind().markdown()
                        ? ""
                        : CommittedRecord.body(draft.file().get()).strip();
        List<String> files = draft.files().stream()
                .map(SourceFile::path)
                .filter(path -> !path.equals(record.file()))
                .map(path -> within(record, path))
                .toList();
        return new Preview(
                Cut.to(Cut.TITLE, told.title().orElse("").strip()),
                Cut.to(Cut.SUMMARY, told.summary().orElse("").strip()),
                of(record, draft.stated()),
                period(record),
                Cut.to(Cut.OPENING, opening),
                files.stream().limit(MOST_NAMED).toList(),
                (int) files.stream().filter(Previews::isPicture).count(),
                draft.changed().stream()
                        .limit(MOST_NAMED)
                        .map(path -> within(record, path))
                        .toList(),
                draft.files().stream()
                        .filter(file -> file.mode() == SourceFile.Mode.REGULAR && isPicture(file.path()))
                        .map(SourceFile::blob)
                        .limit(MOST_SHOWN)
                        .toList(),
                draft.sameAs());
    }

    private static String within(Tracked record, String path) {
        String directory = record.file().substring(0, record.file().lastIndexOf('/') + 1);
        return Cut.to(Cut.NAME, path.startsWith(directory) ? path.substring(directory.length()) : path);
    }

    private Text of(Tracked record, Stated stated) {
        return switch (record.kind()) {
            case OUTCOME ->
                stated.course()
                        .map(id -> policy.course(record.term(), id)
                                .map(Course::name)
                                .orElse(id.value()))
                        .map(Text::same)
                        .orElse(Text.same(""));
            case PERFORMANCE ->
                stated.category()
                        .map(category -> new Text(category.zh(), category.en()))
                        .orElse(Text.same(""));
            default -> new Text(record.kind().zh(), record.kind().en());
        };
    }

    private static String period(Tracked record) {
        for (String name : List.of("term", "year")) {
            if (record.kind().names(name)) {
                return record.kind().key(record.file(), name);
            }
        }
        return "";
    }

    private static boolean isPicture(String name) {
        return PICTURES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
