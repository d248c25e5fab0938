package tw.portfolio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tw.portfolio.certification.ProposedRecord;
import tw.portfolio.certification.RequestWords;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.ClassId;
import tw.portfolio.model.Enrolments;
import tw.portfolio.model.School;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.report.Merge;
import tw.portfolio.rules.Inspection;
import tw.portfolio.source.Source;

/** What a merge request would do, as its reviewer reads it: whose work, in which course, who may merge it, and what becomes of the caps. */
final class MergeSummary {
    private final Touched touched;
    private final Source after;
    private final RequestWords words = new RequestWords(Catalogue.shipped());

    MergeSummary(Touched touched, Source after) {
        this.touched = touched;
        this.after = after;
    }

    /**
     * Returns it.
     *
     * @param old the school before the merge, as far as it was read
     * @param proposed the same after it
     */
    Merge of(List<ProposedRecord> records, Optional<Inspection> old, Optional<Inspection> proposed) {
        List<Merge.CapChange> caps = touched.students().stream()
                .flatMap(student -> new CapChanges(touched, student).between(old, proposed).stream())
                .toList();
        Optional<School> school = proposed.or(() -> old).map(Inspection::school);
        Predicate<String> isThere =
                path -> after.files().stream().anyMatch(file -> file.path().equals(path));
        return new Merge(
                touched.counts(isThere),
                records.stream()
                        .filter(record -> touched.touches(record.path(), isThere))
                        .map(record -> proposed(record, records, school))
                        .toList(),
                touched.otherFiles(),
                touched.everything(),
                caps);
    }

    private Merge.Proposed proposed(ProposedRecord record, List<ProposedRecord> all, Optional<School> school) {
        return new Merge.Proposed(
                record.owner().map(owner -> whose(owner, school)),
                what(record, all),
                record.path(),
                record.preview().title(),
                record.preview().of(),
                record.preview().period(),
                words.merger(record));
    }

    /** Forges show what replaces a record as a renamed one, without the text that is certified with it. */
    private static Text what(ProposedRecord record, List<ProposedRecord> all) {
        Text what = new Text(
                record.change().zh() + record.kind().zh(),
                record.change().en() + " " + record.kind().en());
        boolean replaces = record.change() == ProposedRecord.Change.ADDED
                && all.stream()
                        .anyMatch(it -> it.change() == ProposedRecord.Change.REMOVED
                                && it.kind() == record.kind()
                                && it.owner().equals(record.owner()));
        if (!replaces) {
            return what;
        }
        Catalogue catalogue = Catalogue.shipped();
        return new Text(
                catalogue.fill("request.replaces", Map.of("what", what), Language.ZH_TW),
                catalogue.fill("request.replaces", Map.of("what", what), Language.EN));
    }

    private static Merge.Whose whose(StudentNumber owner, Optional<School> school) {
        return school.flatMap(it -> it.student(owner)
                        .map(student -> new Merge.Whose(
                                owner.value(),
                                student.name(),
                                Enrolments.classes(student, it.settings().currentTerm())
                                        .reduce((earlier, later) -> later)
                                        .map(ClassId::value)
                                        .orElse(""))))
                .orElse(new Merge.Whose(owner.value(), "", ""));
    }
}
