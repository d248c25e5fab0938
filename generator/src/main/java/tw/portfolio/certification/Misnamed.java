package tw.portfolio.certification;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tw.portfolio.certification.ProposedRecord.Change;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.StudentNumber;

/** A file that a request puts where a student's records are, under a name that is no record's: a student who sends nothing else would wait for nothing. */
final class Misnamed {
    private static final Pattern NUMBER = Pattern.compile(StudentNumber.FORM);

    private Misnamed() {}

    /** Returns what is told of the first such file; nothing where there is none. */
    static Optional<ProposedRecord> first(List<String> files) {
        return files.stream()
                .flatMap(file -> RecordFiles.meant(file).map(kind -> told(file, kind)).stream())
                .findFirst();
    }

    private static ProposedRecord told(String file, RecordKind kind) {
        String folder = file.split("/", -1)[2];
        Optional<StudentNumber> owner =
                Optional.of(folder).filter(it -> NUMBER.matcher(it).matches()).map(StudentNumber::of);
        Preview nothing = new Preview(
                "",
                "",
                new Text(kind.zh(), kind.en()),
                "",
                "",
                List.of(),
                0,
                List.of(file),
                List.of(),
                Optional.empty());
        return new ProposedRecord(
                kind,
                file,
                Change.ADDED,
                owner,
                nothing,
                Responsible.NOBODY,
                Optional.empty(),
                Optional.empty(),
                List.of(Obstacle.of("misnamed", file)));
    }
}
