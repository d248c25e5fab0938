package tw.portfolio.torture;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.torture.PlainObjects.Commit;

/** Whether an office's file is as its officers left it, from its first step to its last. */
final class OracleRows {
    private final PlainObjects objects;
    private final OracleBranch branch;
    private final OracleContent content;
    private final Certified certified;

    /** What is known of a file so far, by student. */
    private static final class Known {
        /** What officers last entered. */
        private final Map<String, String> inForce = new HashMap<>();

        private final Set<String> tainted = new HashSet<>();
        private boolean ever;

        void changed(String student, Optional<String> row, boolean entitled) {
            tainted.remove(student);
            if (entitled) {
                row.ifPresentOrElse(it -> inForce.put(student, it), () -> inForce.remove(student));
                return;
            }
            ever = true;
            if (row.isPresent() || inForce.containsKey(student)) {
                tainted.add(student); // a row that no officer ever entered and that is gone again is none
            }
        }

        /** Absence cuts the chain. */
        void gone() {
            inForce.clear();
            tainted.clear();
        }
    }

    enum Standing {
        /** Its last step certifies, and only officers ever changed a row. */
        STANDS,
        /** Its last step certifies, and officers have since changed every row that others had; how much of it they settled is a reading. */
        SETTLED,
        DOUBTED
    }

    /** Whether a step certifies the file. */
    interface Certified {
        boolean by(Commit step) throws IOException;
    }

    OracleRows(PlainObjects objects, OracleBranch branch, OracleContent content, Certified certified) {
        this.objects = objects;
        this.branch = branch;
        this.content = content;
        this.certified = certified;
    }

    Standing standing(Commit head, String work) throws IOException {
        Deque<Commit> line = new ArrayDeque<>();
        for (Optional<Commit> step = Optional.of(head); step.isPresent(); step = parent(step.get())) {
            line.push(step.get());
        }
        Known known = new Known();
        boolean last = false;
        Map<String, String> before = Map.of();
        for (Commit step : line) {
            Map<String, String> rows = content.rows(step, work);
            boolean there = objects.at(step.tree(), work).isPresent();
            if (parent(step).map(it -> !branch.same(it, step, work)).orElse(there)) {
                last = there && certified.by(step);
                for (String student : List.of("1140101", "1140102")) {
                    if (!Objects.equals(before.get(student), rows.get(student))) {
                        known.changed(
                                student,
                                Optional.ofNullable(rows.get(student)),
                                last || step.parents().isEmpty());
                    }
                }
            }
            if (!there) {
                known.gone();
            }
            before = rows;
        }
        return !last || !known.tainted.isEmpty() ? Standing.DOUBTED : known.ever ? Standing.SETTLED : Standing.STANDS;
    }

    private Optional<Commit> parent(Commit commit) {
        return commit.parents().stream().findFirst().map(objects::commit);
    }
}
