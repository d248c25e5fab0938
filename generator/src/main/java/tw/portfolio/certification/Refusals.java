package tw.portfolio.certification;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.office.Refusal;

/** What teachers sent back, and when: a work handed in after that, on the same day too, is a new one. */
public final class Refusals {
    private final List<DatedRefusal> all;
    private final Optional<CertifiedSchool> certified;

    private Refusals(List<DatedRefusal> all, Optional<CertifiedSchool> certified) {
        this.all = all;
        this.certified = certified;
    }

    /**
     * What answers an outcome that was handed in.
     *
     * @param overtaken whether the outcome was certified since as it stands on the main line, so that nothing is left to hand in again
     */
    record Answer(Refusal refusal, boolean overtaken) {}

    /** Returns none, where nobody asks what was sent back. */
    static Refusals none() {
        return new Refusals(List.of(), Optional.empty());
    }

    /** Returns the refusals of the school that count, each as its own history dates it. */
    static Refusals of(CertifiedSchool certified, Histories histories) throws IOException {
        List<DatedRefusal> all = new ArrayList<>();
        for (Entry<Refusal> entry : certified.school().offices().of(Refusal.class).stream()
                .filter(one -> Refusing.counts(certified, one))
                .toList()) {
            Optional<Instant> written = Optional.empty();
            for (SourceHistory history : histories.all()) {
                if (history.source().name().equals(entry.source())) {
                    written = written(history, entry.path());
                }
            }
            all.add(new DatedRefusal(entry, at(entry.value(), written)));
        }
        return new Refusals(all, Optional.of(certified));
    }

    /**
     * Returns when somebody refused: when that was written down, and at the latest by the end of the day it names; where it is written down
     * later or nothing is committed, that is all there is.
     */
    public static Instant at(Refusal refusal, Optional<Instant> written) {
        Instant endOfDay = SchoolTime.instant(refusal.on().plusDays(1).atStartOfDay());
        return written.filter(endOfDay::isAfter).orElse(endOfDay);
    }

    /**
     * Returns the latest refusal that answers an outcome as it was handed in.
     *
     * @param source whose main line the outcome was handed in for
     * @param stated what it says of itself as it was handed in
     */
    Optional<Answer> answering(String source, Tracked record, Stated stated, Instant handedIn) {
        if (record.kind() != RecordKind.OUTCOME) {
            return Optional.empty();
        }
        String outcome = record.term() + "/" + record.kind().key(record.file(), "id");
        return all.stream()
                .filter(dated -> record.student()
                                .equals(Optional.of(dated.refusal().student()))
                        && dated.refusal().outcome().equals(outcome)
                        && !handedIn.isAfter(dated.at())
                        && certified
                                .map(it -> Refusing.answers(
                                        it, Policy.of(it.school(), Optional.empty()), dated.entry(), record, stated))
                                .orElse(false))
                .max(Comparator.comparing(DatedRefusal::at))
                .map(dated -> new Answer(dated.refusal(), certifiedAfter(dated.at(), source, record)));
    }

    private boolean certifiedAfter(Instant refused, String source, Tracked record) {
        return certified
                .map(it -> it.verdicts().get(CertifiedSchool.key(source, record.path())))
                .filter(Verdict::certified)
                .flatMap(Verdict::step)
                .filter(step -> step.time().isAfter(refused))
                .isPresent();
    }

    private static Optional<Instant> written(SourceHistory history, String path) throws IOException {
        List<Tracked> records = history.changes().records();
        int number = IntStream.range(0, records.size())
                .filter(i -> records.get(i).path().equals(path))
                .findFirst()
                .orElse(-1);
        List<StepCommit> steps = history.mainline().steps();
        for (int step = steps.size() - 1; step >= 0 && number >= 0; step--) {
            if (Arrays.binarySearch(history.changes().at(step), number) >= 0) {
                return Optional.of(
                        history.mainline().text(steps.get(step)).committer().time());
            }
        }
        return Optional.empty();
    }
}
