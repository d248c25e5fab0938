package tw.portfolio.render.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of picture shown, told by their first bytes and never by their names. */
public enum PictureType {
    JPEG("jpg", "\u00FF\u00D8\u00FF"),
    PNG("png", "\u0089PNG\r\n\032\n");

    private final String ending;
    private final String signature;

    PictureType(String ending, String signature) {
        this.ending = ending;
        this.signature = signature;
    }

    /** Returns the ending of file names, without a dot. */
    public String ending() {
        return ending;
    }

    static Optional<PictureType> of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(type -> bytes.length >= type.signature.length()
                        && new String(bytes, 0, type.signature.length(), StandardCharsets.ISO_8859_1)
                                .equals(type.signature))
                .findFirst();
    }
}
