package tw.portfolio.theme;

/** A file that pages need beside them. */
public final class Asset {
    private final String name;
    private final byte[] bytes;

    Asset(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** Returns the name within the theme's assets, also its name in the output. */
    public String name() {
        return name;
    }

    /** Returns the content, not to be changed. */
    public byte[] bytes() {
        return bytes;
    }
}
