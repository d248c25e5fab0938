package tw.portfolio.certification;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tw.portfolio.model.Entries;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.Regulation;

/**
 * The files that say who works at the school and what the offices' duties are: as steps have left them, and as the policy's own steps are
 * judged by them. A step that takes away what somebody is entitled by is taken for the former alone, file by file, until they entitle as
 * many again: else nobody could ever undo it. Source: the certification specification, section 5.
 */
final class StaffFiles {
    private final School school;
    private final SortedMap<String, Entry<?>> left = new TreeMap<>();
    private final SortedMap<String, Entry<?>> judging = new TreeMap<>();
    private final SortedMap<String, Held> held = new TreeMap<>();

    /** Whoever might change the list of staff at some step so far, by address. */
    private final Map<String, StaffId> formerly = new HashMap<>();

    /** What the school's main branch was called at some step so far. */
    private final SortedSet<String> mainBranches = new TreeSet<>();

    /** The day of the last step that counted. */
    private LocalDate day = LocalDate.MIN;

    /**
     * A file whose last step by somebody entitled is not taken for judging.
     *
     * @param lacking what would be so no more
     * @param left what the step left of it; absent where none of it can be read, or it is gone
     * @param away whether it is gone
     */
    record Held(
            OfficeFile file,
            String source,
            Decision step,
            Set<Entitling> lacking,
            Optional<Entry<?>> left,
            boolean away) {

        private Held lacking(Set<Entitling> those) {
            return new Held(file, source, step, those, left, away);
        }

        /** Returns the edition that the step left named; nothing of any other file. */
        Optional<String> edition() {
            return left.map(Entry::value)
                    .filter(SchoolProfile.class::isInstance)
                    .map(SchoolProfile.class::cast)
                    .map(SchoolProfile::regulation);
        }

        /**
         * Returns whether a later step on the same file, whatever it changed, left it lacking no more and naming no other edition. A file that
         * stands again is as that step put it there.
         */
        boolean stillLacks(Held later) {
            return !lacking.isEmpty()
                    && (!away || later.away)
                    && lacking.containsAll(later.lacking)
                    && edition().equals(later.edition());
        }
    }

    StaffFiles(School school) {
        this.school = school;
    }

    /** Takes a file as it stands at the beginning, whoever put it there. */
    void begin(String key, Entry<?> entry) {
        left.put(key, entry);
        judging.put(key, entry);
        noteBranch();
    }

    private void noteBranch() {
        judging.values().stream()
                .map(Entry::value)
                .filter(SchoolProfile.class::isInstance)
                .forEach(profile -> mainBranches.add(((SchoolProfile) profile).branch()));
    }

    /** Takes the files that a step changed as far as they are in force. */
    void take(String source, List<OfficeFile> changed) throws IOException {
        SortedMap<String, Held> steps = new TreeMap<>();
        for (OfficeFile file : changed) {
            String key = CertifiedSchool.key(source, file.record().path());
            Optional<Entry<?>> entry = file.inForceEntry();
            entry.ifPresentOrElse(it -> left.put(key, it), () -> left.remove(key));
            Optional<Decision> step = file.found().map(Found::last).filter(Decision::counts);
            if (step.isPresent()) {
                boolean away = entry.isEmpty() && !file.stands();
                day = step.get().step().day();
                steps.put(key, new Held(file, source, step.get(), Set.of(), entry, away));
            }
        }
        formerly.putAll(Entitling.officers(school(), day));
        SortedMap<String, Held> before = new TreeMap<>(held);
        held.putAll(steps);
        adopt();
        noteBranch();
        held.keySet().retainAll(differing());
        held.replaceAll((key, it) -> it.lacking(lacking(key)));
        held.replaceAll((key, it) -> before.containsKey(key) && before.get(key).stillLacks(it) ? before.get(key) : it);
    }

    /** Judges from now on by what the steps have left, all of it if that entitles as many, else each file that does. */
    private void adopt() {
        if (lost(left).isEmpty()) {
            judging.clear();
            judging.putAll(left);
            return;
        }
        boolean more = true;
        while (more) {
            more = false;
            for (String key : differing()) {
                SortedMap<String, Entry<?>> tried = with(key);
                if (lost(tried).isEmpty()) {
                    judging.clear();
                    judging.putAll(tried);
                    more = true;
                }
            }
        }
    }

    private SortedSet<String> differing() {
        SortedSet<String> keys = new TreeSet<>(left.keySet());
        keys.addAll(judging.keySet());
        keys.removeIf(key -> Objects.equals(left.get(key), judging.get(key)));
        return keys;
    }

    private SortedMap<String, Entry<?>> with(String key) {
        SortedMap<String, Entry<?>> tried = new TreeMap<>(judging);
        Optional.ofNullable(left.get(key)).ifPresentOrElse(entry -> tried.put(key, entry), () -> tried.remove(key));
        return tried;
    }

    private Set<Entitling> lacking(String key) {
        return lost(with(key));
    }

    /** Returns what is so of the files that steps are judged by, and would not be of others. */
    private Set<Entitling> lost(SortedMap<String, Entry<?>> others) {
        Set<Entitling> lost = Entitling.of(of(judging.values()), day);
        lost.removeAll(Entitling.of(of(others.values()), day));
        return lost;
    }

    /** Returns the files that differ from what steps are judged by, through no fault of whoever merges anything else, by path. */
    List<Held> held() {
        return List.copyOf(held.values());
    }

    /** Returns the school as it has the files that steps are judged by. */
    School school() {
        return of(judging.values());
    }

    /** Returns whoever might change the list of staff before some step so far, by each address as {@link People#folded} has it. */
    Map<String, StaffId> formerly() {
        return formerly;
    }

    /** Returns what the school's main branch is called by the files that steps are judged by, and was before some step so far. */
    SortedSet<String> mainBranches() {
        return mainBranches;
    }

    /** Returns the school as steps have left them. */
    School left() {
        return of(left.values());
    }

    /** Returns the edition of those files with those it replaced; absent where they name none that is known. */
    Optional<Editions> editions() {
        return editions(school());
    }

    static Optional<Editions> editions(School school) {
        return school.offices()
                .one(SchoolProfile.class)
                .flatMap(profile -> Regulation.of(school).named(profile.value().regulation()));
    }

    private School of(Collection<Entry<?>> files) {
        Entries entries = Entries.of(new ArrayList<>(files));
        return new School(entries.one(SchoolProfile.class).orElse(school.profile()), entries, school.students());
    }
}
