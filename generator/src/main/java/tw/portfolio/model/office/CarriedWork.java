package tw.portfolio.model.office;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** A work certified elsewhere. */
public record CarriedWork(
        @Field(zh = "路徑", en = "path", example = "students/114/1140301/outcomes/114-1/river")
        String path,

        @Field(
                zh = "SHA-256",
                en = "SHA-256",
                pattern = "[0-9a-f]{64}",
                patternWords = "64 個十六進位字元|64 hexadecimal digits",
                example = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
        String sha256,

        @Field(zh = "原認證教師", en = "original certifier", audience = Audience.FAMILY)
        String certifier,

        @Field(zh = "原認證日", en = "certified on", audience = Audience.FAMILY)
        LocalDate certifiedOn,

        @Field(zh = "證據", en = "evidence", example = "轉學生歷程交換檔")
        String evidence,

        Origin origin) {

    /** Returns whether that is the path of a record, or of a file in it, in capitals or composed letters and with a slash behind perhaps. */
    public boolean names(String record) {
        return places().contains(folded(record));
    }

    /** Returns the folded paths of the records that may be meant: the path itself, and the folder that it lies in. */
    public List<String> places() {
        String place = folded(path);
        int slash = place.lastIndexOf('/');
        return slash < 0 ? List.of(place) : List.of(place, place.substring(0, slash));
    }

    /** Returns a path in one form, whoever wrote it: Unicode NFC, in small letters, without a slash behind. */
    public static String folded(String path) {
        String plain = Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        int end = plain.length();
        while (end > 0 && plain.charAt(end - 1) == '/') {
            end--;
        }
        return plain.substring(0, end);
    }
}
