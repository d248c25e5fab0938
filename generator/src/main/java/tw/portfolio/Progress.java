package tw.portfolio;

import tw.portfolio.diagnostic.Text;

/** Hears how a run goes on; called from several threads. */
public interface Progress {

    /** A stage begins. */
    void stage(Text name);

    /** Within the stage, {@code done} of {@code total} students are finished. */
    void step(int done, int total);

    /** Returns a listener that says nothing. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void stage(Text name) {}

            @Override
            public void step(int done, int total) {}
        };
    }
}
