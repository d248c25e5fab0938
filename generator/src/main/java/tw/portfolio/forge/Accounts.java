package tw.portfolio.forge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.DatedText;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.office.StaffMember;

/** Under which names the staff are known to the forge on a day, and who is not known to it. */
final class Accounts {
    static final RuleId NO_ACCOUNT = new RuleId("forge.no-account");

    /** The strictest of the three: what each of them allows in a user's name. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,254}");

    private final Map<StaffId, StaffMember> staff = new java.util.HashMap<>();
    private final Map<StaffId, StaffMember> without = new TreeMap<>(java.util.Comparator.comparing(StaffId::value));
    private final LocalDate day;

    Accounts(School school, LocalDate day) {
        school.staff().forEach(member -> staff.putIfAbsent(member.id(), member));
        this.day = day;
    }

    /** Returns the accounts of those who have one, sorted. */
    List<String> of(Collection<StaffId> people) {
        return people.stream()
                .flatMap(id -> account(id).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<String> account(StaffId id) {
        StaffMember member = staff.get(id);
        if (member == null) {
            return Optional.empty(); // a name that is on no list is told where it stands
        }
        Optional<String> account = member.accounts().stream()
                .filter(row -> row.holdsOn(day))
                .map(DatedText::value)
                .filter(name -> NAME.matcher(name).matches())
                .findFirst();
        if (account.isEmpty()) {
            without.put(id, member);
        }
        return account;
    }

    /** Returns a finding for each of those asked about who has no account to be asked by. */
    List<Diagnostic> notes() {
        return without.values().stream()
                .map(member -> Diagnostic.warning(NO_ACCOUNT, member.origin().at("id"))
                        .with("who", member.name())
                        .with("day", day))
                .toList();
    }
}
