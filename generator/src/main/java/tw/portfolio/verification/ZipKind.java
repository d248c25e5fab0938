package tw.portfolio.verification;

import java.util.Set;

/** Whether an entry is a file or a folder, by its name and by its attributes alike. Source: APPNOTE.TXT 6.3.10, 4.4.2 and 4.4.15. */
final class ZipKind {
    /** FAT, Unix, NTFS, VFAT and macOS: of others programs read the attributes in their own ways. */
    private static final Set<Integer> SYSTEMS = Set.of(0, 3, 10, 14, 19);

    private static final int FILE = 0x8000;
    private static final int FOLDER = 0x4000;
    private static final int LABEL_BIT = 1 << 3;
    private static final int FOLDER_BIT = 1 << 4;

    private ZipKind() {}

    static boolean of(String name, int system, int attributes) {
        int mode = attributes >>> 16 & 0xF000;
        boolean folder = name.endsWith("/");
        boolean plain = mode == 0 || mode == (folder ? FOLDER : FILE);
        int others = folder ? LABEL_BIT : LABEL_BIT | FOLDER_BIT;
        return SYSTEMS.contains(system & 0xFF) && plain && (attributes & others) == 0;
    }
}
