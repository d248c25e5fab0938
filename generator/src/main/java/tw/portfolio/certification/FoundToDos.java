package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Performance;
import tw.portfolio.model.student.Student;

/** What the check finds, as things to do for whoever can mend them. A note asks for nothing and is none. */
final class FoundToDos {
    private static final String CERTIFICATION = "certification.";
    private static final RuleId NOT_TAKEN = new RuleId("outcome.course-not-taken");
    private final Menders menders;
    private final Catalogue catalogue;
    private final List<Diagnostic> findings;

    FoundToDos(Publication publication, List<Diagnostic> findings) {
        this.menders = new Menders(publication);
        this.catalogue = publication.catalogue();
        this.findings = findings.stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .toList();
    }

    /**
     * Returns the list with what is found added to it, each thing once: what is found of a certification is not told again beside the record
     * that waits for it, and of a record that cannot be read the first fault is told with it.
     */
    List<ToDo> addedTo(List<ToDo> list) {
        Map<String, Integer> unread = new HashMap<>();
        List<ToDo> all = new ArrayList<>(list);
        for (int i = 0; i < all.size(); i++) {
            unread.putIfAbsent(all.get(i).path(), i);
        }
        Set<String> told = Set.copyOf(unread.keySet());
        for (Diagnostic finding : findings) {
            String record = record(finding);
            boolean ofCertification = finding.rule().value().startsWith(CERTIFICATION);
            Optional<Integer> item = Optional.ofNullable(unread.get(record))
                    .filter(i -> all.get(i).finding().isEmpty() && isUnread(all.get(i), finding));
            if (item.isPresent()) {
                all.set(
                        item.get(),
                        all.get(item.get())
                                .explainedBy(
                                        finding, words(finding, Catalogue.MESSAGE), words(finding, Catalogue.FIX)));
            } else if (!(ofCertification || isOfUntaken(finding)) || !told.contains(record)) {
                toDo(finding).ifPresent(all::add);
            }
        }
        return all;
    }

    /** That the course is not taken is among what is said of the record that waits. */
    private boolean isOfUntaken(Diagnostic finding) {
        return finding.rule().equals(NOT_TAKEN)
                && finding.asked().isEmpty() // else a list is missing, which whoever keeps it is to see to
                && menders.verdict(finding)
                        .flatMap(Verdict::reason)
                        .filter(reason -> reason.cause() == Cause.NOT_ENROLLED
                                || !reason.untaken().isEmpty())
                        .isPresent();
    }

    /** A record that waits because it cannot be read has no entry, and what the reader found is why. */
    private boolean isUnread(ToDo item, Diagnostic finding) {
        return item.request().isEmpty()
                && item.since().isEmpty()
                && finding.severity() == Severity.ERROR
                && menders.record(finding.at().path()).isEmpty();
    }

    private String record(Diagnostic finding) {
        String path = finding.at().path();
        return menders.record(path)
                .map(Entry::path)
                .or(() ->
                        RecordFiles.of(path).flatMap(file -> RecordKind.at(file).map(kind -> kind.identity(file))))
                .orElse(path);
    }

    /** Returns the thing to do; nothing where nobody of the school is known who could. */
    private Optional<ToDo> toDo(Diagnostic finding) {
        Optional<Student> student = menders.student(finding);
        Responsible whom = student.isPresent() ? Responsible.NOBODY : menders.whom(finding);
        if (student.isEmpty() && whom.staff().isEmpty() && whom.offices().isEmpty()) {
            return Optional.empty();
        }
        RecordKind kind = menders.kind(finding.at().path())
                .or(() -> RecordFiles.meant(finding.at().path()))
                .orElse(student.isPresent() ? RecordKind.STUDENT : RecordKind.SCHOOL);
        Text reason = words(finding, Catalogue.MESSAGE);
        Text next = words(finding, Catalogue.FIX);
        String line = finding.at().line() > 0 ? ":" + finding.at().line() : "";
        return Optional.of(new ToDo(
                student.isPresent() ? Turn.STUDENT : Turn.KEEPER,
                Optional.empty(),
                kind,
                finding.at().path() + line,
                student.map(Student::number).or(() -> owner(finding)),
                title(finding),
                new Text(kind.zh(), kind.en()),
                "",
                state(finding),
                Optional.empty(),
                whom,
                List.of(),
                Optional.of(reason),
                next,
                Optional.empty(),
                new ToDo.Own(Optional.of(reason), next),
                Optional.of(finding)));
    }

    private Text words(Diagnostic finding, String part) {
        String key = catalogue.key(finding, part);
        return new Text(
                catalogue.fill(key, finding.values(), Language.ZH_TW),
                catalogue.fill(key, finding.values(), Language.EN));
    }

    private Text state(Diagnostic finding) {
        String severity = "todo.found." + finding.severity().word();
        Map<String, Text> rule = Map.of("rule", Text.same(finding.rule().toString()));
        return new Text(catalogue.fill(severity, rule, Language.ZH_TW), catalogue.fill(severity, rule, Language.EN));
    }

    private Optional<StudentNumber> owner(Diagnostic finding) {
        return menders.record(finding.at().path())
                .filter(entry -> entry.kind().ofStudent())
                .map(entry -> StudentNumber.of(entry.key("student")));
    }

    private String title(Diagnostic finding) {
        Object value =
                menders.record(finding.at().path()).<Object>map(Entry::value).orElse("");
        if (value instanceof Outcome outcome) {
            return outcome.title();
        }
        return value instanceof Performance performance ? performance.title() : "";
    }
}
