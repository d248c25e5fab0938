package tw.portfolio.certification;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.model.StaffId;

/**
 * What a policy knows besides what is in force.
 *
 * @param movedProfiles where students' own files went that somebody not entitled moved, in words, by the student's folder
 * @param kept by what the steps of the policy itself are judged, where that is not what is in force
 * @param formerly whoever might change the list of staff at some step so far, by each address as {@link People#folded} has it
 * @param mainBranches what the school's main branch was called at some step so far
 */
record PolicyBesides(
        SortedMap<String, String> movedProfiles,
        Optional<Policy.Kept> kept,
        Map<String, StaffId> formerly,
        Set<String> mainBranches) {
    static final PolicyBesides NOTHING = new PolicyBesides(new TreeMap<>(), Optional.empty(), Map.of(), Set.of());

    PolicyBesides {
        movedProfiles = Collections.unmodifiableSortedMap(new TreeMap<>(movedProfiles));
        formerly = Map.copyOf(formerly);
        mainBranches = Set.copyOf(mainBranches);
    }
}
