package tw.portfolio.submission;

import java.util.List;

/** Everything the package's own papers tell about it. */
record Contents(Draft draft, List<RegisterFile> registers) {

    Contents {
        registers = List.copyOf(registers);
    }
}
