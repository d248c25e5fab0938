package tw.portfolio.certification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.StudentNumber;

/**
 * One thing that waits for somebody, and the one thing to do next. Its words say what is to be done and why, never how good a work is.
 *
 * @param request the request that proposes the record; absent for what stands on the main line
 * @param path the record's identity
 * @param title hostile text; empty where the record has none
 * @param of the course or category; empty where there is neither
 * @param period the term or school year; empty where there is none
 * @param since when it was handed in, or last changed: a claim
 * @param whom who may certify it
 * @param asked who does the next thing where that is somebody else than the owner: student numbers and staff ids
 * @param reason what stands in the way; absent when nothing does
 * @param own reason and next as they are said to the student whose record or turn it is
 * @param finding what the check found and is to be mended, or why the record cannot be read; absent for what waits to be certified
 */
public record ToDo(
        Turn turn,
        Optional<OpenRequest> request,
        RecordKind kind,
        String path,
        Optional<StudentNumber> owner,
        String title,
        Text of,
        String period,
        Text state,
        Optional<Instant> since,
        Responsible whom,
        List<String> asked,
        Optional<Text> reason,
        Text next,
        Optional<Text> cap,
        Own own,
        Optional<Diagnostic> finding) {

    /** Words to whoever is to act. */
    public record Own(Optional<Text> reason, Text next) {}

    /** Returns whether a request takes the record away, which asks for no certification. */
    public boolean isWithdrawal() {
        return request.stream()
                .flatMap(open -> open.records().stream())
                .anyMatch(record -> record.path().equals(path) && record.change() == ProposedRecord.Change.REMOVED);
    }

    /** Returns the same in the words to the student whose record or turn it is. */
    ToDo spoken() {
        return new ToDo(
                turn,
                request,
                kind,
                path,
                owner,
                title,
                of,
                period,
                state,
                since,
                whom,
                asked,
                own.reason(),
                own.next(),
                cap,
                own,
                finding);
    }

    /** Returns the same with the finding that says why it cannot be read, and how to mend that. */
    ToDo explainedBy(Diagnostic why, Text message, Text fix) {
        return new ToDo(
                turn,
                request,
                kind,
                path,
                owner,
                title,
                of,
                period,
                state,
                since,
                whom,
                asked,
                reason.map(said -> because(said, message)),
                because(next, fix),
                cap,
                new Own(own.reason().map(said -> because(said, message)), because(own.next(), fix)),
                Optional.of(why));
    }

    private static Text because(Text said, Text more) {
        return new Text(said.zh() + "（" + more.zh() + "）", said.en() + " (" + more.en() + ")");
    }
}
