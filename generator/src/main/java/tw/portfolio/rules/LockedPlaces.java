package tw.portfolio.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.certification.AtLock;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.SelectionLocks;
import tw.portfolio.certification.SentWork;
import tw.portfolio.model.Choices;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;

/**
 * Which works of locked batches were within the caps on what is entered, as it stood when each batch was locked: whatever is corrected,
 * certified or withdrawn later, those keep their places, and those that were beyond stay behind. Source: regulation 第五點(三), 第五點(四) and
 * its second paragraph.
 */
public final class LockedPlaces {
    private final Student student;
    private final Inspection inspection;
    private final Set<String> sent = new LinkedHashSet<>();
    private final Map<String, Kept> keptOut = new HashMap<>();
    private final Map<String, Entry<Selection>> lists = new HashMap<>();

    /**
     * What kept a work out when its batch was locked.
     *
     * @param use of the cap, today
     */
    record Kept(SelectionLocks.Batch batch, CapUse use) {}

    private LockedPlaces(Student student, Inspection inspection) {
        this.student = student;
        this.inspection = inspection;
    }

    public static LockedPlaces of(Student student, Inspection inspection) {
        LockedPlaces places = new LockedPlaces(student, inspection);
        for (Entry<Selection> selection : inspection.locks().lists(student).toList()) {
            String key = CertifiedSchool.key(selection.source(), selection.path());
            List<AtLock> states = inspection.certified().atLock().getOrDefault(key, List.of());
            if (!states.isEmpty()) {
                Set<String> unlisted = CapUse.selectedBeyond(selection, student, inspection);
                inspection
                        .locks()
                        .locked(student, selection)
                        .forEach((batch, lines) -> states.stream()
                                .filter(state -> state.batch().equals(batch.number()))
                                .forEach(state -> places.decide(selection, batch, state, without(lines, unlisted))));
            }
        }
        return places;
    }

    private static List<String> without(List<String> lines, Set<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }

    /** In each period those that an earlier batch sent come first, then the others as they stood. */
    private void decide(Entry<Selection> selection, SelectionLocks.Batch batch, AtLock state, List<String> lines) {
        Map<String, Set<String>> within = new HashMap<>();
        Stream.concat(sent.stream(), state.works().stream())
                .forEach(name -> CapUse.cap(name, inspection).ifPresent(use -> {
                    Set<String> places = within.computeIfAbsent(use.period(), period -> new HashSet<>());
                    if (places.size() < use.cap().limit()) {
                        places.add(name);
                    }
                }));
        state.works().stream()
                .filter(name -> lines.contains(name) && state.counted().contains(name))
                .forEach(name -> {
                    Optional<CapUse> over = CapUse.cap(name, inspection)
                            .filter(use ->
                                    !within.getOrDefault(use.period(), Set.of()).contains(name));
                    over.ifPresentOrElse(use -> keptOut.put(name, new Kept(batch, use)), () -> {
                        sent.add(name);
                        lists.put(name, selection);
                    });
                });
    }

    /** Returns whether a work had its place when its batch was locked, and so was sent. */
    public boolean isSent(String name) {
        return sent.contains(name);
    }

    /** Returns whether a work was beyond a cap when its batch was locked, so that it stays behind. */
    public boolean isKeptOut(String name) {
        return keptOut.containsKey(name);
    }

    /** Returns what kept a work out then. */
    Optional<Kept> keptOut(String name) {
        return Optional.ofNullable(keptOut.get(name));
    }

    /** Returns what is entered in the order in which places are kept: what was sent first, be it there still or not, and what was kept out last. */
    List<CapItem> ordered(List<CapItem> entered, RecordKind kind) {
        if (sent.isEmpty() && keptOut.isEmpty()) {
            return entered;
        }
        Map<String, CapItem> there =
                entered.stream().collect(Collectors.toMap(CapItem::name, Function.identity(), (one, other) -> one));
        List<CapItem> ordered = new ArrayList<>();
        for (String name : sent) {
            if (CapUse.kind(name) == kind) {
                ordered.add(Optional.ofNullable(there.get(name)).orElseGet(() -> gone(name)));
            }
        }
        entered.stream()
                .filter(item -> !sent.contains(item.name()) && !keptOut.containsKey(item.name()))
                .forEach(ordered::add);
        entered.stream().filter(item -> keptOut.containsKey(item.name())).forEach(ordered::add);
        return ordered;
    }

    /** A sent work takes its place though it was taken away since; it is found where it lay, or else in the list that named it. */
    private CapItem gone(String name) {
        Entry<Selection> list = Optional.ofNullable(lists.get(name)).orElseThrow();
        Optional<Entry<?>> work = Choices.file(student, name)
                .map(file -> RecordKind.at(file).orElseThrow().identity(file))
                .flatMap(path -> inspection.certified().sent(list.source(), path))
                .flatMap(SentWork::then)
                .map(SentWork.Then::entry);
        return new CapItem(name, work, work.map(Entry::location).orElse(list.location()));
    }
}
