package tw.portfolio;

import tw.portfolio.diagnostic.Text;

/** Hears how a run goes on, and lends it a stopwatch; called from several threads. */
public interface Progress {

    /** A stage begins. */
    void stage(Text name);

    /** Within the stage, {@code done} of {@code total} students are finished. */
    void step(int done, int total);

    /** Returns a rising count of nanoseconds, from which the summary tells how long stages took; nothing else depends on it. */
    long nanoseconds();

    /** Returns a listener that says nothing and whose stopwatch stands still. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void stage(Text name) {}

            @Override
            public void step(int done, int total) {}

            @Override
            public long nanoseconds() {
                return 0;
            }
        };
    }
}
