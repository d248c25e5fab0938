package tw.portfolio.render.picture;

/** A picture whose parts are sound but whose pixels do not decode. */
final class UnreadablePictureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadablePictureException(String message, Throwable cause) {
        super(message, cause);
    }
}
