package tw.portfolio.certification;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The step whose policy is taken as given: the one that the school pinned outside its records, else the root. */
final class Genesis {

    private Genesis() {}

    /** Returns the number of the step, or nothing when the pinned commit is no step of the line. */
    static OptionalInt step(Mainline mainline, Optional<String> pinned) {
        if (pinned.isEmpty()) {
            return OptionalInt.of(0);
        }
        return IntStream.range(0, mainline.steps().size())
                .filter(i -> mainline.steps().get(i).name().equals(pinned.get()))
                .findFirst();
    }
}
