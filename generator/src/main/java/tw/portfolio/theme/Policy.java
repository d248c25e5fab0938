package tw.portfolio.theme;

import java.util.regex.Pattern;

/** What every page of families lets a browser load and run: files beside it, and nothing written into it. */
final class Policy {
    static final String RULES =
            "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' file:; "
                    + "media-src 'self' file:; font-src 'self' file:; base-uri 'none'; form-action 'none'";

    /** The rules stand before anything a browser could load or run. */
    private static final Pattern FIRST =
            Pattern.compile("\\s*<!DOCTYPE html>\\s*<html [^<>]*>\\s*<head>\\s*(?:<meta [^<>]*>\\s*)*?"
                    + Pattern.quote("<meta http-equiv=\"Content-Security-Policy\" content=\"" + RULES + "\">"));

    private Policy() {}

    static boolean holds(String page) {
        return FIRST.matcher(page).lookingAt();
    }
}
