package tw.portfolio.certification;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The works that a student had of a school year when a batch of its selection was locked. Source: regulation 第五點第二項.
 *
 * @param batch 1 or 2 for grade 3; absent for other grades
 * @param works as selections name them: those that somebody vouched for first, in the order in which they were certified, then the others in
 *     the order in which they came to stand on the main line
 * @param counted those of them that somebody vouched for then, or that need nobody
 * @param contests of the school's own contests that the batch names, those that are not for the student what was sent, or not in force as they stand
 */
public record AtLock(Optional<Integer> batch, List<String> works, Set<String> counted, List<ContestSince> contests) {

    public AtLock {
        works = List.copyOf(works);
        counted = Set.copyOf(counted);
        contests = List.copyOf(contests);
    }
}
