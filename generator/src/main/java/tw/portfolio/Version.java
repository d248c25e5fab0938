package tw.portfolio;

import java.util.Optional;

/** Which release of the program this is. */
public final class Version {

    private Version() {}

    /** Returns the release as its jar says, or {@code development} outside a jar. */
    public static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
