package tw.portfolio.certification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.form.Labelled;

/**
 * A record that a request would add, change or take away.
 *
 * @param path its identity
 * @param owner the student in whose directory it lies
 * @param preview what its reviewer sees at a glance; of a record to be taken away, as it stands now
 * @param whom who may certify it today
 * @param cap what it does to the number of works the student may enter; absent where no cap counts it
 * @param punctuality whether it was handed in before the window closed; absent where the calendar has none
 * @param obstacles why it would not be certified if somebody responsible merged it now, the first to be mended first
 */
public record ProposedRecord(
        RecordKind kind,
        String path,
        Change change,
        Optional<StudentNumber> owner,
        Preview preview,
        Responsible whom,
        Optional<CapEffect> cap,
        Optional<Punctuality> punctuality,
        List<Obstacle> obstacles) {

    public ProposedRecord {
        obstacles = List.copyOf(obstacles);
    }

    /** What a request does to a record. */
    public enum Change implements Labelled {
        ADDED("新增", "new"),
        CHANGED("修改", "changed"),
        REMOVED("刪除", "removed");

        private final String zh;
        private final String en;

        Change(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        @Override
        public String zh() {
            return zh;
        }

        @Override
        public String en() {
            return en;
        }
    }

    ProposedRecord with(CapEffect effect) {
        return new ProposedRecord(
                kind, path, change, owner, preview, whom, Optional.of(effect), punctuality, obstacles);
    }

    /** Returns the record as one of several that the request changes, where this one is to be taken out of it. */
    ProposedRecord beside() {
        List<Obstacle> told = obstacles.stream()
                .map(obstacle -> obstacle.isToTakeOut() ? obstacle.beside(path) : obstacle)
                .toList();
        return new ProposedRecord(kind, path, change, owner, preview, whom, cap, punctuality, told);
    }

    /** Returns the record with that one obstacle in place of those there are. */
    ProposedRecord withOnly(Obstacle instead) {
        return new ProposedRecord(kind, path, change, owner, preview, whom, cap, punctuality, List.of(instead));
    }

    ProposedRecord with(Obstacle obstacle) {
        List<Obstacle> more =
                Stream.concat(obstacles.stream(), Stream.of(obstacle)).toList();
        return new ProposedRecord(kind, path, change, owner, preview, whom, cap, punctuality, more);
    }
}
