package tw.portfolio.cli;

import java.util.List;
import tw.portfolio.BuildRequest;
import tw.portfolio.diagnostic.Diagnostic;

/** What the process tells its caller. */
final class ExitCode {
    static final int CLEAN = 0;

    /** There are findings at or above {@code --fail-on}. */
    static final int FINDINGS = 1;

    /** The command line, a setting or the machine stands in the way; nothing was decided about the records. */
    static final int USAGE = 2;

    /** A proof agrees with itself, and nobody who is believed vouches for it. */
    static final int UNPROVEN = 3;

    /** Our own fault. Source: sysexits.h, EX_SOFTWARE. */
    static final int OWN_FAULT = 70;

    /** Whoever read the results stopped before their end, as {@code head} does: what shells say of a program ended by SIGPIPE, 128 + 13. */
    static final int READER_GONE = 141;

    private ExitCode() {}

    /** Returns what a verb tells that gives an answer: nothing is wrong unless something that it was given with is. */
    static int of(List<Diagnostic> notes, BuildRequest request) {
        boolean failed = notes.stream().anyMatch(note -> note.severity().compareTo(request.failOn()) >= 0);
        return failed ? FINDINGS : CLEAN;
    }
}
