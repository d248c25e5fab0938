package tw.portfolio.regulation;

import java.io.IOException;
import java.util.List;
import tw.portfolio.blob.Blob;
import tw.portfolio.blob.MediaType;
import tw.portfolio.diagnostic.Citation;
import tw.portfolio.model.Origin;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.form.Field;

/**
 * What the ministry allows in a file and a summary.
 *
 * @param from the first school year it holds for
 * @param summaryCharacters Unicode code points, inclusive
 * @param documentBytes inclusive, for one item
 * @param documentSureBytes up to which a document is taken however the ministry's "MB" is read; inclusive
 * @param mediaBytes inclusive, for one item
 * @param mediaSureBytes as for documents
 */
public record YearlyLimits(
        @Field(zh = "起始學年", en = "from school year") SchoolYear from,
        @Field(zh = "簡述字數", en = "characters of a summary") Integer summaryCharacters,
        @Field(zh = "文件類型", en = "document types") List<String> documentTypes,
        @Field(zh = "文件位元組", en = "document bytes") Integer documentBytes,

        @Field(zh = "確定可收的文件位元組", en = "document bytes surely taken")
        Integer documentSureBytes,

        @Field(zh = "影音類型", en = "media types") List<String> mediaTypes,
        @Field(zh = "影音位元組", en = "media bytes") Integer mediaBytes,

        @Field(zh = "確定可收的影音位元組", en = "media bytes surely taken")
        Integer mediaSureBytes,

        @Field(zh = "依據", en = "basis") NationalBasis basis,
        Origin origin) {

    public YearlyLimits {
        documentTypes = List.copyOf(documentTypes);
        mediaTypes = List.copyOf(mediaTypes);
    }

    /** Returns whether files of that type, by the ending of its usual name, are taken. */
    public boolean takes(String type) {
        return documentTypes.contains(type) || mediaTypes.contains(type);
    }

    /**
     * Returns the most bytes taken of a file of that type, inclusive; of one that is not taken at all, the most there is.
     *
     * @param type what the file is
     * @param named the ending of its name, by which one is judged that is not taken for what it is
     */
    public long maxBytes(MediaType type, String named) {
        String judged = takes(type.ending()) ? type.ending() : named;
        if (!takes(judged)) {
            return Math.max(documentBytes, mediaBytes);
        }
        return documentTypes.contains(judged) ? documentBytes : mediaBytes;
    }

    /** Returns the bytes up to which a file of a type that is taken is so by every reading of the ministry's words, inclusive. */
    public long sureBytes(MediaType type) {
        return documentTypes.contains(type.ending()) ? documentSureBytes : mediaSureBytes;
    }

    /**
     * Returns whether a file has more bytes than are taken; it is opened only where its type decides.
     *
     * @param size how many it has
     */
    public boolean isTooLarge(Blob file, long size) throws IOException {
        return size > Math.min(documentBytes, mediaBytes)
                && size > maxBytes(MediaType.of(file), MediaType.ending(file.name()));
    }

    public Citation citation() {
        return basis.citation();
    }
}
