package tw.portfolio.verification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.artifact.Measured;
import tw.portfolio.blob.Blob;
import tw.portfolio.certification.ContentDigest;
import tw.portfolio.receipt.StudentReceipts;
import tw.portfolio.verification.Verification.Result;

/** Files that were handed in against those that are made again, byte for byte. */
final class SiteCheck {
    private static final String PICTURES = "pictures/";
    private static final String ASSETS = "assets/";
    private static final String PAGE = ".html";
    private final Told told;
    private final SortedMap<String, Artifact> made;
    private final boolean sameRelease;
    private final boolean sameState;
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
        this(told, made, sameRelease, true);
    }

    /**
     * Begins a check.
     *
     * @param sameState whether it is known of every source as of when it was read; else another state may have given other files
     */
    SiteCheck(Told told, SortedMap<String, Artifact> made, boolean sameRelease, boolean sameState) {
        this.told = told;
        this.made = new TreeMap<>(made);
        this.sameRelease = sameRelease;
        this.sameState = sameState;
    }

    /** Compares a file with what is made again under that name. */
    void compare(String name, Blob file) throws IOException {
        Artifact artifact = made.get(name);
        if (artifact == null) {
            wrong(Result.UNKNOWN, name, "verify.not-ours");
        } else if (!(artifact instanceof Artifact.Copy) && !sameRelease) {
            uncompared.add(name);
        } else if (!ContentDigest.of(file).equals(Measured.of(artifact::writeTo).sha256())) {
            wrong(Result.DIFFERENT, name, "verify.differs");
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
                wrong(Result.DIFFERENT, name, "verify.missing");
            }
        }
    }

    private void wrong(Result result, String name, String key) {
        wrong.add(name);
        if (sameState) {
            told.say(result, name, key);
        } else {
            told.say(Result.UNKNOWN, name, "verify.state-unnamed");
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

    /**
     * Returns what is wrong with the files that show a record, by name: what lies in its folder, what its pages there take from elsewhere, such
     * as pictures, and what every record is shown with; everything of one that has no page of its own.
     *
     * @param folder where its pages lie, or the one page that was handed in
     */
    List<String> wrong(String folder) throws IOException {
        if (wrong.isEmpty()) {
            return List.of();
        }
        SortedMap<String, String> pages = new TreeMap<>();
        for (Map.Entry<String, Artifact> page : made.tailMap(folder).entrySet()) {
            if (page.getKey().startsWith(folder) && page.getKey().endsWith(PAGE)) {
                pages.put(page.getKey(), text(page.getValue()));
            }
        }
        return wrong.stream()
                .filter(name -> pages.isEmpty()
                        || name.startsWith(folder)
                        || (name.startsWith(ASSETS) && made.containsKey(name))
                        || name.equals(StudentReceipts.BOOK)
                        || pages.entrySet().stream().anyMatch(page -> takes(page.getKey(), page.getValue(), name)))
                .toList();
    }

    private static String text(Artifact page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        page.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Returns whether a page names a file that is no page: pages lead to one another, and each is told of by itself. */
    private static boolean takes(String page, String text, String name) {
        String back = "../".repeat((int) page.chars().filter(it -> it == '/').count());
        return !name.endsWith(PAGE) && text.contains(back + name);
    }

    /** Returns whether everything that lies in a folder could be compared. */
    boolean compared(String folder) {
        return uncompared.stream().noneMatch(name -> name.startsWith(folder));
    }
}
