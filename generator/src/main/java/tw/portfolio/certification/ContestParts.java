package tw.portfolio.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tw.portfolio.blob.Blob;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.model.AttachedFile;
import tw.portfolio.model.Entry;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.office.ContestResult;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.student.Participation;

/**
 * What of a contest of the school's own is sent for one student: the contest's own fields of the register, its proofs and the student's results.
 *
 * @param results those of the student alone, in the order of the file
 * @param files the bytes of each proof that it names, by name; empty where there is none
 */
public record ContestParts(
        String name, LocalDate announcedOn, String content, List<Result> results, SortedMap<String, String> files) {

    /** What the student achieved, wherever in the file it stands. */
    public record Result(Optional<String> event, String award, Participation participation) {}

    /** Returns them; nothing where the contest has no result of the student. */
    public static Optional<ContestParts> of(Entry<SchoolContest> entry, StudentNumber student) {
        SchoolContest contest = entry.value();
        List<Result> results = of(contest, student)
                .map(row -> new Result(row.event(), row.award(), row.participation()))
                .toList();
        SortedMap<String, String> files = new TreeMap<>();
        contest.files().forEach(file -> files.put(file.file(), bytes(entry, file)));
        return results.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ContestParts(contest.name(), contest.announcedOn(), contest.content(), results, files));
    }

    /** Returns where the first result of the student stands; nothing where there is none, or no file tells. */
    public static Optional<Location> row(Entry<SchoolContest> entry, StudentNumber student) {
        return of(entry.value(), student)
                .map(result -> result.origin().start())
                .filter(at -> at.line() > 0)
                .findFirst();
    }

    private static Stream<ContestResult> of(SchoolContest contest, StudentNumber student) {
        return contest.results().stream().filter(row -> row.student().equals(student));
    }

    private static String bytes(Entry<SchoolContest> entry, AttachedFile file) {
        return entry.attachments().stream()
                .filter(blob -> blob.path().equals(entry.path() + "/" + file.file()))
                .map(Blob::id)
                .findFirst()
                .orElse("");
    }
}
