package tw.portfolio.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.office.Identity;
import tw.portfolio.model.office.IdentityList;
import tw.portfolio.model.office.SourceScope;

/**
 * National numbers and birth dates, from sources declared for them alone. No finding repeats a number or a date: findings are read by
 * more people than the package is.
 */
final class Identities {
    static final RuleId DUPLICATE = new RuleId("submission.duplicate-identity");
    static final RuleId CHECK_DIGIT = new RuleId("submission.identity-check-digit");
    private final Map<StudentNumber, Identity> byStudent;

    private Identities(Map<StudentNumber, Identity> byStudent) {
        this.byStudent = byStudent;
    }

    static Noted<Identities> of(School school) {
        List<Diagnostic> notes = new ArrayList<>();
        Map<StudentNumber, Identity> byStudent = new HashMap<>();
        Set<String> numbers = new HashSet<>();
        for (Entry<IdentityList> list : school.offices().of(IdentityList.class)) {
            if (!declared(school, list)) {
                continue; // reported where sources are held against what portfolio.yaml declares
            }
            for (Identity identity : list.value().identities()) {
                notes.addAll(check(school, identity, numbers));
                byStudent.putIfAbsent(identity.student(), identity);
            }
        }
        return new Noted<>(new Identities(byStudent), notes);
    }

    Optional<Identity> of(StudentNumber student) {
        return Optional.ofNullable(byStudent.get(student));
    }

    private static boolean declared(School school, Entry<IdentityList> list) {
        return school.settings().sources().stream()
                .anyMatch(row ->
                        row.scope() == SourceScope.IDENTITIES && row.name().equals(list.source()));
    }

    private static List<Diagnostic> check(School school, Identity identity, Set<String> numbers) {
        List<Diagnostic> found = new ArrayList<>();
        Set<String> students = school.student(identity.student()).isPresent()
                ? Set.of(identity.student().value())
                : Set.of();
        if (!numbers.add(identity.nationalId())) {
            found.add(Diagnostic.error(DUPLICATE, identity.origin().at("nationalId"))
                    .ofStudents(students)
                    .with("student", identity.student()));
        }
        if (!NationalId.checks(identity.nationalId())) {
            found.add(Diagnostic.warning(CHECK_DIGIT, identity.origin().at("nationalId"))
                    .ofStudents(students)
                    .with("student", identity.student()));
        }
        return found;
    }
}
