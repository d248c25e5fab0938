package tw.portfolio.source;

import tw.portfolio.diagnostic.Text;

/** A commit, or a tree of one, that nobody makes by ordinary means, and that is not read. */
public class UnusableCommitException extends SourceException {
    private static final long serialVersionUID = 1L;

    UnusableCommitException(Text text) {
        super(text);
    }
}
