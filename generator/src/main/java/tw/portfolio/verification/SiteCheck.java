package tw.portfolio.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.blob.Blob;
import tw.portfolio.verification.Verification.Result;

/** Files that were handed in against those that are made again, byte for byte. */
final class SiteCheck {
    private static final int BUFFER = 1 << 16;
    private static final String PICTURES = "pictures/";
    private final Told told;
    private final SortedMap<String, Artifact> made;
    private final boolean sameRelease;
    private final TreeSet<String> wrong = new TreeSet<>();
    private final TreeSet<String> uncompared = new TreeSet<>();
    private int pages;
    private int copies;
    private int pictures;

    /**
     * Begins a check.
     *
     * @param made what the repository gives, by names as they are handed in
     * @param sameRelease whether the same release of the program made what was handed in; another may lay out pages differently
     */
    SiteCheck(Told told, SortedMap<String, Artifact> made, boolean sameRelease) {
        this.told = told;
        this.made = new TreeMap<>(made);
        this.sameRelease = sameRelease;
    }

    /** Compares a file with what is made again under that name. */
    void compare(String name, Blob file) throws IOException {
        Artifact artifact = made.get(name);
        if (artifact == null) {
            wrong.add(name);
            told.say(Result.UNKNOWN, name, "verify.not-ours");
        } else if (!(artifact instanceof Artifact.Copy) && !sameRelease) {
            uncompared.add(name);
        } else if (!Arrays.equals(digest(file), digest(artifact))) {
            wrong.add(name);
            told.say(Result.DIFFERENT, name, "verify.differs");
        } else if (artifact instanceof Artifact.Copy) {
            copies++;
        } else if (name.startsWith(PICTURES)) {
            pictures++;
        } else {
            pages++;
        }
    }

    /** Tells of what should have been handed in and was not. */
    void missing(Map<String, Blob> files) {
        for (String name : made.keySet()) {
            if (!files.containsKey(name)) {
                wrong.add(name);
                told.say(Result.DIFFERENT, name, "verify.missing");
            }
        }
    }

    /** Says what was compared and how. */
    void summary(String what) {
        if (pages + copies + pictures > 0) {
            told.say(Result.NOTE, what, "verify.compared", "pages", pages, "copies", copies, "pictures", pictures);
        }
        if (!uncompared.isEmpty()) {
            told.say(Result.UNKNOWN, what, "verify.other-release", "files", uncompared.size());
        }
    }

    /** Returns whether nothing is wrong with what lies in a folder. */
    boolean holds(String folder) {
        return wrong.stream().noneMatch(name -> name.startsWith(folder));
    }

    /** Returns whether everything that lies in a folder was compared. */
    boolean compared(String folder) {
        return uncompared.stream().noneMatch(name -> name.startsWith(folder));
    }

    private static byte[] digest(Blob file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = file.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return digest.digest();
    }

    static byte[] digest(Artifact artifact) throws IOException {
        MessageDigest digest = sha256();
        artifact.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
