package tw.portfolio.certification;

import java.util.List;
import java.util.Optional;
import tw.portfolio.blob.Blob;
import tw.portfolio.diagnostic.Text;

/**
 * What a reviewer sees of a proposed record at a glance. Everything in it was written by whoever opened the request: hostile text, cut to
 * length.
 *
 * @param title empty where the record has none
 * @param summary empty where the record has none
 * @param of the course's name or the performance's category; empty where there is neither
 * @param period the term or school year it is filed under; empty where there is none
 * @param opening the beginning of the text below the fields
 * @param files the names of the attachments within the record once it is merged, those that stand on the main line already among them
 * @param pictures how many of them are pictures by their names
 * @param changed the names of the files that the request changes, the record's own among them
 * @param shown the first of the pictures, as many as one sees at a glance
 * @param sameAs the record that the same request takes away and that has the very same bytes, or adds; absent for nearly all
 */
public record Preview(
        String title,
        String summary,
        Text of,
        String period,
        String opening,
        List<String> files,
        int pictures,
        List<String> changed,
        List<Blob> shown,
        Optional<String> sameAs) {

    public Preview {
        files = List.copyOf(files);
        changed = List.copyOf(changed);
        shown = List.copyOf(shown);
    }
}
