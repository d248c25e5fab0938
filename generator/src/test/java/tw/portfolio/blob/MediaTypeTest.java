package tw.portfolio.blob;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A file is what its bytes say. */
class MediaTypeTest {

    @Test
    void firstBytesTell() {
        assertEquals(MediaType.PDF, of("%PDF-1.7\n"));
        assertEquals(MediaType.JPEG, of("\u00ff\u00d8\u00ff\u00e1"));
        assertEquals(MediaType.PNG, of("\u0089PNG\r\n\u001a\n"));
        assertEquals(MediaType.MP3, of("ID3\u0003"));
        assertEquals(MediaType.MP3, of("\u00ff\u00fb\u0090"));
        assertEquals(MediaType.MP4, of("\0\0\0\u0018ftypisom"));
        assertEquals(MediaType.MP4, of("\0\0\0\u0018ftypmp42"));
        assertEquals(MediaType.HEIC, of("\0\0\0\u0018ftypheic"));
        assertEquals(MediaType.QUICKTIME, of("\0\0\0\u0014ftypqt  "));
        assertEquals(MediaType.SOUND, of("\0\0\0\u0018ftypM4A "));
        assertEquals(MediaType.WEB_PAGE, of("\u00ef\u00bb\u00bf  <!DOCTYPE html>"));
        assertEquals(MediaType.OFFICE, of("PK\u0003\u0004\u0014\0\u0006\0[Content_Types].xml"));
        assertEquals(MediaType.ARCHIVE, of("PK\u0003\u0004\u0014\0photo.jpg"));
        assertEquals(MediaType.STORAGE_POINTER, of("version https://git-lfs.github.com/spec/v1\n"));
        assertEquals(MediaType.TEXT, of("just words\n"));
        assertEquals(MediaType.EMPTY, of(""));
        assertEquals(MediaType.UNKNOWN, of("\0\u0001\u0002"));
        assertEquals(MediaType.UNKNOWN, of("\0\0\0\u0018fty"));
    }

    private static MediaType of(String bytes) {
        return MediaType.of(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }
}
