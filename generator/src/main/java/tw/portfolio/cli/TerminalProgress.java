package tw.portfolio.cli;

import tw.portfolio.Progress;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;

/** Tells a person how far a run is: one line that is overwritten at a terminal, a line for every stage elsewhere. */
final class TerminalProgress implements Progress {
    private final Terminal terminal;
    private final Language language;
    private String stage = "";

    TerminalProgress(Terminal terminal, Language language) {
        this.terminal = terminal;
        this.language = language;
    }

    @Override
    public synchronized void stage(Text name) {
        stage = name.in(language);
        tell(stage + " …");
    }

    @Override
    public synchronized void step(int done, int total) {
        if (terminal.attached()) {
            tell(stage + " " + done + "/" + total);
        }
    }

    @Override
    public long nanoseconds() {
        return System.nanoTime();
    }

    private void tell(String line) {
        done();
        terminal.err().print(terminal.attached() ? line : line + "\n");
        terminal.err().flush();
    }

    /** Leaves an empty line for what comes next. */
    void done() {
        if (terminal.attached()) {
            terminal.erase();
        }
    }
}
