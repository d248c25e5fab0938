package tw.portfolio.theme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every page of families lets a browser load and run: files beside it, and nothing written into it. */
final class Policy {
    static final String RULES =
            "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' file:; "
                    + "media-src 'self' file:; font-src 'self' file:; base-uri 'none'; form-action 'none'";

    /** What the page of a locked portfolio may load besides: what it unsealed itself. */
    static final String LOCKED =
            "default-src 'none'; style-src 'self' file: blob:; script-src 'self' file:; img-src 'self' file: blob:; "
                    + "media-src blob:; font-src 'self' file: blob:; base-uri 'none'; form-action 'none'";

    /** What may stand before the rules: nothing that a browser could load or run. */
    private static final Pattern BEGINNING =
            Pattern.compile("\\s*<!DOCTYPE html>\\s*<html [^<>]*>\\s*<head>\\s*(?:<meta [^<>]*>\\s*)*?"
                    + "<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"<>]*)\">");

    private Policy() {}

    /** Returns the rules of a page that has everything inside: its one sheet, known by its digest, and no script at all. */
    static String enclosed(String style) {
        return "default-src 'none'; style-src 'sha256-" + digest(style) + "'; img-src data:; font-src data:; "
                + "base-uri 'none'; form-action 'none'";
    }

    private static String digest(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /** Returns whether a page begins with these rules. */
    static boolean holds(String page, String rules) {
        Matcher beginning = BEGINNING.matcher(page);
        return beginning.lookingAt() && beginning.group(1).equals(rules);
    }
}
