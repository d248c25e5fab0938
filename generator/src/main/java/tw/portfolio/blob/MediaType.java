package tw.portfolio.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** What a file is by its first bytes, whatever its name says. */
public enum MediaType {
    PDF("pdf", "PDF", "PDF"),
    JPEG("jpg", "JPG 圖片", "a JPEG picture"),
    PNG("png", "PNG 圖片", "a PNG picture"),
    MP3("mp3", "MP3 聲音檔", "MP3 sound"),
    MP4("mp4", "MP4 影片", "an MP4 video"),
    HEIC("heic", "iPhone 的 HEIC 照片", "a HEIC photograph as iPhones take them"),
    GIF("gif", "GIF 圖片", "a GIF picture"),
    WEBP("webp", "WebP 圖片", "a WebP picture"),
    QUICKTIME("mov", "iPhone 的 MOV 影片", "a QuickTime video as iPhones take them"),
    SOUND("m4a", "M4A 或 WAV 聲音檔", "M4A or WAV sound"),
    WEB_PAGE("html", "網頁（HTML）", "a web page (HTML)"),
    OFFICE("docx", "Office 文件（Word、PowerPoint、Excel）", "an Office document (Word, PowerPoint, Excel)"),
    ARCHIVE("zip", "壓縮檔", "an archive"),
    STORAGE_POINTER("txt", "Git LFS 的指標，真正的檔案沒有上傳", "a Git LFS pointer; the file itself was not uploaded"),
    TEXT("txt", "純文字檔", "plain text"),
    EMPTY("", "空的檔案", "an empty file"),
    UNKNOWN("", "無法辨認的檔案（可能已損壞）", "a file of unknown kind, perhaps damaged");

    private static final Set<String> LEFT_BY_SYSTEM = Set.of(".ds_store", "thumbs.db", "desktop.ini");
    private static final int HEAD = 1024;
    private final String ending;
    private final String zh;
    private final String en;

    MediaType(String ending, String zh, String en) {
        this.ending = ending;
        this.zh = zh;
        this.en = en;
    }

    /** Returns the ending of a file's name, in small letters, as types have it. */
    public static String ending(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ending.equals("jpeg") ? "jpg" : ending;
    }

    /** Returns what a file is; only its first kilobyte is read. */
    public static MediaType of(Blob file) throws IOException {
        try (InputStream in = file.open()) {
            return of(in.readNBytes(HEAD));
        }
    }

    /** Returns what a file is that begins with {@code head}. */
    static MediaType of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        String ascii = new String(head, StandardCharsets.ISO_8859_1);
        if (ascii.contains("%PDF-")) {
            return PDF; // ISO 32000-1 Annex H.3: readers accept the header anywhere in the first 1024 bytes
        }
        if (ascii.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (ascii.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (ascii.startsWith("ftyp", 4)) {
            return ofBrand(ascii.substring(8, Math.min(12, ascii.length())));
        }
        if (ascii.startsWith("ID3") || isMpegLayerThree(head)) {
            return MP3;
        }
        return document(ascii);
    }

    /** ISO/IEC 14496-12: the major brand of a file tells what made it. */
    private static MediaType ofBrand(String brand) {
        return switch (brand.strip()) {
            case "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif" -> HEIC;
            case "qt" -> QUICKTIME;
            case "M4A", "M4B" -> SOUND;
            default -> MP4;
        };
    }

    private static boolean isMpegLayerThree(byte[] head) {
        // ISO/IEC 11172-3: eleven bits of sync, then version, then layer 01 for layer III
        return head.length > 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xe0) == 0xe0 && (head[1] & 0x06) == 0x02;
    }

    private static MediaType document(String head) {
        if (head.startsWith("GIF8")) {
            return GIF;
        }
        if (head.startsWith("RIFF")) {
            return head.startsWith("WEBP", 8) ? WEBP : head.startsWith("WAVE", 8) ? SOUND : UNKNOWN;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            boolean office =
                    head.contains("[Content_Types].xml") || head.contains("opendocument") || head.contains("word/");
            return office ? OFFICE : ARCHIVE;
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OFFICE;
        }
        if (head.startsWith("Rar!") || head.startsWith("7z\u00bc\u00af")) {
            return ARCHIVE;
        }
        if (head.startsWith("version https://git-lfs.")) {
            return STORAGE_POINTER;
        }
        return text(head);
    }

    private static MediaType text(String head) {
        String begin = head.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        if (begin.startsWith("<!doctype html") || begin.startsWith("<html") || begin.startsWith("<head")) {
            return WEB_PAGE;
        }
        return head.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t') ? TEXT : UNKNOWN;
    }

    /** Returns whether a computer leaves files of that name in folders by itself. */
    public static boolean leftBySystem(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return LEFT_BY_SYSTEM.contains(small) || small.startsWith("._") || small.startsWith("~$");
    }

    /** Returns the usual ending of such a file's name, in lower case, without a dot; empty when there is none. */
    public String ending() {
        return ending;
    }

    /** Returns what people call it in Traditional Chinese. */
    public String zh() {
        return zh;
    }

    /** Returns what people call it in English. */
    public String en() {
        return en;
    }
}
