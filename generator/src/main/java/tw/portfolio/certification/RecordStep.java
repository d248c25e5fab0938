package tw.portfolio.certification;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jgit.revwalk.RevCommit;

/** What a step does to the files of one record. */
record RecordStep(Versions versions, Tracked record, StepCommit commit) {

    /** Returns whether the record is there no more. */
    boolean isGone() throws IOException {
        return versions.id(commit, record).isEmpty();
    }

    /** Returns whether the record was put where none was. */
    boolean isAdded() throws IOException {
        return !isFirst() && !isGone() && versions.id(before(), record).isEmpty();
    }

    /** Returns whether the record's own file was put where none was, whatever else of its folder stood. */
    boolean isOwnFileAdded() throws IOException {
        return !isFirst() && versions.hasOwnFile(commit, record) && !versions.hasOwnFile(before(), record);
    }

    /** Returns whether the record's own file was taken away. */
    boolean isOwnFileGone() throws IOException {
        return !isFirst() && !versions.hasOwnFile(commit, record) && versions.hasOwnFile(before(), record);
    }

    /** Returns the text below the fields and the further files, by path, that were put where none were or others. */
    List<Row> added() throws IOException {
        Set<String> before = filesBefore().stream().map(RecordStep::placed).collect(Collectors.toSet());
        return files(commit).stream()
                .filter(row -> !before.contains(placed(row)))
                .toList();
    }

    /** Returns the texts and further files that the step leaves, by path. */
    Map<String, Row> left() throws IOException {
        return files(commit).stream().collect(Collectors.toMap(Row::name, Function.identity()));
    }

    private static String placed(Row file) {
        return file.name() + "\n" + file.text();
    }

    /** Returns who left what was taken away, of the text and the further files of which some are void. */
    Optional<Decision> taken(Map<String, Decision> voided) throws IOException {
        if (voided.isEmpty()) {
            return Optional.empty();
        }
        Set<String> there = left().keySet();
        return voided.entrySet().stream()
                .filter(it -> !there.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Returns whether a text stood below the fields until the step. */
    boolean had(Row text) throws IOException {
        return filesBefore().stream().anyMatch(row -> row.isText() && row.text().equals(text.text()));
    }

    /** Returns the rows of the fields as they stood until the step. */
    List<Row> rowsBefore() throws IOException {
        return versions.rows(before(), record).orElse(List.of());
    }

    private List<Row> filesBefore() throws IOException {
        return isFirst() ? List.of() : files(before());
    }

    private List<Row> files(RevCommit at) throws IOException {
        return versions.files(at, record).orElse(List.of());
    }

    private boolean isFirst() {
        return commit.getParentCount() == 0;
    }

    private RevCommit before() {
        return commit.getParent(0);
    }
}
