package tw.portfolio.render.picture;

/** Why a file that begins like a picture is not shown. */
enum Fault {
    /** Cut short, damaged, or coded in a way nobody's browser reads either. */
    BROKEN,
    /** More pixels, or more passes over them, than are decoded. */
    TOO_MANY_PIXELS,
    /** Four colours for print, whose look on a screen would be a guess. */
    FOUR_COLOURS
}
