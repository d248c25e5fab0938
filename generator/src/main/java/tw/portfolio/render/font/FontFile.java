package tw.portfolio.render.font;

/** The typefaces that ship with the program. */
public enum FontFile {
    SERIF("NotoSerifTC-Regular", 400),
    SERIF_BOLD("NotoSerifTC-Bold", 700),
    /** Latin letters with marks, as romanised names need them. */
    LATIN("NotoSerif-Regular", 400),
    MONO("NotoSansMono-Regular", 400),
    /** Ideographs beyond the basic plane, as names have them. */
    RARE("HanaMinB", 400);

    private final String postScriptName;
    private final int weight;

    FontFile(String postScriptName, int weight) {
        this.postScriptName = postScriptName;
        this.weight = weight;
    }

    public String postScriptName() {
        return postScriptName;
    }

    /** Returns the weight on the scale of 100 to 900. */
    public int weight() {
        return weight;
    }

    String resource() {
        return "/tw/portfolio/fonts/" + postScriptName + ".ttf";
    }
}
