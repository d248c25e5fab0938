package tw.portfolio.maven;

import org.apache.maven.plugin.logging.Log;
import tw.portfolio.Progress;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;

/** Tells of each stage in the build's log. */
record LoggedProgress(Log log, Language language) implements Progress {

    @Override
    public void stage(Text name) {
        log.info(name.in(language) + " …");
    }

    @Override
    public void step(int done, int total) {
        log.debug(done + "/" + total);
    }

    @Override
    public long nanoseconds() {
        return System.nanoTime();
    }
}
