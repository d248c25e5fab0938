package tw.portfolio.rules;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.office.StaffMember;

/** Names members of staff one by one: of two with the same name each is told by the id as well, so that what one did is not counted for both. */
final class StaffNames {
    private final School school;
    private final Map<String, Long> shared;

    StaffNames(School school) {
        this.school = school;
        this.shared = school.staff().stream()
                .map(StaffMember::name)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Returns the name, or the id of whoever is not on the list. */
    String of(StaffId id) {
        return school.staff(id)
                .map(StaffMember::name)
                .map(name -> shared.getOrDefault(name, 1L) > 1 ? name + "（" + id + "）" : name)
                .orElseGet(id::value);
    }
}
