package tw.portfolio.report;

import java.io.IOException;
import java.io.OutputStream;

/** Writes what a run found in one form. */
interface FindingsWriter {

    /** Writes UTF-8; the stream stays open. What records say is made harmless for the form, and nothing of it is left out unsaid. */
    void write(Findings findings, OutputStream out) throws IOException;
}
