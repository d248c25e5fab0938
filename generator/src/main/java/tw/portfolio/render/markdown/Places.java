package tw.portfolio.render.markdown;

import java.util.Optional;

/** Where a page finds the files of the record it shows. */
public interface Places {

    /** Returns the relative address of a file, percent-encoded; nothing for a file that is not there, which is then named in words. */
    Optional<String> link(String file);

    /** Returns the picture to show for a file; nothing for one that is not there or is no picture, which then becomes a link. */
    Optional<Shown> picture(String file);

    /**
     * A picture as the page shows it.
     *
     * @param src its relative address, percent-encoded
     * @param widths the same picture in several widths, as HTML's {@code srcset} has them; empty where there is one alone
     * @param width in pixels, as displayed; 0 when unknown
     * @param height in pixels, as displayed; 0 when unknown
     */
    record Shown(String src, String widths, int width, int height) {}
}
